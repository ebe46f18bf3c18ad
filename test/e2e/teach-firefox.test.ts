import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROWS } from '@dung-hen/adapters/onestop-any/fixtures/families';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type BrowserPrompt, browserPrompt } from './browser-prompt.ts';
import { BUILDS } from './build-extension.ts';
import { type Firefox, startFirefox } from './firefox.ts';
import { type Officer, officerAt, PATIENT } from './firefox-officer.ts';
import { type Front, startFront } from './front.ts';
import { OTHER_HOST as HOST, OTHER_LIST } from './switched-on.ts';

/** The extension API inside the pages the functions below run in. */
declare const browser: typeof import('wxt/browser').browser;

const MENU = 'dung-hen-teach';
const TAUGHT = { host: HOST, on: true, columns: [{ concept: 'dueAt', path: ['Mốc cuối cùng'] }] };

let downloads: string;
let front: Front;
let firefox: Firefox;
let prompt: BrowserPrompt;
let settings: Page;
let office: Officer;

beforeAll(async () => {
  downloads = mkdtempSync(join(tmpdir(), 'dung-hen-teach-'));
  // The list is a page of the front's own: nothing is passed on.
  front = await startFront('http://127.0.0.1:9');
  front.pages.set('/ho-so', { body: OTHER_LIST, csp: "default-src 'self'" });
  firefox = await startFirefox({
    extension: BUILDS.firefox,
    port: 9,
    ports: new Map([[HOST, front.port]]),
    asks: true,
    downloads,
  });
  prompt = await browserPrompt(firefox.browser);
  settings = await firefox.own();
  office = officerAt(settings);
});
afterAll(async () => {
  await firefox?.close();
  await front?.close();
  rmSync(downloads, { recursive: true, force: true });
});

const stored = (): Promise<unknown> =>
  settings.evaluate(async () => {
    const { settings: kept } = await browser.storage.local.get('settings');
    return (kept as { otherSystems?: unknown } | undefined)?.otherSystems;
  });
/** Opens the list with the scripts in it, which are registered a moment after the officer allowed the host. */
async function openList(): Promise<Page> {
  const registered = () =>
    settings.evaluate(async () =>
      (await browser.scripting.getRegisteredContentScripts()).map(({ id }: { id: string }) => id),
    );
  await expect.poll(registered, PATIENT).toEqual([`other-${HOST}`]);
  const list = await firefox.browser.newPage();
  await list.bringToFront();
  await list.goto(`https://${HOST}/ho-so`);
  return list;
}
const countBadges = (list: Page): Promise<number> =>
  list.evaluate(() => document.querySelectorAll('dung-hen-badge').length);
/** The text of the one download whose name ends so, once it is whole. */
async function downloaded(ending: string, end: string): Promise<string> {
  const text = () => {
    const name = readdirSync(downloads).find((one) => one.endsWith(ending));
    return name === undefined ? '' : readFileSync(join(downloads, name), 'utf8').trimEnd();
  };
  await expect.poll(() => text().endsWith(end), PATIENT).toBe(true);
  return text();
}

it('reads a list once its host was switched on and its unknown column pointed at with the mouse', async () => {
  await office.visit('options.html');
  await office.type('Địa chỉ hệ thống', `https://${HOST}/ho-so`);
  await office.press('Bật');
  await prompt.answer('allow');
  await office.shows(`Đã bật ${HOST}`);

  const list = await openList();
  const atList = officerAt(list);
  await atList.shows('Ngày hẹn trả', 'dung-hen-bar');
  expect(await countBadges(list)).toBe(0);
  await atList.press('Đúng Hẹn: chỉ cột', MENU);
  await atList.press('Chỉ cột “Ngày hẹn trả”', MENU);
  await atList.shows('Bấm vào tiêu đề cột “Ngày hẹn trả”', MENU);
  await (await list.waitForSelector('xpath/.//th[text()="Mốc cuối cùng"]'))?.click();
  await atList.shows('Đã nhớ: “Ngày hẹn trả” là cột “Mốc cuối cùng”.', MENU);
  await expect.poll(() => countBadges(list), PATIENT).toBe(ROWS.length);
  expect(await stored()).toEqual([TAUGHT]);

  await atList.press('Ghi cấu trúc trang', MENU);
  const recorded = await downloaded('.html', '</html>');
  expect(recorded).toContain('<th>Mã hồ sơ</th>');
  for (const { person, code } of ROWS) {
    expect(recorded).not.toContain(person);
    expect(recorded).not.toContain(code);
  }
  await list.close();
});

