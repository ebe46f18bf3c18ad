import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { keptFor } from '../../extension/features/autofill/form-screen.ts';
import { ownForm } from './autofill-eyes.ts';
import { BUILDS } from './build-extension.ts';
import { type Firefox, startFirefox } from './firefox.ts';
import { expectedCells, FORM_SKINS, shownCells } from './form-skins.ts';
import { type ReportingPortal, reportingHost, startReportingPortal } from './reporting.ts';
import { OFFICER_SETTINGS, reportDossiers } from './reporting-facts.ts';

/** The extension API inside the pages the functions below run in. */
declare const browser: typeof import('wxt/browser').browser;

const DOSSIERS = reportDossiers(120);
const HOST = reportingHost('table-late');

let portal: ReportingPortal;
let firefox: Firefox;

beforeAll(async () => {
  portal = await startReportingPortal({ skin: 'table-late' });
  firefox = await startFirefox({
    extension: BUILDS.firefox,
    port: portal.front.port,
    ports: new Map([[HOST, portal.front.port]]),
  });
  const own = await firefox.own();
  await own.evaluate(
    async (settings, dossiers) => {
      await browser.storage.local.set({ settings });
      await browser.runtime.sendMessage({ dungHen: 'dossiers.seen', body: { dossiers } });
    },
    OFFICER_SETTINGS,
    DOSSIERS,
  );
});
afterAll(async () => {
  await firefox?.close();
  await portal?.close();
});

/** What a shadow root of ours shows at a selector; null where there is nothing. */
const seen = (page: Page, selector: string): Promise<string | null> =>
  page.evaluate(
    (wanted) =>
      document.querySelector('dung-hen-autofill')?.shadowRoot?.querySelector(wanted)?.textContent ?? null,
    selector,
  );
/** A real press at the middle of what stands at a selector in our panel. */
async function press(page: Page, selector: string): Promise<void> {
  const place = await page.evaluate((wanted) => {
    const element = document.querySelector('dung-hen-autofill')?.shadowRoot?.querySelector(wanted);
    element?.scrollIntoView({ block: 'nearest' });
    const box = element?.getBoundingClientRect();
    return box === undefined ? null : { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  }, selector);
  if (place === null) throw new Error(`nothing at ${selector}`);
  await page.mouse.click(place.x, place.y);
}

it('fills every cell from the figures of the computer, and undoes it, in Firefox', async () => {
  const page = await firefox.browser.newPage();
  await page.bringToFront();
  // Cookies a driver sets do not reach a host behind the proxy: an empty page of the host takes it.
  portal.front.pages.set('/trong', { body: '<title>Trống</title>' });
  await page.goto(`https://${HOST}/trong`);
  await page.evaluate((cookie) => cookieStore.set(cookie), { ...portal.cookie });
  await page.goto(`https://${HOST}${await portal.reportPath('II.06a', portal.period)}`);
  await expect.poll(() => seen(page, '.fold'), { timeout: 30_000 }).toBe('Điền biểu II.06a');
  await press(page, '.fold');
  await expect.poll(() => seen(page, '.about')).toContain('UBND xã Mẫu');
  if ((await seen(page, '.tick')) !== null) await press(page, '.tick input');
  await press(page, '.button.primary');
  await expect.poll(() => seen(page, '.said'), { timeout: 40_000 }).toMatch(/^Đã điền \d+ ô\./u);

  const shown = await page.evaluate(() =>
    [...document.querySelectorAll('table.luoi tbody tr')].map((row) => ({
      label: row.children[1]?.textContent ?? '',
      values: [...row.querySelectorAll('input')].map(({ value }) => value),
    })),
  );
  let compared = 0;
  for (const row of ownForm(DOSSIERS, portal.period).rows) {
    const same = (label: string) =>
      label.normalize('NFC').replace('ỷ', 'ủy').toLowerCase() === row.label.toLowerCase();
    const values = shown.find(({ label }) => same(label) || label === row.label)?.values;
    if (values === undefined) continue;
    expect(values.slice(0, 11).map((value) => Number(value.replaceAll('.', '')))).toEqual(
      Object.values(row.cells).map(({ value }) => value),
    );
    compared += 1;
  }
  expect(compared).toBeGreaterThanOrEqual(5);
  const asked = portal.sandbox.requests();
  expect([asked.save, asked.submit, asked.check]).toEqual([0, 0, 0]);

  await page.evaluate(() => {
    const buttons = document
      .querySelector('dung-hen-autofill')
      ?.shadowRoot?.querySelectorAll('footer .button');
    for (const button of buttons ?? [])
      if (button.textContent === 'Hoàn tác') button.classList.add('undo-here');
  });
  await press(page, '.undo-here');
  await expect.poll(() => seen(page, '.said'), { timeout: 40_000 }).toContain('Đã trả lại số cũ');
  const left = await page.evaluate(
    () =>
      [...document.querySelectorAll<HTMLInputElement>('table.luoi input')].filter(({ value }) => value !== '')
        .length,
  );
  expect(left).toBe(0);
  expect(new Set(firefox.proxy.asked)).toEqual(new Set([`${HOST}:443`]));
  await page.close();
});

it('fills another form from a kept merge, in a frame that keeps its figures to itself', async () => {
  const skin = FORM_SKINS.digitisation;
  for (const [path, body] of skin.pages) portal.front.pages.set(path, { body });
  const own = await firefox.own();
  await own.evaluate(
    (merge) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('dung-hen');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const writing = opening.result.transaction('merges', 'readwrite');
          writing.objectStore('merges').put(merge);
          writing.oncomplete = () => {
            opening.result.close();
            resolve();
          };
        };
      }),
    JSON.parse(JSON.stringify(keptFor(skin))),
  );
  const page = await firefox.browser.newPage();
  await page.bringToFront();
  await page.goto(`https://${HOST}${skin.path}`);
  await expect.poll(() => seen(page, '.fold'), { timeout: 30_000 }).toBe('Điền số hóa theo QĐ 766');
  await press(page, '.fold');
  await expect.poll(() => seen(page, '.panel'), { timeout: 30_000 }).toContain('tong-hop.xlsx');
  if ((await seen(page, '.tick')) !== null) await press(page, '.tick input');
  await press(page, '.button.primary');
  await expect.poll(() => seen(page, '.said'), { timeout: 40_000 }).toMatch(/^Đã điền \d+ ô/u);
  expect(await page.evaluate(shownCells)).toEqual(expectedCells(skin));
  await page.close();
});
