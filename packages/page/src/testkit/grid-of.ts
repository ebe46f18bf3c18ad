import { expect } from 'vitest';
import { readGrid } from '../grid.ts';
import type { Grid } from '../grid-types.ts';
import { parsePage, readTables } from '../html.ts';
import { tablesOf } from '../tables.ts';

/** The first table, read by both Node drivers, which must agree. */
export function gridOf(html: string): Grid {
  const grid = gridOfPage(html);
  const [streamed] = readTables(html).map(readGrid);
  expect(streamed && view(streamed)).toEqual(view(grid));
  return grid;
}

/** The first table of the parsed page alone: what controls it holds the stream does not see. */
export function gridOfPage(html: string): Grid {
  const [grid] = tablesOf(parsePage(html, 'https://mau.example/').root).map(readGrid);
  if (!grid) throw new Error('no table');
  return grid;
}

function view(grid: Grid) {
  const rows = (list: Grid['rows']) =>
    list.map((row) => [row.kind, row.label, row.cells.map((cell) => cell.text)]);
  return { ...grid, element: null, rows: rows(grid.rows), hiddenRows: rows(grid.hiddenRows) };
}

export const labels = (grid: Grid) => grid.columns.map((column) => column.label);
export const kinds = (grid: Grid) => grid.rows.map((row) => `${row.kind}: ${row.label}`);
export const row = (...cells: readonly (string | number)[]) =>
  `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
export const head = (...cells: readonly string[]) =>
  `<thead><tr>${cells.map((cell) => `<th>${cell}</th>`).join('')}</tr></thead>`;
export const report = (...rows: readonly string[]) =>
  gridOf(`<table>${head('STT', 'Đơn vị', 'Tổng số', 'Quá hạn')}<tbody>${rows.join('')}</tbody></table>`);
