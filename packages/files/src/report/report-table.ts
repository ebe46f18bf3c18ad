import {
  type Grid,
  type GridColumn,
  inferNumberStyle,
  matchColumns,
  type NumberRefusal,
  parseCount,
  REPORT,
  type ReportConceptId,
  type RowKind,
  readGrid,
} from '@dung-hen/page';
import type { FileTable } from '../read/sheet-tables.ts';
import { type FormFamily, familyOf } from './family.ts';
import { periodIn, periodNameIn } from './title-facts.ts';

/** A figure that could not be read as a count: nothing is silently empty. */
export interface FigureProblem {
  readonly rowLabel: string;
  readonly columnLabel: string;
  readonly reason: NumberRefusal | 'notCount';
}

/** One row of a report with its figures; null where the cell says nothing. */
export interface ReportRow {
  readonly kind: RowKind;
  readonly label: string;
  /** Heading of the section the row stands in, '' outside sections: one field may appear in several. */
  readonly group: string;
  readonly figures: Readonly<Partial<Record<ReportConceptId, number>>>;
}

/** A column that is understood, and one that is not. */
export interface ReportColumns {
  readonly found: readonly { readonly concept: ReportConceptId; readonly label: string }[];
  /** Labels of columns with figures that no concept fits, or that say too little: told, never guessed. */
  readonly unknown: readonly string[];
}

/** A table of dossier figures, understood by its labels. */
export interface ReportTable {
  /** Name of the sheet, '' where there is none. */
  readonly sheet: string;
  readonly hiddenSheet: boolean;
  readonly family: FormFamily;
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
export function reportTable({
  name,
  table,
  hidden,
  hiddenColumns,
  truncated,
}: FileTable): ReportTable | null {
  const grid = readGrid(table);
  if (!grid.headed || grid.labelColumn === null) return null;
  const { found } = matchColumns(grid.columns, REPORT, REPORT.concepts);
  const counted = COUNTS.flatMap(({ id }) => {
    const match = found.get(id);
    return match === undefined ? [] : [{ concept: id as ReportConceptId, column: match.column }];
  });
  if (counted.length < FEWEST_COLUMNS) return null;
  const known = new Set([...found.values()].map(({ column }) => column.index));
  const problems: FigureProblem[] = [];
  const styles = new Map(counted.map(({ column }) => [column.index, styleOf(grid, column)]));
  const rows = grid.rows
    .filter(({ kind }) => kind === 'data' || kind === 'group' || kind === 'subtotal' || kind === 'total')
    .map((row): ReportRow => {
      const figures: Partial<Record<ReportConceptId, number>> = {};
      for (const { concept, column } of counted) {
        const parsed = parseCount(row.textAt(column.index), styles.get(column.index) ?? undefined);
        if (parsed.ok) figures[concept] = parsed.value;
        else if (parsed.reason === 'dash') figures[concept] = 0;
        else if (parsed.reason !== 'empty' && row.kind !== 'group')
          problems.push({ rowLabel: row.label, columnLabel: column.label, reason: parsed.reason });
      }
      return { kind: row.kind, label: row.label, group: row.group, figures };
    });
  return {
    sheet: name,
    hiddenSheet: hidden,
    family: familyOf(grid.title, grid.columns),
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

const textsOf = (grid: Grid, column: GridColumn): string[] =>
  grid.rows.filter(({ kind }) => kind === 'data').map((row) => row.textAt(column.index));

const styleOf = (grid: Grid, column: GridColumn) => inferNumberStyle(textsOf(grid, column)).style;

const hasFigures = (grid: Grid, column: GridColumn): boolean =>
  column.index !== grid.labelColumn?.index && textsOf(grid, column).some((text) => /\d/u.test(text));
