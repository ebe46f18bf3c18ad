import { profileColumns } from './column-profile.ts';
import type { PageElement } from './element.ts';
import type { GridColumn, RowKind } from './grid-types.ts';
import { isNumberRow, ownTexts } from './header-rows.ts';
import { parseNumber } from './numbers.ts';
import type { RawCell } from './raw-table.ts';
import { settleSums } from './row-sums.ts';
import { isEmptyNotice, isSignatureWords, type OrderLevel, orderLevel, summingWords } from './row-words.ts';
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
export function classifyRows(rows: readonly SpannedRow[], columns: readonly GridColumn[]): RowsRead {
  const { order, label } = profileColumns(rows, columns);
  let signed = false;
  const drafts = rows.map((row) => {
    const draft = draftRow(row, columns.length, order, label, signed);
    if (draft.kind === 'signature') signed = true;
    return draft;
  });
  settleSums(drafts, columns, order, label);
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
  signed: boolean,
): RowDraft {
  const orderText = order === null ? '' : row.textAt(order);
  const own = labelColumn === null ? '' : row.textAt(labelColumn);
  const level = orderText === '' ? null : orderLevel(orderText);
  if (level === 'arabic' && own !== '' && row.origins === null && !mayBeSpecial(own)) {
    return { row, kind: 'data', label: own, level, summing: false };
  }
  const texts = ownTexts(row);
  const words = texts.find((cell) => isWords(cell.text));
  const label = own !== '' && isWords(own) ? own : (words?.text ?? own);
  const draft = (kind: RowKind, summing = false): RowDraft => ({ row, kind, label, level, summing });
  if (texts.length === 0) return draft(row.raw.cells.some(holdsControl) ? 'data' : 'empty');
  if (isNumberRow(row, width)) return draft('columnNumbers');
  const sum = words ? summingWords(words.text) : null;
  if (sum !== null) return draft(sum, sum === 'total');
  if (isSignatureRow(texts, signed, level)) return draft('signature');
  if (texts.length === 1 && texts[0] && isEmptyNotice(texts[0].text)) return draft('empty');
  return draft(isGroup(row, texts, width, level, order, labelColumn) ? 'group' : 'data');
}

/** First letters of sums, signatures, notices: only these rows need a closer look. */
function mayBeSpecial(label: string): boolean {
  return /^[^\p{L}]*[TtCcGg]/u.test(label) && summingWords(label) !== null;
}

function isWords(text: string): boolean {
  return text !== '' && orderLevel(text) === null && !isNumberText(text);
}

function isNumberText(text: string): boolean {
  const number = parseNumber(text);
  return number.ok || number.reason === 'dash' || number.reason === 'brackets';
}

function isSignatureRow(texts: readonly RawCell[], signed: boolean, level: OrderLevel | null): boolean {
  if (level !== null || texts.length > 6 || texts.some((cell) => parseNumber(cell.text).ok)) return false;
  return signed || texts.some((cell) => isSignatureWords(cell.text));
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

/** Whether something may be typed or chosen in a cell. */
export function holdsControl(cell: RawCell): boolean {
  const { element } = cell;
  if (!element) return false;
  return (
    isEditable(element) ||
    element.find('input', 'select', 'textarea').length > 0 ||
    element.find().some(isEditable)
  );
}

function isEditable(element: PageElement): boolean {
  const editable = element.attr('contenteditable');
  return editable !== null && editable.toLowerCase() !== 'false';
}

function groupsOf(drafts: readonly RowDraft[]): string[] {
  let group = '';
  return drafts.map((draft) => {
    const within = group;
    if (draft.kind === 'group') group = draft.label;
    else if (draft.kind === 'subtotal' && draft.level !== null && !draft.summing) group = draft.label;
    else if (draft.kind === 'total') group = '';
    return draft.kind === 'group' || draft.kind === 'total'
      ? ''
      : draft.kind === 'subtotal' && draft.level
        ? ''
        : within;
  });
}
