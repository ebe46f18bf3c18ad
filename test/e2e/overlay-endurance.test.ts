import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { BUILDS } from './build-extension.ts';
import { type Chromium, startChromium } from './chromium.ts';
import { HOST } from './front.ts';
import { allDrawn, countOurs, seeRows, standsStill } from './overlay-eyes.ts';
import { logIn, type Portal, startPortal } from './portal.ts';

declare const chrome: typeof import('wxt/browser').browser;

const ALL = '/dvc/theo-doi-ho-so/theo-doi-tat-ca-ho-so';
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

let portal: Portal;

beforeAll(async () => {
  portal = await startPortal();
});

afterAll(() => portal?.close());

async function openList(chromium: Chromium): Promise<Page> {
  const page = await chromium.open('/login');
  await logIn(page, portal.sandbox);
  await page.goto(`https://${HOST}${ALL}`);
  return page;
}

const drawn = (page: Page) => page.waitForFunction(allDrawn, undefined, { timeout: 20_000 });

describe('the background comes and goes', () => {
  let chromium: Chromium;
  let page: Page;

  beforeAll(async () => {
    chromium = await startChromium({ extension: BUILDS.chromium, port: portal.front.port });
    page = await openList(chromium);
    await drawn(page);
  });

  afterAll(() => chromium?.close());

  /** Ends the worker as the browser does when it has been idle. */
  async function killWorker(): Promise<void> {
    const session = await chromium.context.newCDPSession(page);
    await session.send('ServiceWorker.enable');
    await session.send('ServiceWorker.stopAllWorkers');
    await session.detach();
    const other = await chromium.context.newPage();
    await other.goto('chrome://serviceworker-internals');
    await other
      .locator('button.stop')
      .first()
      .click({ timeout: 3_000 })
      .catch(() => undefined);
    await other.close();
  }

  test('a worker ended between two pages of a list is woken by the next one', async () => {
    for (const number of [2, 3]) {
      await killWorker();
      await page.bringToFront();
      await page.locator(`.ant-pagination-item-${number}`).first().click();
      await page.waitForFunction(
        (n) => document.querySelector('tr[data-row-key] td:nth-child(2)')?.textContent === n,
        String(50 * (number - 1) + 1),
      );
      await drawn(page);
    }
    await killWorker();
    await page.bringToFront();
    await page.locator('dung-hen-badge button').first().click();
    await expect
      .poll(() => page.locator('dung-hen-panel .panel').textContent(), { timeout: 10_000 })
      .toContain('Cách tính');
    await page.keyboard.press('Escape');
  });

  test('has no accessibility fault in badge, panel, bar and list', async () => {
    await page.locator('dung-hen-bar .tools .button').first().click();
    await page.locator('dung-hen-badge button').first().click();
    await page.locator('dung-hen-panel .panel h2').first().waitFor();
    await page.evaluate(AXE);
    const faults = await page.evaluate(async () => {
      const { axe } = window as unknown as {
        axe: {
          run(
            where: unknown,
          ): Promise<{ violations: { id: string; nodes: { html: string }[] }[]; passes: unknown[] }>;
        };
      };
      const first = document.querySelectorAll('dung-hen-badge, dung-hen-bar, dung-hen-panel');
      const { violations, passes } = await axe.run({ include: [...first].slice(0, 12) });
      return { faults: violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`), passes: passes.length };
    });
    expect(faults.faults).toEqual([]);
    expect(faults.passes).toBeGreaterThan(5);
    await page.keyboard.press('Escape');
  });
});

/** Switches on the developer mode without which Chromium leaves an unpacked extension off once it has reloaded. */
async function allowReload(chromium: Chromium): Promise<void> {
  const page = await chromium.context.newPage();
  await page.goto('chrome://extensions');
  await page.evaluate(async () => {
    const { developerPrivate } = chrome as unknown as {
      developerPrivate: { updateProfileConfiguration(change: { inDeveloperMode: boolean }): Promise<void> };
    };
    await developerPrivate.updateProfileConfiguration({ inDeveloperMode: true });
  });
  await page.close();
}

describe('an update', () => {
  test('with the list open: what the old script drew goes away by itself', async () => {
    const chromium = await startChromium({ extension: BUILDS.chromium, port: portal.front.port });
    try {
      await allowReload(chromium);
      const page = await openList(chromium);
      await drawn(page);
      await page.locator('dung-hen-bar .chip.done').click();
      expect((await page.evaluate(seeRows)).some(({ shown }) => !shown)).toBe(true);
      const worker = await chromium.worker();
      const updated = chromium.context.waitForEvent('serviceworker');
      await worker.evaluate(() => chrome.runtime.reload()).catch(() => undefined);
      await expect.poll(() => page.evaluate(countOurs), { timeout: 20_000 }).toBe(0);
      expect((await page.evaluate(seeRows)).every(({ shown }) => shown)).toBe(true);
      await updated;
      await page.reload();
      await drawn(page);
    } finally {
      await chromium.close();
    }
  });
});

describe('the build people get', () => {
  test('keeps its shadow roots closed, its tags nameless, and asks no host but the page’s own', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'dung-hen-log-'));
    const netLog = join(folder, 'net.json');
    const chromium = await startChromium({ extension: BUILDS.production, port: portal.front.port, netLog });
    try {
      const page = await openList(chromium);
      await page.waitForFunction(
        () => document.querySelectorAll('tr[data-row-key] td > :last-child').length > 0,
      );
      await expect
        .poll(
          () =>
            page.evaluate(
              () =>
                [...document.querySelectorAll('td > *')].filter((one) => /^x-\w{8}$/.test(one.localName))
                  .length,
            ),
          {
            timeout: 20_000,
          },
        )
        .toBe(50);
      const tags = await page.evaluate(() => {
        const ours = [...document.querySelectorAll('*')].filter((one) => /^x-\w{8}$/.test(one.localName));
        return {
          names: [...new Set(ours.map((one) => one.localName))],
          open: ours.filter((one) => one.shadowRoot !== null).length,
          light: ours.map((one) => one.innerHTML + one.textContent).join(''),
        };
      });
      expect(tags).toMatchObject({ open: 0, light: '' });
      expect(tags.names).toHaveLength(1);
      await page.reload();
      await page.evaluate(standsStill, 1500);
      const again = await page.evaluate(
        () => [...document.querySelectorAll('*')].find((one) => /^x-\w{8}$/.test(one.localName))?.localName,
      );
      expect(again).not.toBe(tags.names[0]);
    } finally {
      await chromium.close();
    }
    const hosts = askedHosts(readFileSync(netLog, 'utf8'));
    rmSync(folder, { recursive: true, force: true });
    expect(hosts).toContain(HOST);
    // Chromium asks its maker for its own reasons (time, components); nothing of that comes from an extension.
    expect(hosts.filter((host) => host !== HOST && !/\.google(apis)?\.com$|\.gvt1\.com$/.test(host))).toEqual(
      [],
    );
  });
});

/** Every host Chromium began a request to, by its own log; a log cut off by the end of the browser is read as far as it goes. */
function askedHosts(log: string): string[] {
  const hosts = new Set<string>();
  for (const [, url] of log.matchAll(/"url":"(https?:[^"]+)"/g)) hosts.add(new URL(url ?? '').hostname);
  return [...hosts];
}
