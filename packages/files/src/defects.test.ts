import { DungHenError } from '@dung-hen/domain';
import { describe, expect, it } from 'vitest';
import {
  type CellValue,
  figures,
  printed06a,
  ROW,
  readGood,
  reportOf,
  text,
  workbook,
} from './fixtures/workbook.ts';
import { brokenSums } from './merge/identities.ts';
import { type MergeOptions, mergeReports } from './merge/merge.ts';
import { unitKey } from './merge/unit-name.ts';

/** The sixteen defects of an existing merging tool (Hà Nội, 2026), each held as what must be right here. */

const simple = (...rows: (readonly CellValue[])[]) =>
  workbook([{ rows: [['STT', 'Đơn vị', 'Tiếp nhận - Tổng số', 'Đã giải quyết - Quá hạn'], ...rows] }]);

const merged = (files: Readonly<Record<string, Uint8Array>>, options?: MergeOptions) =>
  mergeReports(
    Object.entries(files).map(([name, bytes]) => ({ name, report: reportOf(bytes) })),
    options,
  );

describe.each(['STT', 'TT', 'Số TT', 'S.T.T'])('D1: the number column may be called %s', (head) => {
  it('is read', () => {
    const bytes = workbook([
      {
        rows: [
          [head, 'Đơn vị', 'Tiếp nhận - Tổng số', 'Đã giải quyết - Quá hạn'],
          [1, 'Xã A', 5, 1],
        ],
      },
    ]);
    expect(figures(reportOf(bytes))['Xã A']).toEqual({ 'received.total': 5, 'resolved.overdue': 1 });
  });
});

describe('the official print of II.06a', () => {
  const report = reportOf(
    workbook([
      printed06a([
        [1, 'Hộ tịch', ...ROW],
        [2, 'Đất đai', ...ROW],
        [null, 'Tổng số', ...ROW.map((n) => n * 2)],
      ]),
    ]),
  );

  it('D2: "Hồ sơ đang xử lý" with "Đúng hạn" is what is in progress', () => {
    expect(figures(report)['Hộ tịch']).toMatchObject({
      'pending.total': 2,
      'pending.inTime': 1,
      'pending.overdue': 1,
    });
  });

  it('D3: "Đúng hạn (Bao gồm … Trả lại/Xin rút)" is on time, not withdrawn', () => {
    expect(figures(report)['Hộ tịch']).toMatchObject({ 'resolved.onTime': 2 });
    expect(figures(report)['Hộ tịch']).not.toHaveProperty('withdrawn');
  });

  it('D4: one column of counter and post is neither post alone nor nothing', () => {
    expect(figures(report)['Hộ tịch']).toMatchObject({ 'received.directAndPost': 3 });
    expect(figures(report)['Hộ tịch']).not.toHaveProperty('received.post');
  });

  it('D6: a column-number row without brackets is no unit', () => {
    expect(Object.keys(figures(report))).toEqual(['Hộ tịch', 'Đất đai']);
  });

  it('knows its form and its window, and leaves signatures out', () => {
    expect(report.family).toBe('II.06a');
    expect(report.period).toEqual({ from: '2026-03-15', to: '2026-06-14' });
    expect(report.problems).toEqual([]);
    expect(report.columns.unknown).toEqual([]);
  });
});

it('D5: with and without an apology letter, settled and pending, are four columns', () => {
  const bytes = workbook([
    {
      rows: [
        ['STT', 'Đơn vị', 'Đã giải quyết', null, null, null, 'Đang giải quyết', null, null, null],
        [
          null,
          null,
          'Tổng số',
          'Quá hạn',
          'Quá hạn đã có thư xin lỗi',
          'Quá hạn chưa có thư xin lỗi',
          'Tổng số',
          'Quá hạn',
          'Quá hạn đã có thư xin lỗi',
          'Quá hạn chưa có thư xin lỗi',
        ],
        [1, 'Xã A', 20, 7, 3, 4, 30, 11, 5, 6],
      ],
      merges: ['A1:A2', 'B1:B2', 'C1:F1', 'G1:J1'],
    },
  ]);
  expect(figures(reportOf(bytes))['Xã A']).toEqual({
    'resolved.total': 20,
    'resolved.overdue': 7,
    'resolved.overdueApologised': 3,
    'resolved.overdueNotApologised': 4,
    'pending.total': 30,
    'pending.overdue': 11,
    'pending.overdueApologised': 5,
    'pending.overdueNotApologised': 6,
  });
});

