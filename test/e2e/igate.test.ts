import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { BUILDS } from './build-extension.ts';
import { type Chromium, startChromium } from './chromium.ts';
import { type Front, startFront } from './front.ts';

/** The extension API inside the extension's pages. */
declare const chrome: typeof import('wxt/browser').browser;

const HOST = 'motcua.mau.example';
const LIST = '/vi/dossier/processing';
const UNCODED_LIST = '/vi/dossier/online';
const FLEX_LIST = '/vi/dossier/search';
const FIXTURE = new URL('../../adapters/onestop-igate/fixtures/dang-xu-ly.html', import.meta.url);

let front: Front;
let browser: Chromium;
let extension: string;
let page: Page;

/** The build as it is once the officer has allowed a host: no test can press the browser's own question. */
function allowedBuild(): string {
  const copy = mkdtempSync(join(tmpdir(), 'dung-hen-allowed-'));
  cpSync(BUILDS.chromium, copy, { recursive: true });
  const file = join(copy, 'manifest.json');
  const manifest = JSON.parse(readFileSync(file, 'utf8'));
  manifest.permissions.push('scripting');
  manifest.host_permissions.push(`*://${HOST}/*`);
  writeFileSync(file, JSON.stringify(manifest));
  return copy;
}

/** The same list as Angular Material draws it without a table: elements of its own, with the roles of one. */
const flexRows = (list: string): string =>
  list
    .replace('<tr class="mat-header-row">', '<tr class="mat-header-row" role="row">')
    .replace(/<(\/?)table/gu, '<$1mat-table')
    .replace(/<(\/?)tr/gu, '<$1mat-row')
    .replace(/<(\/?)t[hd](?=[ >])/gu, '<$1mat-cell')
    .replace(/<\/?t(?:head|body)>/gu, '');

beforeAll(async () => {
  front = await startFront('http://127.0.0.1:9');
  front.pages.set(LIST, { body: readFileSync(FIXTURE, 'utf8') });
  front.pages.set(UNCODED_LIST, {
    body: readFileSync(FIXTURE, 'utf8').replace('000.00.31.H99-260105-0008', 'Chưa cấp mã'),
  });
  front.pages.set(FLEX_LIST, { body: flexRows(readFileSync(FIXTURE, 'utf8')) });
  extension = allowedBuild();
  browser = await startChromium({ extension, port: front.port, hosts: [HOST] });
  const settings = await browser.context.newPage();
  await settings.goto(`chrome-extension://${browser.extensionId}/options.html`);
  await settings.evaluate(
    (host) => chrome.storage.local.set({ settings: { otherSystems: [{ host, on: true, columns: [] }] } }),
    HOST,
  );
  await vi.waitUntil(
    () => settings.evaluate(async () => (await chrome.scripting.getRegisteredContentScripts()).length > 0),
    { timeout: 15_000 },
  );
  page = await browser.context.newPage();
  await page.goto(`https://${HOST}${LIST}`);
});
afterAll(async () => {
  await browser?.close();
  await front?.close();
  rmSync(extension, { recursive: true, force: true });
});

it('puts a badge under every code of a list of iGate, and a bar above it', async () => {
  const badges = page.locator('td.mat-column-code dung-hen-badge');
  await expect.poll(() => badges.count()).toBe(4);
  const words = async () => (await page.locator('dung-hen-badge .badge').allTextContents()).join(' | ');
  await expect.poll(words).toMatch(/quá hạn \d+ ngày làm việc/iu);
  expect(await words()).toMatch(/Tạm dừng/u);
  await expect.poll(() => page.locator('dung-hen-bar .chip.late b').first().textContent()).not.toBe('0');
});

it('keeps what was seen under the name of its system, and nobody’s name', async () => {
  const own = await browser.context.newPage();
  await own.goto(`chrome-extension://${browser.extensionId}/options.html`);
  const kept = () =>
    own.evaluate(
      () =>
        new Promise<string>((resolve) => {
          const opening = indexedDB.open('dung-hen');
          opening.onsuccess = () => {
            const reading = opening.result.transaction('dossiers').objectStore('dossiers').getAll();
            reading.onsuccess = () => resolve(JSON.stringify(reading.result));
          };
        }),
    );
  await expect.poll(async () => (await kept()).match(/"system":"onestop-igate"/gu)?.length).toBe(4);
  expect(await kept()).not.toMatch(/Nguyễn|0900000001/u);
});

it('reads the same list where it is drawn of flex rows', async () => {
  const flex = await browser.context.newPage();
  await flex.goto(`https://${HOST}${FLEX_LIST}`);
  await expect.poll(() => flex.locator('mat-cell.mat-column-code dung-hen-badge').count()).toBe(4);
  expect(await flex.locator('table').count()).toBe(0);
  const words = (on: Page) => on.locator('dung-hen-badge .badge').allTextContents();
  await expect.poll(() => words(flex)).toEqual(await words(page));
});

it('judges the other rows where one has no code, which is unknown', async () => {
  const list = await browser.context.newPage();
  await list.setViewportSize({ width: 1366, height: 768 });
  await list.goto(`https://${HOST}${UNCODED_LIST}`);
  const badges = list.locator('td.mat-column-code dung-hen-badge .badge');
  await expect.poll(() => badges.allTextContents()).toHaveLength(4);
  const words = await badges.allTextContents();
  expect(words[0]).toMatch(/quá hạn \d+ ngày làm việc|trễ \d+ ngày/iu);
  expect(words[1]).toMatch(/^Không rõ/u);
  await expect
    .poll(() => list.locator('dung-hen-bar .chip.unknown b').textContent())
    .toBe(String(words.filter((word) => /^(?:Không rõ|Chưa)/u.test(word)).length));
  await list.locator('td.mat-column-code dung-hen-badge button').nth(1).click();
  await expect.poll(() => list.locator('dung-hen-panel .panel').textContent()).toContain('không lưu lại');
});
