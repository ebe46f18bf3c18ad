import { type Browser, chromium, type Page } from 'playwright-core';
import { BUILDS } from '../../e2e/build-extension.ts';
import { startChromium } from '../../e2e/chromium.ts';
import { HOST } from '../../e2e/front.ts';
import { logIn, type Portal, startPortal } from '../../e2e/portal.ts';
import { drawLeast } from './least.ts';

const ALL = '/dvc/theo-doi-ho-so/theo-doi-tat-ca-ho-so';

/** The same list in two Chromiums side by side: one with the extension, one without, which is the floor. */
export interface Pair {
  readonly ours: Page;
  readonly floor: Page;
  /** Without the extension, with the least a badge can be in each row. */
  readonly least: Page;
  close(): Promise<void>;
}

/** Opens a sandbox list with so many rows a page in both browsers. */
export async function openPair(rows: number): Promise<Pair> {
  const portal = await startPortal({ dossiersPerQuarter: 2_500 });
  const withUs = await startChromium({ extension: BUILDS.chromium, port: portal.front.port });
  const without = await startPlain(portal.front.port);
  const least = await plainPage(without);
  await least.addInitScript(drawLeast);
  return {
    ours: await openList(await withUs.context.newPage(), portal, rows),
    floor: await openList(await plainPage(without), portal, rows),
    least: await openList(least, portal, rows),
    async close() {
      await withUs.close();
      await without.close();
      await portal.close();
    },
  };
}

function startPlain(port: number): Promise<Browser> {
  return chromium.launch({
    executablePath: '/usr/bin/chromium',
    headless: true,
    args: [
      '--no-sandbox',
      `--host-resolver-rules=MAP ${HOST}:443 127.0.0.1:${port}, MAP * ~NOTFOUND, EXCLUDE 127.0.0.1`,
    ],
  });
}

async function plainPage(browser: Browser): Promise<Page> {
  const context = await browser.newContext({
    ignoreHTTPSErrors: true,
    viewport: { width: 1366, height: 768 },
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
  });
  return context.newPage();
}

async function openList(page: Page, { sandbox }: Portal, rows: number): Promise<Page> {
  await page.goto(`https://${HOST}/login`);
  await logIn(page, sandbox);
  await page.goto(`https://${HOST}${ALL}`);
  const sizes = page.locator('.ant-pagination-options select').first();
  await sizes.selectOption(String(rows));
  await page.waitForFunction(
    (count) => document.querySelectorAll('tr[data-row-key]').length === count,
    rows,
    { timeout: 30_000 },
  );
  return page;
}
