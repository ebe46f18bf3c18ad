import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import {
  deepTables,
  endlessSheet,
  hugeStrings,
  lyingZip,
  millionsOfCells,
} from '../../packages/files/src/fixtures/bombs.ts';
import { BUILDS } from './build-extension.ts';
import { type Chromium, startChromium } from './chromium.ts';
import { UNITS_FILE, unitsWorkbook } from './merge-files.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

let browser: Chromium;
let page: Page;
let address: string;
const trouble: string[] = [];
const asked: string[] = [];

beforeAll(async () => {
  browser = await startChromium({ extension: BUILDS.production });
  page = await browser.context.newPage();
  page.on('pageerror', (error) => trouble.push(error.message));
  page.on('request', (request) => asked.push(new URL(request.url()).protocol));
  address = `chrome-extension://${browser.extensionId}/merge.html`;
});
beforeEach(() => page.goto(address));
afterAll(async () => {
  await browser?.close();
});

const give = (files: readonly { name: string; bytes: Uint8Array }[]) =>
  page.setInputFiles(
    'input[type=file]',
    files.map(({ name, bytes }) => ({
      name,
      mimeType: 'application/octet-stream',
      buffer: Buffer.from(bytes),
    })),
  );
const violations = async (): Promise<string[]> => {
  await page.evaluate(AXE);
  return page.evaluate(async () => {
    const { axe } = window as unknown as {
      axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
    };
    return (await axe.run()).violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
  });
};

/** Five files: a workbook, a page named .xls, a text, an empty one and one that was cut short. */
async function giveFive(): Promise<void> {
  const html = `<table><tr><th>STT</th><th>Đơn vị</th><th>Tiếp nhận &gt; Tổng số</th><th>Đã giải quyết &gt; Tổng số</th></tr>
    <tr><td>1</td><td>UBND xã Hòa Mẫu</td><td>1.234</td><td>1.200</td></tr></table>`;
  await give([
    {
      name: UNITS_FILE,
      bytes: unitsWorkbook([
        ['UBND xã An Mẫu', 120, 20, 100],
        ['UBND xã Bình Mẫu', 30, 3, 30],
      ]),
    },
    { name: 'xuat-tu-mot-cua.xls', bytes: new TextEncoder().encode(html) },
    {
      name: 'bang.csv',
      bytes: new TextEncoder().encode(
        'STT,Đơn vị,Tiếp nhận - Tổng số,Đã giải quyết - Tổng số\n1,UBND xã Binh Mẫu,7,7\n',
      ),
    },
    { name: 'rong.xlsx', bytes: new Uint8Array() },
    { name: 'hong.xlsx', bytes: unitsWorkbook([['UBND xã Dở Mẫu', 1, 1, 1]]).slice(0, 900) },
  ]);
  await page.getByText('Đã đọc 5/5 tệp').waitFor({ timeout: 90_000 });
}

it('reads files of many kinds in a thread, says what it refused, and merges the rest', async () => {
  await page.getByText('Chưa có tệp nào').waitFor();
  expect(await violations()).toEqual([]);
  await giveFive();
  await page.getByText('Tệp rỗng (0 byte)').waitFor();
  await page.getByText('Tệp hỏng').waitFor();
  const rows = page.locator('.form-table tbody tr');
  await expect.poll(() => rows.count()).toBe(5);
  expect(await rows.last().locator('td.count').allTextContents()).toEqual(['1.391', '23', '1.337']);
  await page.getByText(/Để riêng: “UBND xã B[iì]nh Mẫu” và “UBND xã B[iì]nh Mẫu”/u).waitFor();
});

it('shows what each file gives to a figure, and lets the officer say what is one', async () => {
  await giveFive();
  await page.getByRole('button', { name: /UBND xã Hòa Mẫu, Tiếp nhận › Tổng số: 1\.234/u }).click();
  await page.locator('.origins').getByText('xuat-tu-mot-cua.xls').waitFor();
  await page.getByRole('button', { name: 'Là một' }).click();
  // The two have other figures: that is two versions, and nothing is added without a word.
  await page.getByText('Một đơn vị có hai bản khác số liệu').waitFor();
  await page.getByRole('button', { name: 'Dùng bản thêm trước' }).click();
  await expect.poll(() => page.locator('.form-table tbody tr').count()).toBe(4);
  await page.getByRole('button', { name: 'Tách ra' }).click();
  await expect.poll(() => page.locator('.form-table tbody tr').count()).toBe(5);
  expect(await violations()).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
});

