import { type GridColumn, type PageElement, type RawRow, readGrid } from '@dung-hen/page';

/**
 * A list read cell by cell: only its header is read as a whole, so that a reader touches the cells of the columns it
 * knows and no other. The applicant's cell is never looked into.
 */
export interface ListTable {
  readonly element: PageElement;
  readonly hidden: boolean;
  readonly columns: readonly GridColumn[];
  readonly rows: readonly ListRow[];
}

export interface ListRow {
  readonly element: PageElement;
  /** `data-row-key`: the system's id of the record. */
  readonly key: string | null;
  /** The cell over which a column stands; null where the row ends before it. */
  cell(column: GridColumn): PageElement | null;
  /** The one cell of a row that spans the whole list (a notice); null for a row of data. */
  readonly notice: PageElement | null;
}

/** Every table under `root` that has a header, those inside `except` left out. */
export function listTablesOf(root: PageElement, except: readonly PageElement[] = []): ListTable[] {
  return root
    .find('table')
    .filter((table) => !except.some((other) => contains(other, table)))
    .map(readListTable)
    .filter((table) => table.columns.length > 0);
}

/** Whether one element is the other or stands inside it. */
export function contains(outer: PageElement, inner: PageElement): boolean {
  for (let node: PageElement | null = inner; node; node = node.parent()) {
    if (node.is(outer)) return true;
  }
  return false;
}

function readListTable(table: PageElement): ListTable {
  const { head, body } = sectionsOf(table);
  const hidden = table.hidden();
  const rows: RawRow[] = head.map((row) => ({
    section: 'head',
    element: row,
    cells: cellsOf(row).map((cell) => ({
      text: cell.text(),
      colspan: spanOf(cell, 'colspan'),
      rowspan: spanOf(cell, 'rowspan'),
      header: true,
      element: cell,
    })),
  }));
  const { columns } = readGrid({ rows, hidden, caption: '', element: table });
  const shown = hidden ? body : body.filter((row) => row.attr('aria-hidden') !== 'true' && !row.hidden());
  return { element: table, hidden, columns, rows: shown.map((row) => listRow(row, columns.length)) };
}

/** Rows of the head: those of <thead>, else the leading rows made of <th> alone. */
function sectionsOf(table: PageElement): { head: PageElement[]; body: PageElement[] } {
  const head: PageElement[] = [];
  const body: PageElement[] = [];
  for (const child of table.children()) {
    if (child.tag === 'thead') head.push(...child.children().filter(isRow));
    else if (child.tag === 'tbody') body.push(...child.children().filter(isRow));
    else if (isRow(child)) body.push(child);
  }
  if (head.length === 0) {
    while (body[0] !== undefined && cellsOf(body[0]).every((cell) => cell.tag === 'th')) {
      head.push(...body.splice(0, 1));
    }
  }
  return { head, body };
}

function isRow(element: PageElement): boolean {
  return element.tag === 'tr';
}

function cellsOf(row: PageElement): PageElement[] {
  return row.children().filter((child) => child.tag === 'td' || child.tag === 'th');
}

function spanOf(cell: PageElement, name: 'colspan' | 'rowspan'): number {
  const span = Number.parseInt(cell.attr(name) ?? '1', 10);
  return span >= 1 && span <= 1000 ? span : 1;
}

function listRow(row: PageElement, width: number): ListRow {
  const cells = cellsOf(row);
  const places: PageElement[] = [];
  for (const cell of cells) {
    for (let covered = spanOf(cell, 'colspan'); covered > 0; covered -= 1) places.push(cell);
  }
  const [only] = cells;
  return {
    element: row,
    key: row.attr('data-row-key'),
    cell: (column) => places[column.index] ?? null,
    notice: cells.length === 1 && only !== undefined && places.length >= Math.min(width, 2) ? only : null,
  };
}
