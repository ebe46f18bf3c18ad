import { isKnownHead } from './glossary/known-heads.ts';
import type { Grid, GridCell, GridRow, RowKind } from './grid-types.ts';
import { columnsOf } from './header-paths.ts';
import { findHeader } from './header-rows.ts';
import { ownTexts } from './header-signs.ts';
import type { RawCell, RawRow, RawTable } from './raw-table.ts';
import { classifyRows } from './row-kinds.ts';
import { expandSpans, type SpannedRow } from './spans.ts';

/**
 * Understands a table: spans expanded and clipped at the real width, header rows found, header texts made into paths,
 * every row told for what it is. Never fails: a table without header says so (`headed` false).
 */
export function readGrid(table: RawTable): Grid {
  const { width, rows, header } = settleHeader(table.rows.filter((row) => row.hidden !== true));
  const columns = columnsOf(header.rows, header.numbers, width);
  const shown = rows.slice(header.end);
  const hidden = expandSpans(table.rows.filter((row) => row.hidden === true)).rows;
  const { kinds, labels, groups, labelColumn } = classifyRows(shown, columns, header.rows);
  const concealed = classifyRows(hidden, columns, header.rows);
  return {
    width,
    columns,
    rows: shown.map((row, index) => bodyRow(row, width, kinds[index], labels[index], groups[index])),
    hiddenRows: hidden.map((row, index) =>
      bodyRow(row, width, concealed.kinds[index], concealed.labels[index], concealed.groups[index]),
    ),
    headed: header.rows.length > 0,
    labelColumn,
    caption: table.caption,
    hidden: table.hidden,
    title: header.titles.flatMap((row) => ownTexts(row).map((cell) => cell.text)).join('\n'),
    element: table.element,
  };
}

/** A rowspan of a head may run past the header: then the rows below are placed again without it. */
function settleHeader(raw: readonly RawRow[]) {
  const first = expandSpans(raw);
  const header = findHeader(first.rows, first.width, isKnownHead);
  const below = first.rows[header.end];
  const reached = below?.cells.some((cell) => cell !== null && !below.raw.cells.includes(cell));
  if (!reached || header.end === 0) return { ...first, header };
  const again = expandSpans(raw, header.end);
  return { ...again, header: findHeader(again.rows, again.width, isKnownHead) };
}

function bodyRow(row: SpannedRow, width: number, kind: RowKind = 'data', label = '', group = ''): GridRow {
  return new SpannedGridRow(row, width, kind, label, group);
}

const NO_CELL: GridCell = { text: '', element: null, origin: false };

/** Cells are made when first asked for: of a list of ten thousand rows a reader picks a few columns. */
class SpannedGridRow implements GridRow {
  readonly kind: RowKind;
  readonly label: string;
  readonly group: string;
  readonly #row: SpannedRow;
  readonly #width: number;
  #cells: readonly GridCell[] | null = null;

  constructor(row: SpannedRow, width: number, kind: RowKind, label: string, group: string) {
    this.#row = row;
    this.#width = width;
    this.kind = kind;
    this.label = label;
    this.group = group;
  }

  get element() {
    return this.#row.raw.element;
  }

  textAt(column: number): string {
    return this.#row.textAt(column);
  }

  get cells(): readonly GridCell[] {
    this.#cells ??= makeCells(this.#row, this.#width);
    return this.#cells;
  }
}

function makeCells(row: SpannedRow, width: number): GridCell[] {
  const cells: GridCell[] = [];
  for (let column = 0; column < width; column++) {
    const cell = row.cells[column];
    cells.push(cell ? new SpannedCell(cell, row.origins === null || row.origins[column] === true) : NO_CELL);
  }
  return cells;
}

class SpannedCell implements GridCell {
  readonly origin: boolean;
  readonly #cell: RawCell;

  constructor(cell: RawCell, origin: boolean) {
    this.#cell = cell;
    this.origin = origin;
  }

  get text(): string {
    return this.#cell.text;
  }

  get element() {
    return this.#cell.element;
  }
}
