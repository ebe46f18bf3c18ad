import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { PERIOD_33, WEEKLY_16 } from '@dung-hen/forms';
import { CFB } from '@e965/xlsx';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { figures, PARTS, printed06a, ROW, readGood, reportOf, text, workbook } from './fixtures/workbook.ts';
import { formLayout, plainLayout } from './merge/layouts.ts';
import { mergeReports } from './merge/merge.ts';
import { printMerged } from './merge/print-xlsx.ts';
import { decodeText } from './read/decode-text.ts';
import { readReportFile } from './report/read-report.ts';
import { reportTable } from './report/report-table.ts';

const HEAD = ['STT', 'Đơn vị', 'Tiếp nhận - Tổng số', 'Đã giải quyết - Quá hạn'];
const SHEET = { rows: [HEAD, [1, 'Xã Đại Thành', 1234, 1]] };
const EXPECTED = { 'Xã Đại Thành': { 'received.total': 1234, 'resolved.overdue': 1 } };
const HTML = `<html><head><meta charset="utf-8"></head><body><table border="1"><tr>${HEAD.map((one) => `<td>${one}</td>`).join('')}</tr><tr><td>1</td><td>Xã Đại Thành</td><td>1.234</td><td>1</td></tr></table></body></html>`;

/** Windows-1258 writes letters with tone marks as a letter and a combining mark. */
function windows1258(content: string): Uint8Array {
  const special: Readonly<Record<string, number>> = {
    Đ: 0xd0,
    đ: 0xf0,
    ă: 0xe3,
    â: 0xe2,
    ê: 0xea,
    ô: 0xf4,
    ơ: 0xf5,
    ư: 0xfd,
    '\u0300': 0xcc,
    '\u0301': 0xec,
    '\u0309': 0xd2,
    '\u0303': 0xde,
    '\u0323': 0xf2,
  };
  const letters = content.replace(/[\u1ea0-\u1ef9àáãèéìíòóõùúý]/gu, (one) =>
    one
      .normalize('NFD')
      .replace(
        /([aeo])(\u0323?)(\u0302)/u,
        (_m, base: string, dot: string) => `${base}\u0302`.normalize('NFC') + dot,
      )
      .replace(
        /([aou])(\u0323?)(\u0306|\u031b)/u,
        (_m, base: string, dot: string, hook: string) => `${base}${hook}`.normalize('NFC') + dot,
      ),
  );
  return Uint8Array.from(letters, (one) => special[one] ?? one.charCodeAt(0));
}

