import { sheetColumn } from './confirm-template.ts';

/** Rows put into a sheet: `count` of them before row `at` (1-based); ranges that end on `last` or below grow. */
export interface RowShift {
  readonly at: number;
  readonly last: number;
  readonly count: number;
}

const REFERENCE =
  /"(?:[^"]|"")*"|((?:'(?:[^']|'')*'|[\p{L}\p{N}_.[\]]+)!)?(?<![\p{L}\p{N}_.$])(\$?)([A-Z]{1,3})(\$?)(\d{1,7})(?::(\$?)([A-Z]{1,3})(\$?)(\d{1,7}))?(?![\p{L}\p{N}_(.!])/gu;

/** A reference as it is found in a formula: one cell, or a range whose end is given too. */
interface Place {
  readonly fixedColumn: boolean;
  readonly column: number;
  readonly fixedRow: boolean;
  readonly row: number;
}

type Move = (from: Place, to: Place | null) => readonly [Place, Place | null];

/** The formula with every reference into its own sheet moved; `own` is the prefix by which that sheet may be named. */
function moved(formula: string, own: string, move: Move): string {
  return formula.replace(REFERENCE, (whole: string, ...found: (string | undefined)[]) => {
    const [sheet = '', c1 = '', column = '', r1 = '', row = '', c2 = '', toColumn = '', r2 = '', toRow] =
      found;
    if (column === '' || (sheet !== '' && sheet !== own)) return whole;
    const from = place(c1, column, r1, row);
    const to = toRow === undefined ? null : place(c2, toColumn, r2, toRow);
    const [first, second] = move(from, to);
    return `${sheet}${written(first)}${second === null ? '' : `:${written(second)}`}`;
  });
}

/** References after rows were put in. `grow` false: a formula of a row itself, whose ranges lie in that row. */
export function shiftFormula(formula: string, shift: RowShift, own = '', grow = true): string {
  return moved(formula, own, (from, to) => {
    const start = { ...from, row: shiftRow(from.row, shift) };
    if (to === null) return [start, null];
    const reaches = grow && to.row >= shift.last;
    return [start, { ...to, row: reaches ? to.row + shift.count : shiftRow(to.row, shift) }];
  });
}

/** The formula as it reads when its cell is copied so many rows down and columns to the right. */
export function copyFormula(formula: string, rows: number, columns: number): string {
  const copied = (one: Place): Place => ({
    ...one,
    column: one.fixedColumn ? one.column : one.column + columns,
    row: one.fixedRow ? one.row : one.row + rows,
  });
  return moved(formula, '', (from, to) => [copied(from), to === null ? null : copied(to)]);
}

export const shiftRow = (row: number, { at, count }: RowShift): number => (row >= at ? row + count : row);

/** 'AB' → 27: a column as spreadsheets name it, counted from 0. */
export const columnIndex = (letters: string): number =>
  [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;

const place = (fixedColumn: string, column: string, fixedRow: string, row: string): Place => ({
  fixedColumn: fixedColumn !== '',
  column: columnIndex(column),
  fixedRow: fixedRow !== '',
  row: Number(row),
});

const written = ({ fixedColumn, column, fixedRow, row }: Place): string =>
  `${fixedColumn ? '$' : ''}${sheetColumn(column)}${fixedRow ? '$' : ''}${row}`;
