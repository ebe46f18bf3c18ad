import { type FormColumn, type FormDefinition, figureOfColumn, type PackCell } from '@dung-hen/forms';
import {
  editDistance,
  type Grid,
  type GridColumn,
  matchColumns,
  normalizeLabel,
  type RawRow,
  type RawTable,
  REPORT,
  readGrid,
} from '@dung-hen/page';
import { pathKey } from '../report/recognise-form.ts';

/**
 * How sure a column is. certain: its header says it, in the words of the form or in words that mean just that · near:
 * its words or its number resemble one, a person has to say · unknown: nothing fits.
 */
export type Certainty = 'certain' | 'near' | 'unknown';

/** A column of a template and the column of the form it seems to be. */
export interface TemplateColumn {
  /** Place in the sheet, 0-based. */
  readonly index: number;
  readonly label: string;
  readonly certainty: Certainty;
  /** Number of the form's column; null when unknown. */
  readonly column: number | null;
}

/** A blank template understood as far as it goes. */
export interface TemplateMap {
  readonly form: string;
  readonly columns: readonly TemplateColumn[];
  /** Columns of the form that no column of the template is, by number. */
  readonly missing: readonly number[];
  /** What is written as it stands: rows above the figures, where its header begins, rows below. */
  readonly head: readonly (readonly PackCell[])[];
  readonly headerFrom: number;
  readonly foot: readonly (readonly PackCell[])[];
  readonly width: number;
}

/** The most letters that may differ between a header and a known one for a person to be asked. */
const NEAR_LETTERS = 3;

/** Maps a blank template to a form by its header texts; null where it has no header to go by. */
export function mapTemplate(table: RawTable, definition: FormDefinition): TemplateMap | null {
  const rows = table.rows.filter(({ hidden }) => hidden !== true);
  const grid = readGrid({ ...table, rows });
  const named = grid.columns.filter(({ label }) => label !== '');
  if (!grid.headed || named.length < 2) return null;
  const below = rows.length - grid.rows.length;
  const numbers = grid.rows.findIndex(({ kind }) => kind !== 'columnNumbers');
  const end = below + (numbers < 0 ? grid.rows.length : numbers);
  const signed = grid.rows.findIndex(({ kind }) => kind === 'signature');
  const width = Math.max(grid.width, ...named.map(({ index }) => index + 1));
  const placed = placedCells(rows, width);
  const tops = new Set(named.map(({ path }) => normalizeLabel(path[0] ?? '')));
  const headerFrom = rows.findIndex(
    ({ cells }) => cells.filter(({ text }) => text !== '' && tops.has(normalizeLabel(text))).length > 1,
  );
  if (headerFrom < 0 || headerFrom >= end) return null;
  const columns = mappedColumns(grid, named, definition);
  const found = new Set(columns.map(({ column }) => column));
  return {
    form: definition.id,
    columns,
    missing: definition.columns.map(({ number }) => number).filter((number) => !found.has(number)),
    head: placed.slice(0, end),
    headerFrom,
    foot: signed < 0 ? [] : placed.slice(below + signed),
    width,
  };
}

function mappedColumns(
  grid: Grid,
  named: readonly GridColumn[],
  definition: FormDefinition,
): TemplateColumn[] {
  const { found } = matchColumns(grid.columns, REPORT, REPORT.concepts);
  const meant = new Map([...found].map(([id, { column, how }]) => [column.index, { id, how }]));
  const certain = named.map((column): number | null => {
    const exact = definition.columns.filter(({ header, wordings }) =>
      [header, ...wordings].some((path) => pathKey(path) === pathKey(column.path)),
    );
    const meaning = meant.get(column.index);
    const same = definition.columns.filter(
      (one) => meaning !== undefined && meaning.how !== 'number' && conceptIs(one, meaning.id),
    );
    const [only] = exact.length > 0 ? exact : same;
    return only?.number ?? null;
  });
  // Two columns that say the same: neither is certain.
  const once = (number: number | null): boolean =>
    number !== null && certain.filter((one) => one === number).length === 1;
  const taken = new Set(certain.filter(once));
  return named.map(({ index, label, path, number }, at): TemplateColumn => {
    const sure = certain[at] ?? null;
    if (sure !== null && once(sure)) return { index, label, certainty: 'certain', column: sure };
    const free = definition.columns.filter((one) => !taken.has(one.number));
    const near =
      free.find((one) => one.number === sure) ??
      nearest(path, free) ??
      free.find((one) => one.number === number && one.kind === 'count');
    if (near !== undefined) taken.add(near.number);
    return near === undefined
      ? { index, label, certainty: 'unknown', column: null }
      : { index, label, certainty: 'near', column: near.number };
  });
}

const conceptIs = (column: FormColumn, id: string): boolean =>
  column.kind === 'order'
    ? id === 'order'
    : column.kind === 'label'
      ? id === 'rowLabel'
      : figureOfColumn(column) === id;

/** The form's column whose header differs by a few letters, if it is the only one. */
function nearest(path: readonly string[], columns: readonly FormColumn[]): FormColumn | undefined {
  const said = pathKey(path);
  const close = columns.filter(({ header, wordings }) =>
    [header, ...wordings].some((known) => editDistance(pathKey(known), said) <= NEAR_LETTERS),
  );
  return close.length === 1 ? close[0] : undefined;
}

/** Rows as cells by place; covered and empty places are null. */
export function placedCells(rows: readonly RawRow[], width: number): PackCell[][] {
  const covered = rows.map(() => new Set<number>());
  return rows.map(({ cells }, row) => {
    const placed: PackCell[] = Array.from({ length: width }, () => null);
    let column = 0;
    for (const { text, colspan, rowspan } of cells) {
      while (covered[row]?.has(column)) column += 1;
      const columnSpan = Math.min(colspan, width - column);
      for (let down = 0; down < rowspan; down += 1) {
        for (let across = 0; across < columnSpan; across += 1) covered[row + down]?.add(column + across);
      }
      if (column < width && text !== '') {
        placed[column] = { text, columnSpan, rowSpan: Math.min(rowspan, rows.length - row) };
      }
      column += 1;
    }
    return placed;
  });
}