describe('formats', () => {
  it.each(['xlsx', 'biff8', 'xlml'] as const)('%s', (type) => {
    expect(figures(reportOf(workbook([SHEET], type)))).toEqual(EXPECTED);
  });

  it('HTML named .xls, as the province exports it', () => {
    expect(figures(reportOf(text(HTML)))).toEqual(EXPECTED);
  });

  it.each([';', ',', '\t'])('text with %j between', (mark) => {
    const line = (row: readonly (string | number)[]) => row.join(mark);
    expect(figures(reportOf(text([HEAD, [1, 'Xã Đại Thành', 1234, 1]].map(line).join('\r\n'))))).toEqual(
      EXPECTED,
    );
  });

  it('UTF-16, a byte order mark, and Windows-1258', () => {
    const csv = `${HEAD.join(';')}\n1;Xã Đại Thành;1234;1`;
    expect(figures(reportOf(text(`\ufeff${csv}`)))).toEqual(EXPECTED);
    const wide = new Uint8Array(
      new Uint16Array([0xfeff, ...Array.from(csv, (one) => one.charCodeAt(0))]).buffer,
    );
    expect(figures(reportOf(wide))).toEqual(EXPECTED);
    const narrow = windows1258(csv);
    expect(decodeText(narrow)).toEqual({ text: csv, encoding: 'windows-1258' });
    expect(figures(reportOf(narrow))).toEqual(EXPECTED);
  });

  it('a blank first column, as 07a/BTP exports have', () => {
    const bytes = workbook(
      [
        {
          rows: [
            [null, 'Biểu số 07a/BTP'],
            [null, ...HEAD],
            [null, '(1)', '(2)', '(3)', '(4)'],
            [null, 1, 'Xã Đại Thành', '1.234', 1],
          ],
        },
      ],
      'biff8',
    );
    expect(figures(reportOf(bytes))).toEqual(EXPECTED);
    expect(reportOf(bytes).family).toBe('07a/BTP');
  });

  it('two sections whose numbers begin anew: one field in both is added', () => {
    const rows = [
      ...[['STT', 'Lĩnh vực', 'Tiếp nhận - Tổng số', 'Đã giải quyết - Quá hạn']],
      ['I', 'Trên Hệ thống các Bộ', null, null],
      [1, 'Hộ tịch', 3, 0],
      ['II', 'Trên Hệ thống thành phố', null, null],
      [1, 'Hộ tịch', 4, 1],
      [2, 'Đất đai', 5, 0],
      [],
      [null, 'TỔNG CỘNG', 12, 1],
    ];
    const report = reportOf(workbook([{ rows }]));
    const merged = mergeReports([{ name: 'a', report }]);
    expect(merged.rows.map(({ label, figures: own }) => [label, own['received.total']])).toEqual([
      ['Hộ tịch', 7],
      ['Đất đai', 5],
    ]);
    expect(merged.brokenTotals).toEqual([]);
  });

  it('a number that is a thousand nowhere: 1.234 as a number is one and a bit', () => {
    const report = reportOf(workbook([{ rows: [HEAD, [1, 'Xã A', 1.234, 0], [2, 'Xã B', 5, 0]] }]));
    expect(report.problems).toMatchObject([{ rowLabel: 'Xã A', reason: 'notCount' }]);
  });
});

describe('refusals say what to do', () => {
  const reason = (bytes: Uint8Array): string => {
    const file = readReportFile('x.xls', bytes, PARTS);
    return file.ok ? 'read' : file.reason;
  };
  const good = workbook([SHEET]);

  it('empty, PDF, log-in page, page without table, table of something else', () => {
    expect(reason(new Uint8Array())).toBe('empty');
    expect(reason(text('%PDF-1.7 …'))).toBe('notATable');
    expect(reason(text('<html><form><input name="u"><input type="password"></form></html>'))).toBe(
      'loginPage',
    );
    expect(reason(text('<html><p>Không có dữ liệu</p></html>'))).toBe('noTable');
    expect(
      reason(
        workbook([
          {
            rows: [
              ['Họ tên', 'Ngày sinh'],
              ['A', '1/1/2000'],
            ],
          },
        ]),
      ),
    ).toBe('noReport');
  });

  it('an .xlsx cut anywhere is refused or read whole, never read in part', () => {
    const whole = figures(reportOf(good));
    fc.assert(
      fc.property(fc.integer({ min: 4, max: good.length - 1 }), (length) => {
        const file = readReportFile('x.xlsx', good.slice(0, length), PARTS);
        if (file.ok) expect(file.reports.map(figures)).toEqual([whole]);
        else expect(['broken', 'noTable', 'noReport']).toContain(file.reason);
      }),
      { numRuns: 60 },
    );
  });

  it('a workbook protected by a password', () => {
    const file = CFB.utils.cfb_new();
    // What Excel writes when a password is set: the workbook as one sealed stream of a compound file.
    CFB.utils.cfb_add(file, '/EncryptionInfo', new Uint8Array(64));
    CFB.utils.cfb_add(file, '/EncryptedPackage', new Uint8Array(512));
    expect(reason(new Uint8Array(CFB.write(file, { type: 'buffer' }) as Uint8Array))).toBe('encrypted');
  });
});

