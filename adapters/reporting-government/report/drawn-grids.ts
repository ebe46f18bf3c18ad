import {
  type Field,
  fieldsOf,
  type InputCell,
  type InputGrid,
  type InputRow,
  type PageElement,
  type RawCell,
  type RawRow,
  type RawTable,
  readGrid,
  spansOthers,
} from '@dung-hen/page';
import { isDataTable, spacedText } from '../page/text-blocks.ts';

const LEAST_CELLS = 5;
const LEAST_ROWS = 3;

/**
 * Tables that are tables on screen only: plain elements in rows whose cells line up, without <table> or ARIA roles. A
 * container counts when at least three of its rows have the same number of cells, five or more, and one holds fields or
 * figures. Spans are believed where the markup says them.
 */
export function drawnGridsOf(root: PageElement): InputGrid[] {
  const found: PageElement[] = [];
  for (const element of root.find('div', 'ul', 'ol', 'section', 'form', 'main', 'article')) {
    if (element.hidden() || isInside(element, found) || isInTable(element)) continue;
    if (linesUp(element)) found.push(element);
  }
  return found.map(gridOf);
}

function linesUp(container: PageElement): boolean {
  const rows = container.children().map(cellsOf);
  const counts = new Map<number, number>();
  for (const { length } of rows) if (length >= LEAST_CELLS) counts.set(length, (counts.get(length) ?? 0) + 1);
  if (Math.max(0, ...counts.values()) < LEAST_ROWS) return false;
  return rows.some(
    (cells) => cells.length >= LEAST_CELLS && cells.filter(holdsFigure).length * 2 >= cells.length,
  );
}

/** The cells of a row: its children, or those of the one element it wraps. */
function cellsOf(row: PageElement): readonly PageElement[] {
  if (row.tag === 'table') return [];
  const children = row.children().filter((child) => !child.hidden() && child.tag !== 'script');
  const [only] = children;
  return children.length === 1 && only !== undefined ? cellsOf(only) : children;
}

function holdsFigure(cell: PageElement): boolean {
  return cell.find('input').length > 0 || cell.tag === 'input' || /^\d[\d.,]*$/u.test(cell.text());
}

function gridOf(container: PageElement): InputGrid {
  const rows = container.children().flatMap((row): RawRow[] => {
    const cells = cellsOf(row).map(rawCell);
    return cells.length === 0 ? [] : [{ cells, section: 'none', element: row }];
  });
  return inputGridOf({ rows, hidden: false, caption: '', element: container });
}

/** A table with the one field of each cell, for tables the page's own markup does not show as one. */
export function inputGridOf(table: RawTable): InputGrid {
  const grid = readGrid(table);
  return {
    grid,
    rows: grid.rows.map((row): InputRow => {
      const cells = grid.columns.map((column): InputCell => {
        const cell = row.cells[column.index];
        const own = cell?.origin && cell.element !== null && !spansOthers(row, column, grid);
        const field = own && cell.element !== null ? fieldIn(cell.element) : null;
        const text = field?.value ?? cell?.text ?? '';
        return {
          column,
          field,
          text,
          readOnly: field === null || field.readOnly || field.disabled,
          controls: field === null ? 0 : 1,
        };
      });
      const named = cells.find((cell) => cell.field?.readOnly === true && /\p{L}/u.test(cell.text));
      return { label: row.label || (named?.text ?? ''), kind: row.kind, row, cells };
    }),
  };
}

function rawCell(cell: PageElement): RawCell {
  return { text: spacedText(cell), colspan: spanOf(cell), rowspan: 1, header: false, element: cell };
}

/** How many columns a cell says it is wide: `style="grid-column: span 4"`, `class="col-span-4"`, `data-colspan`. */
function spanOf(cell: PageElement): number {
  const said =
    cell.attr('data-colspan') ??
    /grid-column\s*:\s*(?:auto\s*\/\s*)?span\s+(\d+)/iu.exec(cell.attr('style') ?? '')?.[1] ??
    /(?:^|\s)col-?span-(\d+)(?:\s|$)/iu.exec(cell.attr('class') ?? '')?.[1];
  return Math.min(Math.max(1, Number(said ?? 1) || 1), 40);
}

/** The one field of a cell that takes a figure. */
export function fieldIn(cell: PageElement): Field | null {
  const fields = fieldsOf(cell).filter(
    (field) => field.use === 'entry' && !field.hidden && FIGURES.has(field.type),
  );
  return fields.length === 1 ? (fields[0] ?? null) : null;
}

const FIGURES = new Set(['text', 'number', 'tel']);

function isInside(element: PageElement, containers: readonly PageElement[]): boolean {
  for (let at = element.parent(); at !== null; at = at.parent()) {
    const here = at;
    if (containers.some((container) => container.is(here))) return true;
  }
  return false;
}

/** Inside a table of data (one that only lays the page out does not count), or inside a row. */
function isInTable(element: PageElement): boolean {
  for (let at: PageElement | null = element; at !== null; at = at.parent()) {
    if (isDataTable(at) || at.attr('role') === 'row') return true;
  }
  return false;
}
