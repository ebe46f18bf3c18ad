import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { docxXml } from '@dung-hen/files';
import {
  type CommuneSiteSandbox,
  type NationalSandbox,
  startCommuneSite,
  startNationalPortal,
} from '@dung-hen/sandbox';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { allowedCopy } from './allowed-copy.ts';
import { BUILDS } from './build-extension.ts';
import { type Chromium, startChromium } from './chromium.ts';
import { type Front, startFront } from './front.ts';
import { inForceCsv, postedPage } from './publicity-posted.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const SITE = 'xamau.thanhhoa.gov.vn';
const POSTED = '/cong-khai/danh-muc-thu-tuc-636938';

let home: string;
let national: NationalSandbox;
let site: CommuneSiteSandbox;
const fronts: Front[] = [];
let browser: Chromium;
let page: Page;
const trouble: string[] = [];
const said = (text: string) => page.getByText(text).first().waitFor({ timeout: 40_000 });
const kinds = (): Promise<(string | null)[]> =>
  page
    .locator('tr[data-kind]')
    .evaluateAll((rows) => rows.map((row) => (row as HTMLElement).dataset.kind ?? null));
const ours = () => national.records.filter(({ levelId }) => levelId === '3');

beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), 'dung-hen-publicity-'));
  [national, site] = await Promise.all([startNationalPortal(), startCommuneSite()]);
  const front = async (url: string): Promise<Front> => {
    const started = await startFront(url);
    fronts.push(started);
    return started;
  };
  const [wrong, right, commune] = await Promise.all([
    front(national.urls.thutuc),
    front(national.urls.vpcp),
    front(site.url),
  ]);
  commune.pages.set(POSTED, { body: postedPage(ours()), csp: "default-src 'self'" });
  const hosts = ['thutuc.dichvucong.gov.vn', 'vpcp.dichvucong.gov.vn'];
  const further = ['old.dichvucong.gov.vn', 'dichvucong.gov.vn', SITE];
  browser = await startChromium({
    extension: allowedCopy(BUILDS.production, home, [...hosts, ...further]),
    port: wrong.port,
    ports: new Map([
      [hosts[0] ?? '', wrong.port],
      [hosts[1] ?? '', right.port],
      [SITE, commune.port],
    ]),
  });
  page = await browser.context.newPage();
  await page.goto(`chrome-extension://${browser.extensionId}/today.html`);
  await page.getByRole('link', { name: 'Công khai thủ tục' }).click();
  await page.waitForURL('**/publicity.html');
  page.on('pageerror', (error) => trouble.push(error.message));
  await page.setViewportSize({ width: 1366, height: 768 });
});
afterAll(async () => {
  await browser?.close();
  await Promise.all(fronts.map((front) => front.close()));
  await Promise.all([national?.close(), site?.close()]);
  rmSync(home, { recursive: true, force: true });
});

it('reads the portal where its pages moved to, and the open page of the commune in its tab', async () => {
  await said('Cần cả hai danh mục');
  await page.getByText('Nguồn đọc').click();
  await page.getByLabel('Số của cấp xã trên Cổng').fill('3');
  await page.getByLabel('Chỉ so mã và tên').check();
  await page.getByRole('button', { name: 'Đọc từ Cổng' }).press('Enter');
  await said('Cổng quốc gia (H56, cấp 3, vpcp.dichvucong.gov.vn): 120 thủ tục');

  const shown = await browser.context.newPage();
  await shown.goto(`https://${SITE}${POSTED}`);
  // What is read is what the officer sees: this line is on the open page alone.
  await shown.evaluate(() => {
    for (const row of document.querySelectorAll('tr'))
      if (row.textContent?.includes('2.999999')) row.remove();
  });
  await page.bringToFront();
  const address = page.getByLabel('Địa chỉ trang có bảng thủ tục');
  await address.fill(`https://${SITE}${POSTED}`);
  await address.press('Enter');
  await said('Đã niêm yết 118/120 thủ tục, đạt 98,3%');
  expect(await kinds()).toEqual(['missing', 'missing', 'name', 'twice']);
  await said('Chưa so sánh được: thời hạn của 118, phí, lệ phí của 118 thủ tục');
  await shown.close();
});

it('a file in force against the page fetched anew: the 7 seeded differences of 120 procedures and no other', async () => {
  await page.getByRole('button', { name: /^Bỏ Cổng quốc gia/u }).click();
  await page
    .getByLabel('Chọn tệp danh mục')
    .first()
    .setInputFiles({
      name: 'danh-muc.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(`\uFEFF${inForceCsv(ours())}`),
    });
  await said('danh-muc.csv: 120 thủ tục');
  await page.getByRole('button', { name: 'Đọc trang của xã' }).click();
  await said('Phải chấn chỉnh: 7 nội dung.');
  await expect.poll(kinds).toEqual(['missing', 'missing', 'name', 'limit', 'fee', 'twice', 'expired']);
  const limit = page.locator('tr[data-kind=limit]');
  expect(await limit.locator('.posted').textContent()).toContain('99 ngày làm việc');
  expect(await limit.locator('.valid').textContent()).toMatch(/^\d\d ngày làm việc$/u);
  await page.getByLabel('Loại').selectOption('fee');
  expect(await kinds()).toEqual(['fee']);
  await page.getByLabel('Loại').selectOption('');
  expect(trouble).toEqual([]);
});

it('hands out what to correct and what to post', async () => {
  const coming = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Danh sách phải chấn chỉnh .docx' }).click();
  const download = await coming;
  const xml = docxXml(new Uint8Array(readFileSync(await download.path()))) ?? '';
  for (const words of ['118/120', '99 ngày làm việc', 'Niêm yết bổ sung thủ tục này.'])
    expect(xml).toContain(words);
  await page.getByRole('button', { name: 'Chép danh mục để niêm yết' }).click();
  await said('Đã chép');
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied.trim().split('\n')).toHaveLength(121);
});

it('stops a long reading', async () => {
  await page.getByLabel('Chỉ so mã và tên').uncheck();
  await page.getByRole('button', { name: 'Đọc từ Cổng' }).click();
  await said('Đã đọc 1/120 thủ tục');
  await page.getByRole('button', { name: 'Dừng' }).click();
  await said('Đã dừng theo yêu cầu');
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
  if (picture !== undefined) await page.screenshot({ path: join(picture, 'publicity.png'), fullPage: true });
});
