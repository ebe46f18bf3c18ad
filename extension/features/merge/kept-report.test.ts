import { type MergeSource, mergeReports, type ReportRow } from '@dung-hen/files';
import { expect, it } from 'vitest';
import { keptReport } from './kept-report.ts';

const UNDECIDED = { prefer: null, same: [], apart: [] } as const;
const MINISTRY = 'Trên Hệ thống các Bộ';
const CITY = 'Trên Hệ thống thành phố';

const row = (group: string, label: string, received: number): ReportRow => ({
  kind: 'data',
  label,
  group,
  figures: { 'received.total': received, 'resolved.total': received },
});

const source = (name: string, rows: readonly ReportRow[], title = ''): MergeSource => ({
  name,
  content: name,
  report: {
    sheet: '',
    hiddenSheet: false,
    part: null,
    family: 'communeSummary',
    form: 'TONGHOP',
    title,
    period: null,
    periodName: '2026-Q2',
    rowsBy: 'field',
    columns: { found: [], unknown: [] },
    rows,
    problems: [],
    leftOut: { hiddenRows: 0, hiddenColumns: 0, truncated: false },
  },
});

const kept = (sources: readonly MergeSource[]) => keptReport(sources, mergeReports(sources), UNDECIDED);

it('keeps a field of two sections in each, and adds files section by section', () => {
  const report = kept([
    source(
      'a.xlsx',
      [row(MINISTRY, 'Hộ tịch', 1), row(CITY, 'Hộ tịch', 20), row(CITY, 'Đất đai', 5)],
      'UBND xã An Mẫu',
    ),
    source(
      'b.xlsx',
      [row(MINISTRY, 'Hộ tịch', 2), row(CITY.toUpperCase(), 'Hộ tịch', 30)],
      'UBND xã Bình Mẫu',
    ),
  ]);
  expect(report.rows.map(({ kind, label, figures }) => [kind, label, figures['received.total']])).toEqual([
    ['group', MINISTRY, undefined],
    ['data', 'Hộ tịch', 3],
    ['group', CITY, undefined],
    ['data', 'Hộ tịch', 50],
    ['data', 'Đất đai', 5],
    ['total', 'Tổng số', 58],
  ]);
  expect([report.form, report.unit]).toEqual(['TONGHOP', null]);
});

it('names the unit of a single report by field', () => {
  expect(kept([source('a.xlsx', [row('', 'Hộ tịch', 1)], 'UBND xã An Mẫu')]).unit).toBe('UBND xã An Mẫu');
});
