import { isConcealed } from './concealed.ts';
import { type Outline, type OutlinedTable, sectionsOf } from './outline.ts';
import type { Pacer } from './pacer.ts';
import { childrenOf, closedCell, contentOf, frameOf, isRowHidden, ROW, saidBy } from './snapshot.ts';
import type { PageSnapshot, SnapshotNode } from './snapshot-types.ts';

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
    const cells = childrenOf(row);
    if (cells.length === 0) continue;
    const said = [main, ...twins].map((table) => saidIn(table, table.rows[index]));
    lines.push({
      index,
      row,
      signature: `${row.className}\n${row.getAttribute('data-row-key')}\n${said.join('\n')}`,
      notice: cells.length === 1,
      // Asked for all rows before anything is drawn: what we draw would make the browser reckon styles again.
      hidden: !isConcealed(row) && isRowHidden(row),
      code:
        placesOf(row).find(({ from, to }) => main.code !== null && from <= main.code && main.code < to)
          ?.cell ?? null,
    });
  }
  return lines;
}

/** The rows a table has now, with the cells that hold their codes; notices left out. */
export function codeCellsOf({ element, code }: ReadableTable): UnreadRow[] {
  return sectionsOf(element).rows.flatMap((row) => {
    const places = placesOf(row);
    const place = places.find(({ from, to }) => code !== null && from <= code && code < to);
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
  for (const table of [main, ...twins]) {
    const rows: SnapshotNode[] = [];
    for (const line of lines) {
      await pace();
      const row = table.rows[line.index];
      if (row !== undefined) rows.push(rowNode(table, row, line, numbered));
    }
    made.set(table.element, rows);
  }
  return { page: outline.snapshot(({ element }) => made.get(element) ?? []), numbered };
}

function rowNode(
  table: ReadableTable,
  row: HTMLElement,
  { notice, hidden }: Line,
  numbered: HTMLElement[],
): SnapshotNode {
  const cells = placesOf(row).map(({ cell, from, to }): SnapshotNode => {
    if (!notice && !isWanted(table, from, to)) return closedCell(cell);
    return { ...contentOf(cell), i: numbered.push(cell) - 1 };
  });
  return { ...frameOf(row, ROW), i: numbered.push(row) - 1, ...(hidden ? { h: 1 } : {}), c: cells };
}

function saidIn(table: ReadableTable, row: HTMLElement | undefined): string {
  if (row === undefined) return '';
  return placesOf(row)
    .filter(({ from, to }) => isWanted(table, from, to))
    .map(({ cell }) => saidBy(cell))
    .join('\t');
}

function isWanted(table: ReadableTable, from: number, to: number): boolean {
  for (let column = from; column < to; column += 1) if (table.wanted.has(column)) return true;
  return false;
}

/** The cells of a row with the columns each covers. */
function placesOf(row: HTMLElement): { cell: HTMLElement; from: number; to: number }[] {
  let next = 0;
  return childrenOf(row).flatMap((cell) => {
    if (cell.localName !== 'td' && cell.localName !== 'th') return [];
    const from = next;
    const span = Number.parseInt(cell.getAttribute('colspan') ?? '1', 10);
    next += span >= 1 && span <= 1000 ? span : 1;
    return [{ cell: cell as HTMLElement, from, to: next }];
  });
}
