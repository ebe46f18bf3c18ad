import type { FormRow } from '@dung-hen/forms';
import { summingWords } from '@dung-hen/page';
import type { CellLooks } from './cell-looks.ts';
import { formulaOf, styleAt } from './cell-values.ts';
import type { SheetXml, XmlRow } from './sheet-xml.ts';
import { notFilled, type TemplateRefusal } from './template-refusal.ts';

/** Rows of a template that take figures. */
export interface BodyRows {
  readonly ok: true;
  /** Blank rows, one after another; or rows with printed names. */
  readonly slots: readonly XmlRow[];
  /** Row of the total, above or below them; null where the template has none. */
  readonly total: XmlRow | null;
  /** What stands in each row, by its number, where names are printed already; null where rows are blank. */
  readonly named: ReadonlyMap<number, FormRow> | null;
}

/** Dots and dashes that hold a place. */
const PLACEHOLDER = /^[\s.…_–-]*$/u;

/**
 * Finds the rows for figures from a row on: blank ones that look alike (with borders, else of the same style) and the
 * total. `textAt` gives the shown text of a place (row from 1, column from 0), `columns` those that take something.
 */
export function bodyRows(
  sheet: SheetXml,
  from: number,
  columns: readonly number[],
  textAt: (row: number, column: number) => string,
  looks: CellLooks,
): BodyRows | TemplateRefusal {
  const slots: XmlRow[] = [];
  let total: XmlRow | null = null;
  for (let number = from; ; number += 1) {
    const row = sheet.rows.find((one) => one.number === number);
    if (row === undefined) break;
    const isTotal = columns.some((column) => summingWords(textAt(number, column)) === 'total');
    if (total === null && isTotal) {
      total = row;
      if (slots.length > 0) break;
      continue;
    }
    const first = slots[0];
    const alike = first !== undefined && columns.every((at) => styleAt(row, at) === styleAt(first, at));
    const bordered = columns.every((column) => looks.isBordered(styleAt(row, column)));
    const inTable = bordered || alike || (first === undefined && row.cells.length > 0);
    if (!inTable) break;
    const isBlank = columns.every(
      (column, place) =>
        PLACEHOLDER.test(textAt(number, column)) ||
        row.cells.some((cell) => cell.column === column && formulaOf(cell) !== null) ||
        // The STT of a blank row may be printed.
        (place === 0 && /^\d{1,3}\.?$/u.test(textAt(number, column))),
    );
    if (!isBlank) {
      if (bordered || first === undefined) return notFilled('rowsWithText');
      break;
    }
    slots.push(row);
  }
  return slots.length === 0 ? notFilled('noBlankRow') : { ok: true, slots, total, named: null };
}
