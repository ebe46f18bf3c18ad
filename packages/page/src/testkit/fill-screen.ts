import type { FillTarget } from '../fill-types.ts';

/** II.06a as it is printed. */
export const COLUMNS: FillTarget['columns'] = [
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
const values = (...list: readonly number[]) => Object.fromEntries(list.map((value, at) => [at + 3, value]));
const HO_TICH = values(12, 6, 4, 2, 9, 7, 1, 1, 3, 2, 1);
const DAT_DAI = values(5, 5, 0, 0, 5, 5, 0, 0, 0, 0, 0);
export const SUM = values(17, 11, 4, 2, 14, 12, 1, 1, 3, 2, 1);
export const TARGET: FillTarget = {
  columns: COLUMNS,
  rows: [
    { label: 'Hộ tịch', kind: 'data', values: HO_TICH },
    { label: 'Đất đai', kind: 'data', values: DAT_DAI },
    { label: 'Tổng số', kind: 'total', values: SUM },
  ],
};

export const LEAVES = [
  'Tổng số',
  'Trực tuyến',
  'Trực tiếp/bưu chính',
  'Kỳ trước',
  'Tổng số',
  'Trước hạn',
  'Đúng hạn (gồm cả trả lại)',
  'Quá hạn',
  'Tổng số',
  'Trong hạn',
  'Quá hạn',
];
const GROUPS: readonly [string, number][] = [
  ['Số hồ sơ nhận giải quyết', 4],
  ['Số lượng hồ sơ đã giải quyết', 4],
  ['Hồ sơ đang xử lý', 3],
];
export const cells = (list: readonly string[], tag = 'td') =>
  list.map((text) => `<${tag}>${text}</${tag}>`).join('');
export const NUMBERS = `<tr>${cells(Array.from({ length: 13 }, (_, at) => `(${at + 1})`))}</tr>`;
export const head = (leaves = LEAVES, label = 'Lĩnh vực') =>
  `<tr><th rowspan="2">TT</th><th rowspan="2">${label}</th>${GROUPS.map(([text, count]) => `<th colspan="${count}">${text}</th>`).join('')}</tr><tr>${cells(leaves, 'th')}</tr>`;
export const input = (value = '', attributes = '') => `<input type="text" value="${value}"${attributes}>`;
const SUMS = [0, 4, 8];
/** A row whose sums (columns 3, 7, 11) the page keeps to itself. */
export const line = (
  order: string,
  label: string,
  list: readonly string[] = Array.from({ length: 11 }, () => ''),
) =>
  `<tr>${cells([order, label, ...list.map((value, at) => input(value, SUMS.includes(at) ? ' readonly' : ''))])}</tr>`;
export const shown = (label: string, list: readonly (string | number)[]) =>
  `<tr>${cells(['', label, ...list.map(String)])}</tr>`;
export const table = (...rows: readonly string[]) => `<table>${rows.join('')}</table>`;
export const SCREEN = table(
  head(),
  NUMBERS,
  line('1', '1. Hộ tịch'),
  line('2', 'Lĩnh vực Đất đai'),
  shown('TỔNG CỘNG', Object.values(SUM)),
);