describe('merging', () => {
  const unit = (name: string, ...row: readonly number[]) => ({
    name: `${name}.xlsx`,
    report: reportOf(workbook([{ rows: [HEAD, [1, name, ...row]] }])),
  });

  it('keeps every unit once with its source, whatever the order, and the total is their sum', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([1, 2, 3, 4, 5, 6], { minLength: 1 }), (numbers) => {
        const merged = mergeReports(numbers.map((n) => unit(`Xã số ${n}`, n * 10, n)));
        expect(merged.rows.map(({ label, sources }) => [label, sources])).toEqual(
          [...numbers].sort().map((n) => [`Xã số ${n}`, [`Xã số ${n}.xlsx`]]),
        );
        expect(merged.total.figures['received.total']).toBe(numbers.reduce((sum, n) => sum + n * 10, 0));
      }),
      { numRuns: 15 },
    );
  });

  it('adds fields of several units, refuses two periods, and tells a total row that is wrong', () => {
    const of = (figure: number, total: number, from = '15/03/2026') => {
      const spec = printed06a([
        [1, 'Hộ tịch', figure, ...ROW.slice(1)],
        [null, 'Tổng số', total, ...ROW.slice(1)],
      ]);
      const rows = spec.rows.map((row) =>
        row.map((one) =>
          typeof one === 'string' ? one.replace('15/03/2026', from).replace(/^Đơn vị$/u, 'Lĩnh vực') : one,
        ),
      );
      return reportOf(workbook([{ ...spec, rows }]));
    };
    const merged = mergeReports([
      { name: 'a', report: of(10, 10) },
      { name: 'b', report: of(12, 13) },
    ]);
    expect(
      merged.rows.map(({ label, figures: own, sources }) => [label, own['received.total'], sources]),
    ).toEqual([['Hộ tịch', 22, ['a', 'b']]]);
    expect(merged.brokenTotals).toEqual([{ source: 'b', concept: 'received.total', said: 13, summed: 12 }]);
    expect(() =>
      mergeReports([
        { name: 'a', report: of(10, 10) },
        { name: 'b', report: of(1, 1, '16/03/2026') },
      ]),
    ).toThrow(/different periods/u);
  });

  it('a printed merge reads back to the same figures', async () => {
    const merged = mergeReports(
      ['A', 'B', 'C'].map((name, index) => ({
        name: `${name}.xlsx`,
        report: reportOf(workbook([printed06a([[1, `Xã ${name}`, ...ROW.map((n) => n * (index + 1))]])])),
      })),
    );
    const bytes = await printMerged(merged, { title: 'TỔNG HỢP', columns: plainLayout(merged.rows) });
    const again = reportOf(bytes);
    expect(figures(again)).toEqual(
      Object.fromEntries(merged.rows.map(({ label, figures: own }) => [label, own])),
    );
    expect(again.problems).toEqual([]);
  });

  it('the two summaries have their columns: 33 and 16 with number, unit and sources', async () => {
    expect(PERIOD_33.columns.length).toBe(33);
    expect(WEEKLY_16.columns.length).toBe(16);
    const merged = mergeReports([unit('Xã A', 7, 1)]);
    expect(figures(reportOf(await printMerged(merged, formLayout(PERIOD_33))))['Xã A']).toMatchObject({
      'received.total': 7,
    });
    expect(readGood(await printMerged(merged, formLayout(WEEKLY_16))).reports).toHaveLength(1);
  });
});

it('reads a province’s own export (a page saved under .xls)', () => {
  const path = fileURLToPath(
    new URL('../../../adapters/onestop-thanhhoa/fixtures/bao-cao-06a.html', import.meta.url),
  );
  const report = reportOf(new Uint8Array(readFileSync(path)));
  expect(report.family).toBe('II.06a');
  expect(report.columns.found.length).toBeGreaterThanOrEqual(10);
});

it('reads nothing of a table without figures of dossiers', () => {
  const table = { rows: [], hidden: false, caption: '', element: null };
  const file = { name: '', table, hidden: false, hiddenColumns: [], truncated: false };
  expect(reportTable({ file, part: null })).toBeNull();
});
