import { isInside } from './closest.ts';
import type { PageElement } from './element.ts';
import type { RawCell, RawRow, RawTable } from './raw-table.ts';
import { keyOf } from './row-keys.ts';
import { nearby } from './split-tables.ts';

/**
 * Grids that keep some columns in place draw a row in two pieces. Pieces that say they are the same row of one grid
 * (aria-rowindex) are put together; then tables side by side whose rows carry the same keys in the same order, with
 * their heads. Panes that repeat a column of one another are copies, and stay as they are.
 */
export function joinPanes(tables: readonly RawTable[]): RawTable[] {
  const whole = tables.map(joinPieces);
  const joined: RawTable[] = [];
  const used = new Set<RawTable>();
  for (const [at, left] of whole.entries()) {
    if (used.has(left)) continue;
    const right = whole.slice(at + 1).find((other) => !used.has(other) && sameRows(left, other));
    const pane = right && sideBySide(left, right, whole);
    if (right && pane) used.add(right);
    joined.push(pane ?? withHead(left, whole));
  }
  return joined;
}

/** Rows of one grid with the same row index, as one row; cells in the order of their column index. */
function joinPieces(table: RawTable): RawTable {
  const rows = new Map<string, RawRow>();
  for (const [at, row] of table.rows.entries()) {
    const index = row.element?.attr('aria-rowindex');
    const key = index ? `${row.section} ${index}` : `${at}`;
    const known = rows.get(key);
    rows.set(key, { ...row, ...known, cells: inOrder([...(known?.cells ?? []), ...row.cells]) });
  }
  return { ...table, rows: [...rows.values()] };
}

/** Cells in the order of their column index, where each has its own. */
function inOrder(cells: readonly RawCell[]): readonly RawCell[] {
  const placed = cells.map((cell) => ({
    cell,
    at: Number(cell.element?.attr('aria-colindex') ?? Number.NaN),
  }));
  const ordered =
    new Set(placed.map(({ at }) => at)).size === cells.length && placed.every(({ at }) => at > 0);
  return ordered ? placed.sort((a, b) => a.at - b.at).map(({ cell }) => cell) : cells;
}

function keysOf(table: RawTable): string[] {
  return table.rows.filter(saysSomething).flatMap((row) => keyOf(row) ?? []);
}

function sameRows(left: RawTable, right: RawTable): boolean {
  const keys = keysOf(left);
  const others = keysOf(right);
  if (left.hidden !== right.hidden) return false;
  if (keys.length === 0 && others.length === 0) return isKeptBeside(left, right);
  return (
    keys.length > 0 &&
    new Set(keys).size === keys.length &&
    keys.length === others.length &&
    keys.every((key, at) => key === others[at]) &&
    shareBox(left.element, right.element)
  );
}

const KEPT = /(?:^|[\s_-])(?:frozen|locked|fixed|pinned)(?![a-z])/iu;
const MOVED = /(?:^|[\s_-])(?:unfrozen|unlocked|unpinned|movable|scrollable)(?![a-z])/iu;

/** Panes without keys: one is named as that of columns kept in place, the other as that of those that move, and both have as many rows, none merged. */
function isKeptBeside(left: RawTable, right: RawTable): boolean {
  const [rows, others] = [bodyRows(left), bodyRows(right)];
  const spanless = [...rows, ...others].every(({ cells }) =>
    cells.every(({ colspan, rowspan }) => colspan === 1 && rowspan === 1),
  );
  return (
    rows.length > 0 &&
    rows.length === others.length &&
    spanless &&
    shareBox(left.element, right.element) &&
    isPaneOf(KEPT, left, right) &&
    isPaneOf(MOVED, right, left)
  );
}

/** Whether the pane a table stands in, below the box around both, is so named. */
function isPaneOf(name: RegExp, { element }: RawTable, { element: other }: RawTable): boolean {
  for (let box = element; other && box && !isInside(other, box); box = box.parent())
    if (name.test(box.attr('class') ?? '')) return true;
  return false;
}

/** The rows of a pane below its head: those with keys, or all where none has one. */
function bodyRows(pane: RawTable): RawRow[] {
  const keyed = pane.rows.some((row) => keyOf(row) !== null);
  return pane.rows.filter((row) => saysSomething(row) && (keyed ? keyOf(row) !== null : !isHead(row)));
}

/** Whether the box around both holds nothing else that says anything: two lists of their own have titles or pagers. */
function shareBox(left: PageElement | null, right: PageElement | null): boolean {
  for (let box = left?.parent(); left && right && box && box.tag !== 'body'; box = box.parent()) {
    if (!isInside(right, box)) continue;
    const others = box.children().filter((child) => !isInside(left, child) && !isInside(right, child));
    return others.every((child) => child.text() === '');
  }
  return false;
}

