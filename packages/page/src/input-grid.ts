import { isEditable } from './cell-controls.ts';
import type { PageElement } from './element.ts';
import type { Field } from './field-types.ts';
import { controlsOf, fieldReader } from './fields.ts';
import { readGrid } from './grid.ts';
import { joinGridPieces } from './grid-pieces.ts';
import type { Grid, GridColumn, GridRow, RowKind } from './grid-types.ts';
import { parseCount } from './numbers.ts';
import { joinPanesApart } from './panes-apart.ts';
import { joinNames } from './row-panes.ts';
import { withoutRuler } from './sheet-ruler.ts';
import { tablesOf } from './tables.ts';

export interface InputCell {
  readonly column: GridColumn;
  /** The control of the cell; null where the page shows text alone. */
  readonly field: Field | null;
  /** Value of the control, or the text of the cell. */
  readonly text: string;
  /** Nothing can be typed: no control, or a read-only or disabled one. */
  readonly readOnly: boolean;
  /** Controls that show in the cell; of several none is taken for the cell's. */
  readonly controls: number;
}

export interface InputRow {
  readonly label: string;
  readonly kind: RowKind;
  readonly row: GridRow;
  /** One per column. */
  readonly cells: readonly InputCell[];
}

/** A table to be filled: cells hold controls or are editable. */
export interface InputGrid {
  readonly grid: Grid;
  readonly rows: readonly InputRow[];
}

/**
 * Tables under `root` with a header (or column numbers) and figures to fill in, visible or not. Layout tables and tables
 * with only checkboxes or buttons are none.
 */
export function inputGridsOf(root: PageElement): InputGrid[] {
  const read = fieldReader(root);
  const grids: InputGrid[] = [];
  for (const drawn of joinNames(joinPanesApart(tablesOf(root)))) {
    const table = withoutRuler(joinGridPieces(drawn));
    if (!table.element || !controlsOf(table.element).some(takesFigures)) continue;
    const grid = readGrid(table);
    if (!grid.headed && grid.columns.every((column) => column.number === null)) continue;
    const rows = grid.rows.map((row) => inputRow(grid, row, read));
    if (rows.some((row) => row.cells.some((cell) => cell.controls > 0))) grids.push({ grid, rows });
  }
  return grids;
}

const FIGURE_TYPES: ReadonlySet<string> = new Set(['text', 'number', 'tel']);

function takesFigures(element: PageElement): boolean {
  if (element.tag === 'input') return FIGURE_TYPES.has((element.attr('type') ?? 'text').toLowerCase());
  return isEditable(element) || (element.tag === 'select' && element.find('option').some(showsCount));
}

function showsCount(option: PageElement): boolean {
  return parseCount(option.text()).ok;
}

/** A grid with the fields of its cells. */
export function gridToFill(grid: Grid, root: PageElement): InputGrid {
  const read = fieldReader(root);
  return { grid, rows: grid.rows.map((row) => inputRow(grid, row, read)) };
}

function inputRow(grid: Grid, row: GridRow, read: (element: PageElement) => Field): InputRow {
  const cells = grid.columns.map((column): InputCell => {
    const cell = row.cells[column.index];
    const fields = cell?.origin && cell.element ? fieldsIn(cell.element, read) : [];
    const field = fields.length === 1 && !spansOthers(row, column, grid) ? (fields[0] ?? null) : null;
    return {
      column,
      field,
      text: field ? textIn(field) : (cell?.text ?? ''),
      readOnly: field === null || field.readOnly || field.disabled,
      controls: fields.length,
    };
  });
  const inLabel = grid.labelColumn ? cells[grid.labelColumn.index]?.text : undefined;
  return { label: row.label !== '' ? row.label : (inLabel ?? ''), kind: row.kind, row, cells };
}

/** Whether a cell reaches over columns of other heads: whose figure it takes nobody can say. */
export function spansOthers(row: GridRow, column: GridColumn, { columns }: Grid): boolean {
  const element = row.cells[column.index]?.element;
  return columns.some(({ index, label }) => {
    const other = row.cells[index];
    return other?.origin === false && label !== column.label && element != null && other.element?.is(element);
  });
}

/** What a person reads in the control: of a list the text of what is chosen, not what it sends. */
function textIn({ options, value }: Field): string {
  return options?.find((option) => option.selected)?.label ?? value;
}

/** The controls of a cell that show; a hidden partner (formatted and raw value) gives way to the one that shows. */
function fieldsIn(cell: PageElement, read: (element: PageElement) => Field): Field[] {
  const controls = controlsOf(cell).filter((element) => takesFigures(element) || isChoice(element));
  const fields = controls.map(read);
  const shown = fields.filter((field) => !field.hidden);
  if (fields.length === 0 && editableAround(cell)) return [read(cell)];
  return shown.length > 0 ? shown : fields;
}

function isChoice(element: PageElement): boolean {
  return element.tag === 'select' || element.tag === 'textarea';
}

function editableAround(cell: PageElement): boolean {
  for (let node: PageElement | null = cell; node; node = node.parent()) {
    const editable = node.attr('contenteditable');
    if (editable !== null) return editable.toLowerCase() !== 'false';
  }
  return false;
}
