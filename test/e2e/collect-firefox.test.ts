import { findPersonalData } from '@dung-hen/sandbox';
import type { Page } from 'puppeteer-core';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { BUILDS } from './build-extension.ts';
import { type Firefox, startFirefox } from './firefox.ts';
import { HOST } from './front.ts';
import { everythingKept, pressNamed, wordsOf } from './own-page.ts';
import { type Portal, startPortal } from './portal.ts';

let portal: Portal;
let firefox: Firefox;
let panel: Page;

// Each try begins with a portal and a browser as on their first day.
beforeEach(async () => {
  portal = await startPortal({ dossiersPerQuarter: 40, quarters: 2 });
  firefox = await startFirefox({ extension: BUILDS.productionFirefox, port: portal.front.port });
  panel = await firefox.own();
  await panel.evaluate(() => location.assign('/collect.html'));
  // The page left may still stand, and has such a button too.
  await panel.waitForFunction(
    () => location.pathname === '/collect.html' && document.querySelector('.collect-panel button') !== null,
  );
});
afterEach(async () => {
  await firefox?.close();
  await portal?.close();
});

const press = (name: string): Promise<void> => panel.evaluate(pressNamed, name);
const says = (text: string) =>
  expect.poll(() => panel.evaluate(wordsOf), { timeout: 60_000 }).toContain(text);
async function collected(): Promise<string[]> {
  const { dossiers } = JSON.parse(await panel.evaluate(everythingKept)) as {
    dossiers: { code: string; source: string }[];
  };
  return dossiers.filter(({ source }) => source === 'collected').map(({ code }) => code);
}
const more = (than: number) =>
  expect.poll(async () => (await collected()).length, { timeout: 60_000 }).toBeGreaterThan(than);

async function logIn(page: Page): Promise<void> {
  const { userName, password } = portal.sandbox.credentials;
  await page.type('#userName', userName);
  await page.type('#password', password);
  await page.click('button[type=submit]');
  await page.waitForSelector('.ant-layout-content');
}

it('collects the whole list in Firefox: refused, paused, reloaded, counted, without a name', async () => {
  await press('Thu thập');
  await says('Chưa thấy hệ thống một cửa');
  const oneStop = await firefox.open('/login');
  await expect
    .poll(async () => {
      await press('Thu thập');
      return panel.evaluate(() => document.querySelector('[role=alert]')?.textContent);
    })
    .toContain('Chưa đăng nhập');
  await logIn(oneStop);

  await panel.evaluate(() => document.querySelectorAll<HTMLElement>('input[type=radio]')[1]?.click());
  await press('Thu thập');
  await more(0);
  await press('Tạm dừng');
  await says('Đang tạm dừng');
  const paused = (await collected()).length;
  await press('Tiếp tục');
  await more(paused);
  const before = (await collected()).length;
  await oneStop.reload();
  await more(before);

  await says('Đã đối chiếu');

  const codes = await collected();
  expect(new Set(codes).size).toBe(codes.length);
  await says(`hệ thống có ${codes.length.toLocaleString('vi-VN')} hồ sơ`);
  const everything = await panel.evaluate(everythingKept);
  expect(findPersonalData(everything)).toEqual([]);
  expect(await oneStop.evaluate(() => localStorage.getItem('persist:root') ?? '')).toContain('eyJ');
  expect(everything).not.toMatch(/eyJ[\w-]+\./u);
  expect([...new Set(firefox.proxy.asked)]).toEqual([`${HOST}:443`]);
}, 120_000);
