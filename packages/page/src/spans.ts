import type { RawCell, RawRow } from './raw-table.ts';

/** A row with spans expanded: one raw cell (or nothing) per column. */
export interface SpannedRow {
  readonly raw: RawRow;
  readonly cells: readonly (RawCell | null)[];
  /** Where each cell begins in this row; null = everywhere (no spans at all). */
  readonly origins: readonly boolean[] | null;
}

export interface SpannedRows {
  readonly width: number;
  readonly rows: readonly SpannedRow[];
}

interface RowSize {
  /** Sum of the row's own column spans. */
  readonly own: number;
  /** No cell spans anything. */
  readonly simple: boolean;
}

/**
 * Expands row and column spans into a rectangle as wide as the table really is: the last column is the last place at
 * which a cell begins, so a colspan that reaches further is clipped and one that falls short leaves empty places.
 * A rowspan ends with its section, and where a row is complete by itself a rowspan reaching into it has run past.
 */
export function expandSpans(rows: readonly RawRow[]): SpannedRows {
  const most = rows.reduce((count, row) => Math.max(count, row.cells.length), 0);
  const sizes = rows.map((row) => sizeOf(row, most));
  const free = place(rows, sizes, most, Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY);
  let full = 0;
  for (const [index, placed] of free.entries()) {
    if (!placed.carried) full = Math.max(full, sizes[index]?.own ?? 0);
  }
  const settled = place(rows, sizes, most, full, Number.POSITIVE_INFINITY);
  let width = 0;
  for (const placed of settled) width = Math.max(width, placed.lastStart + 1);
  const clipped = settled.some((placed) => placed.row.cells.length > width)
    ? place(rows, sizes, most, full, width)
    : settled;
  return { width, rows: clipped.map((placed) => placed.row) };
}

function sizeOf(row: RawRow, most: number): RowSize {
  let own = 0;
  let simple = true;
  for (const cell of row.cells) {
    if (cell.colspan !== 1 || cell.rowspan !== 1) simple = false;
    own += Math.min(cell.colspan, most);
  }
  return { own, simple };
}

interface PlacedRow {
  readonly row: SpannedRow;
  /** Spans from above reached into it. */
  readonly carried: boolean;
  readonly lastStart: number;
}

interface Carried {
  readonly cell: RawCell;
  left: number;
}

function place(
  rows: readonly RawRow[],
  sizes: readonly RowSize[],
  most: number,
  full: number,
  width: number,
): PlacedRow[] {
  const carried = new Map<number, Carried>();
  let section: RawRow['section'] | null = null;
  return rows.map((raw, index) => {
    const size = sizes[index] ?? { own: 0, simple: true };
    if (raw.section !== section) carried.clear();
    section = raw.section;
    if (carried.size > 0 && size.own >= full) carried.clear();
    if (carried.size === 0 && size.simple && raw.cells.length <= width) {
      return {
        row: { raw, cells: raw.cells, origins: null },
        carried: false,
        lastStart: raw.cells.length - 1,
      };
    }
    return placeRow(raw, carried, most, width);
  });
}

function placeRow(raw: RawRow, carried: Map<number, Carried>, most: number, width: number): PlacedRow {
  const cells: (RawCell | null)[] = [];
  const origins: boolean[] = [];
  const reached = carried.size > 0;
  for (const [column, span] of carried) {
    cells[column] = span.cell;
    if (--span.left === 0) carried.delete(column);
  }
  let column = 0;
  let lastStart = -1;
  for (const cell of raw.cells) {
    while (cells[column]) column++;
    if (column >= width) break;
    lastStart = column;
    const end = Math.min(column + Math.min(cell.colspan, most), width);
    for (let at = column; at < end && !cells[at]; at++) {
      cells[at] = cell;
      origins[at] = at === column;
      if (cell.rowspan > 1) carried.set(at, { cell, left: cell.rowspan - 1 });
    }
    column++;
  }
  const length = Math.min(cells.length, width);
  return {
    row: {
      raw,
      cells: Array.from({ length }, (_, at) => cells[at] ?? null),
      origins: Array.from({ length }, (_, at) => origins[at] ?? false),
    },
    carried: reached,
    lastStart,
  };
}
