import { closest } from './closest.ts';
import type { PageElement } from './element.ts';
import type { FieldLabel } from './field-types.ts';
import { readGrid } from './grid.ts';
import type { Grid, GridRow } from './grid-types.ts';
import { tableFrom } from './tables.ts';

interface ReadTable {
  readonly table: PageElement;
  readonly grid: Grid;
  readonly rows: readonly GridRow[];
  /** Where the last cell was found: the next one is near. */
  at: number;
}

/** Gives the header path over a table cell and the label of its row (without a header: the text left of it). */
export function cellLabelReader(): (cell: PageElement) => FieldLabel[] {
  const tables: ReadTable[] = [];
  return (cell) => {
    const table = closest(cell, isTable);
    const row = closest(cell, isRow, isTable);
    if (!table || !row) return [];
    let read = tables.find((known) => known.table.is(table));
    if (!read) {
      const grid = readGrid(tableFrom(table));
      read = { table, grid, rows: [...grid.rows, ...grid.hiddenRows], at: 0 };
      tables.push(read);
    }
    const found = rowOf(read, row);
    return found ? labelsIn(read.grid, found, cell) : [];
  };
}

function isTable(element: PageElement): boolean {
  return element.tag === 'table' || /^(?:grid|table|treegrid)$/u.test(element.attr('role') ?? '');
}

function isRow(element: PageElement): boolean {
  return element.tag === 'tr' || element.attr('role') === 'row';
}

function rowOf(read: ReadTable, element: PageElement): GridRow | null {
  for (let step = 0; step < read.rows.length; step++) {
    const at = (read.at + step) % read.rows.length;
    const row = read.rows[at];
    if (!row?.element?.is(element)) continue;
    read.at = at;
    return row;
  }
  return null;
}

function labelsIn(grid: Grid, row: GridRow, cell: PageElement): FieldLabel[] {
  const index = row.cells.findIndex((other) => other.origin && other.element?.is(cell));
  if (index < 0) return [];
  const labels: FieldLabel[] = [];
  const column = grid.columns[index]?.label ?? '';
  if (column !== '') labels.push({ source: 'column', text: column });
  const left = row.cells.slice(0, index).findLast((other) => other.origin && other.text !== '')?.text ?? '';
  const label = row.label !== '' && grid.headed ? row.label : left;
  if (label !== '') labels.push({ source: 'row', text: label });
  return labels;
}
