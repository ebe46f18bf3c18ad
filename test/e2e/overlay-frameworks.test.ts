import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { BUILDS } from './build-extension.ts';
import { type Chromium, startChromium } from './chromium.ts';
import { frameworkList, frameworkScripts } from './framework-lists.ts';
import { type Front, HOST, startFront } from './front.ts';
import { daysFromNow, someDossiers } from './made-pages.ts';
import { allDrawn, countOurs, seeRows } from './overlay-eyes.ts';

const PATH = '/dvc/xu-ly-ho-so/khung-lap-trinh';
const LATE = someDossiers(8).map((one) => ({ ...one, due: daysFromNow(-20) }));
const AHEAD = someDossiers(6, 101).map((one) => ({ ...one, due: daysFromNow(40) }));
const SOME = someDossiers(3, 201).map((one) => ({ ...one, due: daysFromNow(-20) }));

let front: Front;
let chromium: Chromium;
let page: Page;
let scripts: Awaited<ReturnType<typeof frameworkScripts>>;

beforeAll(async () => {
  scripts = await frameworkScripts();
  front = await startFront('http://127.0.0.1:9');
  chromium = await startChromium({ extension: BUILDS.chromium, port: front.port });
  page = await chromium.context.newPage();
});

afterAll(async () => {
  await chromium?.close();
  await front?.close();
});

/** What the framework holds to be on the page. */
const shown = () => page.evaluate(() => (window as unknown as { shown(): string[] }).shown());
const errors = () => page.evaluate(() => (window as unknown as { errors: string[] }).errors);

/** Every row has a badge that speaks of it, and the framework's rows are just those it holds. */
async function fits(late: boolean): Promise<void> {
  const codes = await shown();
  await expect
    .poll(async () => (await page.evaluate(seeRows)).map(({ code }) => code), { timeout: 20_000 })
    .toEqual(codes);
  await page.waitForFunction(allDrawn, undefined, { timeout: 20_000 });
  await expect
    .poll(async () => (await page.evaluate(seeRows)).map(({ text }) => /Quá hạn/u.test(text)), {
      timeout: 20_000,
    })
    .toEqual(codes.map(() => late));
  expect(await page.locator('dung-hen-badge').count()).toBe(codes.length);
}

test.each(['React 19', 'Vue 3', 'Vue 3, rows used again', 'AngularJS', 'jQuery'])(
  '%s: badges come with every page of the list, and the framework never trips over them',
  async (name) => {
    front.pages.set(PATH, frameworkList(scripts[name] ?? [], [LATE, AHEAD, SOME]));
    await page.goto(`https://${HOST}${PATH}`);
    await fits(true);
    for (const late of [false, true, true]) {
      await page.evaluate(() => (window as unknown as { next(): void }).next());
      await fits(late);
    }
    // Filtering hides rows of the framework's; it goes on as if nothing were.
    await page.locator('dung-hen-bar .chip.late:enabled').first().click();
    await page.evaluate(() => (window as unknown as { next(): void }).next());
    await expect.poll(async () => (await page.evaluate(seeRows)).filter((row) => row.shown).length).toBe(0);
    await page.locator('dung-hen-bar .chip[aria-pressed=true]').click();
    await fits(false);
    if (name === 'React 19') {
      await page.getByRole('checkbox').first().check();
      await expect.poll(() => page.getByRole('checkbox').first().isChecked()).toBe(true);
      await fits(false);
    }
    expect(await errors()).toEqual([]);
    expect(await page.evaluate(countOurs)).toBeGreaterThan(0);
  },
);
