import { holdsControl } from './cell-controls.ts';
import { profileColumns } from './column-profile.ts';
import type { GridColumn, RowKind } from './grid-types.ts';
import { isFigure, isNumberRow, ownTexts } from './header-signs.ts';
import { normalizeLabel, tidyText } from './label.ts';
import { parseNumber } from './numbers.ts';
import type { RawCell } from './raw-table.ts';
import { type Figures, figuresIn, settleSums } from './row-sums.ts';
import {
  columnNumberOf,
  isEmptyNotice,
  isSignatureWords,
  type OrderLevel,
  orderLevel,
  summingWords,
} from './row-words.ts';
import type { SpannedRow } from './spans.ts';

/** A row as its own cells tell it; what it is among the others is settled afterwards. */
export interface RowDraft {
  readonly row: SpannedRow;
  kind: RowKind;
  readonly label: string;
  readonly level: OrderLevel | null;
  /** Carries the words of a sum of everything; which of several is the total is settled by the figures. */
  readonly summing: boolean;
}

export interface RowsRead {
  readonly kinds: readonly RowKind[];
  readonly labels: readonly string[];
  readonly groups: readonly string[];
  readonly labelColumn: GridColumn | null;
}

/** Tells every body row for what it is, and what it is about. */
export function classifyRows(
  rows: readonly SpannedRow[],
  columns: readonly GridColumn[],
  headers: readonly SpannedRow[] = [],
): RowsRead {
  const { order, label } = profileColumns(rows, columns);
  const heads = new Set(headers.map(wordsOf));
  let signed = false;
  const drafts = rows.map((row) => {
    const draft = draftRow(row, columns.length, order, label, heads, signed);
    if (draft.kind === 'signature') signed = true;
    return draft;
  });
  settleSigned(drafts, figuresIn(columns, order, label));
  settleSums(drafts, columns, order, label);
  settleTail(drafts);
  return {
    kinds: drafts.map((draft) => draft.kind),
    labels: drafts.map((draft) => draft.label),
    groups: groupsOf(drafts),
    labelColumn: label === null ? null : (columns[label] ?? null),
  };
}

function draftRow(
  row: SpannedRow,
  width: number,
  order: number | null,
  labelColumn: number | null,
  heads: ReadonlySet<string>,
  signed: boolean,
): RowDraft {
  const orderText = order === null ? '' : row.textAt(order);
  const own = labelColumn === null ? '' : row.textAt(labelColumn);
  const level = orderText === '' ? null : orderLevel(orderText);
  if (
    level === 'arabic' &&
    own !== '' &&
    row.origins === null &&
    !mayBeSpecial(own) &&
    columnNumberOf(own) === null
  ) {
    return { row, kind: 'data', label: own, level, summing: false };
  }
  const texts = ownTexts(row);
  const words = texts.find((cell) => isWords(cell.text));
  const label = own !== '' && isWords(own) ? own : (words?.text ?? own);
  const draft = (kind: RowKind, summing = false): RowDraft => ({ row, kind, label, level, summing });
  if (texts.length === 0) return draft(row.raw.cells.some(holdsControl) ? 'data' : 'empty');
  if (isNumberRow(row, width) || heads.has(wordsOf(row))) return draft('columnNumbers');
  const sum = words ? summingWords(words.text, level === 'arabic') : null;
  if (sum === 'total') return draft(sum, true);
  if (sum === 'subtotal') return draft(saysNumbers(row) ? sum : 'group');
  if (words && isRateRow(words.text, texts)) return draft('subtotal');
  if (level === null && isSignatureRow(texts, width, signed)) return draft('signature');
  const [only] = texts;
  // "Không có dữ liệu", or the page numbers of a pager.
  if (texts.length === 1 && only && (isEmptyNotice(only.text) || isPager(only, row, width)))
    return draft('empty');
  return draft(isGroup(row, texts, width, level, order, labelColumn) ? 'group' : 'data');
}

/** A cell over the whole table that holds no word: "1 2 3 ... >". */
function isPager(only: RawCell, row: SpannedRow, width: number): boolean {
  return width > 1 && !/\p{L}/u.test(only.text) && (only.colspan * 2 >= width || row.raw.cells.length === 1);
}

/** The texts of a row as one: a header printed again on the next page has those of the first. */
function wordsOf(row: SpannedRow): string {
  return ownTexts(row)
    .map((cell) => normalizeLabel(cell.text))
    .join('|');
}

