import { isConcealed } from './concealed.ts';
import type { Outline, OutlinedTable } from './outline.ts';
import type { Pacer } from './pacer.ts';
import { closedCell, contentOf, frameOf, isRowHidden, ROW, saidBy } from './snapshot.ts';
import type { PageSnapshot, SnapshotNode } from './snapshot-types.ts';
import { type Place, placesOf, sectionsOf } from './table-parts.ts';

/** A table with the columns that may be read. */
export interface ReadableTable extends OutlinedTable {
  readonly wanted: ReadonlySet<number>;
  /** The one with the dossier code. */
  readonly code: number | null;
}

/** A row that seems to hold a dossier, unread. */
export interface UnreadRow {
  readonly row: HTMLElement;
  readonly cell: HTMLElement;
}

/** One row of the list that shows. */
export interface Line {
  /** Place below the header; the hidden twin has the same dossier at the same place. */
  readonly index: number;
  readonly row: HTMLElement;
  /** All it says, in the columns that may be read: the same text means that nothing changed. */
  readonly signature: string;
  /** One cell over the whole width: "Trống", and no dossier. */
  readonly notice: boolean;
  /** The page does not show it. */
  readonly hidden: boolean;
  /** The cell under the column of codes. */
  readonly code: HTMLElement | null;
  /** Its cells, and those of its twins, in the order of the tables. */
  readonly places: readonly (readonly Place[])[];
}

/** The rows of a list as they stand now, with what they say. Null when the signal aborted on the way. */
export async function linesOf(
  main: ReadableTable,
  twins: readonly ReadableTable[],
  pace: Pacer,
  until: AbortSignal,
): Promise<readonly Line[] | null> {
  const lines: Line[] = [];
  for (const [index, row] of main.rows.entries()) {
    await pace();
    if (until.aborted) return null;
    const [own, ...others] = [row, ...twins.map(({ rows }) => rows[index])].map((one) =>
      one === undefined ? [] : placesOf(one),
    );
    if (own === undefined || own.length === 0) continue;
    const said = [saidIn(main, own), ...others.map((places, at) => saidIn(twins[at], places))];
    lines.push({
      index,
      row,
      signature: `${row.className}\n${row.getAttribute('data-row-key')}\n${said.join('\n')}`,
      notice: own.length === 1,
      // Asked for all rows before anything is drawn: what we draw would make the browser reckon styles again.
      hidden: !isConcealed(row) && isRowHidden(row),
      code: placeOver(own, main.code)?.cell ?? null,
      places: [own, ...others],
    });
  }
  return lines;
}

const placeOver = (places: readonly Place[], column: number | null): Place | undefined =>
  places.find(({ from, to }) => column !== null && from <= column && column < to);

/** Rows of a stretch of a table as it is now but for the known ones, with the cells that hold their codes; no notices. */
export function codeCellsOf(
  { element, code }: ReadableTable,
  from: number,
  to: number,
  isKnown: (row: HTMLElement) => boolean,
): UnreadRow[] {
  const rows = sectionsOf(element).rows.slice(from, to);
  return rows.flatMap((row) => {
    if (isKnown(row)) return [];
    const places = placesOf(row);
    const place = placeOver(places, code);
    return place === undefined || places.length === 1 ? [] : [{ row, cell: place.cell }];
  });
}

/** A page with some lines of its list, each row and readable cell numbered by its place in `numbered`. */
export async function snapshotOf(
  outline: Outline,
  main: ReadableTable,
  twins: readonly ReadableTable[],
  lines: readonly Line[],
  pace: Pacer,
): Promise<{ readonly page: PageSnapshot; readonly numbered: readonly HTMLElement[] }> {
  const numbered: HTMLElement[] = [];
  const made = new Map<Element, SnapshotNode[]>();
  for (const [at, table] of [main, ...twins].entries()) {
    const rows: SnapshotNode[] = [];
    for (const line of lines) {
      await pace();
      const row = table.rows[line.index];
      if (row !== undefined) rows.push(rowNode(table, row, line, line.places[at] ?? [], numbered));
    }
    made.set(table.element, rows);
  }
  return { page: outline.snapshot(({ element }) => made.get(element) ?? []), numbered };
}

function rowNode(
  table: ReadableTable,
  row: HTMLElement,
  { notice, hidden }: Line,
  places: readonly Place[],
  numbered: HTMLElement[],
): SnapshotNode {
  const cells = places.map(({ cell, from, to }): SnapshotNode => {
    if (!notice && !isWanted(table, from, to)) return closedCell(cell);
    return { ...contentOf(cell), i: numbered.push(cell) - 1 };
  });
  return { ...frameOf(row, ROW), t: 'tr', i: numbered.push(row) - 1, ...(hidden ? { h: 1 } : {}), c: cells };
}

function saidIn(table: ReadableTable | undefined, places: readonly Place[]): string {
  if (table === undefined) return '';
  return places
    .filter(({ from, to }) => isWanted(table, from, to))
    .map(({ cell }) => saidBy(cell))
    .join('\t');
}

function isWanted(table: ReadableTable, from: number, to: number): boolean {
  for (let column = from; column < to; column += 1) if (table.wanted.has(column)) return true;
  return false;
}
