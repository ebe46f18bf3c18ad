import type { Window } from '@dung-hen/calendar';
import type { Reading, Warning } from '@dung-hen/domain';
import {
  type ColumnMatches,
  conceptOf,
  DOSSIER_LIST,
  type Grid,
  type GridRow,
  matchColumns,
  type PageDocument,
  type PageElement,
  parseCount,
  parsePeriodText,
  readGrid,
  tablesOf,
} from '@dung-hen/page';
import { contains, listTablesOf } from '../../kit/list-table.ts';
import { pageError, readingOf } from './changed.ts';
import { dialogsOf } from './dialogs.ts';
import { BLANK_COLUMNS, REPORT_SHAPES, type ReportKind, type ReportShape } from './report-shapes.ts';
import { routeOf } from './routes.ts';

/** One row of a report as its page shows it. */
export interface ReportPageRow {
  readonly kind: 'data' | 'total';
  /** Unit or field; the words of the total row. */
  readonly label: string;
  /** The group the row stands in ('Xã, phường, thị trấn'); '' outside groups. */
  readonly group: string;
  /** By column number of II.06a (07a and 07b: of their own form). A figure the page does not show is absent. */
  readonly figures: Readonly<Record<number, number>>;
}

const STEP = 'report';

/** Which report a page shows: by its address, else by the headers of its tables. Null when none it knows. */
export function reportOn(page: PageDocument): ReportKind | null {
  const route = routeOf(page.url);
  if (route?.kind === 'report') return route.report;
  if (!hasReportFrame(page.root)) return null;
  const grids = gridsOf(page.root);
  const kinds = ['06a', '07a', '07b', 'byField'] as const;
  return kinds.find((kind) => grids.some((grid) => isWhole(matchesOf(grid, REPORT_SHAPES[kind])))) ?? null;
}

/** The frame all reports of the product stand in: a hint used only where the address says nothing (saved pages). */
function hasReportFrame(root: PageElement): boolean {
  return root.find('div').some((element) => {
    return (
      element.attr('id') === 'ContainerSwapper' ||
      /(?:^|\s)thongKeSwapper(?:\s|$)/u.test(element.attr('class') ?? '')
    );
  });
}

/**
 * Reads the report that shows; hidden copies for printing and dialogs are left alone. Warnings: TOTAL_DIFFERS (the total
 * row is not the sum of the rows), OTHER_COUNTING (the report counts by rules other than II.06a's), REST_OF_PERIOD (5)
 * was worked out as the rest of "Trong kỳ". EMPTY_UNCONFIRMED before the report was run.
 */
export function readReportPage(page: PageDocument): Reading<ReportPageRow> {
  return readingOf(page.url, (warn) => {
    const kind = reportOn(page);
    if (kind === null)
      throw pageError('SITE_CHANGED', STEP, 'no report this adapter knows stands on the page');
    const grids = gridsOf(page.root).filter((grid) => !grid.hidden);
    if (grids.length === 0) throw pageError('EMPTY_UNCONFIRMED', STEP, 'no report stands on the page yet');
    const shape = REPORT_SHAPES[kind];
    const { grid, matches } = bestOf(grids, shape);
    refuseForeign(grid, shape);
    requireColumns(matches, shape);
    const rows = grid.rows
      .filter((row) => row.kind === 'data' || row.kind === 'total')
      .map((row) => readRow(row, kind, shape, matches));
    refuseUnrun(rows);
    if (!rows.some((row) => row.kind === 'total')) {
      throw pageError('SITE_CHANGED', STEP, 'the report ends without its row "Tổng số"', 'Tổng số');
    }
    warnOf(kind, rows, warn);
    return rows;
  });
}

/**
 * The period the print copy of a report names. It follows the form above the report, not its figures: after the dates
 * were changed and before "Thống kê" was pressed the two differ (measured, February 2025). Null where none is named.
 */
export function periodOfForm(page: PageDocument): Window | null {
  for (const grid of gridsOf(page.root)) {
    const parsed = parsePeriodText(`${grid.caption} ${grid.title}`);
    if (parsed.ok) return parsed.window;
  }
  return null;
}

/** Tables of figures; lists of dossiers are left unread, they name citizens. */
function gridsOf(root: PageElement): Grid[] {
  const dialogs = dialogsOf(root);
  const lists = listTablesOf(root, dialogs).filter(({ columns }) =>
    columns.some(({ path }) => conceptOf(path, DOSSIER_LIST)?.personal === true),
  );
  const unread = [...dialogs, ...lists.map(({ element }) => element)];
  return root
    .find('table')
    .filter((table) => !unread.some((outer) => contains(outer, table)))
    .flatMap((table) => tablesOf(table).slice(0, 1))
    .map((table) => readGrid(table))
    .filter((grid) => grid.headed);
}

