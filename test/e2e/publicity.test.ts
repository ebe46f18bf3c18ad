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
  vietnamTime,
} from '@dung-hen/sandbox';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { allowedCopy } from './allowed-copy.ts';
import { BUILDS } from './build-extension.ts';
import { type Chromium, startChromium } from './chromium.ts';
import { type Front, startFront } from './front.ts';
import { inForceCsv, postedPage } from './publicity-posted.ts';

/** The extension API inside the pages the functions below run in. */
declare const chrome: typeof import('wxt/browser').browser;

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
const said = (text: string) =>
  page.getByText(text).filter({ visible: true }).first().waitFor({ timeout: 40_000 });
const kinds = (): Promise<(string | null)[]> =>
  page
    .locator('tr[data-kind]')
    .evaluateAll((rows) => rows.map((row) => (row as HTMLElement).dataset.kind ?? null));
const codeOf = (number: number): string => `H56.77.5-261101-${String(number).padStart(4, '0')}`;
const collected = (number: number, status: number): object => ({
  code: codeOf(number),
  system: 'onestop-thanhhoa',
  pageUrl: 'https://motcua.thanhhoa.gov.vn/dvc/xu-ly-ho-so/dang-xu-ly',
  status,
  channel: 'counter',
  unitName: null,
  fieldName: 'Hộ tịch',
  procedureName: null,
  stepName: null,
  submittedAt: null,
  receivedAt: '2026-11-01T08:00:00',
  dueAt: null,
  stepDueAt: null,
  finishedAt: null,
  pausedAt: null,
  seenAt: '2026-11-02T08:00:00',
  source: 'collected',
});

/** Nothing for axe to find, nothing wider than the screen; a picture where one is asked for. */
async function lookAt(name: string): Promise<void> {
  await page.evaluate(AXE);
  const found = await page.evaluate(async () => {
    const { axe } = window as unknown as { axe: { run(): Promise<{ violations: { id: string }[] }> } };
    return (await axe.run()).violations.map(({ id }) => id);
  });
  expect(found).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
  const folder = process.env.SCREENSHOTS;
  if (folder !== undefined) await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true });
}
const ours = () => national.records.filter(({ levelId }) => levelId === '3');

beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), 'dung-hen-publicity-'));
  [national, site] = await Promise.all([
    startNationalPortal(),
    startCommuneSite({ now: vietnamTime(Date.now()) }),
  ]);
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
  await page.locator('summary', { hasText: 'Nguồn đọc' }).click();
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
  await lookAt('publicity');
  await page.getByLabel('Chỉ so mã và tên').uncheck();
  await page.getByRole('button', { name: 'Đọc từ Cổng' }).click();
  await said('Đã đọc 1/120 thủ tục');
  await page.getByRole('button', { name: 'Dừng' }).click();
  await said('Đã dừng theo yêu cầu');
});

it('reads the articles of the site page after page, and says what is published and when', async () => {
  await page.getByRole('button', { name: 'Bài đăng trên trang của xã' }).press('Enter');
  const address = page.getByLabel('Địa chỉ chuyên mục');
  await address.fill(`https://${SITE}${site.listPath}`);
  await address.press('Enter');
  await page.locator('tr[data-duty=weeklyBulletin]').first().waitFor({ timeout: 40_000 });
  const published = page.locator('tr[data-duty=weeklyBulletin] a');
  const weekly = site.posts.filter(({ title }) => /bản tin tuần/iu.test(title)).map(({ title }) => title);
  for (const title of await published.allTextContents()) expect(weekly).toContain(title);
  expect(await published.count()).toBeGreaterThan(5);
  expect(await page.locator('tr[data-duty=quarterlyResult] a').count()).toBeGreaterThan(0);
  await lookAt('publicity-site');
});

it('shows both statuses of collected dossiers, and why they may differ', async () => {
  await page.getByRole('button', { name: 'Đồng bộ với Cổng quốc gia' }).click();
  await said('Chưa thu thập hồ sơ nào');
  const dossiers = [4, 5, 10].map((status, index) => collected(index + 1, status));
  await page.evaluate((body) => chrome.runtime.sendMessage({ dungHen: 'dossiers.seen', body }), { dossiers });
  await said('3 hồ sơ trên máy này');
  await page.getByLabel('Chọn tệp trạng thái trên Cổng quốc gia').setInputFiles({
    name: 'trang-thai.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(
      `\uFEFFMã hồ sơ,Trạng thái\n${codeOf(1)},4\n${codeOf(2)},9\n${codeOf(3)},4\n${codeOf(9)},4`,
    ),
  });
  await said('trang-thai.csv: 4 hồ sơ');
  const shown = (): Promise<(string | null)[]> =>
    page.locator('tr[data-sync]').evaluateAll((rows) => rows.map((row) => row.getAttribute('data-sync')));
  await expect.poll(shown).toEqual(['different', 'unknownHere']);
  await page.getByRole('combobox', { name: /^Hiện/u }).selectOption('explained');
  expect(await shown()).toEqual(['explained']);
  await said('Lệch do hệ thống tỉnh gửi lên thành trạng thái khác');
  await lookAt('publicity-sync');
});

it('tells which procedures changed since the last look, which it keeps', async () => {
  await page.getByRole('button', { name: 'Thủ tục thay đổi' }).click();
  const read = page.getByRole('button', { name: 'Đọc danh mục và so với lần trước' });
  await read.click();
  await said('Đã ghi mốc 120 thủ tục');
  const [first, second] = national.records;
  if (first === undefined || second === undefined) throw new Error('the portal has no procedures');
  national.records.splice(0, 2, { ...first, decisionId: '9999' });
  await page.reload();
  await page.getByRole('button', { name: 'Thủ tục thay đổi' }).click();
  await said('Lần xem trước:');
  await read.click();
  await said('2 thay đổi từ');
  const changes = page.locator('tr[data-change]');
  expect(await changes.evaluateAll((rows) => rows.map((row) => row.getAttribute('data-change')))).toEqual(
    [first.code, second.code].sort().map((code) => (code === first.code ? 'decision' : 'gone')),
  );
  await page.getByRole('button', { name: 'Đã xem: lấy lần này làm mốc' }).click();
  await said('Đã ghi mốc mới.');
  await said('119 thủ tục');
  await lookAt('publicity-changes');
  expect(trouble).toEqual([]);
});
