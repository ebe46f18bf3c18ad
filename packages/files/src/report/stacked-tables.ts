import {
  isKnownHead,
  isOrderHead,
  isPreambleWords,
  isSignatureWords,
  normalizeLabel,
  orderLevel,
  parseNumber,
  type RawRow,
} from '@dung-hen/page';
import type { FileTable } from '../read/sheet-tables.ts';

/** One report of a sheet that holds several, one under the other. */
export interface StackedTable {
  readonly file: FileTable;
  /** Which of the sheet's reports it is, from 1; null where it is the only one. */
  readonly part: number | null;
}

/**
 * The reports of one sheet, cut where another head stands below figures, with the lines that are its title. A head
 * printed again on the next page stays in its report: the same words, no other title over it, and the numbering goes on.
 * Sections numbered anew under one head are one report. Null where a merged cell lies over the cut: whose figures the
 * cells below it are, nobody can tell.
 */
export function stackedTables(file: FileTable): readonly StackedTable[] | null {
  const { rows } = file.table;
  const { cuts, repeated } = cutsOf(rows);
  if (cuts.length === 0 && repeated.size === 0) return [{ file, part: null }];
  if (cuts.some((cut) => crossed(rows, cut))) return null;
  const bounds = [0, ...cuts, rows.length];
  return bounds.slice(1).map((end, at) => {
    const own = rows.slice(bounds[at], end).filter((row) => !repeated.has(row));
    return {
      file: { ...file, table: { ...file.table, rows: own } },
      part: cuts.length === 0 ? null : at + 1,
    };
  });
}

const textsOf = ({ cells }: RawRow): string[] => cells.map(({ text }) => text).filter((text) => text !== '');
const wordsOf = (row: RawRow): string => textsOf(row).map(normalizeLabel).join('|');
function isNumber(text: string): boolean {
  const number = parseNumber(text);
  return number.ok || number.reason === 'dash';
}

/** A head: "STT" beside other heads, or words of which most head columns of reports, and no figure. */
function isHead(texts: readonly string[]): boolean {
  if (texts.length < 2 || texts.some(isNumber)) return false;
  if (texts.some(isOrderHead)) return true;
  return texts.length > 2 && texts.filter(isKnownHead).length * 2 > texts.length;
}

/** A line of figures with a name: no row of column numbers. Two figures are enough, so that no more are read. */
function isFigures(texts: readonly string[]): boolean {
  let figures = 0;
  for (const text of texts) {
    if (isNumber(text)) figures += 1;
    if (figures > 1) return texts.some((one) => /\p{L}{2}/u.test(one));
  }
  return false;
}

/** Where another report begins, by its row; and the lines printed again over a head that is printed again. */
function cutsOf(rows: readonly RawRow[]) {
  const cuts: number[] = [];
  const repeated = new Set<RawRow>();
  let report: Begun | null = null;
  let top = 0;
  /** The last row of figures since the last head, printed again or not. */
  let last: number | null = null;
  for (const [at, row] of rows.entries()) {
    if (row.hidden === true) continue;
    const texts = textsOf(row);
    if (isHead(texts)) {
      if (report !== null && last === null) continue;
      if (report !== null && last !== null) {
        const between = rows.slice(last + 1, at);
        const again = isReprint(report, between, rows.slice(at));
        const cut = last + 1 + titleStart(between);
        last = null;
        if (again) {
          for (const line of between) if (!opensSection(line)) repeated.add(line);
          continue;
        }
        cuts.push(cut);
        top = cut;
      }
      report = { titles: rows.slice(top, at), head: row, numbered: false };
    } else if (report !== null && isFigures(texts)) {
      last = at;
      report.numbered ||= ordinalOf(row) !== null;
    }
  }
  return { cuts, repeated };
}

interface Begun {
  readonly titles: readonly RawRow[];
  readonly head: RawRow;
  /** A row of figures in it has an ordinal. */
  numbered: boolean;
}

const ordinalOf = (row: RawRow): number | null => {
  const [first = ''] = textsOf(row);
  return /^\d{1,5}[.)]?$/u.test(first) ? Number.parseInt(first, 10) : null;
};

/** Heads of sections: a Roman number or a letter before their name. */
const opensSection = (row: RawRow): boolean => {
  const [first = ''] = textsOf(row);
  return ['roman', 'letter'].includes(orderLevel(first) ?? '');
};

/** Whether the head that `from` begins with, below figures, is that of the report, printed again on another page. */
function isReprint(report: Begun, between: readonly RawRow[], from: readonly RawRow[]): boolean {
  const [again] = from;
  if (again === undefined || wordsOf(report.head) !== wordsOf(again)) return false;
  const known = new Set(report.titles.map(wordsOf));
  const own = between.filter((row) => textsOf(row).length > 0 && !known.has(wordsOf(row)));
  if (!own.every((row) => isPageWords(textsOf(row)) || opensSection(row))) return false;
  const next = from.findIndex((row, at) => at > 0 && isFigures(textsOf(row)));
  const first = from[next];
  if (first === undefined || own.some(opensSection) || from.slice(1, next + 1).some(opensSection))
    return true;
  return ordinalOf(first) !== 1 || !report.numbered;
}

const isPageWords = (texts: readonly string[]): boolean =>
  texts.every((text) => /^(?:trang\b|\d+\s*\/\s*\d+$|tiếp theo|\(?tiếp)/iu.test(text) || isNumber(text));

const TITLE = /biểu|báo cáo|tổng hợp|tình hình|kết quả|ubnd|[uủ][ỷy] ban|kỳ|quý|tháng|từ ngày/iu;

/** The first line between two tables that belongs to the second: below the signatures of the first. */
function titleStart(between: readonly RawRow[]): number {
  const signed = between.findLastIndex((row) => textsOf(row).some(isSignatureWords));
  const named = between.findIndex(
    (row, at) => at > signed && textsOf(row).some((text) => isPreambleWords(text) || TITLE.test(text)),
  );
  if (named >= 0) return named;
  const blank = between.findLastIndex((row) => textsOf(row).length === 0);
  return Math.max(signed, blank) + 1;
}

/** Whether a merged cell above the cut reaches below it. */
function crossed(rows: readonly RawRow[], cut: number): boolean {
  return rows.slice(0, cut).some(({ cells }, at) => cells.some(({ rowspan }) => at + rowspan > cut));
}
