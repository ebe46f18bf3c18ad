import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readInWorker } from '../../packages/cli/src/files/read-in-worker.ts';
import { runCli } from '../../packages/cli/src/testing/run-cli.ts';

const folder = mkdtempSync(join(tmpdir(), 'dung-hen-files-'));
const HEAD = ['STT', 'Đơn vị', 'Tiếp nhận - Tổng số', 'Đã giải quyết - Tổng số', 'Đang giải quyết - Tổng số'];

/** An invented export: HTML named .xls, as one-stop products give it. */
function exported(name: string, ...rows: readonly (readonly (string | number)[])[]): string {
  const line = (row: readonly (string | number)[]): string =>
    `<tr>${row.map((one) => `<td>${one}</td>`).join('')}</tr>`;
  const path = join(folder, name);
  writeFileSync(path, `<meta charset="utf-8"><table>${[HEAD, ...rows].map(line).join('')}</table>`);
  return path;
}

const a = exported('xa-a.xls', [1, 'UBND xã Đại Thanh', '1.200', '1.000', 200]);
const b = exported('xa-b.xls', [1, 'Xã Đại Thành', 12, 10, 2], ['', 'Tổng số', 12, 10, 2]);
const broken = exported('xa-c.xls', [1, 'Xã C', 13, 10, 2]);
const login = join(folder, 'het-phien.xls');
writeFileSync(login, '<form><input type="password"></form>');

it('reads files by their labels and refuses what is none, without stopping', async () => {
  const done = await runCli(['files', 'read', a, login, '--json']);
  expect(done.code).toBe(2);
  expect(done.json()).toMatchObject({
    files: [
      {
        file: 'xa-a.xls',
        reports: [{ rows: [{ label: 'UBND xã Đại Thanh', figures: { 'received.total': 1200 } }] }],
      },
      { file: 'het-phien.xls', refused: 'loginPage' },
    ],
  });
  expect((await runCli(['files', 'read', login])).out).toContain('trang đăng nhập');
});

it('checks sums', async () => {
  expect((await runCli(['files', 'check', a, b])).code).toBe(0);
  const done = await runCli(['files', 'check', a, broken]);
  expect(done.code).toBe(7);
  expect(done.out).toContain('xa-c.xls, dòng “Xã C”: Tiếp nhận: tổng số lệch 1');
});

it('merges, tells near misses, and the file reads back to the same figures', async () => {
  const output = join(folder, 'gop.xlsx');
  const done = await runCli(['files', 'merge', a, b, '-o', output]);
  expect(done.code).toBe(0);
  expect(done.out).toContain('chỉ khác dấu');
  const again = await runCli(['files', 'check', output, '--json']);
  expect(again.json()).toMatchObject({ reports: [{ brokenSums: [], brokenTotals: [], problems: [] }] });
  const csv = join(folder, 'gop.csv');
  expect((await runCli(['files', 'convert', output, '-o', csv])).code).toBe(0);
  expect(readFileSync(csv, 'utf8')).toContain('TỔNG CỘNG,1212,1010,202');
});

it('converts no figures it cannot read, unless told to go on without them, and says why in words', async () => {
  const odd = exported('xa-le.xls', [1, 'Xã Lẻ', '12,5', 10, 2], [2, 'Xã Chẵn', 12, 10, 2]);
  const output = join(folder, 'le.csv');
  const refused = await runCli(['files', 'convert', odd, '-o', output]);
  expect(refused.code).toBe(2);
  expect(refused.out).toContain('không phải số đếm (số lẻ, số âm hoặc phần trăm)');
  expect(existsSync(output)).toBe(false);
  expect((await runCli(['files', 'convert', odd, '-o', output, '--skip-unreadable'])).code).toBe(0);
  expect(readFileSync(output, 'utf8')).toContain('Xã Lẻ,,10,2');
});

it('writes nothing while a file cannot be read, a unit has two versions, or the run is dry', async () => {
  const output = join(folder, 'khong.xlsx');
  expect((await runCli(['files', 'merge', a, login, '-o', output])).code).toBe(2);
  const other = exported('xa-a-sua.xls', [1, 'Xã Đại Thanh', 1300, 1100, 200]);
  expect((await runCli(['files', 'merge', a, other, '-o', output])).code).toBe(10);
  expect((await runCli(['files', 'merge', a, b, '-o', output, '--dry-run'])).code).toBe(0);
  expect((await runCli(['files', 'merge', a, '-o', join(folder, 'x.pdf')])).code).toBe(2);
  expect((await runCli(['files', 'read', join(folder, 'khong-co.xls')])).code).toBe(2);
  expect(existsSync(output)).toBe(false);
  expect(
    (await runCli(['files', 'merge', a, other, '-o', output, '--prefer', 'last', '--lang', 'en'])).code,
  ).toBe(0);
});

it('ends a reader that takes too long, takes too much, or is no longer wanted', async () => {
  const bytes = new Uint8Array(readFileSync(a));
  const go = new AbortController();
  expect(await readInWorker('a.xls', bytes, go.signal, { time: 1, memory: 512 })).toMatchObject({
    reason: 'tooSlow',
  });
  const reading = readInWorker('a.xls', bytes, go.signal);
  go.abort();
  expect(await reading).toMatchObject({ ok: false, reason: 'cancelled' });
  const rows = Array.from({ length: 60_000 }, (_, row) => `${row};Xã số ${row};1;1;0`);
  const big = new TextEncoder().encode([HEAD.join(';'), ...rows].join('\n'));
  const tight = await readInWorker('to.csv', big, new AbortController().signal, { time: 60_000, memory: 8 });
  expect(tight).toMatchObject({ ok: false, reason: 'tooLarge' });
});

it('prints what was merged as the official form, for files that say their period', async () => {
  const titled = join(folder, 'co-ky.xls');
  const title = '<tr><td colspan="5">Kỳ báo cáo (Từ ngày 15/03/2026 đến ngày 14/06/2026)</td></tr>';
  writeFileSync(titled, readFileSync(a, 'utf8').replace('<table>', `<table>${title}`));
  const output = join(folder, 'bieu.xlsx');
  const done = await runCli(['files', 'merge', titled, '-o', output, '--layout', 'II.06a']);
  expect(done.code).toBe(0);
  const read = await runCli(['files', 'read', output, '--json']);
  expect(read.json()).toMatchObject({
    files: [
      {
        reports: [
          {
            form: 'II.06a/VPCP/KSTT',
            period: { from: '2026-03-15', to: '2026-06-14' },
            rows: [{ label: 'UBND xã Đại Thanh', figures: { 'received.total': 1200 } }, { label: 'Tổng số' }],
          },
        ],
      },
    ],
  });
  expect((await runCli(['files', 'merge', a, '-o', output, '--layout', 'II.06a'])).err).toContain(
    'không ghi kỳ',
  );
});
