import { isConcealed } from './concealed.ts';
import type { Outline, OutlinedTable } from './outline.ts';
import { isOurs } from './own-nodes.ts';
import type { Pacer } from './pacer.ts';
import { attributesOf, closedCell, contentOf, frameOf, isRowHidden, ROW, UNLIKE_PLAIN } from './snapshot.ts';
import type { PageSnapshot, SnapshotNode } from './snapshot-types.ts';
import { type Place, placesOf, sectionsOf } from './table-parts.ts';

/** A table with the columns that may be read. */
export interface ReadableTable extends OutlinedTable {
  readonly wanted: ReadonlySet<number>;
  /** The one with the dossier code. */
  readonly code: number | null;
}

/** Rows of a table by their places, `to` not among them. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** A row that seems to hold a dossier, unread. */
export interface UnreadRow {
  readonly row: HTMLElement;
  readonly cell: HTMLElement;
}

/** What travels of a cell. */
interface Part {
  /** Null where nobody may read it. */
  readonly cell: HTMLElement | null;
  readonly node: SnapshotNode;
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
  /** Its cells, and those of its twins, in the order of the tables. */
  readonly parts: readonly (readonly Part[])[];
}

/** The rows of a stretch of a list as they stand now, with what they say. Null when the signal aborted on the way. */
export async function linesOf(
  main: ReadableTable,
  twins: readonly ReadableTable[],
  { from, to }: Stretch,
  pace: Pacer,
  until: AbortSignal,
): Promise<readonly Line[] | null> {
  const lines: Line[] = [];
  for (const [at, row] of main.rows.slice(from, to).entries()) {
    await pace();
    if (until.aborted) return null;
    const index = from + at;
    const own = partsOf(main, row);
    if (own.length === 0) continue;
    const parts = [own];
    for (const twin of twins) {
      const other = twin.rows[index];
      parts.push(other === undefined ? [] : partsOf(twin, other));
    }
    lines.push({
      index,
      row,
      signature: JSON.stringify([attributesOf(row, ROW), parts.map((some) => some.map(({ node }) => node))]),
      notice: own.length === 1,
      hidden: !isConcealed(row) && isRowHidden(row),
      parts,
    });
  }
  return lines;
}

const CLOSED: Part = { cell: null, node: { t: 'td' } };

/** The cells of a row, those read that may be. */
function partsOf(table: ReadableTable, row: HTMLElement): Part[] {
  const plain = plainCellsOf(row);
  if (plain !== null) {
    return Array.from({ length: plain.length }, (_, column): Part => {
      const cell = table.wanted.has(column) ? plain.item(column) : null;
      return cell === null ? CLOSED : { cell, node: contentOf(cell, true) };
    });
  }
  const places = placesOf(row);
  return places.map(({ cell, from, to }): Part => {
    // A notice may stand under any column.
    if (places.length > 1 && !isWanted(table, from, to)) return { cell: null, node: closedCell(cell) };
    return { cell, node: contentOf(cell) };
  });
}

/** The cells of a row in which each stands under one column and none is ours: so most need not be looked at. */
function plainCellsOf(row: HTMLElement): HTMLCollectionOf<HTMLTableCellElement> | null {
  if (row.localName !== 'tr' || row.querySelector(UNLIKE_PLAIN) !== null) return null;
  const { cells } = row as HTMLTableRowElement;
  const last = cells.item(cells.length - 1);
  return cells.length > 1 && last !== null && !isOurs(last) ? cells : null;
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
      if (row !== undefined) rows.push(rowNode(row, line.hidden, line.parts[at] ?? [], numbered));
    }
    made.set(table.element, rows);
  }
  return { page: outline.snapshot(({ element }) => made.get(element) ?? []), numbered };
}

function rowNode(
  row: HTMLElement,
  hidden: boolean,
  parts: readonly Part[],
  numbered: HTMLElement[],
): SnapshotNode {
  const cells = parts.map(
    ({ cell, node }): SnapshotNode => (cell === null ? node : { ...node, i: numbered.push(cell) - 1 }),
  );
  return { ...frameOf(row, ROW), t: 'tr', i: numbered.push(row) - 1, ...(hidden ? { h: 1 } : {}), c: cells };
}

function isWanted(table: ReadableTable, from: number, to: number): boolean {
  for (let column = from; column < to; column += 1) if (table.wanted.has(column)) return true;
  return false;
}
