import type { RawTable } from './raw-table.ts';

const LEAST_LETTERS = 5;
const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';

/**
 * A table drawn as a spreadsheet without its ruler: the letters above the columns and the numbers beside the rows, which
 * head nothing. Any other table stays as it is.
 */
export function withoutRuler(table: RawTable): RawTable {
  const [ruler, ...rows] = table.rows;
  const [corner, ...letters] = ruler?.cells ?? [];
  const lettered =
    corner?.text === '' &&
    letters.length >= LEAST_LETTERS &&
    letters.slice(0, LETTERS.length).every(({ text }, at) => text === LETTERS.charAt(at));
  const numbered = rows.length > 0 && rows.every(({ cells }, at) => cells[0]?.text === String(at + 1));
  if (!lettered || !numbered) return table;
  return {
    ...table,
    rows: rows.map(({ cells, section, hidden, element }) => ({
      cells: cells.slice(1),
      section,
      ...(hidden === undefined ? {} : { hidden }),
      element,
    })),
  };
}
