import type { FillTarget } from '@dung-hen/page';

/** II.06a as it is printed. */
const COLUMNS: FillTarget['columns'] = [
  { number: 3, path: ['Tiếp nhận', 'Tổng số'] },
  { number: 4, path: ['Tiếp nhận', 'Trong kỳ', 'Trực tuyến'] },
  { number: 5, path: ['Tiếp nhận', 'Trong kỳ', 'Trực tiếp, dịch vụ bưu chính'] },
  { number: 6, path: ['Tiếp nhận', 'Từ kỳ trước'] },
  { number: 7, path: ['Đã giải quyết', 'Tổng số'] },
  { number: 8, path: ['Đã giải quyết', 'Trước hạn'] },
  { number: 9, path: ['Đã giải quyết', 'Đúng hạn'] },
  { number: 10, path: ['Đã giải quyết', 'Quá hạn'] },
  { number: 11, path: ['Đang giải quyết', 'Tổng số'] },
  { number: 12, path: ['Đang giải quyết', 'Trong hạn'] },
  { number: 13, path: ['Đang giải quyết', 'Quá hạn'] },
];

const row = (
  label: string,
  online: number,
  direct: number,
  carried: number,
  early: number,
  onTime: number,
  late: number,
) => {
  const received = online + direct + carried;
  const resolved = early + onTime + late;
  const pending = received - resolved;
  return {
    label,
    kind: 'data' as const,
    values: {
      3: received,
      4: online,
      5: direct,
      6: carried,
      7: resolved,
      8: early,
      9: onTime,
      10: late,
      11: pending,
      12: pending,
      13: 0,
    },
  };
};

/** Invented figures: some over a thousand, some zero; `small` ones fit a list of thirty. */
export function targetOf(size: 'large' | 'small'): FillTarget {
  const rows =
    size === 'large'
      ? [
          row('Hộ tịch', 1500, 900, 127, 2000, 380, 20),
          row('Đất đai', 100, 190, 20, 200, 41, 9),
          row('Chứng thực', 4, 1200, 0, 1203, 1, 0),
        ]
      : [
          row('Hộ tịch', 6, 4, 2, 7, 1, 1),
          row('Đất đai', 5, 0, 0, 5, 0, 0),
          row('Chứng thực', 12, 7, 1, 9, 8, 0),
        ];
  return { columns: COLUMNS, rows };
}

/** Columns typed; (3), (7) and (11) the pages reckon. */
export const TYPED = [4, 5, 6, 8, 9, 10, 12, 13] as const;

/** What a page is to believe in the end: figures by row and typed column. */
export function wanted(target: FillTarget): Record<string, Record<string, number>> {
  return Object.fromEntries(
    target.rows.map(({ label, values }) => [
      label,
      Object.fromEntries(TYPED.map((number) => [String(number), values[number] ?? 0])),
    ]),
  );
}
