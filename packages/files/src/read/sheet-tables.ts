import type { RawCell, RawRow, RawTable } from '@dung-hen/page';
import { type CellObject, type Range, SSF, utils, type WorkBook, type WorkSheet } from '@e965/xlsx';

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

/** Rows and columns read of a sheet; a sheet formatted to its end claims a million rows and has forty. */
export const MOST_ROWS = 8_000;
const MOST_COLUMNS = 300;

/** Every sheet of a workbook, merged cells as the file has them. */
export function sheetTables(workbook: WorkBook): FileTable[] {
  return workbook.SheetNames.flatMap((name, index) => {
    const sheet = workbook.Sheets[name];
    const about = workbook.Workbook?.Sheets?.[index];
    return sheet === undefined ? [] : [sheetTable(name, sheet, (about?.Hidden ?? 0) !== 0)];
  });
}

function sheetTable(name: string, sheet: WorkSheet, hidden: boolean): FileTable {
  const whole = utils.decode_range(sheet['!fullref'] ?? sheet['!ref'] ?? 'A1');
  const range = utils.decode_range(sheet['!ref'] ?? 'A1');
  const lastRow = Math.min(range.e.r, MOST_ROWS - 1);
  const lastColumn = Math.min(range.e.c, MOST_COLUMNS - 1);
  const merges = mergesByPlace(sheet['!merges'] ?? []);
  const rows: RawRow[] = [];
  for (let row = 0; row <= lastRow; row += 1) {
    const cells: RawCell[] = [];
    for (let column = 0; column <= lastColumn; column += 1) {
      const merge = merges.get(`${row}:${column}`);
      if (merge === 'covered') continue;
      cells.push({
        text: cellText(sheet[utils.encode_cell({ r: row, c: column })] as CellObject | undefined),
        colspan: merge === undefined ? 1 : Math.min(merge.e.c, lastColumn) - column + 1,
        rowspan: merge === undefined ? 1 : Math.min(merge.e.r, lastRow) - row + 1,
        header: false,
        element: null,
      });
    }
    rows.push({ cells, section: 'none', hidden: sheet['!rows']?.[row]?.hidden === true, element: null });
  }
  const hiddenColumns = (sheet['!cols'] ?? []).flatMap((column, index) => (column?.hidden ? [index] : []));
  const table: RawTable = { rows, hidden: false, caption: '', element: null };
  return { name, table, hidden, hiddenColumns, truncated: whole.e.r >= MOST_ROWS && whole.e.r > lastRow };
}

function mergesByPlace(merges: readonly Range[]): Map<string, Range | 'covered'> {
  const places = new Map<string, Range | 'covered'>();
  for (const merge of merges) {
    const lastRow = Math.min(merge.e.r, MOST_ROWS);
    const lastColumn = Math.min(merge.e.c, MOST_COLUMNS);
    for (let row = merge.s.r; row <= lastRow; row += 1) {
      for (let column = merge.s.c; column <= lastColumn; column += 1)
        places.set(`${row}:${column}`, 'covered');
    }
    places.set(`${merge.s.r}:${merge.s.c}`, merge);
  }
  return places;
}

/**
 * A cell as text that can be read one way only: whole numbers without marks, decimals with a comma and at least four
 * digits after it (so that 1.234 is never taken for a thousand), percentages and dates as the sheet shows them.
 */
function cellText(cell: CellObject | undefined): string {
  if (cell === undefined || cell.v === undefined || cell.v === null) return '';
  if (cell.t === 'n' && typeof cell.v === 'number') {
    const format = typeof cell.z === 'string' ? cell.z : '';
    if (format.includes('%') || SSF.is_date(format)) return tidy(cell.w ?? String(cell.v));
    if (Number.isInteger(cell.v)) return String(cell.v);
    const exact = String(cell.v);
    const [whole = '', fraction = ''] = exact.split('.');
    return exact.includes('e') ? exact : `${whole},${fraction.padEnd(4, '0')}`;
  }
  if (cell.t === 'b') return cell.v === true ? '1' : '0';
  return tidy(cell.t === 'e' ? (cell.w ?? '#') : String(cell.v));
}

const tidy = (text: string): string => text.normalize('NFC').replace(/\s+/gu, ' ').trim();