function saysNumbers(row: SpannedRow): boolean {
  return ownTexts(row).some((cell) => parseNumber(cell.text).ok) || row.raw.cells.some(holdsControl);
}

/** "Tỷ lệ (%)" below the sums: shares of them, nothing to count. */
function isRateRow(words: string, texts: readonly RawCell[]): boolean {
  if (!/^tỷ lệ(?!\p{L})/u.test(normalizeLabel(words))) return false;
  const others = texts.filter((cell) => cell.text !== words);
  return others.length > 0 && others.every((cell) => isNumberText(cell.text));
}

/** First letters of sums, signatures, notices: only these rows need a closer look. */
function mayBeSpecial(label: string): boolean {
  return (
    /^[^\p{L}]*[TtCcGg]/u.test(label) &&
    (summingWords(label) !== null || /^t[ỷỉ] ?lệ/iu.test(tidyText(label)))
  );
}

function isWords(text: string): boolean {
  return text !== '' && orderLevel(text) === null && !isNumberText(text);
}

function isNumberText(text: string): boolean {
  const number = parseNumber(text);
  return number.ok || number.reason === 'dash' || number.reason === 'brackets';
}

/** Words of signing and nothing else; or a line with few cells and no figure of which one says so or that follows one. */
function isSignatureRow(texts: readonly RawCell[], width: number, signed: boolean): boolean {
  const signing = texts.filter((cell) => isSignatureWords(cell.text)).length;
  if (signing === texts.length) return true;
  const few = texts.length <= Math.max(1, Math.min(4, width / 2));
  return few && (signed || signing > 0) && !texts.some((cell) => isFigure(cell.text));
}

function isGroup(
  row: SpannedRow,
  texts: readonly RawCell[],
  width: number,
  level: OrderLevel | null,
  order: number | null,
  labelColumn: number | null,
): boolean {
  if (width < 2) return false;
  const headed = texts.filter(
    (cell) => cell !== row.cells[order ?? -1] && cell !== row.cells[labelColumn ?? -1],
  );
  const [only] = texts;
  if (
    texts.length === 1 &&
    only &&
    !isNumberText(only.text) &&
    (only.colspan * 2 >= width || row.raw.cells.length === 1)
  ) {
    return !row.raw.cells.some(holdsControl);
  }
  if (headed.length > 0 || level === 'arabic' || level === 'dotted' || level === 'small') return false;
  const label = row.cells[labelColumn ?? -1];
  if (!label || label.text === '' || width < 3) return false;
  return !row.raw.cells.some((cell) => cell !== label && holdsControl(cell));
}

/** A line below the last figures heads nothing: it is a note. Numbered lines stay groups, though empty ones. */
function settleTail(drafts: readonly RowDraft[]): void {
  const last = drafts.findLastIndex((draft) => /^(?:data|total|subtotal)$/u.test(draft.kind));
  for (const draft of last < 0 ? [] : drafts.slice(last + 1)) {
    if (draft.kind === 'group' && draft.level === null) draft.kind = 'signature';
  }
}

/** Below signatures that follow a total, a line of one figure ("Số: 12/BC-UBND", "2026") counts nothing. */
function settleSigned(drafts: readonly RowDraft[], figures: Figures): void {
  const total = drafts.findLastIndex(({ summing }) => summing);
  const signed = drafts.findIndex(({ kind }, at) => at > total && kind === 'signature');
  if (total < 0 || signed < 0) return;
  const said = (draft: RowDraft) => figures(draft).filter((value) => value !== null).length;
  const sum = drafts[total];
  if (sum === undefined || said(sum) < 3) return;
  for (const draft of drafts.slice(signed))
    if (draft.kind === 'data' && draft.level === null && said(draft) < 2) draft.kind = 'signature';
}

/** The group each row stands in: heads of groups (with or without sums) begin one, the total ends it. */
function groupsOf(drafts: readonly RowDraft[]): string[] {
  let group = '';
  return drafts.map((draft) => {
    const heads =
      draft.kind === 'group' || (draft.kind === 'subtotal' && draft.level !== null && !draft.summing);
    if (heads) group = draft.label;
    if (draft.kind === 'total') group = '';
    return heads || draft.kind === 'empty' || draft.kind === 'signature' ? '' : group;
  });
}
