import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { II_06A } from '@dung-hen/forms';
import { unzipSync } from 'fflate';
import { expect, it } from 'vitest';
import { runCli } from '../../packages/cli/src/testing/run-cli.ts';
import { officialParts, officialTemplate } from '../../packages/files/src/fixtures/official-template.ts';
import { printed06a, ROW, workbook } from '../../packages/files/src/fixtures/workbook.ts';

const home = mkdtempSync(join(tmpdir(), 'dung-hen-template-'));

/** A blank template, invented: the header of II.06a in the order given, one more column at the end. */
function template(order: readonly number[]): string {
  const paths = order.map((number) => II_06A.columns[number - 1]?.header ?? ['Ghi chú riêng']);
  const depth = Math.max(...paths.map((path) => path.length));
  const line = (cells: readonly string[]) => `<tr>${cells.map((one) => `<td>${one}</td>`).join('')}</tr>`;
  const rows = Array.from({ length: depth }, (_, row) =>
    paths.map((path) => path[Math.min(row, path.length - 1)] ?? ''),
  );
  const numbers = order.map((_, index) => `(${index + 1})`);
  const path = join(home, 'mau.xls');
  const title = '<tr><td colspan="14">MẪU BIỂU THỬ</td></tr>';
  writeFileSync(
    path,
    `<meta charset="utf-8"><table>${title}${[...rows, numbers].map(line).join('')}</table>`,
  );
  return path;
}

const ORDER = [1, 2, 7, 8, 9, 10, 11, 12, 13, 3, 4, 5, 6, 14];
const BASE = ['--form', 'II.06a', '--from', '2026-01-01', '--home', home];

it('shows how a template is understood and keeps nothing by itself', async () => {
  const done = await runCli(['files', 'template', template(ORDER), ...BASE]);
  expect(done.code).toBe(0);
  expect(done.out).toContain('Ghi chú riêng');
  expect(done.out).toContain('1 cột chưa chắc');
  expect(existsSync(join(home, 'form-packs'))).toBe(false);
});

it('keeps it once every column is settled', async () => {
  const file = template(ORDER);
  const refused = await runCli(['files', 'template', file, ...BASE, '--save']);
  expect(refused.code).toBe(2);
  expect(refused.err).toContain('chưa rõ cột N “Ghi chú riêng”');
  expect((await runCli(['files', 'template', file, ...BASE, '--map', 'N:x'])).code).toBe(2);
  expect((await runCli(['files', 'template', file, '--form', 'II.08', '--from', '2026-01-01'])).code).toBe(2);
  const saved = await runCli(['files', 'template', file, ...BASE, '--map', 'N=-', '--save']);
  expect(saved.code).toBe(0);
  expect(readdirSync(join(home, 'form-packs'))).toEqual(['II.06a-2026-01-01.json']);
});

it('fills a kept .xlsx template in place, and says so where it had to be drawn anew', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'dung-hen-in-place-'));
  const base = ['--home', join(folder, 'home')];
  const blank = join(folder, 'mau.xlsx');
  const parts = officialParts({ blankRows: 1 });
  writeFileSync(blank, officialTemplate({ blankRows: 1 }));
  const keep = ['--form', 'II.06a', '--from', '2026-01-01', '--accept-near', '--save', ...base];
  expect((await runCli(['files', 'template', blank, ...keep])).code).toBe(0);
  const source = join(folder, 'xa.xlsx');
  const rows = [
    [1, 'Xã Mẫu Một', ...ROW],
    [2, 'Xã Mẫu Hai', ...ROW],
  ];
  writeFileSync(source, workbook([printed06a(rows)]));
  const output = join(folder, 'ra.xlsx');
  const merge = ['files', 'merge', source, '-o', output, '--layout', 'II.06a', ...base];
  const done = await runCli(merge);
  expect(done.code).toBe(0);
  expect(done.err).toContain('đã chèn thêm 1 dòng');
  const filled = unzipSync(readFileSync(output));
  expect(new TextDecoder().decode(filled['xl/styles.xml'])).toBe(parts['xl/styles.xml']);
  expect(new TextDecoder().decode(filled['xl/worksheets/sheet1.xml'])).toContain(
    '<f>SUM(C9:C10)</f><v>20</v>',
  );

  rmSync(join(folder, 'home', 'form-packs', 'II.06a-2026-01-01.xlsx'));
  expect((await runCli(merge)).err).toContain('vẽ lại theo bố cục của mẫu');
});
