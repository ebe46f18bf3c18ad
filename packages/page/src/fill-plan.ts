import { DungHenError } from '@dung-hen/domain';
import { optionFor } from './choose-option.ts';
import { type FoundColumn, matchFillColumns } from './fill-columns.ts';
import type { ExtraRow, FillAction, FillItem, FillPlan, FillTarget, Words } from './fill-types.ts';
import type { GridColumn } from './grid-types.ts';
import type { InputCell, InputGrid, InputRow } from './input-grid.ts';
import { matchRows } from './match-rows.ts';
import { inferNumberStyle, type NumberStyle, parseCount } from './numbers.ts';
import { anchorOf } from './row-anchor.ts';

/**
 * Plans how a grid would be filled; touches nothing. Columns are found by header path and, where the screen prints
 * them, by column number; when the two disagree the column is refused. Rows are found by label, the total by its kind.
 * Read-only cells are compared, never filled. Throws INVALID_INPUT for a value that is no whole number of things, for a
 * column number given twice, and for a value without a column.
 */
export function planFill(inputGrid: InputGrid, target: FillTarget): FillPlan {
  checkTarget(target);
  const { found, unmatched } = matchFillColumns(inputGrid.grid, target.columns);
  const style = inferNumberStyle(inputGrid.rows.flatMap((row) => row.cells.map((cell) => cell.text)));
  const rows = matchRows(inputGrid, target);
  const items: FillItem[] = [];
  for (const wanted of target.rows) {
    const screen = rows.found.get(wanted);
    const missed = rows.unmatched.find((row) => row.wanted === wanted);
    const anchor = screen && anchorOf(inputGrid, screen);
    for (const column of target.columns) {
      const newValue = wanted.values[column.number];
      if (newValue === undefined) continue;
      const at = found.get(column.number);
      const base = {
        rowLabel: wanted.label,
        ...(wanted.group === undefined ? {} : { rowGroup: wanted.group }),
        columnNumber: column.number,
        newValue,
      };
      const failed = missed ?? (at ? null : unmatched.find((other) => other.number === column.number));
      if (failed || !at || !screen) {
        const reason = failed?.reason ?? NO_CELL;
        items.push({
          ...base,
          columnLabel: at?.column.label ?? column.path.join(' > '),
          field: null,
          oldValue: null,
          oldText: '',
          action: failed?.action ?? 'notFound',
          reason: reason.vi,
          reasonEn: reason.en,
        });
      } else {
        items.push({ ...base, ...judge(screen, at, newValue, style.style), ...(anchor ? { anchor } : {}) });
      }
    }
  }
  return {
    items,
    unmatchedRows: rows.unmatched.map(({ wanted: _, ...row }) => row),
    unmatchedColumns: unmatched,
    extraRows: extraRows(
      inputGrid,
      rows.found,
      [...found.values()].map((at) => at.column),
    ),
    target,
  };
}

function checkTarget(target: FillTarget): void {
  const numbers = target.columns.map((column) => column.number);
  const invalid = (detail: string) =>
    new DungHenError('INVALID_INPUT', { adapter: 'page', step: 'planFill', detail });
  if (new Set(numbers).size !== numbers.length) throw invalid('a column number is given twice');
  for (const row of target.rows) {
    for (const [number, value] of Object.entries(row.values)) {
      if (!numbers.includes(Number(number)))
        throw invalid(`a value for column ${number}, which is not among the columns`);
      if (!Number.isSafeInteger(value) || value < 0) throw invalid(`column ${number}: not a count`);
    }
  }
}

type Judged = Omit<FillItem, 'rowLabel' | 'rowGroup' | 'columnNumber' | 'newValue'>;

function judge(row: InputRow, at: FoundColumn, newValue: number, style: NumberStyle | null): Judged {
  const cell = row.cells[at.column.index];
  const oldText = cell?.text ?? '';
  // A number input gives its value with a decimal point, whatever the page shows.
  const count = parseCount(oldText, cell?.field?.type === 'number' ? 'en' : (style ?? undefined));
  const oldValue = count.ok ? count.value : null;
  const { action, reason } = decide(cell, oldText, oldValue, newValue);
  const words = at.note ? { vi: `${reason.vi}; ${at.note.vi}`, en: `${reason.en}; ${at.note.en}` } : reason;
  return {
    columnLabel: at.column.label,
    field: cell?.field ?? null,
    oldValue,
    oldText,
    action,
    reason: words.vi,
    reasonEn: words.en,
  };
}

