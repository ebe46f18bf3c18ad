import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type NationalSandbox, startNationalPortal } from '@dung-hen/sandbox';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { runCli } from '../../packages/cli/src/testing/run-cli.ts';

let sandbox: NationalSandbox;
let folder: string;
beforeEach(async () => {
  sandbox = await startNationalPortal();
  folder = mkdtempSync(join(tmpdir(), 'dung-hen-national-'));
});
afterEach(() => sandbox.close());

const national = (...args: string[]) =>
  runCli(['national', ...args, '--url', ...Object.values(sandbox.urls), '--now', '2026-11-24T08:00']);
const communes = () => sandbox.records.filter(({ levelId }) => levelId === '3');

it('search finds the procedures of a level over moving hosts; JSON holds each once', async () => {
  const told = await national('search', '--agency', 'H56', '--level', '3');
  expect(told.code).toBe(0);
  expect(told.out).toContain(`120 thủ tục trên Cổng quốc gia (${sandbox.urls.vpcp})`);
  expect(told.out).toContain('… còn 80 thủ tục nữa');
  const data = (
    await national('search', '--agency', '398126', '--level', '3', '--page-size', '500', '--json')
  ).json();
  const { total, procedures } = data as { total: number; procedures: { code: string }[] };
  expect(total).toBe(120);
  expect(procedures.map(({ code }) => code)).toEqual(communes().map(({ code }) => code));
  const lost = await national('search', '--agency', 'Z99');
  expect(lost.code).toBe(2);
  expect(lost.err).toContain('không có cơ quan mang mã Z99');
});

it('detail shows limits and fees; export writes a Word file and refuses an error page', async () => {
  const [, record] = communes();
  const short = record?.code.slice(0, 8) ?? '';
  const detail = await national('detail', short);
  expect(detail.out).toContain(record?.name);
  expect(detail.out).toContain(record?.limit);
  expect(detail.out).toContain('Bước 1');
  const file = join(folder, 'thu-tuc.docx');
  expect((await national('export', short, '-o', file, '--dry-run')).out).toContain('sẽ ghi');
  expect(existsSync(file)).toBe(false);
  expect((await national('export', short, '-o', file)).code).toBe(0);
  expect([...readFileSync(file).subarray(0, 2)]).toEqual([0x50, 0x4b]);
  expect((await national('export', short, '-o', file)).err).toContain('đã có tệp');
  sandbox.faults.word = 'errorPage';
  const wrong = join(folder, 'sai.doc');
  expect((await national('export', short, '-o', wrong)).code).toBe(5);
  expect(existsSync(wrong)).toBe(false);
  expect((await national('detail', '1.000000')).code).toBe(2);
});

it('changes: the first reading is kept, the next one says what changed', async () => {
  const snapshot = join(folder, 'dau.json');
  const read = (...more: string[]) =>
    national('changes', '--agency', 'H56', '--level', '3', '--snapshot', snapshot, '--details', ...more);
  expect((await read()).out).toContain('đã giữ dấu của 120 thủ tục');
  expect((await read()).out).toContain('Không có thay đổi');
  const [a, b] = sandbox.records;
  if (a === undefined || b === undefined) throw new Error('no records');
  sandbox.records[0] = { ...a, decisionId: '8123' };
  sandbox.records[1] = { ...b, limit: '30 ngày làm việc' };
  const done = (await read('--json', '--dry-run')).json() as { changes: { kind: string; code: string }[] };
  expect(done.changes.map(({ kind, code }) => [kind, code])).toEqual([
    ['decision', a.code],
    ['content', b.code],
  ]);
  expect((await read()).out).toContain('2 thay đổi');
  const other = await national('changes', '--agency', 'H99', '--snapshot', snapshot);
  expect(other.code).toBe(2);
  expect(other.err).toContain('lần hỏi khác');
});

it('scoreboard ranks the units, marks one and says where figures do not add up', async () => {
  const told = await national('scoreboard', '--period', '2026-10', '--unit', 'xã Mẫu 7');
  expect(told.code).toBe(0);
  expect(told.out).toContain('12 đơn vị');
  expect(told.out).toMatch(/➤ \d+ +UBND xã Mẫu 7 /u);
  expect(told.out).toContain('Tổng điểm Cổng nêu không bằng tổng các nhóm');
  expect((await national('scoreboard', '--period', '2026-10', '--province', '1')).code).toBe(5);
  expect((await national('scoreboard', '--period', '2026-9M')).code).toBe(2);
});

