import { type PageElement, type RawRow, type RawTable, tablesOf } from '@dung-hen/page';

/** A table put together of two: the page keeps its head in one table and its rows, which scroll, in the next. */
export interface JoinedTable {
  readonly table: RawTable;
  /** Whether it was put together. */
  readonly joined: boolean;
}

/** Every table under `root`, a head kept apart joined to the rows that follow it. */
export function joinedTablesOf(root: PageElement): JoinedTable[] {
  const tables = tablesOf(root);
  const result: JoinedTable[] = [];
  for (let index = 0; index < tables.length; index += 1) {
    const [table, next] = [tables[index], tables[index + 1]];
    if (table === undefined) continue;
    if (next !== undefined && !table.hidden && !next.hidden && belongTogether(table, next)) {
      const head = table.rows.map((row): RawRow => ({ ...row, section: 'head' }));
      result.push({ table: { ...next, rows: [...head, ...next.rows] }, joined: true });
      index += 1;
    } else result.push({ table, joined: false });
  }
  return result;
}

function belongTogether(head: RawTable, body: RawTable): boolean {
  const isHead = head.rows.length > 0 && head.rows.length <= 4 && head.rows.every(isHeadRow);
  const isBody =
    body.rows.length > 0 &&
    !body.rows.some((row) => row.section === 'head' || row.cells.some((cell) => cell.header));
  const nested =
    body.element !== null &&
    head.element?.find('table').some((table) => body.element?.is(table) === true) === true;
  return isHead && isBody && !nested && widthOf(head) >= 4 && widthOf(head) === widthOf(body);
}

function isHeadRow(row: RawRow): boolean {
  return row.section === 'head' || (row.cells.length > 0 && row.cells.every((cell) => cell.header));
}

/** Columns of the widest row; a row of the head below a taller one is narrower. */
function widthOf(table: RawTable): number {
  return Math.max(0, ...table.rows.map((row) => row.cells.reduce((sum, cell) => sum + cell.colspan, 0)));
}