function decide(
  cell: InputCell | undefined,
  oldText: string,
  oldValue: number | null,
  newValue: number,
): { readonly action: FillAction; readonly reason: Words } {
  if (!cell) return { action: 'notFound', reason: NO_CELL };
  if (cell.controls > 1) return { action: 'ambiguous', reason: SEVERAL_CONTROLS };
  if (cell.readOnly) {
    if (oldValue === newValue) return { action: 'readOnlyEqual', reason: READ_ONLY_EQUAL };
    if (cell.field === null && oldText === '') return { action: 'notFound', reason: NOTHING_TO_TYPE };
    return { action: 'readOnlyDiffers', reason: readOnlyDiffers(oldText, newValue) };
  }
  if (cell.field?.options) {
    const chosen = optionFor(cell.field.options, String(newValue));
    if (!chosen.ok) return chosen.why === 'none' ? NO_OPTION : SEVERAL_OPTIONS;
    if (cell.field.options[chosen.index]?.selected) return { action: 'equal', reason: EQUAL };
  } else if (oldValue === newValue) return { action: 'equal', reason: EQUAL };
  if (oldText.trim() === '') return { action: 'fill', reason: EMPTY };
  if (oldValue === null) return { action: 'fill', reason: notNumber(oldText) };
  return { action: 'fill', reason: changes(oldValue, newValue) };
}

function extraRows(
  inputGrid: InputGrid,
  found: ReadonlyMap<FillTarget['rows'][number], InputRow>,
  columns: readonly GridColumn[],
): ExtraRow[] {
  const used = new Set(found.values());
  return inputGrid.rows
    .filter((row) => row.kind === 'data' && !used.has(row) && row.cells.some((cell) => cell.field !== null))
    .map((row) => {
      const notZero = columns
        .map((column) => ({ column, text: row.cells[column.index]?.text ?? '' }))
        .filter(({ text }) => text.trim() !== '' && !isZero(text));
      return { label: row.label, row, notZero, reason: notZero.length > 0 ? EXTRA_NOT_ZERO : EXTRA_ZERO };
    });
}

function isZero(text: string): boolean {
  const count = parseCount(text);
  return count.ok ? count.value === 0 : count.reason === 'dash' || count.reason === 'empty';
}

const NO_CELL: Words = { vi: 'Không tìm thấy ô trên màn hình', en: 'The cell was not found on the screen' };
const SEVERAL_CONTROLS: Words = {
  vi: 'Ô có nhiều chỗ nhập',
  en: 'The cell holds several controls',
};
const NOTHING_TO_TYPE: Words = { vi: 'Ô không có chỗ nhập số', en: 'Nothing can be typed into the cell' };
const NO_OPTION = {
  action: 'notFound',
  reason: { vi: 'Danh sách chọn không có số này', en: 'The list has no option for this figure' },
} as const;
const SEVERAL_OPTIONS = {
  action: 'ambiguous',
  reason: {
    vi: 'Danh sách chọn có nhiều mục mang số này',
    en: 'Several options of the list show this figure',
  },
} as const;
const READ_ONLY_EQUAL: Words = {
  vi: 'Ô chỉ đọc, số trên màn hình đã khớp',
  en: 'Read-only, and the figure agrees',
};
const EQUAL: Words = { vi: 'Đã đúng, không cần nhập', en: 'Already right' };
const EMPTY: Words = { vi: 'Ô đang trống', en: 'The cell is empty' };
const EXTRA_ZERO: Words = {
  vi: 'Dòng không có trong biểu, các ô đều trống hoặc bằng 0',
  en: 'Not in the form; all its cells are empty or zero',
};
const EXTRA_NOT_ZERO: Words = {
  vi: 'Dòng không có trong biểu nhưng đang có số khác 0: cần kiểm tra',
  en: 'Not in the form but holds figures: to be checked',
};

function readOnlyDiffers(oldText: string, newValue: number): Words {
  const shown = oldText.trim() === '' ? '∅' : oldText;
  return {
    vi: `Ô chỉ đọc: màn hình ghi ${shown}, biểu tính ${newValue}`,
    en: `Read-only: the screen says ${shown}, the form ${newValue}`,
  };
}

function notNumber(oldText: string): Words {
  return { vi: `Nội dung cũ không phải là số: "${oldText}"`, en: `The old text is no number: "${oldText}"` };
}

function changes(oldValue: number, newValue: number): Words {
  return { vi: `Thay ${oldValue} bằng ${newValue}`, en: `${oldValue} becomes ${newValue}` };
}
