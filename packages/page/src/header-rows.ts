import {
  beginsNumbered,
  hasOrderHead,
  isHeadLike,
  isNumberRow,
  isPreamble,
  isTitle,
  isVertical,
  type KnownHead,
  looksLikeData,
  ownTexts,
} from './header-signs.ts';
import type { RawCell } from './raw-table.ts';
import { isOrderHead, summingWords } from './row-words.ts';
import type { SpannedRow } from './spans.ts';

/** Where the header of a table stands. */
export interface HeaderBlock {
  /** Header rows, top first; empty when the table has no header. */
  readonly rows: readonly SpannedRow[];
  readonly titles: readonly SpannedRow[];
  /** Index of the first row below the header. */
  readonly end: number;
  /** The column-number row, where there is one. */
  readonly numbers: SpannedRow | null;
}

/** A header stands near the top: titles, agency and period lines above it included. */
const SEARCHED_ROWS = 40;

/**
 * Finds the header by what rows say, whatever they are made of: th or td, in thead, in tbody or straight under the
 * table. Signs, strongest first: a column-number row below it; a cell "STT"; a thead or th throughout; words known as
 * heads; words over columns of figures or dates. Rows above it that span the table, or name form, agency and period,
 * are titles.
 */
export function findHeader(rows: readonly SpannedRow[], width: number, known: KnownHead): HeaderBlock {
  const near = rows.slice(0, SEARCHED_ROWS);
  const numbered = near.findIndex((row) => isNumberRow(row, width));
  if (numbered === 0) return { rows: [], titles: [], end: 1, numbers: near[0] ?? null };
  if (numbered > 0 && !near.slice(0, numbered).some(beginsNumbered)) {
    return block(near, topOf(near, numbered, width, known), numbered, numbered + 1);
  }
  const start = findStart(near, width, known);
  if (start === null) return { rows: [], titles: [], end: 0, numbers: null };
  // Group heads may stand above the row that says STT: that row belongs to the header in any case.
  const order = near.findIndex((row) => hasOrderHead(row) && ownTexts(row).length > 1);
  const end = findEnd(near, start, Math.max(order, start));
  return block(near, start, end, end);
}

function block(rows: readonly SpannedRow[], start: number, headerEnd: number, end: number): HeaderBlock {
  return {
    rows: rows.slice(start, headerEnd).filter((row) => ownTexts(row).length > 0),
    titles: rows.slice(0, start).filter((row) => ownTexts(row).length > 0),
    end,
    numbers: end > headerEnd ? (rows[headerEnd] ?? null) : null,
  };
}

/** The top row of a header that ends before `end`. */
function topOf(rows: readonly SpannedRow[], end: number, width: number, known: KnownHead): number {
  const above = rows.slice(0, end);
  let start = above.findIndex(hasOrderHead);
  if (start < 0) {
    start = above.findIndex((row) => !isTitle(row, width) && !isPreamble(row) && ownTexts(row).length > 0);
    return start < 0 ? end - 1 : start;
  }
  while (start > 0 && groupsOver(rows[start - 1], rows[start], known)) start--;
  return start;
}

/** Whether `above` holds group heads over the row below: spans over its columns, or known words where nothing is merged. */
function groupsOver(above: SpannedRow | undefined, below: SpannedRow | undefined, known: KnownHead): boolean {
  if (!above || !below || isPreamble(above)) return false;
  const order = below.cells.findIndex((cell) => cell !== null && isOrderHead(cell.text));
  const over = above.cells[order];
  if (over && over.text !== '' && over !== below.cells[order]) return false;
  const texts = ownTexts(above);
  if (texts.some((cell) => cell.colspan > 1)) return texts.length > 1 || !isTitle(above, above.cells.length);
  return texts.filter((cell) => known(cell.text)).length * 2 > texts.length;
}

function findStart(rows: readonly SpannedRow[], width: number, known: KnownHead): number | null {
  const order = rows.findIndex((row) => hasOrderHead(row) && ownTexts(row).length > 1);
  if (order >= 0) return topOf(rows, order + 1, width, known);
  if (isVertical(rows, width, known)) return null;
  if (width === 1) return onlyColumn(rows);
  for (const [index, row] of rows.entries()) {
    if (ownTexts(row).length === 0 || isTitle(row, width)) continue;
    const later = rows.slice(index + 1);
    if (isPreamble(row) && later.some((other) => isHeadLike(other, rows, known))) continue;
    return isHeadLike(row, rows, known) ? index : null;
  }
  return null;
}

/** A list of one column has a head only where the markup says so. */
function onlyColumn(rows: readonly SpannedRow[]): number | null {
  const first = rows.findIndex((row) => ownTexts(row).length > 0);
  const row = rows[first];
  if (!row) return null;
  return row.raw.section === 'head' || row.raw.cells.every((cell) => cell.header) ? first : null;
}

/** Index after the last header row, given the first and one more that is known to belong to it. */
function findEnd(rows: readonly SpannedRow[], start: number, least: number): number {
  let end = least + 1;
  while (end < rows.length && continues(rows, start, end)) end++;
  return end;
}

/** Whether the row at `at` goes on with the header that began at `start`. */
function continues(rows: readonly SpannedRow[], start: number, at: number): boolean {
  const row = rows[at];
  const above = rows[at - 1];
  if (!row || !above || beginsNumbered(row)) return false;
  const texts = ownTexts(row);
  const inHead = row.raw.section === 'head' && rows[start]?.raw.section === 'head';
  if (texts.length === 0) return inHead || row.raw.cells.length === 0;
  const reached = row.cells.some((cell) => isCarried(cell, row));
  // "Tổng số" under its groups, beside heads that reach down to it, is no sum.
  if (reached && texts.every((cell) => summingWords(cell.text) !== null)) return true;
  if (looksLikeData(row)) return false;
  if (inHead) return true;
  if (texts.length === 1 && row.raw.cells.length === 1 && row.cells.length > 2 && !reached) return false;
  if (texts.length > 1 && texts.every((cell) => cell.header)) return true;
  return divides(row, above) || fillsBlanks(row, rows.slice(start, at));
}

/** A cell that says something and reaches into this row from above. */
function isCarried(cell: RawCell | null, row: SpannedRow): boolean {
  return cell !== null && cell.text !== '' && !row.raw.cells.includes(cell);
}

/** Some cell stands under a head that spans several columns. */
function divides(row: SpannedRow, above: SpannedRow): boolean {
  return row.raw.cells.some((cell) => {
    const over = above.cells[row.cells.indexOf(cell)];
    return over !== null && over !== undefined && over.text !== '' && over.colspan > 1;
  });
}

/** A second header row written without merged cells: it speaks where the rows above are blank and is blank under STT. */
function fillsBlanks(row: SpannedRow, above: readonly SpannedRow[]): boolean {
  if (ownTexts(row).length < 2 || row.raw.cells.some((cell) => cell.colspan > 1 || cell.rowspan > 1))
    return false;
  const speaks = row.cells.some(
    (cell, column) =>
      cell !== null && cell.text !== '' && above.every((other) => other.textAt(column) === ''),
  );
  const order = above
    .map((other) => other.cells.findIndex((cell) => cell !== null && isOrderHead(cell.text)))
    .find((at) => at >= 0);
  return speaks && order !== undefined && row.textAt(order) === '';
}
