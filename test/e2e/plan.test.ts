import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Document, Packer, Paragraph, Table, TableCell, TableRow } from 'docx';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { BUILDS } from './build-extension.ts';
import { type Chromium, startChromium } from './chromium.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const PLAN = fileURLToPath(
  new URL('../../packages/domain/src/plan/fixtures/ke-hoach-2022.md', import.meta.url),
);

let browser: Chromium;
let page: Page;
let id: string;
const trouble: string[] = [];

beforeAll(async () => {
  browser = await startChromium({ extension: BUILDS.production });
  id = browser.extensionId;
  page = await browser.context.newPage();
  page.on('pageerror', (error) => trouble.push(error.message));
  await page.goto(`chrome-extension://${id}/plan.html`);
});
afterAll(async () => {
  await browser?.close();
});

/** The plan as a Word file, its annex a table. */
async function asWord(): Promise<Buffer> {
  const lines = readFileSync(PLAN, 'utf8').split('\n');
  const cell = (text: string) => new TableCell({ children: [new Paragraph(text.replace(/<[^>]*>/gu, ' '))] });
  const rows = lines
    .filter((line) => line.includes('\t'))
    .map((line) => new TableRow({ children: line.split('\t').map(cell) }));
  const body = lines.filter((line) => !line.includes('\t')).map((line) => new Paragraph(line));
  return Packer.toBuffer(new Document({ sections: [{ children: [...body, new Table({ rows })] }] }));
}
const row = (task: string) =>
  page.locator('.tasks tbody tr').filter({ has: page.getByRole('rowheader', { name: task, exact: true }) });

it('reads the plan of 2022 from a Word file, every duty of it', async () => {
  await page.getByText('Nhập kế hoạch').waitFor();
  await page.locator('input[type=file]').setInputFiles({
    name: 'ke-hoach.docx',
    mimeType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    buffer: await asWord(),
  });
  await page.getByRole('button', { name: 'Đọc kế hoạch' }).click();
  await page.getByRole('heading', { name: 'Kế hoạch kiểm soát TTHC năm 2022' }).waitFor();
  expect(await page.locator('.tasks tbody tr').count()).toBe(27);
  expect(await row('V.1').textContent()).toContain('tối thiểu 20% chi phí tuân thủ');
  expect(await row('văn bản III.3.2').textContent()).toContain('quá hạn, đến 14/03/2022');
  expect(trouble).toEqual([]);
});

it('keeps what was corrected and said over a reload and a second import', async () => {
  await page.getByRole('button', { name: 'Sửa nhiệm vụ I.1', exact: true }).click();
  await page.getByLabel('Chủ trì, mỗi dòng một nơi').fill('Công chức Văn phòng – Thống kê');
  await page.getByRole('combobox', { name: 'Trạng thái Quý I', exact: true }).selectOption('done');
  await page.getByLabel('Minh chứng Quý I (số văn bản, liên kết)').fill('05/KH-UBND');
  await page.getByRole('button', { name: 'Lưu nhiệm vụ' }).click();
  await page.getByText('Đã lưu trên máy này.').waitFor();
  await page.reload();
  await page.getByText('Nhập lại, hoặc nhập kế hoạch năm khác').click();
  await page.locator('input[type=file]').setInputFiles(PLAN);
  await page.getByRole('button', { name: 'Đọc kế hoạch' }).click();
  await page.getByText('Đã đọc 27 nhiệm vụ của năm 2022.').waitFor();
  await page.getByText('Nhập lại, hoặc nhập kế hoạch năm khác').click();
  await expect.poll(() => row('I.1').textContent()).toContain('05/KH-UBND');
  expect(await row('I.1').locator('.state').textContent()).toBe('xong');
  expect(await row('I.1').textContent()).toContain('đã sửa');
});

it('copies the table', async () => {
  await page.getByRole('button', { name: 'Chép bảng' }).click();
  await page.getByText('Đã chép bảng.').waitFor();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied.split('\n')).toHaveLength(28);
  expect(copied).toContain('xong (05/KH-UBND)');
});

it('has nothing for axe to find, also while a task is edited, and fits the screen', async () => {
  await page.getByRole('button', { name: 'Sửa nhiệm vụ VIII', exact: true }).click();
  await page.evaluate(AXE);
  for (const colorScheme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme });
    const found = await page.evaluate(async () => {
      const { axe } = window as unknown as { axe: { run(): Promise<{ violations: { id: string }[] }> } };
      return (await axe.run()).violations.map(({ id: rule }) => rule);
    });
    expect(found).toEqual([]);
  }
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
  const picture = process.env.SCREENSHOTS;
  if (picture !== undefined) {
    await row('VIII').scrollIntoViewIfNeeded();
    await page.screenshot({ path: join(picture, 'plan-edit.png') });
    await page.getByRole('button', { name: 'Đóng phần sửa của nhiệm vụ VIII' }).click();
    await page.evaluate(() => window.scrollTo(0, 0));
    await page.screenshot({ path: join(picture, 'plan.png') });
  }
});

it('calls a task up in today’s list before its day, and takes “done” back into the plan', async () => {
  // Four days ahead there is always a working day before it, and never more than seven of them.
  const due = new Date(Date.now() + 7 * 3_600_000 + 4 * 86_400_000).toISOString().slice(0, 10);
  const [year = '', month = '', day = ''] = due.split('-');
  const text = [
    `Kiểm soát thủ tục hành chính năm ${year}`,
    'STT\tNội dung\tChủ trì\tThời gian',
    'I\tBáo cáo\t\t',
    `1\tLập kế hoạch năm sau\tVăn phòng\tTrước ${day}/${month}/${year}`,
  ].join('\n');
  await page.getByText('Nhập lại, hoặc nhập kế hoạch năm khác').click();
  await page.getByLabel('Hoặc dán nội dung').fill(text);
  await page.locator('input[type=file]').setInputFiles([]);
  await page.getByRole('button', { name: 'Đọc kế hoạch' }).click();
  await page.getByRole('heading', { name: `Kế hoạch kiểm soát TTHC năm ${year}` }).waitFor();
  const today = await browser.context.newPage();
  await today.goto(`chrome-extension://${id}/today.html`);
  const line = today.locator('[data-line]').filter({ hasText: `Kế hoạch ${year}, mục I.1` });
  await line.waitFor();
  expect(await line.textContent()).toContain('Lập kế hoạch năm sau');
  await line.locator('[data-done]').click();
  await expect.poll(() => line.count()).toBe(0);
  await expect.poll(() => row('I.1').locator('.state').first().textContent()).toBe('xong');
});
