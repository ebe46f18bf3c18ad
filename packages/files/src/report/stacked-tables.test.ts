import { describe, expect, it } from 'vitest';
import {
  type CellValue,
  PARTS,
  printed06a,
  ROW,
  readGood,
  type SheetSpec,
  text,
  workbook,
} from '../fixtures/workbook.ts';
import { mergeReports } from '../merge/merge.ts';
import { countedReports } from './counted-reports.ts';
import { readReportFile } from './read-report.ts';

const NEXT = [20, 12, 6, 2, 16, 10, 4, 2, 4, 2, 2] as const;
const shifted = (range: string, by: number) => range.replace(/\d+/gu, (row) => String(Number(row) + by));

/** One spec's rows under those of another. */
function under(first: SheetSpec, second: SheetSpec): SheetSpec {
  const by = first.rows.length;
  return {
    rows: [...first.rows, ...second.rows],
    merges: [...(first.merges ?? []), ...(second.merges ?? []).map((range) => shifted(range, by))],
  };
}

const ofUnit = (unit: string, rows: readonly (readonly CellValue[])[]): SheetSpec => {
  const { rows: lines, merges = [] } = printed06a(rows);
  return { rows: lines.map((line, at) => (at === 0 ? [...line, `Đơn vị báo cáo: ${unit}`] : line)), merges };
};

const labels = (spec: SheetSpec) =>
  readGood(workbook([spec])).reports.map(({ rows }) =>
    rows
      .filter(({ kind }) => kind === 'data')
      .map(({ label, figures }) => `${label} ${figures['received.total']}`),
  );

describe('two reports on one sheet', () => {
  const two = under(
    ofUnit('UBND xã Mẫu', [
      [1, 'Hộ tịch', ...ROW],
      [null, 'Tổng số', ...ROW],
    ]),
    ofUnit('UBND xã Khác', [
      [1, 'Hộ tịch', ...NEXT],
      [null, 'Tổng số', ...NEXT],
    ]),
  );

  it('are two, each with its own title, window and place', () => {
    const file = readGood(workbook([two]), 'hai-xa.xlsx');
    expect(file.reports.map(({ form, part }) => [form, part])).toEqual([
      ['II.06a/VPCP/KSTT', 1],
      ['II.06a/VPCP/KSTT', 2],
    ]);
    const [a, b] = file.reports;
    expect(a?.title).toContain('xã Mẫu');
    expect(a?.title).not.toContain('xã Khác');
    expect(b?.title).toContain('xã Khác');
    expect(b?.period).toEqual({ from: '2026-03-15', to: '2026-06-14' });
    expect(countedReports(file.name, file).counted.map(({ name }) => name)).toEqual([
      'hai-xa.xlsx › Sheet1 #1',
      'hai-xa.xlsx › Sheet1 #2',
    ]);
  });

  it('are merged, neither left out as a repeat of the same file', () => {
    const byField = {
      ...two,
      rows: two.rows.map((row) => row.map((cell) => (cell === 'Đơn vị' ? 'Lĩnh vực' : cell))),
    };
    const nameless = byField.rows.map((row) => row.filter((cell) => !/báo cáo: /u.test(String(cell))));
    for (const rows of [byField.rows, nameless]) {
      const file = readGood(workbook([{ ...byField, rows }]));
      const sources = countedReports('hai-xa.xlsx', file).counted.map((one) => ({ ...one, content: 'hash' }));
      const merged = mergeReports(sources);
      expect(merged.total.figures['received.total']).toBe(30);
      expect(merged.repeated).toEqual([]);
    }
  });

  it('of other columns too, and of a page', () => {
    const rows = (...lines: string[][]) =>
      lines.map((line) => `<tr>${line.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('');
    const page = text(
      `<table>${rows(
        ['STT', 'Lĩnh vực', 'Tiếp nhận', 'Đã giải quyết'],
        ['1', 'Hộ tịch', '5', '4'],
        ['STT', 'Đơn vị', 'Tiếp nhận', 'Đã giải quyết', 'Đang giải quyết'],
        ['1', 'Phòng Kinh tế', '9', '8', '1'],
      )}</table>`,
    );
    expect(readGood(page).reports.map(({ rowsBy, rows: all }) => [rowsBy, all.length])).toEqual([
      ['field', 1],
      ['unit', 1],
    ]);
  });

  it('are refused where a merged cell lies over both', () => {
    const spec = { ...two, merges: [...(two.merges ?? []), 'N10:N20'] };
    const rows = spec.rows.map((row, at) => (at === 9 ? [...row, 'ghi chú'] : row));
    const file = readReportFile('a.xlsx', workbook([{ ...spec, rows }]), PARTS);
    expect(file).toMatchObject({ ok: false, reason: 'stacked' });
  });
});

describe('one report stays one', () => {
  it('with sections numbered anew under one head', () => {
    const rows = [
      ['I', 'Hệ thống các Bộ'],
      [1, 'Hộ tịch', ...ROW],
      ['II', 'Hệ thống thành phố'],
      [1, 'Hộ tịch', ...NEXT],
    ];
    expect(labels(printed06a(rows))).toEqual([['Hộ tịch 10', 'Hộ tịch 20']]);
  });

  it('with its head, and its title, printed again on the next page', () => {
    const { rows, merges = [] } = printed06a([[1, 'Hộ tịch', ...ROW]]);
    const again = printed06a([[2, 'Đất đai', ...NEXT]]);
    const first = { rows: rows.slice(0, -2), merges };
    expect(labels(under(first, again))).toEqual([['Hộ tịch 10', 'Đất đai 20']]);
  });

  it('with its head printed again over another section', () => {
    const { rows, merges = [] } = printed06a([
      ['I', 'Hệ thống các Bộ'],
      [1, 'Hộ tịch', ...ROW],
    ]);
    const head = { rows: rows.slice(5, 9), merges: merges.map((range) => shifted(range, -5)) };
    const body = {
      rows: [
        ['II', 'Hệ thống thành phố'],
        [1, 'Hộ tịch', ...NEXT],
      ],
    };
    expect(labels(under(under({ rows: rows.slice(0, -2), merges }, head), body))).toEqual([
      ['Hộ tịch 10', 'Hộ tịch 20'],
    ]);
  });
});