describe('D7: sums of any name are not summed in', () => {
  it.each(['Tổng cộng', 'TỔNG SỐ', 'Cộng', 'Tổng', 'Toàn thành phố'])('%s', (word) => {
    const result = merged({ a: simple([1, 'Xã A', 5, 1], [2, 'Xã B', 7, 0], [null, word, 12, 1]) });
    expect(result.total.figures).toEqual({ 'received.total': 12, 'resolved.overdue': 1 });
  });

  it('subtotals of groups', () => {
    const result = merged({
      a: simple(
        ['I', 'Cấp xã', 12, 1],
        [1, 'Xã A', 5, 1],
        [2, 'Xã B', 7, 0],
        ['II', 'Cấp tỉnh', 3, 0],
        [1, 'Sở C', 3, 0],
        [null, 'Tổng cộng', 15, 1],
      ),
    });
    expect(result.rows.map(({ label }) => label).sort()).toEqual(['Sở C', 'Xã A', 'Xã B']);
    expect(result.total.figures['received.total']).toBe(15);
  });
});

it('D8: a group row right under the header is a group, and no part of the labels', () => {
  const report = reportOf(simple(['I', 'Trên hệ thống các Bộ', null, null], [1, 'Hộ tịch', 5, 1]));
  expect(report.columns.found.map(({ label }) => label).join()).not.toContain('các Bộ');
  expect(report.rows.find(({ label }) => label === 'Hộ tịch')?.group).toBe('Trên hệ thống các Bộ');
});

describe('D9: numbers as people write them', () => {
  it.each<[CellValue, number]>([
    ['1.234', 1234],
    ['1,234', 1234],
    ['1 234', 1234],
    ['1\u00a0234', 1234],
    ["'7", 7],
    ['-', 0],
    [1234, 1234],
    ['1.234.567', 1234567],
  ])('%s', (written, value) => {
    expect(
      figures(reportOf(simple([1, 'Xã A', written, 0], [2, 'Xã B', 3, 0])))['Xã A']?.['received.total'],
    ).toBe(value);
  });

  it('what is no count is told, never silently empty', () => {
    const report = reportOf(simple([1, 'Xã A', 'n/a', 0], [2, 'Xã B', 12.5, 0]));
    expect(report.problems.map(({ rowLabel, reason }) => [rowLabel, reason])).toEqual([
      ['Xã A', 'words'],
      ['Xã B', 'notCount'],
    ]);
  });

  it('a rate is never summed', () => {
    const bytes = workbook([
      {
        rows: [
          ['STT', 'Đơn vị', 'Tiếp nhận - Tổng số', 'Đã giải quyết - Tổng số', 'Tỷ lệ giải quyết đúng hạn'],
          [1, 'Xã A', 5, 4, '98,5%'],
          [2, 'Xã B', 5, 4, '97,5%'],
        ],
      },
    ]);
    expect(merged({ a: bytes }).total.figures).toEqual({ 'received.total': 10, 'resolved.total': 8 });
  });
});

it('D10: parts that do not make their total are told, by row', () => {
  const report = reportOf(workbook([printed06a([[1, 'Hộ tịch', 11, ...ROW.slice(1)]])]));
  expect(report.rows.filter(({ kind }) => kind === 'data').flatMap(brokenSums)).toEqual([
    {
      rowLabel: 'Hộ tịch',
      total: 'received.total',
      parts: ['received.online', 'received.directAndPost', 'received.carryOver'],
      difference: 1,
    },
    {
      rowLabel: 'Hộ tịch',
      total: 'received.total',
      parts: ['resolved.total', 'pending.total'],
      difference: 1,
    },
  ]);
});

