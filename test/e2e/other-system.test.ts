import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FAMILIES, ROWS } from '@dung-hen/adapters/onestop-any/fixtures/families';
import { type BrowserContext, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { BUILDS } from './build-extension.ts';

/** The extension API inside the pages the functions below run in. */
declare const chrome: typeof import('wxt/browser').browser;

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const HOST = 'motcua.tinhmau.example';
/** A list whose due column no glossary knows. */
const LIST = (FAMILIES.bootstrap?.(ROWS) ?? '').replace('Ngày hẹn trả', 'Mốc cuối cùng');

let home: string;
let server: Server;
let context: BrowserContext;
let settings: Page;

/**
 * A headless browser cannot answer its own permission prompt. What the officer's click gives is put into the manifest
 * instead: the host and `scripting`. Everything after the prompt is the real thing.
 */
function withPermission(): string {
  const folder = join(home, 'extension');
  cpSync(BUILDS.chromium, folder, { recursive: true });
  const file = join(folder, 'manifest.json');
  const manifest = JSON.parse(readFileSync(file, 'utf8'));
  manifest.permissions.push('scripting');
  manifest.host_permissions.push(`*://${HOST}/*`);
  manifest.optional_permissions = [];
  writeFileSync(file, JSON.stringify(manifest));
  return folder;
}

const store = (otherSystems: readonly object[]): Promise<void> =>
  settings.evaluate(
    (systems) => chrome.storage.local.set({ settings: { otherSystems: systems } }),
    otherSystems,
  );
const stored = (): Promise<unknown> =>
  settings.evaluate(async () => {
    const { settings: kept } = await chrome.storage.local.get('settings');
    return (kept as { otherSystems: unknown }).otherSystems;
  });
const registered = (): Promise<string[]> =>
  settings.evaluate(async () =>
    (await chrome.scripting.getRegisteredContentScripts()).map(({ id }: { id: string }) => id),
  );
const openList = async (): Promise<Page> => {
  const page = await context.newPage();
  await page.goto(`http://${HOST}/ho-so`);
  return page;
};

beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), 'dung-hen-other-'));
  server = createServer((_, response) => {
    response.writeHead(200, {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': "default-src 'self'",
    });
    response.end(LIST);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const extension = withPermission();
  context = await chromium.launchPersistentContext(join(home, 'profile'), {
    executablePath: '/usr/bin/chromium',
    headless: true,
    viewport: { width: 1366, height: 768 },
    acceptDownloads: true,
    args: [
      '--no-sandbox',
      `--disable-extensions-except=${extension}`,
      `--load-extension=${extension}`,
      `--host-resolver-rules=MAP ${HOST}:80 127.0.0.1:${port}, MAP * ~NOTFOUND, EXCLUDE 127.0.0.1`,
    ],
  });
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
  settings = await context.newPage();
  await settings.goto(`chrome-extension://${new URL(worker.url()).host}/options.html`);
});

afterAll(async () => {
  await context?.close();
  await new Promise((resolve) => {
    server.close(resolve);
    server.closeAllConnections();
  });
  rmSync(home, { recursive: true, force: true });
});

it('does nothing on a host nobody switched on', async () => {
  await store([]);
  await expect.poll(registered).toEqual([]);
  const page = await openList();
  expect(await page.locator('dung-hen-teach, dung-hen-bar, dung-hen-badge').count()).toBe(0);
  await page.close();
});

it('reads a list there once it is on and its unknown column was pointed at, and stops when it is off', async () => {
  await store([{ host: HOST, on: true, columns: [] }]);
  await expect.poll(registered).toEqual([`other-${HOST}`]);
  const page = await openList();
  await page.locator('dung-hen-bar').getByText('Ngày hẹn trả').first().waitFor();

  await page.getByRole('button', { name: 'Đúng Hẹn: chỉ cột' }).click();
  await page.getByRole('button', { name: 'Chỉ cột “Ngày hẹn trả”' }).click();
  await page.getByRole('columnheader', { name: 'Mốc cuối cùng' }).click();
  await page.getByText('Đã nhớ: “Ngày hẹn trả” là cột “Mốc cuối cùng”.').waitFor();
  expect(await stored()).toEqual([
    { host: HOST, on: true, columns: [{ concept: 'dueAt', path: ['Mốc cuối cùng'] }] },
  ]);
  await expect.poll(() => page.locator('dung-hen-badge').count()).toBe(ROWS.length);
  if (process.env.DUNG_HEN_SHOTS)
    await page.screenshot({ path: join(process.env.DUNG_HEN_SHOTS, 'teach.png') });

  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Ghi cấu trúc trang' }).click();
  const recorded = readFileSync((await (await download).path()) ?? '', 'utf8');
  expect(recorded).toContain('<th>Mã hồ sơ</th>');
  for (const { person, code } of ROWS) {
    expect(recorded).not.toContain(person);
    expect(recorded).not.toContain(code);
  }

  await settings.reload();
  await settings.getByText('Mốc cuối cùng').waitFor();
  await settings.addScriptTag({ content: AXE }).catch(() => settings.evaluate(AXE));
  const violations = await settings.evaluate(async () => {
    const { axe } = globalThis as unknown as { axe: { run(): Promise<{ violations: { id: string }[] }> } };
    return (await axe.run()).violations.map(({ id }) => id);
  });
  expect(violations).toEqual([]);
  if (process.env.DUNG_HEN_SHOTS) {
    await settings.getByRole('heading', { name: 'Hệ thống khác' }).scrollIntoViewIfNeeded();
    await settings.screenshot({ path: join(process.env.DUNG_HEN_SHOTS, 'settings.png') });
  }
  await store([{ host: HOST, on: false, columns: [] }]);
  await expect.poll(registered).toEqual([]);
  await page.reload();
  expect(await page.locator('dung-hen-badge').count()).toBe(0);
  await page.close();
});
