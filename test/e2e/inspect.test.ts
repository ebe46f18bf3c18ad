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
/** Every fifth is late and still running; the others were finished in time. */
const row = (index: number) => ({
  code: `H56.77.5-261101-${String(index).padStart(4, '0')}`,
  system: 'onestop-thanhhoa',
  pageUrl: 'https://motcua.thanhhoa.gov.vn/dvc/xu-ly-ho-so/dang-xu-ly',
  status: index % 5 === 0 ? 4 : 9,
  channel: 'counter',
  unitName: null,
  fieldName: 'Hộ tịch',
  procedureName: null,
  stepName: null,
  submittedAt: null,
  receivedAt: `${day(-6)}T08:00:00`,
  dueAt: `${day(index % 5 === 0 ? -2 : 5)}T17:00:00`,
  stepDueAt: null,
  finishedAt: index % 5 === 0 ? null : `${day(-5)}T09:00:00`,
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
  await today.getByRole('link', { name: 'Tự kiểm tra' }).click();
  // The page of welcome may open at the same time.
  page = await vi.waitFor(
    () => {
      const found = browser.context.pages().find((one) => one.url().includes('/inspect.html'));
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

it('inspects what was collected: late ones by their code, and what the data do not tell', async () => {
  await page.getByText('Chưa có hồ sơ nào trên máy này').waitFor();
  const dossiers = Array.from({ length: 20 }, (_, index) => row(index + 1));
  await page.evaluate((body) => chrome.runtime.sendMessage({ dungHen: 'dossiers.seen', body }), { dossiers });
  const late = page.locator('[data-rule="on-time"]');
  const select = page.locator('select');
  await select.waitFor();
  // Whatever day the test runs on, the running quarter is among the choices.
  const choices = await select
    .locator('option')
    .evaluateAll((all) => all.map((one) => (one as HTMLOptionElement).value));
  for (const choice of choices) {
    await select.selectOption(choice);
    if ((await late.textContent())?.includes('phát hiện 4')) break;
  }
  expect(await late.textContent()).toContain('phát hiện 4');
  expect(await late.textContent()).toContain('H56.77.5-261101-0005');
  expect(await page.locator('[data-rule="late-has-apology"]').textContent()).toContain('Không đủ dữ liệu');
  await page.getByLabel('Sổ phiếu trên máy này ghi đủ').check();
  expect(await page.locator('[data-rule="late-has-apology"]').textContent()).toContain('phát hiện 4');
  expect(trouble).toEqual([]);
});

it('hands out minutes that say the same', async () => {
  const coming = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Xuất biên bản .docx' }).click();
  const download = await coming;
  expect(download.suggestedFilename()).toMatch(/^bien-ban-tu-kiem-tra-.+\.docx$/u);
  const xml = docxXml(new Uint8Array(readFileSync(await download.path()))) ?? '';
  for (const words of ['BIÊN BẢN', 'H56.77.5-261101-0005', 'Không đủ dữ liệu']) expect(xml).toContain(words);
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
  if (picture !== undefined) await page.screenshot({ path: join(picture, 'inspect.png') });
});