describe('D11: nothing is counted twice', () => {
  it('the same file under two names', () => {
    const result = merged({ 'a.xlsx': simple([1, 'Xã A', 5, 1]), 'a (1).xlsx': simple([1, 'Xã A', 5, 1]) });
    expect(result.total.figures['received.total']).toBe(5);
    expect(result.repeated).toEqual([{ name: 'a (1).xlsx', sameAs: 'a.xlsx' }]);
  });

  it('two versions of one unit are a conflict, until somebody says which counts', () => {
    const files = { 'a.xlsx': simple([1, 'Xã A', 5, 1]), 'a-sua.xlsx': simple([1, 'UBND xã A', 6, 1]) };
    expect(() => merged(files)).toThrow(DungHenError);
    expect(merged(files, { prefer: 'first' }).total.figures['received.total']).toBe(5);
    expect(merged(files, { prefer: 'last' }).total.figures['received.total']).toBe(6);
    expect(merged(files, { prefer: 'last' }).conflicts).toEqual([
      { label: 'UBND xã A', sources: ['a.xlsx', 'a-sua.xlsx'] },
    ]);
  });
});

describe('D11 in reports by field, each of one unit', () => {
  const of = (title: string, figure: number | string) =>
    reportOf(
      workbook([
        {
          rows: [
            [title],
            ['STT', 'Lĩnh vực', 'Tiếp nhận - Tổng số', 'Đã giải quyết - Quá hạn'],
            [1, 'Hộ tịch', figure, 1],
          ],
        },
      ]),
    );

  it('two communes with the same figures are two; the same bytes are one', () => {
    const a = { name: 'a', report: of('UBND xã A', 5), content: 'x' };
    const b = { name: 'b', report: of('UBND xã B', 5), content: 'y' };
    expect(mergeReports([a, b]).total.figures['received.total']).toBe(10);
    expect(mergeReports([a, b, { ...a, name: 'a (1)' }]).repeated).toEqual([{ name: 'a (1)', sameAs: 'a' }]);
  });

  it('two versions of one commune are a conflict; a file that names no unit is told', () => {
    const files = [
      { name: 'a', report: of('UBND xã A', 5), content: 'x' },
      { name: 'a-sua', report: of('UBND xã A', 6), content: 'y' },
    ];
    expect(() => mergeReports(files)).toThrow(DungHenError);
    expect(mergeReports(files, { prefer: 'last' }).total.figures['received.total']).toBe(6);
    expect(mergeReports([{ name: 'c', report: of('Báo cáo', 5) }]).unnamed).toEqual(['c']);
  });

  it('periods named in words are periods, and figures that are none are told', () => {
    const of2 = (name: string, period: string) => ({
      name,
      report: of(`UBND xã ${name} - ${period}`, 5),
      content: name,
    });
    expect(() => mergeReports([of2('A', 'Quý I năm 2026'), of2('B', 'Quý II/2026')])).toThrow(
      /different periods/u,
    );
    expect(mergeReports([{ name: 'a', report: of('UBND xã A', 'n/a') }]).problems).toMatchObject([
      { source: 'a', reason: 'words' },
    ]);
  });
});

it('D11 within one file: a unit that stands twice with other figures is a conflict', () => {
  const files = { a: simple([1, 'Xã A', 5, 1], [2, 'UBND xã A', 6, 1], [3, 'Xã B', 1, 0]) };
  expect(() => merged(files)).toThrow(DungHenError);
  expect(merged(files, { prefer: 'first' }).total.figures['received.total']).toBe(6);
});

describe('D12: names', () => {
  it('that differ by marks only are two units, and said to be alike', () => {
    const result = merged({
      a: simple([1, 'Phường Đại Thanh', 5, 1]),
      b: simple([1, 'Phường Đại Thành', 7, 0]),
    });
    expect(result.rows).toHaveLength(2);
    expect(result.nearMisses).toEqual([{ a: 'Phường Đại Thanh', b: 'Phường Đại Thành', why: 'marks' }]);
  });

  it.each([
    ['P. Định Công', 'Phường Định Công'],
    ['UBND phường Định Công', 'Phường Định Công'],
    ['TTPVHCC', 'Trung tâm Phục vụ hành chính công'],
    ['Trung tâm PVHCC', 'Trung tâm phục vụ HCC'],
    ['Ủy ban nhân dân xã Hòa Bình', 'UBND xã Hoà Bình'],
    ['- Xã A', 'xã a'],
  ])('%s is %s', (a, b) => {
    expect(unitKey(a)).toBe(unitKey(b));
  });

  it.each([
    ['Bảo hiểm xã hội', 'UBND bảo hiểm xã hội'],
    ['Phường Hòa Bình', 'Xã Hòa Bình'],
    ['Chi nhánh số 1', 'Chi nhánh số 2'],
  ])('%s is not %s', (a, b) => {
    expect(unitKey(a)).not.toBe(unitKey(b));
  });
});

