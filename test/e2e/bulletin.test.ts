import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { docxXml } from '@dung-hen/files';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { BUILDS } from './build-extension.ts';
import { type Chromium, startChromium } from './chromium.ts';

/** The extension API inside the pages the functions below run in. */
declare const chrome: typeof import('wxt/browser').browser;

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** A Vietnamese wall-clock day so many days from today. */
const day = (offset: number): string =>
  new Date(Date.now() + 7 * 3_600_000 + offset * 86_400_000).toISOString().slice(0, 10);
/** Days since Monday, so that dossiers fall into the last whole week whatever day the test runs on. */
const sinceMonday = (new Date(`${day(0)}T00:00:00Z`).getUTCDay() + 6) % 7;
const inLastWeek = (weekday: number): string => day(weekday - 7 - sinceMonday);

const FIELDS = ['Hộ tịch', 'Chứng thực', 'Đất đai'];
const row = (index: number) => ({
  code: `H56.77.5-261101-${String(index).padStart(4, '0')}`,
  system: 'onestop-thanhhoa',
  pageUrl: 'https://motcua.thanhhoa.gov.vn/dvc/xu-ly-ho-so/dang-xu-ly',
  status: index % 4 === 0 ? 4 : 9,
  channel: index % 3 === 0 ? 'counter' : 'online',
  unitName: null,
  fieldName: FIELDS[index % FIELDS.length],
  procedureName: null,
  stepName: null,
  submittedAt: null,
  receivedAt: `${inLastWeek(0)}T08:00:00`,
  dueAt: `${index === 1 ? inLastWeek(1) : day(9)}T17:00:00`,
  stepDueAt: null,
  finishedAt: index % 4 === 0 ? null : `${inLastWeek(3)}T09:00:00`,
  pausedAt: null,
  seenAt: `${day(0)}T00:00:01`,
  source: 'collected',
});

let browser: Chromium;
let page: Page;
const trouble: string[] = [];

beforeAll(async () => {
  browser = await startChromium({ extension: BUILDS.production });
  const today = await browser.context.newPage();
  await today.goto(`chrome-extension://${browser.extensionId}/today.html`);
  await today.getByRole('link', { name: 'Bản tin tuần' }).click();
  // The page of welcome may open at the same time.
  page = await vi.waitFor(
    () => {
      const found = browser.context.pages().find((one) => one.url().includes('/bulletin.html'));
      if (found === undefined) throw new Error('the page did not open');
      return found;
    },
    { timeout: 15_000, interval: 50 },
  );
  page.on('pageerror', (error) => trouble.push(error.message));
  await page.setViewportSize({ width: 1366, height: 768 });
});
afterAll(async () => {
  await browser?.close();
});

it('asks whose bulletin it is, then drafts it from what was collected', async () => {
  await page.getByText('Chưa có hồ sơ nào trên máy này').waitFor();
  const dossiers = Array.from({ length: 24 }, (_, index) => row(index + 1));
  await page.evaluate((body) => chrome.runtime.sendMessage({ dungHen: 'dossiers.seen', body }), { dossiers });
  await page.getByText('Chưa đặt tên đơn vị').waitFor();
  await page.evaluate(() =>
    chrome.storage.local.set({ settings: { unitName: 'UBND xã Mẫu', unitCode: 'H56.77.5' } }),
  );
  await page.reload();
  const paper = page.locator('.paper');
  await paper.waitFor();
  expect(await paper.textContent()).toContain('Đã giải quyết 18 hồ sơ');
  expect(trouble).toEqual([]);
});

it('copies what was edited, and reads numbers out in words', async () => {
  await page.getByLabel('Tiêu đề').fill('Bản tin của xã Mẫu');
  await page.getByRole('button', { name: 'Chép chữ' }).click();
  await page.getByText('Đã chép.').waitFor();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/^Bản tin của xã Mẫu\n/u);
  await page.getByRole('button', { name: 'Bài đọc trên loa' }).click();
  expect(await page.locator('.paper').textContent()).toContain('giải quyết xong mười tám hồ sơ');
});

it('keeps the officer’s words and closes the figures of the week', async () => {
  const held = (): Promise<unknown> =>
    page.evaluate(async () => {
      const db = await new Promise<IDBDatabase>((done, failed) => {
        const open = indexedDB.open('dung-hen');
        open.onsuccess = () => done(open.result);
        open.onerror = () => failed(open.error);
      });
      const rows = await new Promise<{ own: unknown }[]>((done, failed) => {
        const all = db.transaction('bulletins').objectStore('bulletins').getAll();
        all.onsuccess = () => done(all.result);
        all.onerror = () => failed(all.error);
      });
      db.close();
      return rows[0]?.own;
    });
  await expect.poll(held, { timeout: 15_000 }).toMatchObject({ title: 'Bản tin của xã Mẫu', spoken: null });
  await page.reload();
  await expect.poll(() => page.getByLabel('Tiêu đề').inputValue()).toBe('Bản tin của xã Mẫu');
  await page.getByRole('button', { name: 'Chốt số liệu tuần này' }).click();
  await page.getByText('Số liệu đã chốt của tuần này').waitFor();
  await page.getByRole('button', { name: 'Bỏ chốt, tính lại' }).click();
  await page.getByText('Tính từ 24 hồ sơ').waitFor();
});

it('hands out a Word file that says the same', async () => {
  const coming = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Xuất .docx cả ba phần' }).click();
  const download = await coming;
  expect(download.suggestedFilename()).toMatch(/^ban-tin-tuan-\d{4}-\d{2}-\d{2}\.docx$/u);
  const xml = docxXml(new Uint8Array(readFileSync(await download.path()))) ?? '';
  for (const words of ['Bản tin của xã Mẫu', 'giải quyết xong mười tám hồ sơ', 'Hồ sơ còn thiếu thì sao?']) {
    expect(xml).toContain(words);
  }
});

it.each(['Thông báo', 'Bài đọc trên loa', 'Hỏi – đáp'])(
  'has nothing for axe to find in “%s”, and fits the screen',
  async (part) => {
    await page.getByRole('button', { name: part, exact: true }).click();
    await page.evaluate(AXE);
    const found = await page.evaluate(async () => {
      const { axe } = window as unknown as { axe: { run(): Promise<{ violations: { id: string }[] }> } };
      return (await axe.run()).violations.map(({ id }) => id);
    });
    expect(found).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
    const picture = process.env.SCREENSHOTS;
    if (picture !== undefined) await page.screenshot({ path: join(picture, `bulletin-${part.length}.png`) });
  },
);

it('prints the paper alone', async () => {
  await page.emulateMedia({ media: 'print' });
  expect(await page.locator('.desk-page header').isVisible()).toBe(false);
  expect(await page.locator('.desk-page textarea').first().isVisible()).toBe(false);
  expect(await page.locator('.paper').isVisible()).toBe(true);
  await page.emulateMedia({ media: 'screen' });
});
