import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { CFB } from '@e965/xlsx';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { BUILDS } from './build-extension.ts';
import { type Chromium, startChromium } from './chromium.ts';
import { logIn, type Portal, startPortal } from './portal.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const CODE = /H56[\w.]*-\d{6}-\d{4,7}/u;
const LIST = '/dvc/xu-ly-ho-so/dang-xu-ly';

let portal: Portal;
let browser: Chromium;
let list: Page;
/** The dossiers of the first rows, and whom they belong to as the row says. */
let rows: { readonly code: string; readonly name: string }[];

beforeAll(async () => {
  portal = await startPortal();
  browser = await startChromium({ extension: BUILDS.production, port: portal.front.port });
  list = await browser.open('/');
  await logIn(list, portal.sandbox);
  await list.goto(`https://motcua.thanhhoa.gov.vn${LIST}`);
  await list.waitForSelector('tr.ant-table-row');
  const cells = await list.locator('tr.ant-table-row').evaluateAll((found) =>
    found.slice(0, 6).map((row) => ({
      code: row.querySelector('[role=button]')?.textContent ?? '',
      owner: [...row.querySelectorAll('td')].map((cell) => cell.firstElementChild?.textContent ?? ''),
    })),
  );
  rows = cells.map(({ code, owner }) => ({
    code: CODE.exec(code)?.[0] ?? '',
    name: owner.find((text) => /\(\d+\)$/u.test(text))?.replace(/ \(\d+\)$/u, '') ?? '',
  }));
});
afterAll(async () => {
  await browser.close();
  await portal.close();
});

const rowAt = (index: number): { readonly code: string; readonly name: string } => {
  const row = rows[index];
  if (row === undefined) throw new Error('the list is shorter than that');
  return row;
};

/** The letters page of a dossier. */
async function letterFor(code: string): Promise<Page> {
  const page = await browser.context.newPage();
  await page.goto(`chrome-extension://${browser.extensionId}/letters.html?code=${code}`);
  await page.waitForSelector('.compose');
  return page;
}

/** Everything the extension keeps on this computer, as text. */
async function kept(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const opened = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open('dung-hen');
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
    const stores = await Promise.all(
      [...opened.objectStoreNames].map(
        (name) =>
          new Promise((resolve) => {
            const reading = opened.transaction(name).objectStore(name).getAll();
            reading.onsuccess = () => resolve(reading.result);
          }),
      ),
    );
    opened.close();
    const areas = [chrome.storage.local, chrome.storage.session];
    const stored = await Promise.all(areas.map((area) => area.get(null)));
    return JSON.stringify([stores, stored]);
  });
}

/** The extension API inside the pages the functions above run in. */
declare const chrome: typeof import('wxt/browser').browser;

/** Makes the letter one that may be registered whatever day it is: due in a fortnight, with a reason. */
async function complete(page: Page): Promise<void> {
  const due = new Date(Date.now() + 14 * 86_400_000)
    .toISOString()
    .slice(0, 10)
    .split('-')
    .reverse()
    .join('/');
  await page.getByLabel('Hẹn trả (ngày cũ)').fill(`17:00 ${due}`);
  await page.getByLabel('Số ngày làm việc').fill('3');
  await page.getByLabel('Lý do thường gặp').first().selectOption({ index: 1 });
}

it('takes the name from the row on a click, and keeps it nowhere', async () => {
  const { code, name } = rowAt(0);
  const page = await letterFor(code);
  const field = page.getByLabel('Họ tên / tên tổ chức');
  expect(await field.inputValue()).toBe('');
  await page.getByRole('button', { name: 'Lấy tên từ hồ sơ đang mở' }).click();
  await expect.poll(() => field.inputValue()).toBe(name);
  await complete(page);
  await page
    .getByRole('button', { name: /Ghi vào sổ/u })
    .first()
    .click();
  await page.waitForSelector('text=Đã ghi sổ số 01/PXL');
  const stored = await kept(page);
  expect(stored).toContain(code);
  expect(stored).not.toContain(name);
  await page.close();
});

it('prints the letter alone on one page, and puts the same words in a .docx', async () => {
  const { code } = rowAt(1);
  const page = await letterFor(code);
  await complete(page);
  await page.getByLabel('Họ tên / tên tổ chức').fill('Hoàng Thị Thử');
  await page.emulateMedia({ media: 'print' });
  await expect
    .poll(() => page.locator('.page-bar, .letter-form, .action-bar').first().isVisible())
    .toBe(false);
  expect(await page.locator('.compose .paper').isVisible()).toBe(true);
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  expect(pdf.match(/\/Type\s*\/Page\b/gu)).toHaveLength(1);
  await page.emulateMedia({ media: 'screen' });
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Tải .docx' }).first().click(),
  ]);
  expect(download.suggestedFilename()).toBe(`phieu-xin-loi-${code}.docx`);
  const file = CFB.read(readFileSync(await download.path()), { type: 'buffer' });
  const xml = new TextDecoder().decode(Uint8Array.from(CFB.find(file, '/word/document.xml')?.content ?? []));
  expect(xml).toContain('Ông/Bà Hoàng Thị Thử');
  expect(xml).toContain(code);
  await page.close();
});

it('never gives a number twice, nor two letters to one dossier, whatever pages do at once', async () => {
  const [first, second, third] = [rowAt(2), rowAt(3), rowAt(3)];
  const pages = await Promise.all([first, second, third].map(({ code }) => letterFor(code)));
  for (const page of pages) await complete(page);
  // A page that has heard of the other's letter already offers a reprint instead: that is a refusal, too.
  const register = () =>
    [...document.querySelectorAll<HTMLButtonElement>('.compose button')]
      .find((button) => button.textContent?.startsWith('Ghi vào sổ'))
      ?.click();
  await Promise.all(pages.map((page) => page.evaluate(register)));
  const said = (page: Page) => page.locator('.sheet').innerText();
  await expect
    .poll(async () =>
      (await Promise.all(pages.map(said))).filter((text) => /Đã ghi sổ|Chỉ được hẹn lại/u.test(text)),
    )
    .toHaveLength(3);
  const texts = await Promise.all(pages.map(said));
  expect(texts.filter((text) => text.includes('Chỉ được hẹn lại một lần'))).toHaveLength(1);
  const numbers = texts.flatMap((text) => /Đã ghi sổ số (\d+\/PXL)/u.exec(text)?.[1] ?? []);
  expect(new Set(numbers).size).toBe(2);
  await Promise.all(pages.map((page) => page.close()));
});

it('is accessible in each of its parts', async () => {
  const page = await letterFor(rowAt(4).code);
  for (const part of ['#soan', '#nhieu', '#so']) {
    await page.evaluate((hash) => {
      location.hash = hash;
    }, part);
    await expect.poll(() => page.locator('.page-bar a[aria-current=page]').getAttribute('href')).toBe(part);
    await page.evaluate(AXE);
    const { violations } = await page.evaluate<{ violations: { id: string }[] }>('axe.run(document)');
    expect(violations.map(({ id }) => id)).toEqual([]);
  }
  await page.close();
});
