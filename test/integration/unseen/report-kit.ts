import { type FormDefinition, II_06A } from '@dung-hen/forms';
import type { FillTarget } from '@dung-hen/page';

/** A screen of a reporting system nobody has seen; `data-at` says where each figure of the form belongs. */
export interface UnseenScreen {
  readonly name: string;
  readonly html: string;
  readonly target: FillTarget;
  /** The form; II.06a where none is named. */
  readonly definition?: FormDefinition;
  /** Why nobody can be sure of this screen: nothing may be typed. */
  readonly mustRefuse?: string;
  /** The page says so, not the table: whoever reads the table alone cannot know. */
  readonly saidByPage?: true;
  /** What the page's own script makes of its markup, and does when it is typed into. */
  readonly live?: (root: HTMLElement) => void;
}

type Columns = readonly {
  readonly number: number;
  readonly kind: string;
  readonly header: readonly string[];
}[];

/** Figures no two of which are alike, for these rows and their total. */
export function targetOf(
  columns: Columns,
  names: readonly string[],
  total = true,
  groups: readonly string[] = [],
): FillTarget {
  const counts = columns.filter(({ kind }) => kind === 'count');
  const figures = (value: (number: number) => number) =>
    Object.fromEntries(counts.map(({ number }) => [number, value(number)]));
  const own = (row: number) => figures((number) => 100 * (row + 1) + number);
  const all = figures((number) => names.reduce((sum, _, row) => sum + 100 * (row + 1) + number, 0));
  const rows = names.map((label, row) => {
    const group = groups[row];
    return { label, kind: 'data' as const, ...(group === undefined ? {} : { group }), values: own(row) };
  });
  return {
    columns: counts.map(({ number, header }) => ({ number, path: header })),
    rows: total ? [...rows, { label: 'Tổng số', kind: 'total', values: all }] : rows,
  };
}

export const NAMES = ['Hộ tịch', 'Đất đai', 'Xây dựng'] as const;
export const FORM = targetOf(II_06A.columns, NAMES);
/** The numbers of the figures of II.06a. */
export const NUMBERS = [3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13] as const;

export const LEAVES = [
  'Tổng số',
  'Trực tuyến',
  'Trực tiếp, dịch vụ bưu chính',
  'Từ kỳ trước',
  'Tổng số',
  'Trước hạn',
  'Đúng hạn',
  'Quá hạn',
  'Tổng số',
  'Trong hạn',
  'Quá hạn',
] as const;

export const td = (text: string): string => `<td>${text}</td>`;
export const th = (text: string): string => `<th>${text}</th>`;
export const cells = (texts: readonly string[], draw = td): string => texts.map(draw).join('');
export const row = (...texts: readonly string[]): string => `<tr>${cells(texts)}</tr>`;
/** A field for the figure of a row (its place among the form's) and a column. */
export const input = (at: number, number: number, attributes = ''): string =>
  `<input type="text" data-at="${at}:${number}"${attributes}>`;
export const inputs = (at: number, numbers: readonly number[] = NUMBERS, attributes = ''): string[] =>
  numbers.map((number) => input(at, number, attributes));
/** Rows of the three fields and the total, drawn one by one. */
export const lines = (draw: (at: number, name: string) => string, names: readonly string[] = NAMES): string =>
  [...names, 'Tổng số'].map((name, at) => draw(at, name)).join('');

/** The head of II.06a in the words of the circular. */
export const HEAD = `<tr><th rowspan="3">STT</th><th rowspan="3">Lĩnh vực giải quyết</th><th colspan="4">Số hồ sơ nhận giải quyết</th><th colspan="4">Số lượng hồ sơ đã giải quyết</th><th colspan="3">Số lượng hồ sơ đang giải quyết</th></tr>
<tr><th rowspan="2">Tổng số</th><th colspan="2">Trong kỳ</th><th rowspan="2">Từ kỳ trước</th><th rowspan="2">Tổng số</th><th rowspan="2">Trước hạn</th><th rowspan="2">Đúng hạn</th><th rowspan="2">Quá hạn</th><th rowspan="2">Tổng số</th><th rowspan="2">Trong hạn</th><th rowspan="2">Quá hạn</th></tr>
<tr><th>Trực tuyến</th><th>Trực tiếp, dịch vụ bưu chính</th></tr>`;
/** The same in two rows. */
export const HEAD_2 = `<tr><th rowspan="2">STT</th><th rowspan="2">Lĩnh vực</th><th colspan="4">Tiếp nhận</th><th colspan="4">Đã giải quyết</th><th colspan="3">Đang giải quyết</th></tr><tr>${cells(LEAVES, th)}</tr>`;
/** STT and name, then what stands in the rest. */
export const plainLine = (at: number, name: string, rest: readonly string[] = inputs(at)): string =>
  row(at < 3 ? String(at + 1) : '', name, ...rest);

export const table = (...parts: readonly string[]): string => `<table>${parts.join('')}</table>`;
/** The group of the figure at this place of a row. */
export const groupAt = (i: number): string =>
  i < 4 ? 'Tiếp nhận' : i < 8 ? 'Đã giải quyết' : 'Đang giải quyết';
export const PATHS: readonly string[] = LEAVES.map((leaf, i) => `${groupAt(i)} - ${leaf}`);
/** Fields nothing belongs into. */
export const blank = (count: number, attributes = ''): string[] =>
  Array.from({ length: count }, () => `<input${attributes}>`);
/** The figures of a form, by their numbers. */
export const figureNumbers = (columns: Columns): number[] =>
  columns.flatMap(({ kind, number }) => (kind === 'count' ? number : []));
