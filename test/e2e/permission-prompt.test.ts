import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { BUILDS } from './build-extension.ts';
import { type Chromium, startChromium } from './chromium.ts';
import { type ChromiumPrompt, chromiumPrompt, takeBack } from './chromium-prompt.ts';
import { type Front, startFront } from './front.ts';
import { OTHER_HOST as HOST, OTHER_LIST } from './switched-on.ts';

/** The extension API inside the pages the functions below run in. */
declare const chrome: typeof import('wxt/browser').browser;

/** Words of a page may take their time on a loaded machine. */
const PATIENT = { timeout: 40_000, interval: 100 };

let front: Front;
let chromium: Chromium;
let prompt: ChromiumPrompt;
let page: Page;

beforeAll(async () => {
  // The list is a page of the front's own: nothing is passed on.
  front = await startFront('http://127.0.0.1:9');
  front.pages.set('/ho-so', { body: OTHER_LIST, csp: "default-src 'self'" });
  chromium = await startChromium({
    extension: BUILDS.chromium,
    ports: new Map([[HOST, front.port]]),
    asks: true,
  });
  prompt = await chromiumPrompt(chromium.profile);
  page = await chromium.context.newPage();
  await page.goto(`chrome-extension://${chromium.extensionId}/options.html`);
});
afterAll(async () => {
  prompt?.close();
  await chromium?.close();
  await front?.close();
});

const shows = (words: string) =>
  expect.poll(() => page.locator('body').innerText(), PATIENT).toContain(words);
const press = (name: string) => page.getByRole('button', { name, exact: true }).first().click();
const allowed = (): Promise<boolean> =>
  page.evaluate((host) => chrome.permissions.contains({ origins: [`*://${host}/*`] }), HOST);
const registered = (): Promise<string[]> =>
  page.evaluate(async () =>
    (await chrome.scripting.getRegisteredContentScripts()).map(({ id }: { id: string }) => id),
  );
/** Opens the other system's list; what the extension may show there is looked at by the caller. */
async function openList(): Promise<Page> {
  const list = await chromium.context.newPage();
  await list.goto(`https://${HOST}/ho-so`);
  return list;
}
/** The extension shows its bar on the list. */
async function worksOnList(): Promise<void> {
  await expect.poll(registered, PATIENT).toEqual([`other-${HOST}`]);
  const list = await openList();
  await list.locator('dung-hen-bar').waitFor({ timeout: PATIENT.timeout });
  await list.close();
  await page.bringToFront();
}

it('asks for another system on the click; refused, it stays off and says what to do', async () => {
  await page.getByLabel('Địa chỉ hệ thống').fill(`https://${HOST}/ho-so`);
  await press('Bật');
  expect(await prompt.answer('deny')).toContain(HOST);
  await shows(`Trình duyệt chưa cho phép ${HOST} nên chưa bật. Bấm “Bật” lại rồi chọn “Cho phép”.`);
  expect(await allowed()).toBe(false);
});

it('works there once allowed', async () => {
  await press('Bật');
  expect(await prompt.answer('allow')).toContain(HOST);
  await shows(`Đã bật ${HOST}`);
  expect(await allowed()).toBe(true);
  await worksOnList();
});

it('says so when the officer takes it back in the browser, stays away, and asks again', async () => {
  const extensions = await chromium.context.newPage();
  await takeBack(extensions, chromium.extensionId, HOST);
  await extensions.close();
  await page.bringToFront();
  await shows('không còn cho phép');
  expect(await allowed()).toBe(false);
  const list = await openList();
  await list.waitForLoadState('load');
  expect(await list.locator('dung-hen-bar, dung-hen-badge, dung-hen-teach').count()).toBe(0);
  await list.close();
  await page.bringToFront();
  await press(`Cho phép chạy trên ${HOST}`);
  expect(await prompt.answer('allow')).toContain(HOST);
  await worksOnList();
});

it('gives the permission back when it is switched off', async () => {
  await press(`Tắt ${HOST}`);
  await shows(`Đã tắt ${HOST} và trả lại quyền.`);
  await expect.poll(allowed, PATIENT).toBe(false);
  await expect.poll(registered, PATIENT).toEqual([]);
});
