import type { PageElement } from './element.ts';
import { readGrid } from './grid.ts';
import { gridToFill, type InputGrid } from './input-grid.ts';
import type { RawCell, RawRow, RawTable } from './raw-table.ts';
import { isOrderHead } from './row-words.ts';
import { expandSpans } from './spans.ts';
import { tablesOf } from './tables.ts';

/**
 * Tables whose heads stand at the left and whose rows stand side by side (a field in each column, a figure in each line),
 * turned so that they read as others do. Only those with fields; a table that may be read both ways is left out.
 */
export function turnedGridsOf(root: PageElement): InputGrid[] {
  return tablesOf(root).flatMap((table): InputGrid[] => {
    const turned = turn(table);
    return turned === null ? [] : [gridToFill(readGrid(turned), root)];
  });
}

function turn(table: RawTable): RawTable | null {
  const { width, rows } = expandSpans(table.rows.filter((row) => row.hidden !== true));
  const fieldAt = (column: number) => rows.some((row) => hasField(row.cells[column] ?? null));
  const columns = Array.from({ length: width }, (_, column) => column);
  const first = columns.find(fieldAt);
  if (first === undefined || first === 0) return null;
  const lines = columns.map((column): RawRow => {
    const cells = rows.flatMap((row, at): RawCell[] => {
      const cell = row.cells[column] ?? null;
      if (cell === null) return [{ text: '', colspan: 1, rowspan: 1, header: false, element: null }];
      const covered = rows[at - 1]?.cells[column] === cell || (column > 0 && row.cells[column - 1] === cell);
      if (covered) return [];
      const { text, header, element, colspan, rowspan } = cell;
      return [{ text, header, element, colspan: rowspan, rowspan: colspan }];
    });
    return { cells, section: column < first ? 'head' : 'body', element: null };
  });
  // The numbers of the lines head nothing.
  const said = lines.filter(({ section, cells }) => section === 'body' || !isOrderHead(cells[0]?.text ?? ''));
  return { rows: said, hidden: table.hidden, caption: table.caption, element: table.element };
}

function hasField(cell: RawCell | null): boolean {
  return (cell?.element?.find('input') ?? []).length > 0;
}
