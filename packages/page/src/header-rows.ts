import { parsePortalDate } from './dates.ts';
import { normalizeLabel } from './label.ts';
import { parseNumber } from './numbers.ts';
import type { RawCell } from './raw-table.ts';
import {
  columnNumberOf,
  isOrderHead,
  isPreambleWords,
  isSignatureWords,
  orderLevel,
  summingWords,
} from './row-words.ts';
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
 * table. Signs, strongest first: a column-number row below it; a thead; th cells; a cell "STT"; words over columns of
 * figures or dates. Rows above it that span the table, or name form, agency and period, are titles.
 */
export function findHeader(
  rows: readonly SpannedRow[],
  width: number,
  known: (text: string) => boolean,
): HeaderBlock {
  const near = rows.slice(0, SEARCHED_ROWS);
  const numbered = near.findIndex((row) => isNumberRow(row, width));
  if (numbered > 0) {
    const start = startAbove(near, numbered, width);
    return block(near, start, numbered, numbered + 1);
  }
  if (numbered === 0) return { rows: [], titles: [], end: 1, numbers: near[0] ?? null };
  const start = findStart(near, width, known);
  if (start === null) return { rows: [], titles: [], end: 0, numbers: null };
  const end = findEnd(near, start);
  // Titles in a thead above a header that stands in the body are cut off by `findStart`; a thead may hold data too.
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

/** Cells that begin in this row and say something. */
export function ownTexts(row: SpannedRow): readonly RawCell[] {
  return row.raw.cells.filter((cell) => cell.text !== '');
}

/**
 * "(1) (2) (3)…", "1 2 3…", "A B 1 2…", "(3)=(4)+(5)": every cell that says anything is a column number and they rise.
 * Without brackets they must follow one another without a gap and fill most of the table, as no row of data does.
 */
export function isNumberRow(row: SpannedRow, width: number): boolean {
  const texts = ownTexts(row);
  if (texts.length < 2) return false;
  let previous = 0;
  let numbers = 0;
  let gaps = 0;
  for (const cell of texts) {
    const number = columnNumberOf(cell.text);
    if (number === null) return false;
    if (number === 'letter') {
      if (numbers > 0) return false;
      continue;
    }
    if (number <= previous) return false;
    if (numbers > 0 && number !== previous + 1) gaps++;
    if (numbers === 0 && number > 3) gaps++;
    previous = number;
    numbers++;
  }
  if (numbers < 2) return false;
  const bracketed = texts.filter((cell) => /^[([]/u.test(cell.text)).length;
  if (bracketed * 2 > texts.length) return true;
  return gaps === 0 && texts.length >= 3 && texts.length * 5 >= width * 3;
}

/** The top row of a header that ends before `end`. */
function startAbove(rows: readonly SpannedRow[], end: number, width: number): number {
  const order = rows.findIndex(
    (row, index) => index < end && ownTexts(row).some((cell) => isOrderHead(cell.text)),
  );
  let start = order;
  if (order < 0) {
    start = rows.findIndex(
      (row, index) => index < end && !isTitle(row, width) && !isPreamble(row) && ownTexts(row).length > 0,
    );
    return start < 0 ? end - 1 : start;
  }
  while (start > 0 && groupsOver(rows[start - 1], rows[start])) start--;
  return start;
}

/** Whether `above` holds group heads over the row below: spans over columns that the row below divides. */
function groupsOver(above: SpannedRow | undefined, below: SpannedRow | undefined): boolean {
  if (!above || !below || isPreamble(above)) return false;
  const spans = ownTexts(above).filter((cell) => cell.colspan > 1);
  if (spans.length === 0) return false;
  const order = below.cells.findIndex((cell) => cell !== null && isOrderHead(cell.text));
  const over = above.cells[order];
  return over === null || over === undefined || over.text === '' || over === below.cells[order];
}

/** One cell that says something, reaching over most of the table. */
function isTitle(row: SpannedRow, width: number): boolean {
  const texts = ownTexts(row);
  if (width < 2 || texts.length !== 1) return false;
  const [only] = texts;
  return (
    only !== undefined && (only.colspan * 3 >= width * 2 || row.raw.cells.length === 1 || only.colspan === 1)
  );
}

function isPreamble(row: SpannedRow): boolean {
  const texts = ownTexts(row);
  return (
    texts.length <= 4 &&
    texts.some((cell) => isPreambleWords(cell.text)) &&
    !texts.some((cell) => isOrderHead(cell.text))
  );
}

function findStart(
  rows: readonly SpannedRow[],
  width: number,
  known: (text: string) => boolean,
): number | null {
  const order = rows.findIndex(
    (row) => ownTexts(row).some((cell) => isOrderHead(cell.text)) && ownTexts(row).length > 1,
  );
  if (order >= 0) return startAbove(rows, order + 1, width);
  for (const [index, row] of rows.entries()) {
    const texts = ownTexts(row);
    if (texts.length === 0 || isTitle(row, width)) continue;
    if (isPreamble(row) && rows.slice(index + 1).some((later) => headLike(later, rows, known))) continue;
    return headLike(row, rows, known) ? index : null;
  }
  return onlyColumn(rows, width);
}

/** A list of one column, or a table whose rows all have one cell: a head only where the markup says so. */
function onlyColumn(rows: readonly SpannedRow[], width: number): number | null {
  if (width !== 1) return null;
  const first = rows.findIndex((row) => ownTexts(row).length > 0);
  const row = rows[first];
  return row && (row.raw.section === 'head' || row.raw.cells.every((cell) => cell.header)) ? first : null;
}

function headLike(row: SpannedRow, rows: readonly SpannedRow[], known: (text: string) => boolean): boolean {
  const texts = ownTexts(row);
  if (texts.length === 0 || hasFigures(row)) return false;
  if (row.raw.section === 'head' && !rows.every((other) => other.raw.section === 'head')) return true;
  const heads = texts.filter((cell) => cell.header).length;
  if (heads > 1 && heads * 2 > texts.length) return true;
  if (heads === 1 && texts.length === 1 && row.raw.cells.length === 1) return true;
  if (texts.filter((cell) => known(cell.text)).length >= 2) return true;
  return texts.length >= 2 && texts.length * 2 > row.cells.length && contrasts(row, rows);
}

/** Words above figures, dates or codes in at least half of the rows below. */
function contrasts(row: SpannedRow, rows: readonly SpannedRow[]): boolean {
  const below = rows.slice(rows.indexOf(row) + 1).filter((other) => ownTexts(other).length > 1);
  if (below.length === 0) return false;
  return row.cells.some((cell, column) => {
    if (!cell || cell.text === '') return false;
    const figures = below.filter((other) => isFigure(other.cells[column]?.text ?? ''));
    return figures.length * 2 > below.length;
  });
}

/** A number, a percentage, a date or a dossier code. */
export function isFigure(text: string): boolean {
  if (text === '' || text.length > 40) return false;
  if (parseNumber(text).ok) return true;
  if (/\d{6}-\d{3,}/u.test(text)) return true;
  const date = parsePortalDate(text);
  return date.ok || date.reason === 'ambiguousOrder' || date.reason === 'unset';
}

function hasFigures(row: SpannedRow): boolean {
  return ownTexts(row).some((cell) => isFigure(cell.text));
}

/** Index after the last header row, given the first. */
function findEnd(rows: readonly SpannedRow[], start: number): number {
  let end = start + 1;
  while (end < rows.length) {
    const row = rows[end];
    const above = rows[end - 1];
    if (!row || !above || !continues(row, above, rows[start], rows, start)) break;
    end++;
  }
  return end;
}

function continues(
  row: SpannedRow,
  above: SpannedRow,
  first: SpannedRow | undefined,
  rows: readonly SpannedRow[],
  start: number,
): boolean {
  const texts = ownTexts(row);
  const inHead = row.raw.section === 'head' && first?.raw.section === 'head';
  if (texts.length === 0) return inHead || row.raw.cells.length === 0;
  if (looksLikeData(row)) return false;
  if (inHead) return true;
  if (
    texts.length === 1 &&
    row.raw.cells.length === 1 &&
    row.cells.length > 2 &&
    !row.cells.some((cell) => spansInto(cell, row))
  ) {
    return false;
  }
  if (texts.every((cell) => cell.header) && texts.length > 1) return true;
  const divides = row.raw.cells.some((cell) => {
    const column = row.cells.indexOf(cell);
    const over = above.cells[column];
    return over !== null && over !== undefined && over.text !== '' && over.colspan > 1;
  });
  if (divides) return true;
  return fillsBlanks(row, rows.slice(start, rows.indexOf(row)));
}

/** A cell carried from above into this row. */
function spansInto(cell: RawCell | null, row: SpannedRow): boolean {
  return cell !== null && cell.text !== '' && !row.raw.cells.includes(cell);
}

/** A second header row written without merged cells: it says something where the rows above are blank and is blank under their single heads. */
function fillsBlanks(row: SpannedRow, above: readonly SpannedRow[]): boolean {
  const texts = ownTexts(row);
  if (texts.length < 2 || row.raw.cells.some((cell) => cell.colspan > 1 || cell.rowspan > 1)) return false;
  const blankAbove = row.cells.some((cell, column) => {
    return (
      cell !== null && cell.text !== '' && above.every((other) => (other.cells[column]?.text ?? '') === '')
    );
  });
  const order = above
    .map((other) => other.cells.findIndex((cell) => cell !== null && isOrderHead(cell.text)))
    .find((at) => at >= 0);
  return blankAbove && order !== undefined && (row.cells[order]?.text ?? '') === '';
}

/** Rows that can only stand below a header: figures, numbered lines, sums, signatures. */
function looksLikeData(row: SpannedRow): boolean {
  const texts = ownTexts(row);
  if (hasFigures(row)) return true;
  const [first] = texts;
  if (!first) return false;
  if (texts.length <= 2 && orderLevel(first.text) !== null) return true;
  if (summingWords(first.text) !== null && texts.length === 1 && first.colspan > 1) return true;
  return texts.length <= 2 && isSignatureWords(first.text) && normalizeLabel(first.text).length > 6;
}