function matchesOf(grid: Grid, shape: ReportShape): ColumnMatches {
  return matchColumns(
    grid.columns,
    shape.glossary,
    shape.columns.map(({ concept }) => concept),
  );
}

function isWhole(matches: ColumnMatches): boolean {
  return matches.missing.length === 0 && matches.ambiguous.length === 0;
}

function bestOf(grids: readonly Grid[], shape: ReportShape): { grid: Grid; matches: ColumnMatches } {
  const matched = grids
    .map((grid) => ({ grid, matches: matchesOf(grid, shape) }))
    .sort((a, b) => b.matches.found.size - a.matches.found.size);
  const [best] = matched;
  if (best === undefined || best.matches.found.size * 2 < shape.columns.length) {
    const labels = shape.columns.map(({ label }) => label).join('", "');
    throw pageError('SITE_CHANGED', STEP, `no table with the columns "${labels}"`, shape.columns[0]?.label);
  }
  return best;
}

function requireColumns(matches: ColumnMatches, shape: ReportShape): void {
  for (const { concept, label, optional } of shape.columns) {
    if (matches.found.has(concept.id)) continue;
    const unclear = matches.ambiguous.some((one) => one.concept === concept);
    if (optional && !unclear) continue;
    const what = unclear ? 'cannot be told from others' : 'is missing';
    throw pageError('SITE_CHANGED', STEP, `the column "${label}" (${concept.name.vi}) ${what}`, label);
  }
}

function refuseForeign(grid: Grid, shape: ReportShape): void {
  const { found } = matchColumns(grid.columns, shape.glossary, shape.foreign);
  const [other] = found.values();
  if (other === undefined) return;
  const label = other.column.label;
  throw pageError('UNSUPPORTED', STEP, `a report with "${label}" cannot be put into II.06a`, label);
}

function readRow(row: GridRow, kind: ReportKind, shape: ReportShape, matches: ColumnMatches): ReportPageRow {
  const figures: Record<number, number> = {};
  for (const { column, plus, minus } of shape.figures) {
    const parts = plus.map((id) =>
      figureAt(row, matches, id, BLANK_COLUMNS[kind]?.includes(column) ?? false),
    );
    const less = minus === undefined ? 0 : figureAt(row, matches, minus, false);
    if (less === null || parts.some((part) => part === null)) continue;
    figures[column] = parts.reduce<number>((sum, part) => sum + (part ?? 0), 0) - less;
  }
  return { kind: row.kind === 'total' ? 'total' : 'data', label: row.label, group: row.group, figures };
}

/** The figure of a cell; null where the report has no such column, or leaves its cells blank by habit. */
function figureAt(row: GridRow, matches: ColumnMatches, id: string, mayBeBlank: boolean): number | null {
  const match = matches.found.get(id);
  if (match === undefined) return null;
  const text = row.cells[match.column.index]?.text ?? '';
  if (text === '' && mayBeBlank) return null;
  const count = parseCount(text, 'vi');
  if (count.ok) return count.value;
  const { label } = match.column;
  throw pageError('SITE_CHANGED', STEP, `a cell under "${label}" holds no figure (${count.reason})`, label);
}

/** Before "Thống kê" is pressed some pages show no rows, or a lone total of zeros. */
function refuseUnrun(rows: readonly ReportPageRow[]): void {
  if (rows.some((row) => row.kind === 'data')) return;
  throw pageError(
    'EMPTY_UNCONFIRMED',
    STEP,
    'the report has no rows: it was not run, or is still being made',
  );
}

function warnOf(kind: ReportKind, rows: readonly ReportPageRow[], warn: (warning: Warning) => void): void {
  const total = rows.find((row) => row.kind === 'total');
  const data = rows.filter((row) => row.kind === 'data');
  for (const [column, shown] of Object.entries(total?.figures ?? {})) {
    const sum = data.reduce((all, row) => all + (row.figures[Number(column)] ?? 0), 0);
    if (sum === shown) continue;
    warn({
      code: 'TOTAL_DIFFERS',
      detail: `column (${column}): the total row says ${shown}, its rows add up to ${sum}`,
    });
  }
  if (kind === 'byUnit') {
    const detail =
      'this report counts returned and withdrawn dossiers apart, by date: its figures may differ from II.06a';
    warn({ code: 'OTHER_COUNTING', detail });
  }
  if (
    (kind === 'byField' || kind === 'byUnitAndField' || kind === 'byUnit') &&
    data.some((row) => 5 in row.figures)
  ) {
    const detail = '(5) is "Trong kỳ" less "Qua mạng": a dossier without channel would be counted there';
    warn({ code: 'REST_OF_PERIOD', detail });
  }
}
