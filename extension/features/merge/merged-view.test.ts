import type { MergeSource, ReportRow } from '@dung-hen/files';
import { expect, it } from 'vitest';
import { mergedTsv, mergedView, originsOf } from './merged-view.ts';

const data = (label: string, received: number, resolved: number): ReportRow => ({
  kind: 'data',
  label,
  group: '',
  figures: { 'received.total': received, 'resolved.total': resolved },
});

/** Invented: a report of units. */
const source = (
  name: string,
  rows: readonly ReportRow[],
  more: Partial<MergeSource['report']> = {},
): MergeSource => ({
  name,
  report: {
    sheet: '',
    hiddenSheet: false,
    part: null,
    family: 'unknown',
    form: null,
    title: `Tổng hợp ${name}`,
    period: null,
    periodName: '2026-Q1',
    rowsBy: 'unit',
    columns: {
      found: [
        { concept: 'received.total', label: 'Tiếp nhận > Tổng số' },
        { concept: 'resolved.total', label: 'Đã giải quyết > Tổng số' },
      ],
      unknown: [],
    },
    rows,
    problems: [],
    leftOut: { hiddenRows: 0, hiddenColumns: 0, truncated: false },
    ...more,
  },
});

const UNDECIDED = { layout: 'plain', prefer: null, same: [], apart: [] } as const;

it('merges, and tells of every figure which file gave it', () => {
  const sources = [
    source('a.xls', [data('UBND xã An Mẫu', 10, 8)]),
    source('b.xls', [data('UBND xã Bình Mẫu', 5, 5)]),
  ];
  const view = mergedView(sources, UNDECIDED);
  if (view.kind !== 'merged') throw new Error(view.kind);
  expect(view.period).toBe('2026-Q1');
  expect(mergedTsv(view).split('\n').at(-1)).toBe('TỔNG CỘNG\t15\t13');
  const [row] = view.merged.rows;
  const [column] = view.columns;
  if (row === undefined || column === undefined) throw new Error('no row');
  expect(originsOf(row, column, sources, UNDECIDED)).toEqual([
    { source: 'a.xls', label: 'UBND xã An Mẫu', value: 10 },
  ]);
});

it('adds units the officer said to be one, and names both rows as origins', () => {
  const sources = [
    source('a.xls', [data('Xã Đại Thanh', 10, 8)]),
    source('b.xls', [data('Xã Đại Thành', 5, 5)]),
  ];
  expect(mergedView(sources, UNDECIDED)).toMatchObject({ merged: { nearMisses: [{ why: 'marks' }] } });
  // Two units with other figures said to be one are two versions: the officer chooses, nothing is added.
  const same = [['Xã Đại Thanh', 'Xã Đại Thành']] as const;
  const joined = mergedView(sources, { ...UNDECIDED, same });
  expect(joined.kind).toBe('conflict');
  const chosen = mergedView(sources, { ...UNDECIDED, same, prefer: 'last' });
  if (chosen.kind !== 'merged') throw new Error(chosen.kind);
  expect(chosen.merged.rows.map(({ figures }) => figures['received.total'])).toEqual([5]);
});

it('asks which of two versions counts, and says why files do not belong together', () => {
  const twice = [source('a.xls', [data('Xã An Mẫu', 10, 8)]), source('b.xls', [data('Xã An Mẫu', 11, 8)])];
  expect(mergedView(twice, UNDECIDED)).toMatchObject({
    kind: 'conflict',
    conflicts: [{ sources: ['a.xls', 'b.xls'] }],
  });
  expect(mergedView(twice, { ...UNDECIDED, prefer: 'first' })).toMatchObject({ kind: 'merged' });
  const periods = [
    source('a.xls', [data('Xã A', 1, 1)]),
    source('b.xls', [data('Xã B', 1, 1)], { periodName: '2026-Q2' }),
  ];
  expect(mergedView(periods, UNDECIDED)).toEqual({
    kind: 'unlike',
    reason: 'periods',
    groups: [
      { said: '2026-Q1', sources: ['a.xls'] },
      { said: '2026-Q2', sources: ['b.xls'] },
    ],
  });
  const rows = [
    source('a.xls', [data('Xã A', 1, 1)]),
    source('b.xls', [data('Hộ tịch', 1, 1)], { rowsBy: 'field' }),
  ];
  expect(mergedView(rows, UNDECIDED)).toMatchObject({ kind: 'unlike', reason: 'rows' });
  expect(mergedView([], UNDECIDED)).toEqual({ kind: 'none' });
});

it('parts names that met by themselves when the officer says so', () => {
  const sources = [
    source('a.xls', [data('P. An Mẫu', 10, 8)]),
    source('b.xls', [data('Phường An Mẫu', 10, 8)]),
  ];
  expect(mergedView(sources, UNDECIDED)).toMatchObject({ merged: { rows: [{ label: 'Phường An Mẫu' }] } });
  const view = mergedView(sources, { ...UNDECIDED, apart: ['Phường An Mẫu'] });
  if (view.kind !== 'merged') throw new Error(view.kind);
  expect(view.merged.rows.map(({ label }) => label)).toEqual(['P. An Mẫu', 'Phường An Mẫu']);
  const [, row] = view.merged.rows;
  const [column] = view.columns;
  if (row === undefined || column === undefined) throw new Error('no row');
  expect(originsOf(row, column, sources, { same: [], apart: ['Phường An Mẫu'] })).toEqual([
    { source: 'b.xls', label: 'Phường An Mẫu', value: 10 },
  ]);
});
