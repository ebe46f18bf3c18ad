import type { RawCell, RawRow, RawTable } from '@dung-hen/page';
import { type CellObject, type Range, SSF, utils, type WorkBook, type WorkSheet } from '@e965/xlsx';
import { MOST_CELLS, MOST_COLUMNS, MOST_ROWS } from './limits.ts';

/** One sheet, or one table of a page, before it is understood. */
export interface FileTable {
  /** Name of the sheet; '' for a table of a page or a text. */
  readonly name: string;
  readonly table: RawTable;
  /** The sheet is hidden in the workbook. */
  readonly hidden: boolean;
  /** Columns hidden in the sheet, 0-based. Their figures are read all the same and the officer is told. */
  readonly hiddenColumns: readonly number[];
  /** The sheet has more rows than are read. */
  readonly truncated: boolean;
}

/** Every sheet of a workbook (read as `dense`), merged cells as the file has them; null when it has too many cells. */
export function sheetTables(workbook: WorkBook): FileTable[] | null {
  const tables: FileTable[] = [];
  let left = MOST_CELLS;
  for (const [index, name] of workbook.SheetNames.entries()) {
    const sheet = workbook.Sheets[name];
    if (sheet === undefined) continue;
    const hidden = (workbook.Workbook?.Sheets?.[index]?.Hidden ?? 0) !== 0;
    const table = sheetTable(name, sheet, hidden, left);
    if (table === null) return null;
    left -= table.table.rows.reduce((sum, { cells }) => sum + cells.length, 0);
    tables.push(table);
  }
  return tables;
}

type Cells = readonly (readonly (CellObject | undefined)[] | undefined)[];

function sheetTable(name: string, sheet: WorkSheet, hidden: boolean, most: number): FileTable | null {
  const data: Cells = sheet['!data'] ?? [];
  // What the sheet claims to span says nothing: only cells that say something count.
  const ends = Array.from({ length: Math.min(data.length, MOST_ROWS) }, (_, row) => usedColumns(data[row]));
  const lastRow = Math.max(
    ends.findLastIndex((end) => end > 0),
    0,
  );
  const lastColumn = Math.max(1, ...ends) - 1;
  const merges = mergesOf(sheet['!merges'] ?? [], lastRow, lastColumn);
  if (merges === null) return null;
  const rows: RawRow[] = [];
  let left = most;
  for (let row = 0; row <= lastRow; row += 1) {
    const blank = ends[row] === 0 && !merges.rows.has(row);
    left -= blank ? 1 : lastColumn + 1;
    if (left < 0) return null;
    rows.push({
      cells: blank ? [cellAt('', null)] : rowCells(data[row], row, lastColumn, lastRow, merges.places),
      section: 'none',
      hidden: sheet['!rows']?.[row]?.hidden === true,
      element: null,
    });
  }
  const whole = utils.decode_range(sheet['!fullref'] ?? sheet['!ref'] ?? 'A1');
  const hiddenColumns = (sheet['!cols'] ?? []).flatMap((column, index) => (column?.hidden ? [index] : []));
  const table: RawTable = { rows, hidden: false, caption: '', element: null };
  return {
    name,
    table,
    hidden,
    hiddenColumns,
    truncated: whole.e.r >= MOST_ROWS && data.length >= MOST_ROWS,
  };
}

/** Columns of a row up to its last cell that says something. */
function usedColumns(row: Cells[number]): number {
  let end = Math.min(row?.length ?? 0, MOST_COLUMNS);
  while (end > 0 && cellText(row?.[end - 1]) === '') end -= 1;
  return end;
}

function rowCells(
  data: Cells[number],
  row: number,
  lastColumn: number,
  lastRow: number,
  places: Merges['places'],
): RawCell[] {
  const cells: RawCell[] = [];
  for (let column = 0; column <= lastColumn; column += 1) {
    const merge = places.get(placeOf(row, column));
    if (merge === 'covered') continue;
    const spans =
      merge === undefined
        ? null
        : {
            colspan: Math.min(merge.e.c, lastColumn) - column + 1,
            rowspan: Math.min(merge.e.r, lastRow) - row + 1,
          };
    cells.push(cellAt(cellText(data?.[column]), spans));
  }
  return cells;
}

function cellAt(text: string, spans: { readonly colspan: number; readonly rowspan: number } | null): RawCell {
  return { text, colspan: spans?.colspan ?? 1, rowspan: spans?.rowspan ?? 1, header: false, element: null };
}

interface Merges {
  /** By `placeOf`. */
  readonly places: ReadonlyMap<number, Range | 'covered'>;
  /** Rows some merged range lies in. */
  readonly rows: ReadonlySet<number>;
}

const placeOf = (row: number, column: number): number => row * MOST_COLUMNS + column;

/** Null when the merges cover more places than are read of a file. */
function mergesOf(merges: readonly Range[], lastRow: number, lastColumn: number): Merges | null {
  const places = new Map<number, Range | 'covered'>();
  const rows = new Set<number>();
  let left = MOST_CELLS;
  for (const merge of merges) {
    const end = { row: Math.min(merge.e.r, lastRow), column: Math.min(merge.e.c, lastColumn) };
    left -= Math.max(0, end.row - merge.s.r + 1) * Math.max(0, end.column - merge.s.c + 1);
    if (left < 0) return null;
    for (let row = merge.s.r; row <= end.row; row += 1) {
      rows.add(row);
      for (let column = merge.s.c; column <= end.column; column += 1)
        places.set(placeOf(row, column), 'covered');
    }
    if (merge.s.r <= end.row && merge.s.c <= end.column) places.set(placeOf(merge.s.r, merge.s.c), merge);
  }
  return { places, rows };
}

/** A formula whose result the file does not hold: no figure, and not nothing. */
const UNCALCULATED = 'công thức chưa tính';

/**
 * A cell as text that can be read one way only: whole numbers without marks, decimals with a comma and at least four
 * digits after it (so that 1.234 is never taken for a thousand), percentages and dates as the sheet shows them.
 */
function cellText(cell: CellObject | undefined): string {
  if (cell?.t === 'z' && cell.f !== undefined) return UNCALCULATED;
  if (cell === undefined || cell.v === undefined || cell.v === null) return '';
  if (cell.t === 'n' && typeof cell.v === 'number') {
    const format = typeof cell.z === 'string' ? cell.z : '';
    if (format.includes('%') || SSF.is_date(format)) return tidy(cell.w ?? String(cell.v));
    if (Number.isInteger(cell.v)) return String(cell.v);
    const exact = String(cell.v);
    const [whole = '', fraction = ''] = exact.split('.');
    return exact.includes('e') ? exact : `${whole},${fraction.padEnd(4, '0')}`;
  }
  if (cell.t === 'b') return cell.v === true ? 'TRUE' : 'FALSE';
  return tidy(cell.t === 'e' ? (cell.w ?? '#') : String(cell.v));
}

const tidy = (text: string): string => text.normalize('NFC').replace(/\s+/gu, ' ').trim();
