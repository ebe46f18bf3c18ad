import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { toDay, toIso } from '@dung-hen/calendar';
import { docxXml } from '@dung-hen/files';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { firstPeriod } from '../../extension/features/report/made-report.ts';
import { BUILDS } from './build-extension.ts';
import { type Chromium, startChromium } from './chromium.ts';

/** The extension API inside the pages the functions below run in. */
declare const chrome: typeof import('wxt/browser').browser;

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const NAME = 'Thủ tục mẫu (1.000001)';

/** The second week of the period the page begins with, whatever day the test runs on. */
const now = new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 19);
const begin = toDay(firstPeriod(now)?.from ?? now);
const day = (offset: number): string => toIso(begin + 7 + offset);

const row = (index: number, parts: object = {}) => ({
  code: `H56.77.5-261101-${String(index).padStart(4, '0')}`,
  system: 'onestop-thanhhoa',
  pageUrl: 'https://motcua.thanhhoa.gov.vn/dvc/xu-ly-ho-so/dang-xu-ly',
  status: 9,
  channel: 'online',
  unitName: null,
  fieldName: 'Hộ tịch',
  procedureCode: '1.000001',
  procedureName: 'Thủ tục mẫu',
  limit: { hours: 80, unit: 'workingDays' },
  stepName: null,
  submittedAt: null,
  receivedAt: `${day(0)}T08:00:00`,
  dueAt: null,
  stepDueAt: null,
  finishedAt: `${day(index % 3)}T16:00:00`,
  pausedAt: null,
  seenAt: `${day(3)}T00:00:01`,
  source: 'collected',
  ...parts,
});

let browser: Chromium;
let page: Page;
const trouble: string[] = [];

beforeAll(async () => {
  browser = await startChromium({ extension: BUILDS.production });
  page = await browser.context.newPage();
  await page.goto(`chrome-extension://${browser.extensionId}/today.html`);
  await page.getByRole('link', { name: 'Rà soát thủ tục', exact: true }).click();
  await page.waitForURL('**/review.html');
  page.on('pageerror', (error) => trouble.push(error.message));
  await page.setViewportSize({ width: 1366, height: 768 });
});
afterAll(async () => {
  await browser?.close();
});

it('measures what was collected and proposes a limit', async () => {
  await page.getByText('Chưa có hồ sơ nào trên máy này').waitFor();
  const dossiers = [
    ...Array.from({ length: 40 }, (_, index) => row(index + 1)),
    row(90, { dueAt: `${day(60)}T17:00:00` }),
  ];
  await page.evaluate((body) => chrome.runtime.sendMessage({ dungHen: 'dossiers.seen', body }), { dossiers });
  const first = page.locator('.times tbody tr').first();
  await first.waitFor();
  await expect.poll(() => first.textContent()).toContain('bỏ ra 1/41');
  expect(await first.textContent()).toContain('đạt mục tiêu');
  await expect.poll(() => page.locator('.chart canvas').count()).toBe(1);
  expect(await page.locator('.chart').getAttribute('aria-label')).toContain('hồ sơ');
});

it('is worked by keyboard, and keeps the officer’s days and the inputs of the cost over a reload', async () => {
  const days = page.getByLabel(`Thời hạn đề xuất, số ngày: ${NAME}`);
  await days.focus();
  await page.keyboard.press('Control+A');
  await page.keyboard.type('8');
  await page.keyboard.press('Enter');
  await page.getByText('cán bộ sửa').waitFor();
  const fee = page.getByLabel('Phí, lệ phí (đồng), Hiện nay');
  await fee.fill('8.000');
  await fee.press('Tab');
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.getAttribute('aria-label')))
    .toBe('Phí, lệ phí (đồng), Sau đơn giản hóa');
  await expect
    .poll(() => page.getByLabel('Phí, lệ phí (đồng), Sau đơn giản hóa').getAttribute('placeholder'))
    .toBe('8.000');
  await page.reload();
  await page.getByText('cán bộ sửa').waitFor();
  expect(await days.inputValue()).toBe('8');
  expect(await fee.inputValue()).toBe('8.000');
  expect(trouble).toEqual([]);
});

it('hands out the proposal as Word and prints the paper alone', async () => {
  const coming = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Xuất kiến nghị .docx' }).click();
  const download = await coming;
  expect(download.suggestedFilename()).toMatch(/^kien-nghi-ra-soat-.+\.docx$/u);
  const xml = docxXml(new Uint8Array(readFileSync(await download.path()))) ?? '';
  for (const words of ['8 ngày làm việc (cán bộ đề xuất)', 'Phí, lệ phí']) expect(xml).toContain(words);
  await page.emulateMedia({ media: 'print' });
  expect(await page.locator('.times').isVisible()).toBe(false);
  expect(await page.locator('.paper').isVisible()).toBe(true);
  await page.emulateMedia({ media: 'screen' });
});

it('has nothing for axe to find, and fits the screen', async () => {
  await page.evaluate(AXE);
  const found = await page.evaluate(async () => {
    const { axe } = window as unknown as { axe: { run(): Promise<{ violations: { id: string }[] }> } };
    return (await axe.run()).violations.map(({ id }) => id);
  });
  expect(found).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
  const picture = process.env.SCREENSHOTS;
  if (picture !== undefined) await page.screenshot({ path: join(picture, 'review.png'), fullPage: true });
});
