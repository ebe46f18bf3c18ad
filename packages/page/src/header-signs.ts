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

/** Signs by which single rows are told apart before anything is known of the table. */

/** Whether a text is a word that heads a column of some known table. */
export type KnownHead = (text: string) => boolean;

/** Cells that begin in this row and say something. */
export function ownTexts(row: SpannedRow): readonly RawCell[] {
  return row.raw.cells.filter((cell) => cell.text !== '');
}

/** Holds the head of the column that numbers the rows (STT, TT). */
export function hasOrderHead(row: SpannedRow): boolean {
  return ownTexts(row).some((cell) => isOrderHead(cell.text));
}

/**
 * "(1) (2) (3)…", "1 2 3…", "A B 1 2…", "(3)=(4)+(5)": every cell that says anything is a column number, none twice.
 * In brackets they may stand in any order (columns moved); without they must rise one by one and fill most of the table,
 * as no row of data does.
 */
export function isNumberRow(row: SpannedRow, width: number): boolean {
  const numbers: number[] = [];
  let texts = 0;
  let bracketed = 0;
  // Cell by cell, so that of a row of data no more is read than shows that it is one.
  for (const { text } of row.raw.cells) {
    if (text === '') continue;
    const number = columnNumberOf(text);
    if (number === null || (typeof number === 'number' && numbers.includes(number))) return false;
    texts++;
    if (/^[([]/u.test(text)) bracketed++;
    if (typeof number === 'number') numbers.push(number);
    else if (numbers.length > 0) return false;
  }
  if (numbers.length < 2) return false;
  if (bracketed * 2 > texts) return true;
  const [first = 0] = numbers;
  const rising = first <= 3 && numbers.every((number, at) => number === first + at);
  return rising && texts >= 3 && texts * 5 >= width * 3;
}

/** One cell that says something, alone in its row or reaching over most of the table. */
export function isTitle(row: SpannedRow, width: number): boolean {
  const texts = ownTexts(row);
  const [only] = texts;
  if (width < 2 || texts.length !== 1 || only === undefined) return false;
  return only.colspan * 3 >= width * 2 || row.raw.cells.length === 1 || only.colspan === 1;
}

/** A line above a report: form code, agency, period, unit of measure. */
export function isPreamble(row: SpannedRow): boolean {
  const texts = ownTexts(row);
  if (texts.length > 4 || hasOrderHead(row)) return false;
  if (texts.length > 1 && texts.every((cell) => cell.header)) return false;
  return texts.some((cell) => isPreambleWords(cell.text));
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

/** Whether a row can be the top of a header, where no column of numbers or "STT" tells. */
export function isHeadLike(row: SpannedRow, rows: readonly SpannedRow[], known: KnownHead): boolean {
  const texts = ownTexts(row);
  if (texts.length === 0) return false;
  const figures = texts.filter((cell) => isFigure(cell.text)).length;
  if (isMarkedHead(row)) return figures * 4 <= texts.length * 3 && !beginsNumbered(row);
  if (figures > 0) return false;
  if (texts.filter((cell) => known(cell.text)).length >= 2) return true;
  return texts.length >= 2 && texts.length * 2 > row.cells.length && contrasts(row, rows);
}

/** The markup calls the row a header: in a thead, or th throughout (one th beside td heads a line). */
function isMarkedHead(row: SpannedRow): boolean {
  if (row.raw.section === 'head') return true;
  const heads = ownTexts(row).filter((cell) => cell.header).length;
  if (heads === 0) return false;
  return row.raw.cells.length === 1 || (heads > 1 && heads === ownTexts(row).length);
}

/** Begins with a number and then something that is none: told by two cells, the others are not read. */
export function beginsNumbered(row: SpannedRow): boolean {
  let numbered = false;
  for (const { text } of row.raw.cells) {
    if (text === '') continue;
    if (numbered) return columnNumberOf(text) === null && !parseNumber(text).ok;
    if (orderLevel(text) !== 'arabic') return false;
    numbered = true;
  }
  return false;
}

/** Words above figures, dates or codes in most of the rows below. */
function contrasts(row: SpannedRow, rows: readonly SpannedRow[]): boolean {
  const below = rows.slice(rows.indexOf(row) + 1).filter((other) => ownTexts(other).length > 1);
  return row.cells.some((cell, column) => {
    if (!cell || cell.text === '') return false;
    const figures = below.filter((other) => isFigure(other.textAt(column)));
    return below.length > 0 && figures.length * 2 > below.length;
  });
}

/** Rows that can only stand below a header: figures, numbered lines, sums, signatures. */
export function looksLikeData(row: SpannedRow): boolean {
  const texts = ownTexts(row);
  const [first] = texts;
  if (!first) return false;
  if (texts.length > 1 && texts.every((cell) => cell.header)) return beginsNumbered(row);
  if (hasFigures(row)) return true;
  if (texts.length <= 2 && orderLevel(first.text) !== null) return true;
  if (texts.length === 1 && first.colspan > 1 && summingWords(first.text) !== null) return true;
  return texts.length <= 2 && isSignatureWords(first.text) && normalizeLabel(first.text).length > 6;
}

/** Lines of "Nhãn: giá trị": the first column holds the heads, so no row is a header. */
export function isVertical(rows: readonly SpannedRow[], width: number, known: KnownHead): boolean {
  if (width < 2 || width > 4 || rows.some((row) => row.raw.section === 'head')) return false;
  const top = rows[0] ? ownTexts(rows[0]) : [];
  if (top.length > 1 && top.every((cell) => known(cell.text))) return false;
  const firsts = rows.flatMap((row) => row.raw.cells.find((cell) => cell.text !== '') ?? []);
  const named = firsts.filter((cell) => /:\s*$/u.test(cell.text) || known(cell.text));
  return rows.length > 1 && firsts.length > 1 && named.length * 10 >= firsts.length * 6;
}
