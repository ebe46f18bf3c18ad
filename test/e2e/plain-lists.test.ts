import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { OTHER_HOST as HOST, type SwitchedOn, startSwitchedOn } from './switched-on.ts';

/** The extension API inside the pages the functions below run in. */
declare const chrome: typeof import('wxt/browser').browser;

const CODES = ['H77.02-260302-0011', 'H77.02-260313-0012', 'H77.02-260320-0013'];
const card = (code: string): string =>
  `<div class="card"><div>Mã hồ sơ: <b>${code}</b></div><div>Người nộp: Nguyễn Văn Mẫu</div><div>Ngày tiếp nhận: 02/03/2026</div><div>Ngày hẹn trả: 17/03/2026</div><div>Trạng thái: Đang xử lý</div></div>`;
const cards = `<!doctype html><html lang="vi"><head><title>Một cửa</title></head><body><h1>Hồ sơ chờ xử lý</h1><form><label>Mã hồ sơ</label><input></form><div id="list">${CODES.map(card).join('')}</div></body></html>`;
const table = `<!doctype html><html lang="vi"><head><title>Một cửa</title></head><body><table><tr><th>Mã hồ sơ</th><th>Ngày tiếp nhận</th><th>Ngày hẹn trả</th></tr>${CODES.map((code) => `<tr><td>${code}</td><td>02/03/2026</td><td>17/03/2026</td></tr>`).join('')}</table></body></html>`;

/** As DataTables, Kendo and others draw a list that scrolls below its head. */
const scrolled = `<!doctype html><html lang="vi"><head><title>Một cửa</title></head><body><div id="grid"><div><table><thead><tr><th>Mã hồ sơ</th><th>Người nộp</th><th>Ngày tiếp nhận</th><th>Ngày hẹn trả</th><th>Trạng thái</th></tr></thead></table></div><div style="max-height: 200px; overflow: auto"><table><tbody>${CODES.map((code) => `<tr><td>${code}</td><td>Nguyễn Văn Mẫu</td><td>02/03/2026</td><td>17/03/2026</td><td>Đang xử lý</td></tr>`).join('')}</tbody></table></div></div></body></html>`;

let home: string;
let system: SwitchedOn;

const open = async (path: string): Promise<Page> => {
  const page = await system.context.newPage();
  await page.goto(`http://${HOST}${path}`);
  return page;
};
const badges = (page: Page) => expect.poll(() => page.locator('dung-hen-badge').count(), { timeout: 30_000 });

beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), 'dung-hen-plain-'));
  system = await startSwitchedOn(
    home,
    new Map([
      ['/the', cards],
      ['/bang', table],
      ['/cuon', scrolled],
    ]),
  );
  const settings = await system.context.newPage();
  await settings.goto(`chrome-extension://${system.extensionId}/options.html`);
  await settings.evaluate(
    (host) => chrome.storage.local.set({ settings: { otherSystems: [{ host, on: true, columns: [] }] } }),
    HOST,
  );
  const registered = () =>
    settings.evaluate(async () => (await chrome.scripting.getRegisteredContentScripts()).length);
  await vi.waitFor(async () => expect(await registered()).toBe(1), { timeout: 30_000, interval: 100 });
  await settings.close();
});

afterAll(async () => {
  await system?.close();
  rmSync(home, { recursive: true, force: true });
});

it('puts a badge on each card of a list drawn without a table, and on a card that comes later', async () => {
  const page = await open('/the');
  await badges(page).toBe(CODES.length);
  for (const code of CODES)
    expect(await page.locator('.card', { hasText: code }).locator('dung-hen-badge').count()).toBe(1);
  expect(await page.locator('dung-hen-bar + #list').count()).toBe(1);
  if (process.env.DUNG_HEN_SHOTS)
    await page.screenshot({ path: join(process.env.DUNG_HEN_SHOTS, 'plain-lists.png') });
  await page.evaluate(
    (html) => document.getElementById('list')?.insertAdjacentHTML('beforeend', html),
    card('H77.02-260323-0014'),
  );
  await badges(page).toBe(CODES.length + 1);
  await page.evaluate(() => document.querySelector('.card')?.remove());
  await badges(page).toBe(CODES.length);
  await page.close();
});

it('hides the cards of other states while a filter is on, and shows them again', async () => {
  const page = await open('/the');
  await badges(page).toBe(CODES.length);
  await page.evaluate(
    (html) => document.getElementById('list')?.insertAdjacentHTML('beforeend', html),
    card('H77.02-260323-0014').replace('17/03/2026', '17/03/2099'),
  );
  await badges(page).toBe(CODES.length + 1);
  const shown = () => expect.poll(() => page.locator('.card:visible').count(), { timeout: 30_000 });
  const late = page.locator('dung-hen-bar .chip.late');
  await late.click();
  await shown().toBe(3);
  await late.click();
  await shown().toBe(4);
  await page.close();
});

it('leaves a list in a table to the script that reads tables', async () => {
  const page = await open('/bang');
  await badges(page).toBe(CODES.length);
  expect(await page.locator('dung-hen-bar').count()).toBe(1);
  await page.close();
});

it('reads a list whose head stands in a table apart, with one bar', async () => {
  const page = await open('/cuon');
  await badges(page).toBe(CODES.length);
  for (const code of CODES)
    expect(await page.locator('td', { hasText: code }).locator('dung-hen-badge').count()).toBe(1);
  expect(await page.locator('dung-hen-bar').count()).toBe(1);
  await page.close();
});