it('D13: decomposed text (NFD) is the same text', () => {
  const nfd = (value: CellValue): CellValue => (typeof value === 'string' ? value.normalize('NFD') : value);
  const spec = printed06a([[1, 'Hộ tịch', ...ROW]]);
  const report = reportOf(workbook([{ ...spec, rows: spec.rows.map((row) => row.map(nfd)) }]));
  expect(figures(report)['Hộ tịch']).toEqual(figures(reportOf(workbook([spec])))['Hộ tịch']);
  expect(report.columns.found).toHaveLength(11);
});

it('D14: merged cells are read, not guessed: a column merged downwards takes nothing from its left', () => {
  const bytes = workbook([
    {
      rows: [
        ['STT', 'Đơn vị', 'Đã giải quyết', null, 'Dừng xử lý', 'Đang giải quyết', null],
        [null, null, 'Tổng số', 'Quá hạn', null, 'Tổng số', 'Quá hạn'],
        [1, 'Xã A', 9, 2, 3, 4, 1],
      ],
      merges: ['A1:A2', 'B1:B2', 'C1:D1', 'E1:E2', 'F1:G1'],
    },
  ]);
  expect(figures(reportOf(bytes))['Xã A']).toEqual({
    'resolved.total': 9,
    'resolved.overdue': 2,
    stopped: 3,
    'pending.total': 4,
    'pending.overdue': 1,
  });
});

describe('D15: nothing is lost without a word', () => {
  it('every sheet is read, hidden ones are named', () => {
    const rows = [
      ['STT', 'Đơn vị', 'Tiếp nhận - Tổng số', 'Đã giải quyết - Quá hạn'],
      [1, 'Xã A', 5, 1],
    ];
    const { reports } = readGood(
      workbook([
        { name: 'Bìa', rows: [['Bìa'], ['Quý II']] },
        { name: 'Số liệu', rows },
        { name: 'Cũ', rows, hidden: true },
      ]),
    );
    expect(reports.map(({ sheet, hiddenSheet }) => [sheet, hiddenSheet])).toEqual([
      ['Số liệu', false],
      ['Cũ', true],
    ]);
  });

  it('hidden rows are left out and counted', () => {
    const rows = [
      ['STT', 'Đơn vị', 'Tiếp nhận - Tổng số', 'Đã giải quyết - Quá hạn'],
      [1, 'Xã A', 5, 1],
      [2, 'Xã B', 7, 1],
    ];
    const report = reportOf(workbook([{ rows, hiddenRows: [2] }]));
    expect(Object.keys(figures(report))).toEqual(['Xã A']);
    expect(report.leftOut.hiddenRows).toBe(1);
  });

  it('two columns of one meaning are neither, and a strange column is named', () => {
    const bytes = workbook([
      {
        rows: [
          [
            'STT',
            'Đơn vị',
            'Tiếp nhận - Tổng số',
            'Tiếp nhận - Tổng số',
            'Đã giải quyết - Quá hạn',
            'Đang giải quyết - Quá hạn',
            'Ghi nhận khác',
          ],
          [1, 'Xã A', 5, 6, 1, 2, 9],
        ],
      },
    ]);
    const report = reportOf(bytes);
    expect(figures(report)['Xã A']).toEqual({ 'resolved.overdue': 1, 'pending.overdue': 2 });
    expect(report.columns.unknown).toContain('Ghi nhận khác');
    expect(report.columns.unknown).toContain('Tiếp nhận - Tổng số');
  });
});

it('D16: reading asks no other computer: it is handed bytes and gives values', () => {
  const before = globalThis.fetch;
  globalThis.fetch = () => {
    throw new Error('asked the network');
  };
  try {
    expect(
      readGood(text('STT;Đơn vị;Tiếp nhận - Tổng số;Đã giải quyết - Quá hạn\n1;Xã A;5;1')).reports,
    ).toHaveLength(1);
  } finally {
    globalThis.fetch = before;
  }
});
