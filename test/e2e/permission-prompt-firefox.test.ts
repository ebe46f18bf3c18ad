import {
  type CommuneSiteSandbox,
  type NationalSandbox,
  startCommuneSite,
  startNationalPortal,
  vietnamTime,
} from '@dung-hen/sandbox';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type BrowserPrompt, browserPrompt } from './browser-prompt.ts';
import { BUILDS } from './build-extension.ts';
import { type Firefox, startFirefox } from './firefox.ts';
import { type Officer, officerAt, PATIENT } from './firefox-officer.ts';
import { type Front, startFront } from './front.ts';
import { postedPage } from './publicity-posted.ts';
import { OTHER_HOST, OTHER_LIST } from './switched-on.ts';

const SITE = 'xamau.thanhhoa.gov.vn';
const POSTED = '/cong-khai/danh-muc-thu-tuc-636938';
const NATIONAL = ['thutuc.dichvucong.gov.vn', 'vpcp.dichvucong.gov.vn'] as const;

let national: NationalSandbox;
let site: CommuneSiteSandbox;
let fronts: Front[];
let firefox: Firefox;
let prompt: BrowserPrompt;
let page: Page;
let officer: Officer;

beforeAll(async () => {
  [national, site] = await Promise.all([
    startNationalPortal(),
    startCommuneSite({ now: vietnamTime(Date.now()) }),
  ]);
  const { thutuc, vpcp } = national.urls;
  fronts = await Promise.all([thutuc, vpcp, site.url, site.url].map(startFront));
  const [wrong, right, commune, other] = fronts;
  commune?.pages.set(POSTED, {
    body: postedPage(national.records.filter(({ levelId }) => levelId === '3')),
    csp: "default-src 'self'",
  });
  other?.pages.set('/ho-so', { body: OTHER_LIST, csp: "default-src 'self'" });
  firefox = await startFirefox({
    extension: BUILDS.firefox,
    port: 9,
    asks: true,
    ports: new Map([
      [NATIONAL[0], wrong?.port ?? 0],
      [NATIONAL[1], right?.port ?? 0],
      [SITE, commune?.port ?? 0],
      [OTHER_HOST, other?.port ?? 0],
    ]),
  });
  prompt = await browserPrompt(firefox.browser);
  page = await firefox.own();
  officer = officerAt(page);
});
afterAll(async () => {
  await firefox?.close();
  await Promise.all(fronts.map((front) => front.close()));
  await Promise.all([national?.close(), site?.close()]);
});

/** Whether the extension shows anything on the other system's list, opened anew. */
async function worksOnList(): Promise<boolean> {
  const list = await firefox.browser.newPage();
  await list.bringToFront();
  await list.goto(`https://${OTHER_HOST}/ho-so`);
  const found = await list
    .waitForSelector('dung-hen-bar', { timeout: 8_000 })
    .then(() => true)
    .catch(() => false);
  await list.close();
  await page.bringToFront();
  return found;
}

it('asks for another system on the click; refused, it stays off and says what to do', async () => {
  await officer.visit('options.html');
  await officer.type('Địa chỉ hệ thống', `https://${OTHER_HOST}/ho-so`);
  await officer.press('Bật');
  expect(await prompt.answer('deny')).toContain(OTHER_HOST);
  await officer.shows(
    `Trình duyệt chưa cho phép ${OTHER_HOST} nên chưa bật. Bấm “Bật” lại rồi chọn “Cho phép”.`,
  );
  expect(await officer.allowed(OTHER_HOST)).toBe(false);
  expect(await worksOnList()).toBe(false);
});

it('works there once allowed, stops when the officer takes it back in the browser, and asks again', async () => {
  await officer.press('Bật');
  expect(await prompt.answer('allow')).toContain(OTHER_HOST);
  await officer.shows(`Đã bật ${OTHER_HOST}`);
  await expect.poll(worksOnList, { timeout: 60_000, interval: 100 }).toBe(true);
  await prompt.revoke([OTHER_HOST]);
  await expect.poll(() => officer.allowed(OTHER_HOST), PATIENT).toBe(false);
  await officer.shows('không còn cho phép');
  expect(await worksOnList()).toBe(false);
  await officer.press(`Cho phép chạy trên ${OTHER_HOST}`);
  await prompt.answer('allow');
  await expect.poll(worksOnList, { timeout: 60_000, interval: 100 }).toBe(true);
});

it('gives the permission back when it is switched off', async () => {
  await officer.press(`Tắt ${OTHER_HOST}`);
  await expect.poll(() => officer.allowed(OTHER_HOST), PATIENT).toBe(false);
  expect(await worksOnList()).toBe(false);
});

it('asks for the national portal on the click, and reads it once allowed only', async () => {
  await prompt.revoke([...NATIONAL]);
  await officer.visit('publicity.html');
  const asked = () => firefox.proxy.asked.filter((host) => host.startsWith(NATIONAL[1])).length;
  const before = asked();
  await officer.press('Đọc từ Cổng');
  expect(await prompt.answer('deny')).toContain(NATIONAL[1]);
  await officer.shows(
    'Trình duyệt chưa cho phép đọc địa chỉ này. Bấm lại và chọn “Cho phép”, hoặc chọn tệp.',
  );
  expect(asked()).toBe(before);
  await officer.press('Đọc từ Cổng');
  await prompt.answer('allow');
  await officer.shows(/Đã đọc \d+\/\d+ thủ tục/u);
  expect(asked()).toBeGreaterThan(before);
  await officer.press('Dừng');
  await prompt.revoke([...NATIONAL]);
  await officer.press('Đọc từ Cổng');
  await prompt.answer('deny');
  await officer.shows('Trình duyệt chưa cho phép đọc địa chỉ này.');
});

it('asks for the commune’s site on the click, and reads it once allowed only', async () => {
  await prompt.revoke([SITE]);
  await officer.visit('publicity.html');
  const asked = () => firefox.proxy.asked.filter((host) => host.startsWith(SITE)).length;
  const before = asked();
  await officer.type('Địa chỉ trang có bảng thủ tục', `https://${SITE}${POSTED}`);
  await officer.press('Đọc trang của xã');
  expect(await prompt.answer('deny')).toContain(SITE);
  await officer.shows('Trình duyệt chưa cho phép đọc địa chỉ này.');
  expect(asked()).toBe(before);
  await officer.press('Đọc trang của xã');
  await prompt.answer('allow');
  await officer.shows(/danh-muc-thu-tuc-636938: 1\d\d thủ tục/u);
  expect(asked()).toBeGreaterThan(before);
});
