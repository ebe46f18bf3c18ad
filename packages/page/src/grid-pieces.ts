import type { RawCell, RawRow, RawTable } from './raw-table.ts';
import { keyOf } from './row-keys.ts';

/**
 * A grid that keeps some columns in place draws every row in pieces, pane after pane (ag-Grid). Pieces that carry the
 * same key are put together, in the order of the first pane, under the heads of each pane; a grid whose rows have not
 * as many pieces each, or whose heads do not fit its panes, stays as it is.
 */
export function joinGridPieces(table: RawTable): RawTable {
  const heads = table.rows.filter(isHead);
  const body = table.rows.filter((row) => !isHead(row) && row.cells.length > 0);
  const pieces = new Map<string, RawRow[]>();
  for (const row of body) {
    const key = keyOf(row);
    if (key === null) return table;
    pieces.set(key, [...(pieces.get(key) ?? []), row]);
  }
  const [sample, ...others] = pieces.values();
  const panes = sample?.map(({ cells }) => cells.length) ?? [];
  const alike = others.every(
    (rows) => rows.length === panes.length && rows.every(({ cells }, at) => cells.length === panes[at]),
  );
  if (panes.length < 2 || !alike || new Set(panes).size !== panes.length) return table;
  const head = joinHeads(heads, panes);
  if (head === null) return table;
  const rows = [...pieces.values()].flatMap((parts): RawRow[] => {
    const [first] = parts;
    return first === undefined ? [] : [{ ...first, cells: parts.flatMap(({ cells }) => cells) }];
  });
  return { ...table, rows: [...head, ...rows] };
}

function isHead({ section, cells }: RawRow): boolean {
  return section === 'head' || (cells.length > 0 && cells.every(({ header }) => header));
}

/** The heads of the panes side by side; a pane with fewer of them reaches down. */
function joinHeads(heads: readonly RawRow[], panes: readonly number[]): RawRow[] | null {
  const blocks: RawRow[][] = [];
  for (const row of heads) {
    const last = blocks.at(-1)?.at(-1);
    const box = row.element?.parent();
    const goesOn = last !== undefined && box != null && last.element?.parent()?.is(box) === true;
    if (goesOn && heads.length > panes.length) blocks.at(-1)?.push(row);
    else blocks.push([row]);
  }
  const fits =
    blocks.length === panes.length &&
    blocks.every((rows, at) => rows.every((row) => widthOf(row) === panes[at]));
  if (!fits) return null;
  const depth = Math.max(...blocks.map((rows) => rows.length));
  return Array.from({ length: depth }, (_, level): RawRow => {
    const cells = blocks.flatMap((rows) =>
      (rows[level]?.cells ?? []).map((cell): RawCell => {
        const reaches = level === rows.length - 1 ? depth - level : cell.rowspan;
        const { text, colspan, header, element } = cell;
        return { text, colspan, header, element, rowspan: reaches };
      }),
    );
    return { cells, section: 'head', element: blocks[0]?.[0]?.element ?? null };
  });
}

const widthOf = ({ cells }: RawRow): number => cells.reduce((sum, { colspan }) => sum + colspan, 0);
