import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { BUILDS } from './build-extension.ts';
import { type Firefox, startFirefox } from './firefox.ts';
import { settingNamed } from './own-page.ts';

/*
 * What a province presets, told by Firefox, which reads managed storage from the home folder it is given, so that nothing
 * outside this test's own folder is touched. Chromium: managed-chromium.test.ts. Its schema is held to the settings by
 * extension/app/settings.test.ts.
 */

/** The extension API inside the pages the functions below run in. */
declare const browser: typeof import('wxt/browser').browser;

const ID = 'dung-hen@dung-hen.example';
const POLICY = {
  unitName: 'UBND xã Mẫu',
  onTimeTarget: 97,
  notifyAt: ['08:15'],
  dueSoonDays: 'hai',
  officerName: 'Sở Mẫu',
};

let home: string;
let firefox: Firefox;
let page: Page;

beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), 'dung-hen-home-'));
  const folder = join(home, '.mozilla/managed-storage');
  mkdirSync(folder, { recursive: true });
  const manifest = { name: ID, description: 'Đặt sẵn cho cả tỉnh', type: 'storage', data: POLICY };
  writeFileSync(join(folder, `${ID}.json`), JSON.stringify(manifest));
  // No portal is needed: nothing listens on this port.
  firefox = await startFirefox({ extension: BUILDS.productionFirefox, port: 9, home });
  page = await firefox.own();
  await page.evaluate(() => location.assign('/options.html'));
  await page.waitForFunction(() => document.querySelector('.field') !== null);
});
afterAll(async () => {
  await firefox?.close();
  rmSync(home, { recursive: true, force: true });
});

const field = (label: string) => page.evaluate(settingNamed, label);

it('shows what the province preset, and lets nobody change it', async () => {
  const preset = expect.stringContaining('Do tỉnh đặt sẵn, không sửa được ở đây');
  await expect.poll(() => field('Tên đơn vị')).toEqual({ value: 'UBND xã Mẫu', fixed: true, said: preset });
  expect(await field('Chỉ tiêu đúng hạn (%)')).toEqual({ value: '97', fixed: true, said: preset });
  expect(await field('Nhắc vào lúc')).toEqual({ value: '08:15', fixed: true, said: preset });
});

it('takes the default where the preset is not valid, and never who works at the computer', async () => {
  expect(await field('Báo “sắp đến hạn” khi còn (ngày làm việc)')).toMatchObject({ value: '2', fixed: true });
  expect(await field('Cán bộ dùng máy này')).toMatchObject({ value: '', fixed: false });
});

it('leaves everything else to the officer, and keeps it beside the preset', async () => {
  const label = await page.waitForSelector('xpath/.//label[text()="Họ tên người ký"]');
  await label?.click();
  await page.keyboard.type('Lê Văn Mẫu');
  await page.keyboard.press('Tab');
  await expect
    .poll(() => page.evaluate(async () => (await browser.storage.local.get('settings')).settings))
    .toEqual({ signerName: 'Lê Văn Mẫu' });
  expect(await field('Tên đơn vị')).toMatchObject({ value: 'UBND xã Mẫu' });
});

it('is followed by what works in the background: the alarm of the preset hour', async () => {
  const rings = (): Promise<string> =>
    page.evaluate(async () => {
      const alarm = await browser.alarms.get('today.tell');
      return new Date(alarm?.scheduledTime ?? 0).toISOString().slice(11, 16);
    });
  await expect.poll(rings).toBe('01:15');
});
