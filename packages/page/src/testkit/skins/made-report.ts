import type { Draw } from './draw.ts';

/** A row of a made report; `section` is '' in a report of one section. */
export interface MadeRow {
  readonly section: string;
  readonly label: string;
  /** Columns (3) to (13), sums included. */
  readonly figures: readonly number[];
}

export interface MadeReport {
  readonly sections: readonly string[];
  readonly rows: readonly MadeRow[];
}

/** Indexes of sums among the figures, with what they add up: (3)=(4)+(5)+(6), (7)=(8)+(9)+(10), (11)=(12)+(13). */
export const SUMS: ReadonlyMap<number, readonly number[]> = new Map([
  [0, [1, 2, 3]],
  [4, [5, 6, 7]],
  [8, [9, 10]],
]);

/** Some begin like a sum ("Tổ chức", "Công tác"), one holds a number, one is another without marks. */
const NAMES = [
  'Hộ tịch',
  'Đất đai',
  'Chứng thực',
  'Người có công',
  'Bảo trợ xã hội',
  'Giáo dục và Đào tạo',
  'Thành lập và hoạt động của hộ kinh doanh',
  'Nuôi con nuôi',
  'Tổ chức - Biên chế',
  'Thi đua, khen thưởng',
  'Công tác dân tộc',
  'Tín ngưỡng, tôn giáo',
  'Giao thông vận tải (đường bộ)',
  'Quy hoạch 1/500',
] as const;

/** A report whose sums are right, of one or two sections; in two, fields may bear the same names. */
export function makeReport(draw: Draw, most: number): MadeReport {
  const sections = draw.chance(0.35) ? ['Cấp tỉnh', 'Cấp xã'] : [''];
  const names = draw.shuffled(NAMES);
  const twice = draw.chance(0.4);
  const rows = sections.flatMap((section, at) => {
    const count = draw.whole(2, 5);
    const from = twice ? 0 : at * 5;
    return names.slice(from, from + count).map((label) => ({ section, label, figures: figures(draw, most) }));
  });
  return { sections, rows };
}

function figures(draw: Draw, most: number): number[] {
  const size = draw.of(0, 9, most, most);
  const list = Array.from({ length: 11 }, () => (draw.chance(0.25) ? 0 : draw.whole(0, size)));
  for (const [sum, parts] of SUMS) list[sum] = add(parts.map((part) => list[part] ?? 0));
  return list;
}

/** Sum of rows, column by column. */
export function sumOf(rows: readonly { readonly figures: readonly number[] }[]): number[] {
  return Array.from({ length: 11 }, (_, at) => add(rows.map((row) => row.figures[at] ?? 0)));
}

function add(list: readonly number[]): number {
  return list.reduce((sum, one) => sum + one, 0);
}
