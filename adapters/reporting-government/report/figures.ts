import {
  type FillTarget,
  type Grid,
  type GridColumn,
  type InputGrid,
  type InputRow,
  inputGridsOf,
  matchColumns,
  matchFillColumns,
  type PageElement,
  parseCount,
  REPORT,
  readGrid,
  tidyText,
  turnedGridsOf,
} from '@dung-hen/page';
import { joinedTablesOf } from '../page/joined-tables.ts';
import { drawnGridsOf, inputGridOf } from './drawn-grids.ts';
import { fieldGroupsOf } from './field-groups.ts';
import { withFullWords } from './full-words.ts';
import { withGroupOver } from './group-over.ts';

/** The figures a report page shows, as they stand. */
export interface ShownFigures {
  /** Columns with figures, by official number where the page prints one or the header says which it is. */
  readonly columns: readonly { readonly number: number | null; readonly label: string }[];
  readonly rows: readonly {
    readonly label: string;
    readonly kind: 'data' | 'subtotal' | 'total';
    /** One per column; null: blank or no number. */
    readonly values: readonly (number | null)[];
  }[];
}

const COUNTS = REPORT.concepts.filter((concept) => concept.kind === 'count' && concept.number !== undefined);

/**
 * The tables of figures a page shows, hidden copies left out: those with fields to type into first, then those with
 * figures as text; only where there is no table at all, rows of plain elements and fieldsets of labelled fields. A table
 * of figures has at least four columns known as such (by header or by official number); with the columns of `forms`,
 * also one that has four of a form's.
 */
export function figureGridsOf(root: PageElement, forms: readonly FillTarget['columns'][] = []): InputGrid[] {
  const isFigures = (grid: Grid): boolean =>
    holdsFigures(grid) || forms.some((columns) => takesColumns(grid, columns));
  const full = (input: InputGrid): InputGrid => ({
    ...input,
    grid: withGroupOver(withFullWords(input.grid)),
  });
  const shown = inputGridsOf(root)
    .map(full)
    .filter(({ grid }) => !grid.hidden);
  const typed = withRest(
    shown.filter(({ grid }) => isFigures(grid)),
    shown,
  );
  const isTyped = (element: PageElement | null) =>
    element !== null && typed.some(({ grid }) => grid.element?.is(element) === true);
  const others = joinedTablesOf(root)
    .filter(({ table }) => !table.hidden && !isTyped(table.element))
    .map(({ table, joined }) => full(joined ? inputGridOf(table) : asInputGrid(readGrid(table))))
    .filter(({ grid }) => !grid.hidden && isFigures(grid));
  if (typed.length + others.length > 0) return [...typed, ...others];
  const turned = turnedGridsOf(root)
    .map(full)
    .filter(({ grid }) => !grid.hidden && isFigures(grid));
  if (turned.length > 0) return turned;
  const groups = fieldGroupsOf(root);
  return groups !== null ? [groups] : drawnGridsOf(root).filter(({ grid }) => grid.headed && isFigures(grid));
}

/** Whether a headed table has the columns of a form, four of them or all of a narrow one. */
function takesColumns(grid: Grid, columns: FillTarget['columns']): boolean {
  if (!grid.headed || columns.length === 0) return false;
  return matchFillColumns(grid, columns).found.size >= Math.min(4, columns.length);
}

/** Further tables with the columns of the form that the tables of figures lack: a form may be cut into several. */
function withRest(typed: readonly InputGrid[], shown: readonly InputGrid[]): InputGrid[] {
  if (typed.length === 0 || typed.length === shown.length) return [...typed];
  const known = new Set(typed.flatMap(({ grid }) => knownIn(grid)));
  const rest = shown.filter((one) => {
    const own = typed.includes(one) ? [] : knownIn(one.grid);
    return own.length >= LEAST_IN_REST && own.every((id) => !known.has(id));
  });
  return [...typed, ...rest];
}

const LEAST_IN_REST = 2;

function knownIn({ columns, headed }: Grid): string[] {
  return headed ? [...matchColumns(columns, REPORT, COUNTS).found.keys()] : [];
}

function holdsFigures(grid: Grid): boolean {
  const numbered = grid.columns.filter((column) => column.number !== null).length;
  if (numbered >= 4) return true;
  return knownIn(grid).length >= 4;
}

/** A table that shows its figures as text, in the shape of one that takes them. */
function asInputGrid(grid: Grid): InputGrid {
  const rows = grid.rows.map((row): InputRow => {
    const cells = grid.columns.map((column) => ({
      column,
      field: null,
      text: row.cells[column.index]?.text ?? '',
      readOnly: true,
      controls: 0,
    }));
    return { label: row.label, kind: row.kind, row, cells };
  });
  return { grid, rows };
}

/** Rows that carry figures. A row whose own name is a number ("(2)") prints column numbers in an order of its own. */
export function figureRows(grid: InputGrid): readonly InputRow[] {
  return grid.rows.filter((row) => FIGURE_KINDS.has(row.kind) && !/^\(?\d{1,2}\)?$/u.test(row.label.trim()));
}

const FIGURE_KINDS: ReadonlySet<string> = new Set(['data', 'total', 'subtotal']);

/** Whether a row has fewer cells than the table has columns: the page broke off or changed. */
export function breaksOff(row: InputRow): boolean {
  return row.row.cells.some((cell) => cell.element === null);
}

/** The figures of a table as plain numbers. */
export function shownFigures(grid: InputGrid): ShownFigures {
  const known = new Map<GridColumn, number>();
  for (const { column, concept } of matchColumns(grid.grid.columns, REPORT, COUNTS).found.values()) {
    if (concept.number !== undefined) known.set(column, concept.number);
  }
  const columns = grid.grid.columns.filter((column) => isCount(column, grid, known));
  return {
    columns: columns.map((column) => ({
      number: column.number ?? known.get(column) ?? null,
      label: tidyText(column.label),
    })),
    rows: figureRows(grid).map((row) => ({
      label: tidyText(row.label),
      kind: row.kind === 'total' || row.kind === 'subtotal' ? row.kind : 'data',
      values: columns.map((column) => {
        const count = parseCount(row.cells[column.index]?.text ?? '');
        return count.ok ? count.value : null;
      }),
    })),
  };
}

function isCount(column: GridColumn, grid: InputGrid, known: ReadonlyMap<GridColumn, number>): boolean {
  if (column.index === grid.grid.labelColumn?.index || column.number === 1 || column.number === 2)
    return false;
  if (known.has(column) || column.number !== null) return true;
  return figureRows(grid).some((row) => row.cells[column.index]?.field?.use === 'entry');
}
