import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { read, utils } from '@e965/xlsx';
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

/** Finished eight days ago, every twentieth late; some of earlier months. */
const row = (index: number) => {
  const ago = 8 + 30 * (index % 6);
  return {
    code: `H56.77.5-261101-${String(index).padStart(4, '0')}`,
    system: 'onestop-thanhhoa',
    pageUrl: 'https://motcua.thanhhoa.gov.vn/dvc/xu-ly-ho-so/dang-xu-ly',
    status: 9,
    channel: index % 3 === 0 ? 'counter' : 'online',
    unitName: null,
    fieldName: 'Hộ tịch',
    procedureName: null,
    onlineLevel: index % 2 === 0 ? 'full' : 'partial',
    stepName: null,
    submittedAt: null,
    receivedAt: `${day(-ago - 1)}T08:00:00`,
    dueAt: `${day(index % 20 === 0 ? -ago - 1 : -ago)}T17:00:00`,
    stepDueAt: null,
    finishedAt: `${day(-ago)}T09:00:00`,
    pausedAt: null,
    seenAt: `${day(0)}T00:00:01`,
    source: 'collected',
  };
};

let browser: Chromium;
let page: Page;
const trouble: string[] = [];

beforeAll(async () => {
  browser = await startChromium({ extension: BUILDS.production });
  const today = await browser.context.newPage();
  await today.goto(`chrome-extension://${browser.extensionId}/today.html`);
  await today.getByRole('link', { name: 'Chỉ tiêu' }).click();
  // The page of welcome may open at the same time.
  page = await vi.waitFor(
    () => {
      const found = browser.context.pages().find((one) => one.url().includes('/kpi.html'));
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

const target = (name: string) => page.locator('.targets tbody tr').filter({ hasText: name });

it('begins empty, then counts what comes in and draws it', async () => {
  await page.getByText('Chưa có hồ sơ nào trên máy này').waitFor();
  await expect.poll(() => target('Giải quyết đúng hạn').textContent()).toContain('không phát sinh');
  const dossiers = Array.from({ length: 240 }, (_, index) => row(index + 1));
  await page.evaluate((body) => chrome.runtime.sendMessage({ dungHen: 'dossiers.seen', body }), { dossiers });
  await expect.poll(() => page.locator('.chart canvas').count()).toBe(2);
  await page.getByRole('radio', { name: 'tháng' }).check();
  await expect.poll(() => page.locator('.trend-table tbody tr').count()).toBeGreaterThan(4);
  // 240 dossiers in six months, one in twenty late, whatever day the test runs on.
  const settled = await page.locator('.trend-table tbody tr td:nth-child(2)').allTextContents();
  const wholes = settled.map((text) => Number(/\/(\d+)\)/u.exec(text)?.[1] ?? 0));
  expect(wholes.reduce((sum, whole) => sum + whole, 0)).toBe(240);
  expect(trouble).toEqual([]);
});

it('keeps typed figures over a reload, for both targets of satisfaction', async () => {
  const name = 'Mức độ hài lòng (chỉ tiêu 95 %)';
  await page.getByLabel(`${name}: số đạt`).fill('96');
  await page.getByLabel(`${name}: tổng số`).fill('100');
  await page.getByLabel(`${name}: tổng số`).press('Enter');
  await expect.poll(() => target('chỉ tiêu 95 %').textContent()).toContain('96,00 %');
  await page.reload();
  await expect.poll(() => page.getByLabel(`${name}: số đạt`).inputValue()).toBe('96');
  expect(await target('chỉ tiêu 95 %').locator('.state').textContent()).toBe('đạt');
  expect(await target('chỉ tiêu 100 %').locator('.state').textContent()).toBe('chưa đạt');
});

it('copies the table', async () => {
  await page.getByRole('button', { name: 'Chép bảng' }).click();
  await page.getByText('Đã chép bảng.').waitFor();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('\t96\t100\t96,00 %');
});

it('gives the board out as a workbook with counts as numbers', async () => {
  const waiting = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Xuất .xlsx' }).click();
  const download = await waiting;
  expect(download.suggestedFilename()).toMatch(/^Chỉ-tiêu-\d{4}.*\.xlsx$/u);
  const book = read(readFileSync(await download.path()), { type: 'buffer' });
  const sheet = book.Sheets[book.SheetNames[0] ?? ''];
  if (sheet === undefined) throw new Error('no sheet');
  const rows = utils.sheet_to_json<(string | number)[]>(sheet, { header: 1 });
  expect(rows.find(([name]) => name === 'Mức độ hài lòng (chỉ tiêu 95 %)')?.slice(1, 4)).toEqual([
    96,
    100,
    '96,00 %',
  ]);
});

it('holds the points of the national portal against what is counted here, over a reload', async () => {
  const heads =
    'Đơn vị\tCông khai, minh bạch\tTiến độ giải quyết\tDịch vụ công trực tuyến\tThanh toán trực tuyến\tSố hóa hồ sơ\tMức độ hài lòng\tTổng điểm';
  await page
    .getByLabel('hoặc dán bảng đã chép')
    .fill(
      `${heads}\nUBND xã Mẫu 1\t15,00\t16,00\t8,00\t7,00\t20,00\t17,00\t83,00\nUBND xã Mẫu 2\t18\t20\t8\t7\t20\t17\t90`,
    );
  await page.getByRole('button', { name: 'Đọc bảng đã dán' }).click();
  await page.getByText('✓ bảng đã dán: 2 đơn vị').waitFor();
  await page.getByLabel('Đơn vị của mình trong bảng').selectOption('UBND xã Mẫu 1');
  const row = (name: string) => page.locator('.scores tbody tr').filter({ hasText: name });
  await expect.poll(() => row('Tiến độ giải quyết').textContent()).toContain('16,00/20');
  await page.reload();
  const progress = row('Tiến độ giải quyết');
  await expect.poll(() => progress.textContent()).toMatch(/2\.1: \d{2},\d{2} % \(\d+\/\d+\) ứng với/u);
  expect(await progress.textContent()).toContain('16,00/20 điểm ứng với tỷ lệ 80,00 %');
  expect(await row('Tổng điểm').textContent()).toContain('hạng 2/2');
  await page.getByLabel('Đơn vị của mình trong bảng').selectOption('UBND xã Mẫu 2');
  await expect.poll(() => row('Tổng điểm').textContent()).toContain('hạng 1/2');
  await page.getByLabel('Đơn vị của mình trong bảng').selectOption('UBND xã Mẫu 1');
  expect(trouble).toEqual([]);
});

it.each(['light', 'dark'] as const)(
  'in %s has nothing for axe to find, and fits the screen',
  async (colorScheme) => {
    await page.emulateMedia({ colorScheme });
    await page.evaluate(AXE);
    const found = await page.evaluate(async () => {
      const { axe } = window as unknown as { axe: { run(): Promise<{ violations: { id: string }[] }> } };
      return (await axe.run()).violations.map(({ id }) => id);
    });
    expect(found).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
    const picture = process.env.SCREENSHOTS;
    if (picture !== undefined && colorScheme === 'light') {
      await page.screenshot({ path: join(picture, 'kpi.png') });
      await page.locator('.scoreboard').screenshot({ path: join(picture, 'kpi-scores.png') });
      await page.locator('.trends').screenshot({ path: join(picture, 'kpi-trends.png') });
    }
  },
);
