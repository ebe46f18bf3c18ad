import type { PageElement } from './element.ts';
import { nestedHeadRows } from './nested-heads.ts';
import type { RawCell, RawRow, RawTable } from './raw-table.ts';
import { joinSplitHeads } from './split-tables.ts';
import { hidesItself } from './text-rules.ts';

/** A span attribute as browsers take it: 1 where it makes no sense, at most 1000 columns or 65534 rows; rowspan 0 = to the end. */
export function spanOf(text: string | null, most: number, zero: number): number {
  if (text === null) return 1;
  const value = Number.parseInt(text, 10);
  if (!(value >= 0)) return 1;
  return value === 0 ? zero : Math.min(value, most);
}

export const MOST_COLUMNS = 1000;
export const MOST_ROWS = 65_534;

/**
 * Every table under `root` in document order, nested ones apart (a cell's text still holds what stands in it).
 * Grids built of other elements with table roles (role="table", "grid", "treegrid") count as tables, and a scrolling
 * table gets back the head it keeps in a table of its own. The text of a cell is read when it is first asked for.
 */
export function tablesOf(root: PageElement): RawTable[] {
  const tables: RawTable[] = [];
  if (isTable(root)) tables.push(tableFrom(root));
  for (const element of root.find()) {
    if (isTable(element)) tables.push(tableFrom(element));
  }
  return joinSplitHeads(tables);
}

const GRID_ROLES: ReadonlySet<string> = new Set(['table', 'grid', 'treegrid']);
const CELL_ROLES: ReadonlySet<string> = new Set(['columnheader', 'rowheader', 'cell', 'gridcell']);

function isTable(element: PageElement): boolean {
  if (element.tag === 'table') return true;
  const role = element.attr('role');
  return role !== null && GRID_ROLES.has(role) && !wrapsTable(element);
}

/** A scroll box with role="grid" around a real table is not a second table. */
function wrapsTable(element: PageElement): boolean {
  return element.find('table').some((table) => {
    for (let node = table.parent(); node; node = node.parent()) {
      if (node.is(element)) return true;
      const role = node.attr('role');
      if (node.tag === 'table' || role === 'row' || (role !== null && CELL_ROLES.has(role))) return false;
    }
    return false;
  });
}

/** One table element (or element with a table role) as raw rows, tables inside it left out. */
export function tableFrom(table: PageElement): RawTable {
  const hidden = table.hidden();
  const rows: RawRow[] = [];
  collectRows(table, 'none', rows, hidden);
  const caption = table.children().find((child) => child.tag === 'caption');
  return { rows, hidden, caption: caption?.text() ?? '', element: table };
}

type Section = RawRow['section'];
const SECTION_TAGS: Readonly<Record<string, Section>> = { thead: 'head', tbody: 'body', tfoot: 'foot' };

function collectRows(parent: PageElement, section: Section, rows: RawRow[], hidden: boolean): void {
  for (const child of parent.children()) {
    const { tag } = child;
    const role = child.attr('role');
    if (tag === 'tr' || role === 'row') rows.push(...rowsFrom(child, section, hidden));
    else if (tag in SECTION_TAGS) {
      const first = rows.length;
      collectRows(child, SECTION_TAGS[tag] ?? section, rows, hidden);
      const opening = rows[first];
      if (opening) rows[first] = { ...opening, opensSection: true };
    } else if (tag === 'table' || (role !== null && (GRID_ROLES.has(role) || CELL_ROLES.has(role)))) continue;
    else if (parent.tag !== 'table') collectRows(child, section, rows, hidden);
  }
}

/** The one row of an element, or the several its heads make where they stand inside one another. */
function rowsFrom(row: PageElement, section: Section, tableHidden: boolean): RawRow[] {
  const nested = row.tag === 'tr' ? null : nestedHeadRows(row);
  return nested ?? [readRow(row, section, tableHidden)];
}

function readRow(row: PageElement, section: Section, tableHidden: boolean): RawRow {
  const cells: RawCell[] = [];
  collectCells(row, cells);
  const hidden = tableHidden ? hidesItself((name) => row.attr(name)) : row.hidden();
  return { cells, section, hidden, element: row };
}

function collectCells(parent: PageElement, cells: RawCell[]): void {
  for (const child of parent.children()) {
    const role = child.attr('role');
    if (child.tag === 'td' || child.tag === 'th' || (role !== null && CELL_ROLES.has(role)))
      cells.push(readCell(child, role));
    else if (parent.tag !== 'tr') collectCells(child, cells);
  }
}

function readCell(cell: PageElement, role: string | null): RawCell {
  const colspan = spanOf(cell.attr('colspan') ?? cell.attr('aria-colspan'), MOST_COLUMNS, 1);
  const rowspan = spanOf(cell.attr('rowspan') ?? cell.attr('aria-rowspan'), MOST_ROWS, MOST_ROWS);
  return new ElementCell(cell, colspan, rowspan, cell.tag === 'th' || role === 'columnheader');
}

/** Text is read when first asked for and kept: most cells of a list are nobody's business. */
class ElementCell implements RawCell {
  readonly element: PageElement;
  readonly colspan: number;
  readonly rowspan: number;
  readonly header: boolean;
  #text: string | null = null;

  constructor(element: PageElement, colspan: number, rowspan: number, header: boolean) {
    this.element = element;
    this.colspan = colspan;
    this.rowspan = rowspan;
    this.header = header;
  }

  get text(): string {
    this.#text ??= this.element.text();
    return this.#text;
  }
}
