import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { officialParts, officialTemplate } from '../../packages/files/src/fixtures/official-template.ts';
import { printed06a, ROW, reportOf, workbook } from '../../packages/files/src/fixtures/workbook.ts';
import { BUILDS } from './build-extension.ts';
import { type Chromium, startChromium } from './chromium.ts';

let browser: Chromium;
let page: Page;
let address: string;
const trouble: string[] = [];

const TEMPLATE = 'mau-cua-co-quan.xlsx';
const AN = 'UBND xã An Mẫu';
const BINH = 'UBND xã Bình Mẫu';
const double = ROW.map((value) => value * 2);

beforeAll(async () => {
  browser = await startChromium({ extension: BUILDS.production });
  page = await browser.context.newPage();
  page.on('pageerror', (error) => trouble.push(error.message));
  address = `chrome-extension://${browser.extensionId}/merge.html`;
});
beforeEach(() => page.goto(address));
afterAll(async () => {
  await browser?.close();
});

const given = (name: string, bytes: Uint8Array) => ({
  name,
  mimeType: 'application/octet-stream',
  buffer: Buffer.from(bytes),
});

/** Keeps a template whose rows have these names printed; none: rows are blank. */
async function keepTemplate(names: readonly string[]): Promise<void> {
  const card = page.locator('details.template');
  await card.locator('summary').click();
  await card.getByLabel('Số liệu của biểu').selectOption({ label: 'biểu II.06a' });
  await card.getByLabel('Áp dụng từ ngày').fill('2026-01-01');
  const bytes = officialTemplate({ blankRows: Math.max(1, names.length), names });
  await card.locator('input[type=file]').setInputFiles(given(TEMPLATE, bytes));
  await card.getByRole('button', { name: 'Lưu mẫu' }).click({ timeout: 90_000 });
  await card.getByText('Đã lưu mẫu.').waitFor();
}

/** Merges the reports of two units. */
async function mergeTwo(): Promise<void> {
  await page
    .locator('input[type=file]')
    .first()
    .setInputFiles([
      given('an-mau.xlsx', workbook([printed06a([[1, AN, ...ROW]])])),
      given('binh-mau.xlsx', workbook([printed06a([[1, BINH, ...double]])])),
    ]);
  await page.getByText('Đã đọc 2/2 tệp').waitFor({ timeout: 90_000 });
}

/** Presses the template's button; the file it gives. */
async function exported(): Promise<Uint8Array> {
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: `Xuất vào mẫu “${TEMPLATE}”` }).click();
  return new Uint8Array(readFileSync((await (await download).path()) ?? ''));
}

const received = (bytes: Uint8Array) =>
  reportOf(bytes)
    .rows.filter(({ kind }) => kind === 'data' || kind === 'total')
    .map(({ label, figures }) => [label, figures['received.total']]);

it('fills the office’s own template, rows put in between its blank ones', async () => {
  await keepTemplate([]);
  await mergeTwo();
  const bytes = await exported();
  await page.getByText('Đã điền vào mẫu, chèn thêm 1 dòng.').waitFor();
  expect(received(bytes)).toEqual([
    [AN, 10],
    [BINH, 20],
    ['Tổng số', 30],
  ]);
}, 240_000);

it('fills rows whose names the template has printed, where they stand, and leaves its looks alone', async () => {
  const names = [BINH, AN];
  await keepTemplate(names);
  await mergeTwo();
  const bytes = await exported();
  await page.getByText('Đã điền vào mẫu.').waitFor();
  expect(received(bytes)).toEqual([
    [BINH, 20],
    [AN, 10],
    ['Tổng số', 30],
  ]);
  const parts = unzipSync(bytes);
  const blank = officialParts({ blankRows: 2, names });
  for (const part of ['xl/styles.xml', 'xl/sharedStrings.xml'] as const)
    expect(strFromU8(parts[part] ?? new Uint8Array())).toBe(blank[part]);
}, 240_000);

it('draws the table anew and says why where printed names are not those of the merge', async () => {
  await keepTemplate([AN, 'UBND xã Khác Mẫu']);
  await mergeTwo();
  const bytes = await exported();
  await page.getByText(/Đã vẽ lại theo bố cục của mẫu.*không khớp từng dòng/u).waitFor();
  expect(received(bytes)).toEqual([
    [AN, 10],
    [BINH, 20],
    ['Tổng số', 30],
  ]);
  await page.getByRole('button', { name: 'Xóa mẫu' }).click();
  await expect.poll(() => page.getByRole('button', { name: /^Xuất vào mẫu/u }).count()).toBe(0);
  expect(trouble).toEqual([]);
}, 240_000);
