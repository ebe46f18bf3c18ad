import { GROUP_OF, type HeadWords } from './head-words.ts';
import type { Layout, ScreenColumn } from './layout.ts';

const FORMULAS: Readonly<Record<number, string>> = {
  3: '(3)=(4)+(5)+(6)',
  7: '7 = 8+9+10',
  11: '(11=12+13)',
};

/** A head cell as it is drawn: text and spans. */
export interface HeadCell {
  readonly text: string;
  readonly columns: number;
  readonly rows: number;
}

const cell = (text: string, columns = 1, rows = 1): HeadCell => ({ text, columns, rows });

/** The rows of a head, row of column numbers included. */
export function headRows(layout: Layout, words: HeadWords): HeadCell[][] {
  const rows = { merged, deep, unmerged, flat, bare }[layout.head](layout.columns, words, layout.numbers);
  const numbers = numberRow(layout);
  return numbers === null ? rows : [...rows, numbers];
}

function single(column: ScreenColumn, words: HeadWords): string {
  switch (column.kind) {
    case 'order':
      return words.order;
    case 'label':
      return words.label;
    case 'rate':
      return 'Tỷ lệ đồng bộ';
    case 'note':
      return 'Ghi chú';
    case 'blank':
    case 'box':
      return '';
    case 'figure':
      return words.leaves[column.at] ?? '';
  }
}

function leafOf(column: ScreenColumn, words: HeadWords, numbers: Layout['numbers']): string {
  const text = single(column, words);
  return numbers === 'inHead' && column.kind === 'figure' ? `${text} (${column.at + 3})` : text;
}

type Head = (columns: readonly ScreenColumn[], words: HeadWords, numbers: Layout['numbers']) => HeadCell[][];

const bare: Head = (columns, words) => [columns.map((column) => cell(single(column, words)))];

const flat: Head = (columns, words, numbers) => [
  columns.map((column) => {
    const leaf = leafOf(column, words, numbers);
    return cell(column.kind === 'figure' ? `${words.groups[GROUP_OF[column.at] ?? 0]} - ${leaf}` : leaf);
  }),
];

const unmerged: Head = (columns, words, numbers) => [
  columns.map((column, index) => {
    if (column.kind !== 'figure') return cell(single(column, words));
    const before = columns[index - 1];
    const same = before?.kind === 'figure' && GROUP_OF[before.at] === GROUP_OF[column.at];
    return cell(same ? '' : (words.groups[GROUP_OF[column.at] ?? 0] ?? ''));
  }),
  columns.map((column) => cell(column.kind === 'figure' ? leafOf(column, words, numbers) : '')),
];

/** Groups over leaves; the other columns over both rows. */
const merged: Head = (columns, words, numbers) => [
  topRow(columns, words, 2),
  columns.filter(({ kind }) => kind === 'figure').map((column) => cell(leafOf(column, words, numbers))),
];

/** As printed: "Trong kỳ" over two columns in a row of its own. */
const deep: Head = (columns, words, numbers) => {
  const figures = columns.filter((column) => column.kind === 'figure');
  const middle = figures.flatMap((column) => {
    if (column.at === 1) return [cell(words.inPeriod, 2)];
    return column.at === 2 ? [] : [cell(leafOf(column, words, numbers), 1, 2)];
  });
  const last = figures.filter(({ at }) => at === 1 || at === 2);
  return [topRow(columns, words, 3), middle, last.map((column) => cell(leafOf(column, words, numbers)))];
};

function topRow(columns: readonly ScreenColumn[], words: HeadWords, rows: number): HeadCell[] {
  const sizes = [4, 4, 3];
  return columns.flatMap((column) => {
    if (column.kind !== 'figure') return [cell(single(column, words), 1, rows)];
    const group = GROUP_OF[column.at] ?? 0;
    return GROUP_OF.indexOf(group) === column.at ? [cell(words.groups[group] ?? '', sizes[group])] : [];
  });
}

function numberRow({ numbers, columns }: Layout): HeadCell[] | null {
  if (numbers === 'none' || numbers === 'inHead') return null;
  return columns.map((column) => {
    const number =
      { order: 1, label: 2 }[column.kind as string] ?? (column.kind === 'figure' ? column.at + 3 : 0);
    if (number === 0) return cell('');
    if (numbers === 'bare') return cell(String(number));
    return cell(numbers === 'formulas' ? (FORMULAS[number] ?? `(${number})`) : `(${number})`);
  });
}
