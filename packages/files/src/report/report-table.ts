import { figureOfColumn } from '@dung-hen/forms';
import {
  type Grid,
  type GridColumn,
  inferNumberStyle,
  matchColumns,
  type NumberRefusal,
  parseCount,
  REPORT,
  type RowKind,
  readGrid,
} from '@dung-hen/page';
import { type FormFamily, familyOf } from './family.ts';
import { type RecognisedForm, recogniseForm } from './recognise-form.ts';
import type { StackedTable } from './stacked-tables.ts';
import { periodIn, periodNameIn } from './title-facts.ts';

/** What a figure is: a concept of report tables ('received.total'), or a figure only one form has ('procedures.total'). */
export type FigureId = string;

/** Figures of a row; those a table does not give are absent. */
export type Figures = Readonly<Partial<Record<FigureId, number>>>;

/** A figure that could not be read as a count: nothing is silently empty. */
export interface FigureProblem {
  readonly rowLabel: string;
  readonly columnLabel: string;
  /** 'merged': the figure's cell is merged over other rows or columns, so it is nobody's alone. */
  readonly reason: NumberRefusal | 'notCount' | 'merged';
}

/** One row of a report with its figures; null where the cell says nothing. */
export interface ReportRow {
  readonly kind: RowKind;
  readonly label: string;
  /** Heading of the section the row stands in, '' outside sections: one field may appear in several. */
  readonly group: string;
  readonly figures: Figures;
}

/** A column that is understood, and one that is not. */
export interface ReportColumns {
  readonly found: readonly { readonly concept: FigureId; readonly label: string }[];
  /** Labels of columns with figures that no concept fits, or that say too little: told, never guessed. */
  readonly unknown: readonly string[];
}

/** A table of dossier figures, understood by its labels. */
export interface ReportTable {
  /** Name of the sheet, '' where there is none. */
  readonly sheet: string;
  readonly hiddenSheet: boolean;
  /** Which of the sheet's reports it is, from 1, where several stand one under the other; null where it is alone. */
  readonly part: number | null;
  readonly family: FormFamily | 'unknown';
  /** Id of the known form whose figure columns are all there; null where none is. */
  readonly form: string | null;
  /** Title lines above the header. */
  readonly title: string;
  /** '2026-03-15…2026-06-14' as far as the title says it; null where it does not. */
  readonly period: { readonly from: string; readonly to: string } | null;
  /** '2026-Q1' where the title names the period in words; null where it does not. */
  readonly periodName: string | null;
  /** What the rows are about, by the label of their column. */
  readonly rowsBy: 'unit' | 'field';
  readonly columns: ReportColumns;
  readonly rows: readonly ReportRow[];
  readonly problems: readonly FigureProblem[];
  /** Rows hidden by themselves, left out; columns hidden in the sheet, read; rows beyond the most that are read. */
  readonly leftOut: {
    readonly hiddenRows: number;
    readonly hiddenColumns: number;
    readonly truncated: boolean;
  };
}

/** Columns of figures a table must have to be a report of dossiers. */
const FEWEST_COLUMNS = 2;
const COUNTS = REPORT.concepts.filter(({ kind }) => kind === 'count');

/** Understands one table; null when it is no report of dossier figures. */
export function reportTable({ file, part }: StackedTable): ReportTable | null {
  const { name, table, hidden, hiddenColumns, truncated } = file;
  const grid = readGrid(table);
  if (!grid.headed || grid.labelColumn === null) return null;
  const { found } = matchColumns(grid.columns, REPORT, REPORT.concepts);
  const meant = COUNTS.flatMap(({ id }): Counted[] => {
    const match = found.get(id);
    return match === undefined ? [] : [{ concept: id, column: match.column }];
  });
  const recognised = recogniseForm(
    grid,
    found,
    meant.map(({ column }) => column),
  );
  const counted = recognised === null ? meant : ofForm(recognised, meant);
  if (counted.length < FEWEST_COLUMNS) return null;
  const known = new Set([
    ...[...found.values()].map(({ column }) => column.index),
    ...[...(recognised?.columns.values() ?? [])].map(({ index }) => index),
  ]);
  const problems: FigureProblem[] = [];
  const styles = new Map(counted.map(({ column }) => [column.index, styleOf(grid, column)]));
  const rows = grid.rows
    .map((row, at) => ({ row, at }))
    .filter(({ row: { kind } }) => /^(?:data|group|subtotal|total)$/u.test(kind))
    .map(({ row, at }): ReportRow => {
      const figures: Partial<Record<FigureId, number>> = {};
      for (const { concept, column } of counted) {
        const parsed = parseCount(row.textAt(column.index), styles.get(column.index) ?? undefined);
        if (row.kind === 'data' && parsed.ok && isShared(grid, at, column.index))
          problems.push({ rowLabel: row.label, columnLabel: column.label, reason: 'merged' });
        else if (parsed.ok) figures[concept] = parsed.value;
        else if (parsed.reason === 'dash') figures[concept] = 0;
        else if (parsed.reason !== 'empty' && row.kind !== 'group')
          problems.push({ rowLabel: row.label, columnLabel: column.label, reason: parsed.reason });
      }
      return { kind: row.kind, label: row.label, group: row.group, figures };
    });
  return {
    sheet: name,
    hiddenSheet: hidden,
    part,
    family: familyOf(grid.title, grid.columns, recognised),
    form: recognised?.definition.id ?? null,
    title: grid.title,
    period: periodIn(grid.title),
    periodName: periodNameIn(grid.title),
    rowsBy: /lĩnh vực/iu.test(grid.labelColumn.label) ? 'field' : 'unit',
    columns: {
      found: counted.map(({ concept, column }) => ({ concept, label: column.label })),
      unknown: grid.columns
        .filter((column) => !known.has(column.index) && column.label !== '' && hasFigures(grid, column))
        .map(({ label }) => label),
    },
    rows,
    problems,
    leftOut: { hiddenRows: grid.hiddenRows.length, hiddenColumns: hiddenColumns.length, truncated },
  };
}

interface Counted {
  readonly concept: FigureId;
  readonly column: GridColumn;
}

/** The figures of a form under its own names, and what the table has beside them. */
function ofForm({ definition, columns }: RecognisedForm, meant: readonly Counted[]): Counted[] {
  const own = definition.columns.flatMap((column): Counted[] => {
    const place = columns.get(column.number);
    return column.kind !== 'count' || place === undefined
      ? []
      : [{ concept: figureOfColumn(column), column: place }];
  });
  const used = new Set([...columns.values()].map(({ index }) => index));
  return [...own, ...meant.filter(({ column }) => !used.has(column.index))];
}

/** Whether a figure's cell is merged with those of the rows above or below, or of the columns beside it. */
function isShared(grid: Grid, at: number, column: number): boolean {
  const cell = grid.rows[at]?.cells[column];
  if (cell?.origin === false) return true;
  const below = grid.rows[at + 1];
  const under = below?.cells[column];
  // A cell that spans the place below from the left is that row's own.
  return under?.origin === false && under.text === cell?.text && below?.cells[column - 1]?.text !== cell.text;
}

const textsOf = (grid: Grid, column: GridColumn): string[] =>
  grid.rows.filter(({ kind }) => kind === 'data').map((row) => row.textAt(column.index));

const styleOf = (grid: Grid, column: GridColumn) => inferNumberStyle(textsOf(grid, column)).style;

const hasFigures = (grid: Grid, column: GridColumn): boolean =>
  column.index !== grid.labelColumn?.index && textsOf(grid, column).some((text) => /\d/u.test(text));
