import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { BUILDS } from './build-extension.ts';
import { type Chromium, startChromium } from './chromium.ts';
import { HOST } from './front.ts';
import { seeBar, seeRows, windowDrawn } from './overlay-eyes.ts';
import { logIn, type Portal, startPortal } from './portal.ts';

const ALL = '/dvc/theo-doi-ho-so/theo-doi-tat-ca-ho-so';
const PATIENT = { timeout: 30_000 };

let portal: Portal;
let chromium: Chromium;
let page: Page;

const drawn = () => page.waitForFunction(windowDrawn, undefined, PATIENT);
/** The bar has counted every row of the list. */
const counted = () => expect.poll(() => page.evaluate(seeBar), PATIENT).toMatch(/1\.?000 hồ sơ/u);
const badges = () => page.locator('dung-hen-badge').count();
const scrollTo = (share: number) =>
  page.evaluate((part) => window.scrollTo(0, part * document.documentElement.scrollHeight), share);

beforeAll(async () => {
  portal = await startPortal({ dossiersPerQuarter: 2_500 });
  chromium = await startChromium({ extension: BUILDS.chromium, port: portal.front.port });
  page = await chromium.open('/login');
  await logIn(page, portal.sandbox);
  await page.goto(`https://${HOST}${ALL}`);
  await page.locator('.ant-pagination-options select').first().selectOption('1000');
  await page.waitForFunction(
    () => document.querySelectorAll('tr[data-row-key]').length === 1000,
    undefined,
    PATIENT,
  );
});

afterAll(async () => {
  await chromium?.close();
  await portal?.close();
});

// How long all this takes is measured by the bench.
test('a thousand rows are counted, and those in or near the window have badges, wherever it is scrolled to', async () => {
  await counted();
  await drawn();
  expect(await badges()).toBeLessThan(150);
  for (const share of [0.5, 1, 0.25, 0]) {
    await scrollTo(share);
    await drawn();
  }
  await page.mouse.move(600, 500);
  for (let turn = 0; turn < 6; turn++) {
    await page.mouse.wheel(0, 900);
    await drawn();
  }
  expect(await badges()).toBeLessThan(500);
});

test('the next page has its badges where the window stands', async () => {
  await page.locator('.ant-pagination-item-2').first().click();
  await page.waitForFunction(
    () => document.querySelector('tr[data-row-key] td:nth-child(2)')?.textContent === '1001',
    undefined,
    PATIENT,
  );
  await drawn();
  await counted();
  const rows = await page.evaluate(seeRows);
  expect(new Set(rows.map(({ key }) => key)).size).toBe(1000);
});

test('rows a filter brings together have their badges, and the row gone to has one', async () => {
  await scrollTo(0);
  const late = page
    .locator('dung-hen-bar')
    .getByRole('button', { name: /quá hạn/iu })
    .first();
  await late.click();
  await expect
    .poll(async () => (await page.evaluate(seeRows)).filter(({ shown }) => shown).length, PATIENT)
    .toBeLessThan(1000);
  await drawn();
  const shown = (await page.evaluate(seeRows)).filter((row) => row.shown);
  expect(shown.length).toBeGreaterThan(0);
  await late.click();
  await drawn();
});

test('on paper every row has its badge', async () => {
  expect(await badges()).toBeLessThan(1000);
  await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
  const rows = await page.evaluate(seeRows);
  expect(rows.filter(({ pills }) => pills === null || pills.length === 0)).toEqual([]);
  expect(rows).toHaveLength(1000);
});
