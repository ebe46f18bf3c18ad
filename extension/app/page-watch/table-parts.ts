import { isHeadByWords } from './loose-heads.ts';
import { isOurs } from './own-nodes.ts';

/** What may be a table of a page; `isTable` tells. */
export const TABLES = 'table, [role="table"], [role="grid"], [role="treegrid"]';

const GRID_ROLES: ReadonlySet<string> = new Set(['table', 'grid', 'treegrid']);
const CELL_ROLES: ReadonlySet<string> = new Set(['columnheader', 'rowheader', 'cell', 'gridcell']);
const INSIDE_ROW =
  'table, tr, [role="row"], [role="cell"], [role="gridcell"], [role="columnheader"], [role="rowheader"]';
const MOST_COLUMNS = 1000;

/**
 * Whether an element is a table: <table>, or one built of other elements with the roles of a table. A scroll box with
 * such a role around a real table is none. The same rule the readers of adapters go by.
 */
export function isTable(element: Element): boolean {
  if (element.localName === 'table') return true;
  if (!GRID_ROLES.has(element.getAttribute('role') ?? '')) return false;
  for (const table of element.querySelectorAll('table')) {
    const around = table.parentElement?.closest(INSIDE_ROW);
    if (!around || !element.contains(around) || around === element) return false;
  }
  return true;
}

/** Head: the rows of <thead>, else the leading rows made of header cells alone; the rest are the rows of the list. */
export function sectionsOf(table: Element): { head: HTMLElement[]; rows: HTMLElement[] } {
  const head: HTMLElement[] = [];
  const rows: HTMLElement[] = [];
  const plain = table.localName === 'table';
  if (plain) {
    for (const child of table.children) {
      if (child.localName === 'thead') rowsIn(child, head);
      else if (child.localName === 'tbody') rowsIn(child, rows);
      else if (child.localName === 'tr') rows.push(child as HTMLElement);
    }
  } else gridRowsIn(table, rows);
  if (head.length === 0) {
    while (rows[0] !== undefined && isHeadRow(rows[0], plain)) head.push(...rows.splice(0, 1));
  }
  if (plain && head.length === 0 && isHeadByWords(rows)) head.push(...rows.splice(0, 1));
  return { head, rows };
}

function rowsIn(section: Element, rows: HTMLElement[]): void {
  for (let child = section.firstElementChild; child !== null; child = child.nextElementSibling)
    if (child.localName === 'tr') rows.push(child as HTMLElement);
}

/** Rows by their role, however deep they stand; not those of tables inside. */
function gridRowsIn(parent: Element, rows: HTMLElement[]): void {
  for (const child of parent.children) {
    const role = child.getAttribute('role') ?? '';
    if (role === 'row' || child.localName === 'tr') rows.push(child as HTMLElement);
    else if (!GRID_ROLES.has(role) && !CELL_ROLES.has(role) && !isOurs(child)) gridRowsIn(child, rows);
  }
}

function isHeadRow(row: Element, plain: boolean): boolean {
  const cells = cellsOf(row);
  if (plain) return cells.every(({ localName }) => localName === 'th');
  return cells.length > 0 && cells.every((cell) => tagOf(cell) === 'th');
}

/** The cells of a row that are the page's. */
export function cellsOf(row: Element): HTMLElement[] {
  if (row.localName === 'tr') return [...(row as HTMLTableRowElement).cells].filter((cell) => !isOurs(cell));
  const cells: HTMLElement[] = [];
  collectCells(row, cells);
  return cells;
}

function collectCells(parent: Element, cells: HTMLElement[]): void {
  for (let child = parent.firstElementChild; child !== null; child = child.nextElementSibling) {
    const { localName } = child;
    if (localName === 'td' || localName === 'th') {
      if (!isOurs(child)) cells.push(child as HTMLElement);
    } else if (!isOurs(child)) {
      if (CELL_ROLES.has(child.getAttribute('role') ?? '')) cells.push(child as HTMLElement);
      else collectCells(child, cells);
    }
  }
}

/** A cell as readers know cells: 'th' over a column, else 'td', whatever the page made it of. */
export function tagOf(cell: Element): 'td' | 'th' {
  return cell.localName === 'th' || cell.getAttribute('role') === 'columnheader' ? 'th' : 'td';
}

/** A cell with the columns it covers, `to` not among them. */
export interface Place {
  readonly cell: HTMLElement;
  readonly from: number;
  readonly to: number;
}

/** The cells of a row with the columns each covers. */
export function placesOf(row: Element): Place[] {
  let next = 0;
  return cellsOf(row).map((cell) => {
    const from = next;
    next += spanOf(cell, 'colspan', MOST_COLUMNS);
    return { cell, from, to: next };
  });
}

/** How many columns or rows a cell covers; 1 where it says nothing sensible. */
export function spanOf(cell: Element, name: 'colspan' | 'rowspan', most: number): number {
  const said = cell.getAttribute(name) ?? cell.getAttribute(`aria-${name}`);
  if (said === null) return 1;
  const span = Number.parseInt(said, 10);
  return span >= 1 && span <= most ? span : 1;
}
