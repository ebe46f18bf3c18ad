import type { Grid, GridColumn, GridRow } from './grid-types.ts';
import { normalizeLabel } from './label.ts';
import { isOrderHead } from './row-words.ts';

/** Why grids are taken for copies of one another. */
export type TwinSign = 'codes' | 'rows' | 'bodyId' | 'header';

/** One set of records and every grid of the page that shows it. */
export interface TwinGroup {
  /** The grid a person sees; of several the first; where all are hidden the first of them. */
  readonly primary: Grid;
  /** The other grids with the same records: never to be counted beside the primary. */
  readonly twins: readonly { readonly grid: Grid; readonly by: TwinSign }[];
}

/**
 * Puts grids that carry the same records together: hidden copies for printing or export (with other headers, or with
 * the same tbody id), and visible doubles (fixed columns). Which of a group is read is the reader's choice (a hidden flat
 * table may say more than the composite cells on screen), but only one of them may be counted. Order is kept.
 */
export function groupTwins(grids: readonly Grid[]): TwinGroup[] {
  const groups: { primary: Grid; twins: { grid: Grid; by: TwinSign }[] }[] = [];
  const ordered = [...grids.filter((grid) => !grid.hidden), ...grids.filter((grid) => grid.hidden)];
  for (const grid of ordered) {
    const home = groups
      .map((group) => ({ group, by: twinSign(group.primary, grid) }))
      .find((candidate) => candidate.by !== null);
    if (home?.by) home.group.twins.push({ grid, by: home.by });
    else groups.push({ primary: grid, twins: [] });
  }
  return groups.sort((a, b) => grids.indexOf(a.primary) - grids.indexOf(b.primary));
}

function twinSign(primary: Grid, other: Grid): TwinSign | null {
  const codes = codesOf(primary);
  const otherCodes = codesOf(other);
  if (codes.size > 0 || otherCodes.size > 0) return sameSet(codes, otherCodes, other.hidden) ? 'codes' : null;
  const records = recordsOf(primary);
  const otherRecords = recordsOf(other);
  // Two reports on screen may well hold the same figures: then only an id given twice makes one a copy.
  if (!other.hidden) {
    return sameBodyId(primary, other) && sameSet(records, otherRecords, false) ? 'bodyId' : null;
  }
  if (records.size > 0 && otherRecords.size > 0) {
    if (sameSet(records, otherRecords, true)) return 'rows';
    return sameBodyId(primary, other) && sameLabels(primary, other) ? 'bodyId' : null;
  }
  if (records.size !== otherRecords.size) return null;
  if (sameBodyId(primary, other)) return 'bodyId';
  return primary.headed && other.headed && sameHeader(primary, other) ? 'header' : null;
}

const CODE = /(?<![\p{L}\d.])(?:\d{3}\.)?[A-Z]?\d{2}(?:\.[0-9A-Z]{1,4})+-\d{6}-\d{3,7}(?!\d)/gu;

/** Dossier codes that stand anywhere in the data rows. */
function codesOf(grid: Grid): ReadonlySet<string> {
  const codes = new Set<string>();
  for (const row of dataRows(grid)) {
    for (const cell of row.cells) {
      if (cell.origin && cell.text.includes('-'))
        for (const [code] of cell.text.matchAll(CODE)) codes.add(code);
    }
  }
  return codes;
}

/** Rows as label and figures, in the order of the columns: a print copy keeps both whatever its headers say. */
function recordsOf(grid: Grid): ReadonlySet<string> {
  const counted = grid.columns.filter((column) => !column.path.some(isOrderHead));
  return new Set(dataRows(grid).map((row) => `${normalizeLabel(row.label)}|${figures(row, counted)}`));
}

function figures(row: GridRow, columns: readonly GridColumn[]): string {
  return columns
    .map((column) => row.textAt(column.index).replace(/[.,\s]/gu, ''))
    .filter((text) => /^\d+$/u.test(text))
    .join(' ');
}

function dataRows(grid: Grid): readonly GridRow[] {
  return grid.rows.filter((row) => row.kind === 'data');
}

/** Equal; a hidden copy may hold a few rows more or less while the page redraws (four fifths in common). */
function sameSet(a: ReadonlySet<string>, b: ReadonlySet<string>, lenient: boolean): boolean {
  const common = [...a].filter((item) => b.has(item)).length;
  if (!lenient) return common === a.size && common === b.size && common > 0;
  return common * 5 >= Math.max(a.size, b.size) * 4 && common > 0;
}

function sameLabels(a: Grid, b: Grid): boolean {
  const labels = new Set(dataRows(a).map((row) => normalizeLabel(row.label)));
  return sameSet(labels, new Set(dataRows(b).map((row) => normalizeLabel(row.label))), true);
}

function sameHeader(a: Grid, b: Grid): boolean {
  const leaves = (grid: Grid) =>
    grid.columns.map((column) => normalizeLabel(column.path.at(-1) ?? '')).join('|');
  return leaves(a) === leaves(b);
}

function sameBodyId(a: Grid, b: Grid): boolean {
  const id = bodyId(a);
  return id !== null && id === bodyId(b);
}

function bodyId(grid: Grid): string | null {
  const body = grid.element?.children().find((child) => child.tag === 'tbody');
  return body?.attr('id') || null;
}
