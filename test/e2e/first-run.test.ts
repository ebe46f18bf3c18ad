import type { Page as FirefoxPage } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { BUILDS } from './build-extension.ts';
import { type Chromium, startChromium } from './chromium.ts';
import { type Firefox, startFirefox } from './firefox.ts';
import { HOST } from './front.ts';
import { allDrawn, seeBar } from './overlay-eyes.ts';
import { pressNamed, wordsOf } from './own-page.ts';
import { logIn, type Portal, startPortal } from './portal.ts';

/*
 * The first ten minutes of an officer on a fresh profile: what was installed opens its first page, the unit gets its
 * name, the list of the portal its labels, a label its explanation, the day its list, a dossier its letter. Each step
 * is one that page before it leads to.
 */

/** The extension API inside the pages the functions below run in. */
declare const browser: typeof import('wxt/browser').browser;

const UNIT = 'UBND xã Mẫu';
const CODE = /H56\.[\d.]+-\d{6}-\d{4}/u;
let portal: Portal;
let chromium: Chromium | undefined;
let firefox: Firefox | undefined;

beforeAll(async () => {
  portal = await startPortal({ dossiersPerQuarter: 400, quarters: 2 });
});
afterAll(async () => {
  await chromium?.close();
  await firefox?.close();
  await portal?.close();
});

it('leads from the installation to a letter in Chromium', async () => {
  chromium = await startChromium({ extension: BUILDS.chromium, port: portal.front.port });
  const { context } = chromium;
  /** The page that opens because of what is done. */
  const opened = async (act: () => Promise<void>) =>
    (await Promise.all([context.waitForEvent('page'), act()]))[0];
  await expect.poll(() => context.pages().some((one) => one.url().endsWith('/welcome.html'))).toBe(true);
  const welcome = context.pages().find((one) => one.url().endsWith('/welcome.html'));
  if (welcome === undefined) throw new Error('no first page');
  await expect.poll(() => welcome.getByRole('img', { name: /^Hình vẽ/u }).count()).toBe(5);

  const settings = await opened(() => welcome.getByRole('button', { name: 'Cài đặt đơn vị' }).click());
  await settings.getByLabel('Tên đơn vị').fill(UNIT);
  await settings.keyboard.press('Tab');
  await settings.getByText('Đã lưu').waitFor();

  const list = await opened(() => welcome.getByRole('link', { name: 'Mở hệ thống một cửa' }).click());
  await list.waitForURL(`https://${HOST}/login`);
  await logIn(list, portal.sandbox);
  await list.waitForFunction(allDrawn);
  expect(await list.evaluate(seeBar)).toContain('chỉ tiêu 98%');
  const badge = list.locator('dung-hen-badge').first().getByRole('button');
  await badge.focus();
  const explained = list.locator('dung-hen-panel .panel');
  await expect.poll(() => explained.textContent()).toContain('Cách tính');
  const code = CODE.exec((await explained.textContent()) ?? '')?.[0] ?? '';
  await list.keyboard.press('Escape');

  // The side panel itself is the browser's own window, which no driver sees: its page in a tab stands for it.
  const today = await context.newPage();
  await today.goto(`chrome-extension://${chromium.extensionId}/sidepanel.html`);
  await today.getByText(UNIT, { exact: true }).waitFor();
  await today.getByText(/\d+ hồ sơ đang theo dõi/u).waitFor();
  const letters = await opened(() => today.getByRole('button', { name: 'Phiếu gửi công dân' }).click());
  await letters.getByLabel('Mã hồ sơ', { exact: true }).fill(code);
  await letters.getByLabel('Lý do thường gặp').first().selectOption({ index: 1 });
  const paper = letters.locator('.compose .paper');
  await expect.poll(() => paper.textContent()).toContain(code);
  expect(await paper.textContent()).toContain('XÃ MẪU');
}, 120_000);

it('leads from the installation to a letter in Firefox', async () => {
  firefox = await startFirefox({ extension: BUILDS.firefox, port: portal.front.port });
  const own = await firefox.own();
  /** The page of the extension of that name, once it is open and drawn. */
  const page = async (name: string): Promise<FirefoxPage> => {
    let found: FirefoxPage | undefined;
    await expect
      .poll(async () => {
        for (const one of (await firefox?.browser.pages()) ?? []) {
          const path = await one.evaluate(() => location.pathname).catch(() => '');
          if (path === `/${name}.html`) found = one;
        }
        return found !== undefined;
      })
      .toBe(true);
    if (found === undefined) throw new Error(`no page ${name}`);
    await found.bringToFront();
    return found;
  };
  /** Presses a button once it is there, also in a tab behind another, where nothing is drawn. */
  const press = (one: FirefoxPage, name: string) =>
    expect
      .poll(() =>
        one.evaluate(pressNamed, name).then(
          () => true,
          () => false,
        ),
      )
      .toBe(true);
  const shows = (one: FirefoxPage, words: string) =>
    expect.poll(() => one.evaluate(wordsOf)).toContain(words);
  expect(await own.evaluate(() => location.pathname)).toBe('/welcome.html');
  await press(own, 'Cài đặt đơn vị');
  const settings = await page('options');
  await (await settings.waitForSelector('input'))?.type(UNIT);
  await settings.keyboard.press('Tab');
  await shows(settings, 'Đã lưu');

  await own.bringToFront();
  await own.click('a.button');
  // A tab that a link without an opener opens is not told to the driver; the browser itself knows of it.
  const active = () =>
    own.evaluate(async () => {
      const tabs: { url?: string }[] = await browser.tabs.query({ active: true });
      return tabs[0]?.url ?? '';
    });
  await expect.poll(active).toContain(`https://${HOST}/`);
  const list = await firefox.open('/login');
  const { userName, password } = portal.sandbox.credentials;
  await list.type('#userName', userName);
  await list.type('#password', password);
  await list.click('button[type=submit]');
  await list.waitForFunction(allDrawn, { timeout: 20_000, polling: 50 });
  expect(await list.evaluate(seeBar)).toContain('chỉ tiêu 98%');
  await list.evaluate(() =>
    document.querySelector('dung-hen-badge')?.shadowRoot?.querySelector('button')?.focus(),
  );
  const explained = () =>
    list.evaluate(() => document.querySelector('dung-hen-panel')?.shadowRoot?.textContent ?? '');
  await expect.poll(explained).toContain('Cách tính');
  const code = CODE.exec(await explained())?.[0] ?? '';
  await list.keyboard.press('Escape');
  await list.evaluate(() => {
    const root = document.querySelector('dung-hen-bar')?.shadowRoot;
    const buttons = [...(root?.querySelectorAll('button') ?? [])];
    buttons.find(({ textContent }) => textContent === 'Việc hôm nay')?.click();
  });

  const today = await page('today');
  await shows(today, UNIT);
  await shows(today, 'hồ sơ đang theo dõi');
  await press(today, 'Phiếu gửi công dân');
  const letters = await page('letters');
  await (await letters.waitForSelector('.compose input[list]'))?.type(code);
  await letters.keyboard.press('Tab');
  const paper = () => letters.evaluate(() => document.querySelector('.compose .paper')?.textContent ?? '');
  await expect.poll(paper).toContain(code);
  expect(await paper()).toContain('XÃ MẪU');
  expect(firefox.proxy.asked.every((asked) => asked === `${HOST}:443`)).toBe(true);
}, 120_000);