const HEADS = ['STT', 'Mã thủ tục', 'Tên thủ tục', 'Lĩnh vực', 'Thời hạn giải quyết', 'Phí, lệ phí'];

/** The posted list as a web page, in capitals and decomposed Unicode as such pages come. */
function postedPage(lines: readonly (readonly string[])[]): string {
  const rows = lines.map(
    (cells, index) => `<tr><td>${index + 1}</td>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`,
  );
  return `<!doctype html><html><head><meta charset="utf-8"></head><body><h1>Công khai</h1><table><tr>${HEADS.map((head) => `<th>${head}</th>`).join('')}</tr>${rows.join('')}</table></body></html>`;
}

async function serve(page: string): Promise<{ url: string; server: Server }> {
  const server = createServer((_, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end(page);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/cong-khai`, server };
}

it('publicity check against the national portal: 7 seeded differences of 120 procedures, 7 found, no false one', async () => {
  const line = (index: number, change: Partial<Record<'code' | 'name' | 'limit' | 'fee', string>> = {}) => {
    const { code, name, field, limit, fee } = { ...communes()[index], ...change };
    return [
      code?.slice(0, 8) ?? '',
      (name ?? '').toUpperCase().normalize('NFD'),
      field ?? '',
      limit ?? '',
      fee ?? '',
    ];
  };
  const whole = communes().map((_, index) => line(index));
  const seeded = [
    ...whole.slice(0, 3),
    ...whole.slice(5, 20),
    line(20, { name: 'Tên cũ của thủ tục' }),
    line(21, { limit: '45 ngày làm việc' }),
    line(22, { fee: '99.000 đồng' }),
    ...whole.slice(23),
    whole[50] ?? [],
    ['2.999999', 'Thủ tục đã bãi bỏ', 'Hộ tịch', '01 ngày làm việc', 'Không'],
  ];
  const check = (posted: string, ...more: string[]) =>
    runCli([
      ...[
        'publicity',
        'check',
        '--in-force',
        'national:H56/3',
        '--posted',
        posted,
        '--now',
        '2026-11-24T08:00',
      ],
      ...['--url', ...Object.values(sandbox.urls), ...more],
    ]);
  const web = await serve(postedPage(seeded));
  try {
    const done = await check(web.url, '--json');
    expect(done.code).toBe(7);
    const { findings, ...figures } = done.json() as { findings: { kind: string; code: string }[] };
    expect(findings.map(({ kind, code }) => [kind, code.slice(0, 8)])).toEqual([
      ['missing', whole[3]?.[0]],
      ['missing', whole[4]?.[0]],
      ['name', whole[20]?.[0]],
      ['limit', whole[21]?.[0]],
      ['fee', whole[22]?.[0]],
      ['twice', whole[50]?.[0]],
      ['expired', '2.999999'],
    ]);
    expect(figures).toMatchObject({ inForce: 120, posted: 118, uncompared: { limit: 0, fee: 0 } });
  } finally {
    web.server.close();
  }
  const right = join(folder, 'dung.html');
  writeFileSync(right, postedPage(whole));
  const clean = await check(right);
  expect(clean.out).toContain('Đã niêm yết 120/120 thủ tục, đạt 100%');
  expect(clean.code).toBe(0);
  const codes = await check(right, '--codes-only', '--json');
  expect(codes.json()).toMatchObject({ findings: [], uncompared: { limit: 120, fee: 120 } });
  // A posted list that cannot be read is told before the portal is asked for 120 pages.
  const login = join(folder, 'dang-nhap.html');
  writeFileSync(login, '<form><input type="password"></form>');
  const refused = await check(login);
  expect(refused.err).toContain('trang đăng nhập');
  expect(refused.err).not.toContain('Đọc danh sách thủ tục');
  sandbox.faults.errorPages = 4;
  const broken = await check(right);
  expect(broken.code).toBe(5);
  expect(broken.out).toBe('');
});