it('refuses files that hold far more than their size says, with the page alive, and reads one that only claims to', async () => {
  await give([
    { name: 'bung.xlsx', bytes: hugeStrings() },
    { name: 'noi-doi.xlsx', bytes: lyingZip() },
    { name: 'trieu-o.xls', bytes: millionsOfCells() },
    { name: 'long-nhau.xls', bytes: deepTables() },
    { name: 'den-cuoi.xlsx', bytes: endlessSheet() },
  ]);
  await page.getByText('Đã đọc 5/5 tệp').waitFor({ timeout: 180_000 });
  const lines = await page.locator('.files li').allTextContents();
  expect(lines.map((line) => /quá lớn|Tệp hỏng|1 dòng/u.exec(line)?.[0])).toEqual([
    'quá lớn',
    'Tệp hỏng',
    'quá lớn',
    'quá lớn',
    '1 dòng',
  ]);
  await expect.poll(() => page.workers().length).toBe(0);
  await expect.poll(() => page.locator('.form-table tbody tr').count()).toBe(2);
  expect(trouble).toEqual([]);
}, 300_000);

it('says which file is of which period, and parts names that met by themselves', async () => {
  const table = (period: string, unit: string): Uint8Array =>
    new TextEncoder().encode(
      `Kỳ báo cáo (Từ ngày ${period})\nSTT\tĐơn vị\tTiếp nhận - Tổng số\tĐã giải quyết - Tổng số\n1\t${unit}\t12\t11\n`,
    );
  await give([
    { name: 'quy-1.csv', bytes: table('15/12/2025 đến ngày 14/03/2026', 'Phường An Mẫu') },
    { name: 'quy-2.csv', bytes: table('15/03/2026 đến ngày 14/06/2026', 'Phường Bình Mẫu') },
    { name: 'quy-2-b.csv', bytes: table('15/03/2026 đến ngày 14/06/2026', 'P. Bình Mẫu') },
  ]);
  const alert = page.getByRole('alert');
  await alert.getByText('15/12/2025 – 14/03/2026: quy-1.csv').waitFor({ timeout: 90_000 });
  await alert.getByText('15/03/2026 – 14/06/2026: quy-2.csv, quy-2-b.csv').waitFor();
  await page.getByRole('button', { name: 'Bỏ quy-1.csv' }).click();
  await page.getByText('Coi là một đơn vị: “Phường Bình Mẫu”, “P. Bình Mẫu”').waitFor();
  await expect.poll(() => page.locator('.form-table tbody tr').count()).toBe(2);
  await page.getByRole('button', { name: 'Tách ra' }).click();
  await expect.poll(() => page.locator('.form-table tbody tr').count()).toBe(3);
  await page.getByText('Đã tách riêng “P. Bình Mẫu”').waitFor();
  expect(await violations()).toEqual([]);
});

it('takes a pasted table, exports what it shows, and keeps a closed period closed', async () => {
  await page
    .getByLabel('Dán bảng')
    .fill(
      'Kỳ báo cáo (Từ ngày 15/03/2026 đến ngày 14/06/2026)\nSTT\tĐơn vị\tTiếp nhận - Tổng số\tĐã giải quyết - Tổng số\n1\tXã Mẫu\t12\t11',
    );
  await page.getByRole('button', { name: 'Thêm bảng đã dán' }).click();
  await page.locator('.form-table').getByText('Xã Mẫu').waitFor();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Xuất .xlsx' }).click();
  const saved = readFileSync((await (await download).path()) ?? '');
  expect([...saved.subarray(0, 2)]).toEqual([0x50, 0x4b]);
  await page.getByRole('button', { name: 'Lưu vào lịch sử' }).click();
  await page.getByText('1 dòng từ 1 nguồn').waitFor();
  await page.getByRole('button', { name: 'Chốt kỳ' }).click();
  await page.getByText('Kỳ này đã chốt.').waitFor();
  expect(await page.getByRole('button', { name: 'Lưu vào lịch sử' }).isDisabled()).toBe(true);
  expect(await page.getByRole('button', { name: 'Xóa', exact: true }).first().isDisabled()).toBe(true);
  await page.getByRole('button', { name: 'Mở khóa' }).click();
  await expect.poll(() => page.getByRole('button', { name: 'Lưu vào lịch sử' }).isEnabled()).toBe(true);
  await page.getByRole('button', { name: 'Xóa', exact: true }).first().click();
  await page.getByText('Chưa lưu lần gộp nào').waitFor();
  expect(trouble).toEqual([]);
  expect(new Set(asked)).toEqual(new Set(['chrome-extension:']));
});