/** Both panes as one table; null where their heads are not alike in number, or name a column twice. */
function sideBySide(left: RawTable, right: RawTable, tables: readonly RawTable[]): RawTable | null {
  const heads = headsOver(left, right, tables);
  const [first, second] = heads;
  if (!first || !second || first.length !== second.length) return null;
  const names = heads.flatMap((rows) => (rows?.at(-1)?.cells ?? []).map(({ text }) => text)).filter(Boolean);
  if (new Set(names).size < names.length) return null;
  const others = bodyRows(right);
  const pair = (row: RawRow, other: RawRow | undefined, section: RawRow['section']): RawRow => ({
    cells: [...row.cells, ...(other?.cells ?? [])],
    section,
    hidden: row.hidden === true && other?.hidden === true,
    element: row.element,
  });
  return {
    ...left,
    rows: [
      ...first.map((row, at) => pair(row, second[at], 'head')),
      ...bodyRows(left).map((row, at) => pair(row, others[at], 'body')),
    ],
  };
}

/** Keyed rows without a head get that of the table of words just before them, written in plain cells (easyUI). */
function withHead(table: RawTable, tables: readonly RawTable[]): RawTable {
  const [first] = table.rows;
  if (first === undefined || keyOf(first) === null) return table;
  const head = headOf(table, tables) ?? [];
  return { ...table, rows: [...head.map((row): RawRow => ({ ...row, section: 'head' })), ...table.rows] };
}

/** The heads of two panes: each its own or just before it, or both just before the first pane (Syncfusion). */
function headsOver(left: RawTable, right: RawTable, tables: readonly RawTable[]) {
  const at = tables.indexOf(left);
  if (tables.indexOf(right) === at + 1) {
    const both = [headAt(left, tables[at - 2]), headAt(right, tables[at - 1])];
    if (both.every((head) => head !== null)) return both;
  }
  return [left, right].map((pane) => headOf(pane, tables));
}

/** The rows of a pane's head: its own, or those of the table of words just before it. Null where there is none. */
function headOf(pane: RawTable, tables: readonly RawTable[]): readonly RawRow[] | null {
  const [first] = bodyRows(pane);
  const own = first === undefined ? [] : pane.rows.slice(0, pane.rows.indexOf(first));
  if (own.some(saysSomething)) return own.filter(saysSomething);
  return headAt(pane, tables[tables.indexOf(pane) - 1]);
}

/** The rows of a table of words as the head of a pane; null where it is none. */
function headAt(pane: RawTable, before: RawTable | undefined): readonly RawRow[] | null {
  if (before === undefined || !nearby(before.element, pane.element)) return null;
  const rows = before.rows.filter(saysSomething);
  const width = bodyRows(pane)[0]?.cells.length;
  const words = rows.every(({ cells }) => cells.every(({ text }) => !/\d/u.test(text)));
  return words && rows.length > 0 && rows.length < 4 && rows.every(({ cells }) => cells.length === width)
    ? rows
    : null;
}

function saysSomething({ cells }: RawRow): boolean {
  return cells.some(({ text }) => text !== '');
}

/**
 * Names of rows in one table and their fields in another beside it, as grids with columns kept in place draw them, as one
 * table: nothing else stands in the box around both, the first has no field, the second no words, and they have as many
 * rows.
 */
export function joinNames(tables: readonly RawTable[]): RawTable[] {
  return tables.map((fields, at) => {
    const names = tables[at - 1];
    if (names === undefined || !areNamesOf(names, fields)) return fields;
    const heads = fields.rows.filter(isHead);
    const over = headOver(names);
    const rows = bodyOf(names);
    const head = heads.map((row, index): RawRow => {
      const cells = (over?.cells ?? []).map(({ text, colspan, header, element }) => ({
        text,
        colspan,
        header,
        element,
        rowspan: heads.length,
      }));
      return { ...row, section: 'head', cells: index === 0 ? [...cells, ...row.cells] : row.cells };
    });
    const body = bodyOf(fields).map(
      (row, index): RawRow => ({
        ...row,
        cells: [...(rows[index]?.cells ?? []), ...row.cells],
      }),
    );
    return { ...fields, rows: [...head, ...body] };
  });
}

function areNamesOf(names: RawTable, fields: RawTable): boolean {
  const [rows, others] = [bodyOf(names), bodyOf(fields)];
  const spanless = [...rows, ...others].every(({ cells }) =>
    cells.every(({ colspan, rowspan }) => colspan === 1 && rowspan === 1),
  );
  return (
    names.hidden === fields.hidden &&
    rows.length > 0 &&
    rows.length === others.length &&
    spanless &&
    headOver(names)?.cells.length === rows[0]?.cells.length &&
    fields.rows.some(isHead) &&
    rows.every(
      (row) =>
        row.cells.some(({ text }) => /\p{L}/u.test(text)) && row.cells.every((cell) => !hasField(cell)),
    ) &&
    others.every((row) => row.cells.some(hasField) && row.cells.every(({ text }) => !/\p{L}/u.test(text))) &&
    shareBox(names.element, fields.element)
  );
}

/** The lowest row of a head that has cells: heads that reach down leave empty rows. */
const headOver = (table: RawTable): RawRow | undefined =>
  table.rows.filter((row) => isHead(row) && row.cells.length > 0).at(-1);

function isHead(row: RawRow): boolean {
  return row.section === 'head' || (row.cells.length > 0 && row.cells.every(({ header }) => header));
}

function bodyOf(table: RawTable): RawRow[] {
  return table.rows.filter((row) => !isHead(row));
}

function hasField({ element }: RawCell): boolean {
  return element !== null && (element.find('input').length > 0 || element.attr('contenteditable') !== null);
}
