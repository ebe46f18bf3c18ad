import type { RawRow, RawTable } from './raw-table.ts';
import { isHead, nearby, widthOf } from './split-tables.ts';

/**
 * Grids that keep columns in place and scroll below their head draw four tables: the heads of both panes, then the rows
 * of both (Kendo, Telerik). Each head is put on the rows of its pane, where widths and numbers of rows leave no doubt.
 */
export function joinPanesApart(tables: readonly RawTable[]): RawTable[] {
  const joined = [...tables];
  for (let at = 0; at + 3 < tables.length; at += 1) {
    const [heads, others, left, right] = tables.slice(at, at + 4);
    if (!heads || !others || !left || !right || !areFour([heads, others], [left, right])) continue;
    joined[at + 2] = withHead(heads, left);
    joined[at + 3] = withHead(others, right);
  }
  return joined;
}

type Pair = readonly [RawTable, RawTable];

function areFour(heads: Pair, bodies: Pair): boolean {
  const [left, right] = bodies;
  const widths = heads.map(widthOf);
  return (
    heads.every((head) => saying(head).length > 0 && saying(head).every(isHead)) &&
    bodies.every(({ rows }) => rows.length > 0 && !rows.some(isHead)) &&
    left.rows.length === right.rows.length &&
    heads.every(
      (head, at) => head.hidden === bodies[at]?.hidden && nearby(head.element, bodies[at]?.element ?? null),
    ) &&
    bodies.every((body, at) => widthOf(body) === widths[at]) &&
    // Panes of one width may be taken for one another.
    widths[0] !== widths[1]
  );
}

const saying = ({ rows }: RawTable): readonly RawRow[] =>
  rows.filter(({ cells }) => cells.some(({ text }) => text !== ''));

function withHead(head: RawTable, body: RawTable): RawTable {
  const rows = head.rows.map((row): RawRow => ({ ...row, section: 'head' }));
  return { ...body, rows: [...rows, ...body.rows], caption: body.caption || head.caption };
}
