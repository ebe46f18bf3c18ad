import type { RawCell, RawRow } from './raw-table.ts';

/** A row with spans expanded: one raw cell (or nothing) per column. */
export class SpannedRow {
  readonly raw: RawRow;
  /** Where each cell begins in this row; null = everywhere (no spans at all). */
  readonly origins: readonly boolean[] | null;
  readonly #cells: readonly (RawCell | null)[] | null;

  constructor(raw: RawRow, cells: readonly (RawCell | null)[] | null, origins: readonly boolean[] | null) {
    this.raw = raw;
    this.#cells = cells;
    this.origins = origins;
  }

  get cells(): readonly (RawCell | null)[] {
    return this.#cells ?? this.raw.cells;
  }

  /** Text in a column, '' where there is none; makes no cells where the reader can do without. */
  textAt(column: number): string {
    if (this.#cells === null && this.raw.quick) return this.raw.quick.textAt(column);
    return this.cells[column]?.text ?? '';
  }
}

export interface SpannedRows {
  readonly width: number;
  readonly rows: readonly SpannedRow[];
}

/**
 * Expands row and column spans into a rectangle as wide as the table really is: the last column is the last place at
 * which a cell begins, so a colspan that reaches further is clipped and one that falls short leaves empty places.
 * A rowspan ends with its section and before the row at `breakAt` (the first below a header), and where a row is complete
 * by itself a rowspan reaching into it has run past.
 */
export function expandSpans(rows: readonly RawRow[], breakAt = 0): SpannedRows {
  const most = rows.reduce((count, row) => Math.max(count, countOf(row)), 0);
  if (rows.every(isSpanless))
    return { width: most, rows: rows.map((row) => new SpannedRow(row, null, null)) };
  const sizes = rows.map((row) => sizeOf(row, most));
  const endless = Number.POSITIVE_INFINITY;
  const free = place(rows, sizes, { most, full: endless, width: endless, breakAt });
  let full = 0;
  for (const [index, placed] of free.entries()) {
    if (!placed.carried) full = Math.max(full, sizes[index]?.own ?? 0);
  }
  const settled = place(rows, sizes, { most, full, width: endless, breakAt });
  let width = 0;
  for (const placed of settled) width = Math.max(width, placed.lastStart + 1);
  const clipped = settled.some((placed) => placed.length > width)
    ? place(rows, sizes, { most, full, width, breakAt })
    : settled;
  return { width, rows: clipped.map((placed) => placed.row) };
}

function countOf(row: RawRow): number {
  return row.quick ? row.quick.count : row.cells.length;
}

function isSpanless(row: RawRow): boolean {
  return row.quick ? row.quick.spanless : row.cells.every((cell) => cell.colspan === 1 && cell.rowspan === 1);
}

interface RowSize {
  /** Sum of the row's own column spans. */
  readonly own: number;
  readonly count: number;
  readonly spanless: boolean;
}

function sizeOf(row: RawRow, most: number): RowSize {
  const count = countOf(row);
  if (isSpanless(row)) return { own: count, count, spanless: true };
  return {
    own: row.cells.reduce((sum, cell) => sum + Math.min(cell.colspan, most), 0),
    count,
    spanless: false,
  };
}

interface PlacedRow {
  readonly row: SpannedRow;
  /** Spans from above reached into it. */
  readonly carried: boolean;
  readonly lastStart: number;
  readonly length: number;
}

interface Carried {
  readonly cell: RawCell;
  left: number;
}

interface Limits {
  /** No cell spans more columns than the fullest row has cells. */
  readonly most: number;
  /** A row of this many columns needs nothing from above. */
  readonly full: number;
  readonly width: number;
  readonly breakAt: number;
}

function place(rows: readonly RawRow[], sizes: readonly RowSize[], limits: Limits): PlacedRow[] {
  const carried = new Map<number, Carried>();
  let section: RawRow['section'] | null = null;
  return rows.map((raw, index) => {
    const size = sizes[index] ?? { own: 0, count: 0, spanless: true };
    if (raw.opensSection || raw.section !== section || index === limits.breakAt) carried.clear();
    section = raw.section;
    if (carried.size > 0 && size.own >= limits.full) carried.clear();
    if (carried.size === 0 && size.spanless && size.count <= limits.width) {
      const row = new SpannedRow(raw, null, null);
      return { row, carried: false, lastStart: size.count - 1, length: size.count };
    }
    return placeRow(raw, carried, limits);
  });
}

function placeRow(raw: RawRow, carried: Map<number, Carried>, { most, width }: Limits): PlacedRow {
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
  const row = new SpannedRow(
    raw,
    Array.from({ length }, (_, at) => cells[at] ?? null),
    Array.from({ length }, (_, at) => origins[at] ?? false),
  );
  return { row, carried: reached, lastStart, length };
}
