import { columnIndex } from './cell-refs.ts';

/** Rows a sum may run over. */
const MOST = 10_000;

/**
 * Result of a total formula that is a plain sum down its own column, `SUM(C10:C14)`; blank rows beyond the figures count
 * as nothing. Null for any other formula: its result is left to the program that opens the file.
 */
export function totalResult(
  formula: string,
  column: number,
  figureAt: (row: number) => number | null,
): number | null {
  const [, left = '', top, right = '', bottom] =
    /^<f\b[^>]*>\s*SUM\(\$?([A-Z]{1,3})\$?(\d+):\$?([A-Z]{1,3})\$?(\d+)\)\s*<\/f>$/u.exec(formula) ?? [];
  if (left === '' || columnIndex(left) !== column || columnIndex(right) !== column) return null;
  if (Number(bottom) - Number(top) > MOST) return null;
  let sum = 0;
  for (let row = Number(top); row <= Number(bottom); row += 1) sum += figureAt(row) ?? 0;
  return sum;
}
