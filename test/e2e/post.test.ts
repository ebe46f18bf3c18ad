import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { type PostSandbox, startPost } from '@dung-hen/sandbox';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { BUILDS } from './build-extension.ts';
import { type Chromium, startChromium } from './chromium.ts';

/** The extension API inside the pages the functions below run in. */
declare const chrome: typeof import('wxt/browser').browser;

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Orders as officers may keep them: one in order, one with slips, one that is wrong. Names are invented. */
const ORDERS = [
  'STT\tMã hồ sơ\tMã vận đơn\tHọ tên người nhận\tĐiện thoại\tĐịa chỉ\tMã tỉnh\tMã huyện\tTiền thu hộ',
  '1\tH56.77.5-260610-0003\tEE123456785VN\tNguyễn Văn Mẫu\t0900000001\tThôn Mẫu 3\t54\t5410\t0',
  '2\tH56.77.5-260610-0004\tEE 123456771 VN\tTrần Thị Mẫu\t900000002\tThôn Mẫu 4\t54\t5410\t26.000',
  '3\tH56.77.5-260610-0005\tEE123456786VN\tLê Văn Mẫu\t0900\t\t38\t5410\t0',
].join('\n');

let post: PostSandbox;
let browser: Chromium;
let page: Page;
const trouble: string[] = [];
const asked: string[] = [];

beforeAll(async () => {
  post = await startPost();
  browser = await startChromium({ extension: BUILDS.production });
  page = await browser.context.newPage();
  page.on('pageerror', (error) => trouble.push(error.message));
  page.on('request', (request) => asked.push(request.url()));
  await page.goto(`chrome-extension://${browser.extensionId}/post.html`);
});
afterAll(async () => {
  await browser?.close();
  await post.close();
});

it('reads pasted orders by keyboard, mends their slips and says what is left to correct', async () => {
  const paste = page.getByLabel('Hoặc dán bảng (cả dòng tên cột)');
  await paste.fill(ORDERS);
  await paste.press('Tab');
  await page.keyboard.press('Enter');
  await page.getByText('Đã đọc 3 đơn').waitFor({ timeout: 30_000 });
  await page.getByText('2/3 đơn phải sửa').waitFor();
  await page.getByRole('button', { name: 'Sửa 3 ô viết sai dạng' }).press('Enter');
  await page.getByText('1/3 đơn phải sửa').waitFor();
  expect(await page.locator('.orders tbody tr').nth(2).locator('.findings').textContent()).toContain(
    'Số kiểm tra của mã vận đơn không khớp',
  );
  const picture = process.env.SCREENSHOTS;
  if (picture !== undefined) await page.screenshot({ path: join(picture, 'post.png'), fullPage: true });
});

it('hands the corrected orders on under the names of the fields', async () => {
  await page.getByLabel('Mã vận đơn, dòng 3').fill('EE123456799VN');
  await page.getByLabel('Điện thoại người nhận, dòng 3').fill('0900000003');
  await page.getByLabel('Địa chỉ người nhận, dòng 3').fill('Thôn Mẫu 5');
  await page.getByLabel('Địa chỉ người nhận, dòng 3').press('Tab');
  await page.getByText('3 đơn không còn lỗi').waitFor();
  await page.getByRole('button', { name: 'Chép bảng đơn' }).click();
  await page.getByText('Đã chép.').waitFor();
  const copied = (await page.evaluate(() => navigator.clipboard.readText())).split('\n');
  expect(copied).toHaveLength(4);
  expect(copied[0]).toMatch(/^CustomerCode\tItemCode\tOrderNumber\tCODAmount\tSender\.Province/u);
  expect(copied[2]).toContain('\tEE123456771VN\tH56.77.5-260610-0004\t26000\t');
  const coming = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Xuất .xlsx' }).click();
  expect((await coming).suggestedFilename()).toBe('don-buu-chinh.xlsx');
});

it('tells where items are, out of what is copied from tracking pages, and takes no receiver along', async () => {
  const chosen = (['delivered', 'stuck'] as const).map((ending) => {
    const found = post.items.find((one) => one.ending === ending);
    if (found === undefined) throw new Error(`no item that is ${ending}`);
    return found;
  });
  const tracking = await browser.context.newPage();
  const copied: string[] = [];
  for (const { waybill } of chosen) {
    await tracking.goto(`${post.url}/vi-vn/dinh-vi/buu-pham?key=${waybill}`);
    copied.push(await tracking.locator('body').innerText());
  }
  await tracking.close();
  await page.getByLabel('Dán mã vận đơn, hoặc cả bảng định vị').fill(copied.join('\n'));
  await page.getByText('Đang đi: 1; đã phát hoặc đã hoàn: 1; cần hỏi: 1.').waitFor();
  const table = (await page.locator('.tracked').textContent()) ?? '';
  for (const { waybill, receiver } of chosen) {
    expect(table).toContain(waybill);
    expect(table).not.toContain(receiver.name);
  }
  expect(table).toContain('Trung tâm khai thác Mẫu');
});

it('keeps nothing of an order, asks nobody, has nothing for axe to find and fits the screen', async () => {
  const kept = await page.evaluate(async () => {
    const parts: unknown[] = [await chrome.storage.local.get(), await chrome.storage.session.get()];
    for (const { name = '' } of await indexedDB.databases()) {
      const db = await new Promise<IDBDatabase>((resolve, reject) => {
        const opening = indexedDB.open(name);
        opening.onsuccess = () => resolve(opening.result);
        opening.onerror = () => reject(opening.error);
      });
      for (const store of db.objectStoreNames) {
        const reading = db.transaction(store).objectStore(store).getAll();
        parts.push(
          await new Promise((resolve) => {
            reading.onsuccess = () => resolve(reading.result);
          }),
        );
      }
      db.close();
    }
    return JSON.stringify([parts, { ...localStorage }, { ...sessionStorage }]);
  });
  for (const personal of ['Nguyễn Văn', 'Trần Thị', '0900000001', 'Thôn Mẫu'])
    expect(kept).not.toContain(personal);
  expect(asked.filter((url) => !/^(?:chrome-extension|blob|data):/u.test(url))).toEqual([]);
  await page.evaluate(AXE);
  const found = await page.evaluate(async () => {
    const { axe } = window as unknown as { axe: { run(): Promise<{ violations: { id: string }[] }> } };
    return (await axe.run()).violations.map(({ id }) => id);
  });
  expect(found).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
  await page.reload();
  await page.getByText('chỉ nằm trong trang này').waitFor();
  expect(await page.content()).not.toContain('Nguyễn Văn Mẫu');
  expect(trouble).toEqual([]);
});
