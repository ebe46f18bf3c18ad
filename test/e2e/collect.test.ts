import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { findPersonalData } from '@dung-hen/sandbox';
import type { Page } from 'playwright-core';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { BUILDS } from './build-extension.ts';
import { type Chromium, startChromium } from './chromium.ts';
import { everythingKept } from './own-page.ts';
import { logIn, type Portal, startPortal } from './portal.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

let portal: Portal;
let chromium: Chromium;
let oneStop: Page;
let panel: Page;

const kept = (): Promise<string> => panel.evaluate(everythingKept);
const collected = async (): Promise<string[]> =>
  (JSON.parse(await kept()) as { dossiers: { code: string; source: string }[] }).dossiers
    .filter(({ source }) => source === 'collected')
    .map(({ code }) => code);
/** Waits until more than so many dossiers are collected. */
const more = (than: number): Promise<void> =>
  expect.poll(async () => (await collected()).length, { timeout: 60_000 }).toBeGreaterThan(than);
const button = (name: string) => panel.getByRole('button', { name, exact: true });
const says = (text: string | RegExp) => panel.getByText(text).waitFor({ timeout: 60_000 });
/** Stops the extension's worker, as the browser does when it idles. */
const killWorkers = async (): Promise<void> => {
  const session = await chromium.context.newCDPSession(panel);
  await session.send('ServiceWorker.enable');
  await session.send('ServiceWorker.stopAllWorkers');
  await session.detach();
};
const violations = async (): Promise<string[]> => {
  await panel.getByRole('heading', { level: 2 }).waitFor();
  await panel.addScriptTag({ content: AXE }).catch(() => panel.evaluate(AXE));
  return panel.evaluate(async () => {
    const { axe } = globalThis as unknown as {
      axe: { run(): Promise<{ violations: { id: string }[] }> };
    };
    return (await axe.run()).violations.map(({ id }) => id);
  });
};

beforeEach(async () => {
  portal = await startPortal({ dossiersPerQuarter: 90, quarters: 2 });
  chromium = await startChromium({ extension: BUILDS.production, port: portal.front.port });
  panel = await chromium.context.newPage();
  await panel.goto(`chrome-extension://${chromium.extensionId}/collect.html`);
});
afterEach(async () => {
  await chromium?.close();
  await portal?.close();
});

it('collects through the officer’s session: refused, paused, killed, reloaded, expired, and counted in the end', async () => {
  expect(await violations()).toEqual([]);
  await button('Thu thập').click();
  await says(/Chưa thấy hệ thống một cửa/u);

  oneStop = await chromium.open('/login');
  await expect
    .poll(async () => {
      await button('Thu thập').click();
      return panel.getByRole('alert').textContent();
    })
    .toContain('Chưa đăng nhập');
  await logIn(oneStop, portal.sandbox);

  await panel.getByLabel(/Cả hồ sơ đã trả/u).check();
  await button('Thu thập').click();
  await more(0);
  expect(await violations()).toEqual([]);
  await button('Tạm dừng').click();
  await says(/Đang tạm dừng/u);
  const paused = (await collected()).length;

  await button('Tiếp tục').click();
  await killWorkers();
  await more(paused);
  const before = (await collected()).length;
  await oneStop.reload();
  await more(before);

  portal.sandbox.expireTokens();
  await says(/Phiên đăng nhập đã hết hạn/u);
  await oneStop.evaluate(() => localStorage.clear());
  await oneStop.goto('https://motcua.thanhhoa.gov.vn/login');
  await logIn(oneStop, portal.sandbox);
  await button('Tiếp tục').click();
  await says(/Đã đối chiếu/u);

  const said = await panel.getByText(/Đã đối chiếu/u).textContent();
  const codes = await collected();
  expect(new Set(codes).size).toBe(codes.length);
  expect(said).toContain(`hệ thống có ${codes.length.toLocaleString('vi-VN')} hồ sơ`);
  const everything = await kept();
  const token = await oneStop.evaluate(() => localStorage.getItem('persist:root') ?? '');
  expect(findPersonalData(everything)).toEqual([]);
  expect(token).toContain('eyJ');
  expect(everything).not.toMatch(/eyJ[\w-]+\./u);
  expect(await violations()).toEqual([]);
}, 180_000);
