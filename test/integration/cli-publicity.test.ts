import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { runCli } from '../../packages/cli/src/testing/run-cli.ts';

const folder = mkdtempSync(join(tmpdir(), 'dung-hen-publicity-'));

function file(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

const HEAD = 'Mã TTHC,Tên TTHC,Lĩnh vực,Thời hạn giải quyết,"Phí, lệ phí"';
const LINES = Array.from(
  { length: 120 },
  (_, index) =>
    `${1 + (index % 2)}.${String(200_000 + index)},Thủ tục thử nghiệm ${index + 1},Hộ tịch,0${1 + (index % 9)} ngày làm việc,${index % 2 === 0 ? 'Không' : '8.000 đồng'}`,
);
const inForce = file('danh-muc.csv', [HEAD, ...LINES].join('\n'));

function page(name: string, lines: readonly string[]): string {
  const rows = lines.map((line, index) => {
    const [code, title, field, limit, fee] = line.split(',');
    return `<tr><td>${index + 1}</td>${[`${code}.000.00.00.H56`, title?.toUpperCase().normalize('NFD'), field, limit, fee].map((text) => `<td>${text}</td>`).join('')}</tr>`;
  });
  const heads = ['STT', 'Mã thủ tục', 'Tên thủ tục', 'Lĩnh vực', 'Thời hạn giải quyết', 'Phí, lệ phí'];
  return file(
    name,
    `<meta charset="utf-8"><h1>Công khai</h1><table><tr>${heads.map((head) => `<th>${head}</th>`).join('')}</tr>${rows.join('')}</table>`,
  );
}

const first = page('trang-1.html', LINES.slice(0, 60));
const second = page('trang-2.html', LINES.slice(60));
const check = (...args: string[]) =>
  runCli(['publicity', 'check', '--in-force', inForce, '--now', '2026-11-24T08:00', ...args]);

it('a list posted on two pages in another spelling is whole', async () => {
  const done = await check('--posted', second, first);
  expect(done.out).toContain('Đã niêm yết 120/120 thủ tục, đạt 100%');
  expect(done.code).toBe(0);
});

it('finds the seeded differences and no others, in words and as JSON, and ends with 7', async () => {
  const posted = page('sai.html', [
    ...LINES.slice(2, 10),
    '2.999999,Thủ tục đã bãi bỏ,Hộ tịch,01 ngày làm việc,Không',
    ...LINES.slice(10, 20).map((line, index) => (index === 0 ? line.replace('ngày làm việc', 'ngày') : line)),
    ...LINES.slice(20, 30).map((line, index) =>
      index === 0 ? line.replace('thử nghiệm', 'thí điểm') : line,
    ),
    ...LINES.slice(30).map((line, index) => (index === 0 ? line.replace('Không', '5.000 đồng') : line)),
    ...LINES.slice(50, 51),
  ]);
  const done = await check('--posted', posted, '--json');
  expect(done.code).toBe(7);
  const { findings } = done.json() as { findings: { kind: string }[] };
  expect(findings.map(({ kind }) => kind)).toEqual([
    'missing',
    'missing',
    'limit',
    'name',
    'fee',
    'twice',
    'expired',
  ]);
  expect(done.json()).toMatchObject({ inForce: 120, posted: 118, percent: 98.3 });
  const told = await check('--posted', posted);
  expect(told.out).toContain('Phải chấn chỉnh: 7 nội dung.');
  expect(told.out).toContain('Niêm yết bổ sung thủ tục này.');
});

it('a list that cannot be read, or contradicts itself, is refused and nothing is judged', async () => {
  const login = file('dang-nhap.html', '<form><input type="password"></form>');
  const refused = await check('--posted', login);
  expect(refused.code).toBe(2);
  expect(refused.err).toContain('trang đăng nhập');
  const twice = file('hai-dong.csv', [HEAD, ...LINES, LINES[0]?.replace('Không', '9.000 đồng')].join('\n'));
  const contradictory = await runCli(['publicity', 'check', '--in-force', twice, '--posted', first]);
  expect(contradictory.code).toBe(2);
  expect(contradictory.err).toContain('1.200000');
});
