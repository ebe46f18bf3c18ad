import type { OutlinedTable } from '../../app/page-watch/outline.ts';
import { cellsOf, spanOf } from '../../app/page-watch/table-parts.ts';

const MOST_SPAN = 100;

/** A header cell over one column: what can be pointed at. */
export interface HeadCell {
  readonly cell: HTMLElement;
  /** Numbers of table and column, in the order of the page. */
  readonly table: number;
  readonly column: number;
}

/** The header cells of a page that stand over one column each and say something, left to right. */
export function headCellsOf(tables: readonly OutlinedTable[]): HeadCell[] {
  return tables.flatMap(({ head, hidden }, table) => (hidden ? [] : cellsOfHead(head, table)));
}

function cellsOfHead(head: readonly HTMLElement[], table: number): HeadCell[] {
  const taken = new Set<string>();
  const found: HeadCell[] = [];
  for (const [row, element] of head.entries()) {
    let column = 0;
    for (const cell of cellsOf(element)) {
      while (taken.has(`${row}:${column}`)) column += 1;
      const [across, down] = [spanOf(cell, 'colspan', MOST_SPAN), spanOf(cell, 'rowspan', MOST_SPAN)];
      for (let y = row; y < row + down; y += 1)
        for (let x = column; x < column + across; x += 1) taken.add(`${y}:${x}`);
      if (across === 1 && says(cell)) found.push({ cell, table, column });
      column += across;
    }
  }
  return found.sort((a, b) => a.column - b.column);
}

/** Whether a cell says more than the choices of the boxes in it, as those of a filter row do not. */
function says(cell: HTMLElement): boolean {
  let text = cell.textContent ?? '';
  for (const box of cell.querySelectorAll('select, textarea')) text = text.replace(box.textContent ?? '', '');
  return text.trim() !== '';
}
