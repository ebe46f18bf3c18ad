import type { Place } from '@dung-hen/adapters/reporting-government/fields';
import type { FillItem, GridColumn, InputRow } from '@dung-hen/page';

const SHOWN_KINDS: ReadonlySet<string> = new Set(['data', 'group', 'subtotal', 'total']);

/**
 * The table as it would look when filled, tab-separated, rows and columns in the order of the screen: pasted at the
 * table's first cell, or held beside it, it falls into place. Cells the form says nothing of stay as they are.
 */
export function screenTable({ grid, plan }: Place): string {
  const figures = new Map<string, number>();
  const key = (row: number, column: GridColumn): string => `${row} ${column.index}`;
  const rowAt = new Map<string, number>();
  const columnAt = new Map<number, GridColumn>();
  for (const item of plan.items) {
    const at = placeOf(item, grid.rows);
    if (at === null) continue;
    rowAt.set(rowKey(item), at.row);
    columnAt.set(item.columnNumber, at.column);
  }
  for (const item of plan.items) {
    const { rowLabel, columnNumber, columnLabel, newValue, action } = item;
    if (action === 'notFound' || action === 'ambiguous') continue;
    const row = rowAt.get(rowKey(item)) ?? onlyTotal(grid.rows, rowLabel, plan.items);
    const column =
      columnAt.get(columnNumber) ?? only(grid.grid.columns, ({ label }) => label === columnLabel);
    if (row !== null && column !== null) figures.set(key(row, column), newValue);
  }
  return grid.rows
    .flatMap((row, at) =>
      SHOWN_KINDS.has(row.kind)
        ? [row.cells.map(({ column, text }) => plain(figures.get(key(at, column)) ?? text)).join('\t')]
        : [],
    )
    .join('\n');
}

const rowKey = ({ rowGroup = '', rowLabel }: FillItem): string => `${rowGroup}\n${rowLabel}`;

function placeOf(item: FillItem, rows: readonly InputRow[]) {
  const element = item.field?.element;
  if (element === undefined) return null;
  for (const [row, { cells }] of rows.entries()) {
    const cell = cells.find(({ field }) => field?.element.is(element));
    if (cell !== undefined) return { row, column: cell.column };
  }
  return null;
}

/** A total row that is text only has no control to find it by. */
function onlyTotal(rows: readonly InputRow[], label: string, items: readonly FillItem[]): number | null {
  const isTotal = items.every((item) => item.rowLabel !== label || item.field === null);
  const totals = rows.flatMap(({ kind }, at) => (kind === 'total' ? [at] : []));
  return isTotal && totals.length === 1 ? (totals[0] ?? null) : null;
}

function only<T>(all: readonly T[], wanted: (one: T) => boolean): T | null {
  const found = all.filter(wanted);
  return found.length === 1 ? (found[0] ?? null) : null;
}

/** No tab or line end of a page's label may shift what follows, and none of them may become a formula. */
function plain(value: string | number): string {
  const text = String(value).replace(/\s+/gu, ' ').trim();
  return /^[=+@-]./u.test(text) ? `'${text}` : text;
}