it('takes the column back and points at it anew by the keyboard alone', async () => {
  const list = await openList();
  const atList = officerAt(list);
  await expect.poll(() => countBadges(list), PATIENT).toBe(ROWS.length);
  await atList.shows('Đúng Hẹn: chỉ cột', MENU);
  const focus = (name: string) =>
    expect
      .poll(
        () =>
          list.evaluate(
            (called, tag) => {
              const root = document.querySelector(tag)?.shadowRoot;
              [...(root?.querySelectorAll('button') ?? [])]
                .find((one) => (one.ariaLabel ?? one.textContent) === called)
                ?.focus();
              return root?.activeElement?.ariaLabel ?? root?.activeElement?.textContent;
            },
            name,
            MENU,
          ),
        PATIENT,
      )
      .toBe(name);
  const focused = (name: string) =>
    expect
      .poll(
        () =>
          list.evaluate((tag) => {
            const active = document.querySelector(tag)?.shadowRoot?.activeElement;
            return active?.ariaLabel ?? active?.textContent;
          }, MENU),
        PATIENT,
      )
      .toBe(name);
  const [point, forget] = ['Chỉ cột “Ngày hẹn trả”', 'Bỏ cột đã chỉ cho “Ngày hẹn trả”'];
  await focus('Đúng Hẹn: chỉ cột');
  await list.keyboard.press('Enter');
  await focused('Đóng');
  await focus(forget);
  await list.keyboard.press('Enter');
  await atList.shows('Đã bỏ cột đã chỉ cho “Ngày hẹn trả”.', MENU);
  await expect.poll(stored, PATIENT).toEqual([{ ...TAUGHT, columns: [] }]);
  await expect.poll(() => countBadges(list), PATIENT).toBe(0);

  await focused(point);
  await list.keyboard.press('Enter');
  await atList.shows('Bấm vào tiêu đề cột', MENU);
  for (let step = 0; step < 5; step += 1) await list.keyboard.press('ArrowRight');
  await list.keyboard.press('Enter');
  await atList.shows('Đã nhớ: “Ngày hẹn trả” là cột “Mốc cuối cùng”.', MENU);
  await focused(point);
  await expect.poll(() => countBadges(list), PATIENT).toBe(ROWS.length);
  expect(await stored()).toEqual([TAUGHT]);
  await list.close();
});

it('hands what was taught to another computer as a file, which reads the list once the officer allows it', async () => {
  await office.visit('options.html');
  await office.shows('Mốc cuối cùng');
  await office.press('Xuất ra tệp (.json)');
  expect(JSON.parse(await downloaded('.json', '}'))).toEqual({
    kind: 'dung-hen/he-thong-khac',
    version: 1,
    systems: [TAUGHT],
  });

  // The other computer: nothing is known there, and nothing allowed.
  await office.press(`Xóa ${HOST} và các cột đã chỉ`);
  await office.shows(`Đã xóa ${HOST}.`);
  await expect.poll(() => office.allowed(HOST), PATIENT).toBe(false);
  await expect.poll(stored, PATIENT).toEqual([]);
  const [file] = readdirSync(downloads).filter((name) => name.endsWith('.json'));
  const chosen = await settings.waitForSelector('input[type=file][accept*=json][aria-label="Nhập từ tệp…"]');
  await chosen?.uploadFile(join(downloads, file ?? ''));
  await office.shows('Đã nhập 1 hệ thống. Hệ thống mới đang tắt, bấm “Bật” để dùng.');
  await expect.poll(stored, PATIENT).toEqual([{ ...TAUGHT, on: false }]);
  expect(await office.allowed(HOST)).toBe(false);

  await office.press(`Bật ${HOST}`);
  expect(await prompt.answer('allow')).toContain(HOST);
  await office.shows(`Đã bật ${HOST}`);
  const list = await openList();
  await expect.poll(() => countBadges(list), PATIENT).toBe(ROWS.length);
  await list.close();
});
