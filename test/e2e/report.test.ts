import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { BUILDS } from './build-extension.ts';
import { type Chromium, startChromium } from './chromium.ts';

/** The extension API inside the pages the functions below run in. */
declare const chrome: typeof import('wxt/browser').browser;

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const FIELDS = ['Hộ tịch', 'Chứng thực', 'Đất đai', 'Bảo trợ xã hội'];

/** A Vietnamese wall-clock day so many days from today. */
const day = (offset: number): string =>
  new Date(Date.now() + 7 * 3_600_000 + offset * 86_400_000).toISOString().slice(0, 10);

const row = (index: number) => ({
  code: `H56.77.5-261101-${String(index).padStart(4, '0')}`,
  system: 'onestop-thanhhoa',
  pageUrl: 'https://motcua.thanhhoa.gov.vn/dvc/xu-ly-ho-so/dang-xu-ly',
  status: index % 3 === 0 ? 4 : 9,
  channel: index % 2 === 0 ? 'online' : 'counter',
  unitName: null,
  fieldName: FIELDS[index % FIELDS.length],
  procedureName: null,
  stepName: null,
  submittedAt: null,
  receivedAt: `${day(-9)}T08:00:00`,
  dueAt: `${day(index % 7 === 0 ? -10 : 5)}T17:00:00`,
  stepDueAt: null,
  // Received and finished on one day, so that no end of a period can come between.
  finishedAt: index % 3 === 0 ? null : `${day(-9)}T09:00:00`,
  pausedAt: null,
  seenAt: `${day(0)}T00:00:01`,
  source: 'collected',
});

let browser: Chromium;
let page: Page;
const trouble: string[] = [];

beforeAll(async () => {
  browser = await startChromium({ extension: BUILDS.production });
  page = await browser.context.newPage();
  page.on('pageerror', (error) => trouble.push(error.message));
  await page.goto(`chrome-extension://${browser.extensionId}/report.html`);
});
afterAll(async () => {
  await browser?.close();
});

const total = (column: number) => page.locator('tr.total td.count').nth(column - 3);

it('fills as dossiers come in, closes and proves its figures', async () => {
  await page.getByText('Chưa có hồ sơ nào trên máy này').waitFor();
  const dossiers = Array.from({ length: 60 }, (_, index) => row(index + 1));
  await page.evaluate((body) => chrome.runtime.sendMessage({ dungHen: 'dossiers.seen', body }), { dossiers });
  // Whatever day the test runs on, the quarter that holds the received day is among the choices.
  const select = page.locator('select');
  await select.waitFor();
  const choices = await select
    .locator('option')
    .evaluateAll((all) => all.map((one) => (one as HTMLOptionElement).value));
  for (const choice of choices) {
    await select.selectOption(choice);
    if ((await total(3).textContent()) === '60') break;
  }
  expect(await total(3).textContent()).toBe('60');
  expect(await total(7).textContent()).toBe('40');
  await total(10).or(total(13)).locator('button').first().click();
  await expect.poll(() => page.locator('.dossiers tbody tr').count()).toBeGreaterThan(0);
  await page.getByRole('button', { name: 'Chốt số liệu kỳ này' }).click();
  await page.getByText('Số liệu hôm nay bằng đúng lúc chốt.').waitFor();
  await page.evaluate((body) => chrome.runtime.sendMessage({ dungHen: 'dossiers.seen', body }), {
    dossiers: [{ ...row(3), status: 9, finishedAt: `${day(-9)}T09:00:00`, seenAt: `${day(0)}T00:00:02` }],
  });
  await page.getByText('H56.77.5-261101-0003').first().waitFor();
  expect(await page.locator('.since .findings').textContent()).toContain('ngày kết thúc xử lý đã đổi');
  expect(trouble).toEqual([]);
});

it('copies the table with plain figures', async () => {
  await page.getByRole('button', { name: 'Chép bảng' }).click();
  await page.getByText('Đã chép bảng.').waitFor();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied.split('\n').at(-1)?.split('\t').slice(1, 3)).toEqual(['Tổng số', '60']);
});

it('copies the article for the site with its table, once the unit has a name', async () => {
  await page.getByText('Đặt tên đơn vị trong Cài đặt để soạn bài.').waitFor();
  await page.evaluate(() => chrome.storage.local.set({ settings: { unitName: 'UBND xã Mẫu' } }));
  const chosen = await page.locator('select').inputValue();
  await page.reload();
  await page.locator('select').selectOption(chosen);
  await page.getByRole('button', { name: 'Chép nội dung và bảng' }).click();
  await page.locator('.site-article').getByText('Đã chép.').waitFor();
  const html = await page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    return (await item?.getType('text/html'))?.text();
  });
  expect(html).toContain('UBND xã Mẫu công khai kết quả');
  expect(html?.match(/<tr>/gu)).toHaveLength(FIELDS.length + 2);
  expect(html).not.toMatch(/H56\.77\.5-/u);
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
  if (picture !== undefined) await page.screenshot({ path: join(picture, 'report.png'), fullPage: true });
});
