import { expect, it } from 'vitest';
import { reportOf, workbook } from '../fixtures/workbook.ts';
import { mergeReports } from './merge.ts';
import { keysBy } from './unit-decisions.ts';

const HEAD = ['STT', 'Đơn vị', 'Tiếp nhận - Tổng số', 'Đã giải quyết - Tổng số', 'Đang giải quyết - Tổng số'];
const source = (name: string, ...rows: readonly (readonly (string | number)[])[]) => ({
  name,
  report: reportOf(workbook([{ rows: [[...HEAD], ...rows] }])),
});
const SOURCES = [
  source('a.xlsx', [1, 'Văn phòng UBND TP Mẫu', 5, 3, 2], [2, 'P. Mẫu', 7, 7, 0]),
  source('b.xlsx', [1, 'VP UBND thành phố Mẫu', 5, 3, 2], [2, 'Phường Mẫu', 7, 7, 0]),
];

it('leaves names apart that only a person can join', () => {
  const merged = mergeReports(SOURCES);
  expect(merged.rows.map(({ label }) => label)).toEqual([
    'Phường Mẫu',
    'Văn phòng UBND TP Mẫu',
    'VP UBND thành phố Mẫu',
  ]);
  expect(merged.nearMisses).toHaveLength(1);
  expect(merged.matches.map(({ spellings }) => spellings)).toEqual([['P. Mẫu', 'Phường Mẫu']]);
});

it('joins and parts names as a person says, and is never silent about two versions', () => {
  const decisions = {
    same: [['Văn phòng UBND TP Mẫu', 'VP UBND thành phố Mẫu']],
    apart: ['P. Mẫu'],
  } as const;
  const merged = mergeReports(SOURCES, decisions);
  expect(merged.rows.map(({ label }) => label).sort()).toEqual([
    'P. Mẫu',
    'Phường Mẫu',
    'Văn phòng UBND TP Mẫu',
  ]);
  expect(merged.nearMisses).toEqual([]);
  const other = [SOURCES[0], source('b.xlsx', [1, 'VP UBND thành phố Mẫu', 9, 7, 2])].flatMap(
    (one) => one ?? [],
  );
  expect(() => mergeReports(other, decisions)).toThrow(expect.objectContaining({ code: 'CONFLICT' }));
});

it('settles a chain and a circle of names', () => {
  const keyOf = keysBy({
    same: [
      ['A Mẫu', 'B Mẫu'],
      ['B Mẫu', 'C Mẫu'],
      ['C Mẫu', 'A Mẫu'],
    ],
  });
  expect(new Set(['A Mẫu', 'B Mẫu', 'C Mẫu'].map(keyOf)).size).toBe(1);
  expect(keyOf('D Mẫu')).not.toBe(keyOf('A Mẫu'));
});

it('holds no sum against a total to which some files gave only the whole', () => {
  const parts = {
    name: 'c.xlsx',
    report: reportOf(
      workbook([
        {
          rows: [
            [...HEAD, 'Đang giải quyết - Trong hạn', 'Đang giải quyết - Quá hạn'],
            [1, 'Xã Mẫu Ba', 9, 6, 3, 2, 0],
          ],
        },
      ]),
    ),
  };
  const { brokenSums, partial } = mergeReports([...SOURCES, parts]);
  expect(partial.map(({ concept }) => concept)).toEqual(['pending.inTime', 'pending.overdue']);
  expect(brokenSums.map(({ rowLabel, total }) => [rowLabel, total])).toEqual([
    ['Xã Mẫu Ba', 'pending.total'],
  ]);
});
