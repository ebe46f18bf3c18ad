import { type Grid, normalizeLabel, readGrid, withoutRemarks } from '@dung-hen/page';
import { type FileParts, readFile } from '../read/read-file.ts';
import { type Refusal, refuse } from '../read/refusal.ts';
import { ORDER_LABELS } from './columns.ts';

/** One postal order as a file has it: texts by the field of the order ('OrderNumber', 'Receiver.Tel'). */
export interface OrderLine {
  /** Counts the orders of the file from 1. */
  readonly row: number;
  readonly values: Readonly<Record<string, string>>;
}

/** A file with postal orders. It holds names and addresses of citizens: for the page that asked, never to be kept. */
export interface OrderFile {
  readonly ok: true;
  readonly name: string;
  readonly orders: readonly OrderLine[];
  /** How many columns are known to no field; their labels may be anything and are not repeated. */
  readonly unknownColumns: number;
  /** Rows the page or sheet hides; not read. */
  readonly hiddenRows: number;
  /** A sheet is longer than is read. */
  readonly truncated: boolean;
}

const FIELD_OF = new Map(
  Object.entries(ORDER_LABELS).flatMap(([field, labels]) =>
    [field, ...labels].map((label) => [normalizeLabel(label), field] as const),
  ),
);

/**
 * Reads postal orders out of a table (.xlsx, .xls, .csv, pasted) by its labels: names of the fields themselves, or what
 * officers call them. Refused with the reason when no column names a dossier, an item or a receiver.
 */
export function readOrderFile(name: string, bytes: Uint8Array, parts: FileParts): OrderFile | Refusal {
  const file = readFile(bytes, parts);
  if (!file.ok) return file;
  const lists = file.tables
    .filter(({ hidden }) => !hidden)
    .flatMap(({ table, truncated }) => {
      const grid = readGrid(table);
      const columns = columnsOf(grid);
      return isOrderTable(columns) ? [{ grid, columns, truncated }] : [];
    });
  if (lists.length === 0) return refuse('noOrders');
  const orders = lists
    .flatMap(({ grid, columns }) =>
      grid.rows
        .filter(({ kind }) => kind !== 'columnNumbers')
        .map((row) =>
          Object.fromEntries([...columns].map(([field, index]) => [field, row.textAt(index).trim()])),
        ),
    )
    .filter((values) => KEYS.some((key) => (values[key] ?? '') !== ''))
    .map((values, index): OrderLine => ({ row: index + 1, values }));
  return {
    ok: true,
    name,
    orders,
    unknownColumns: lists.reduce((sum, { grid }) => sum + grid.columns.filter(isUnknown).length, 0),
    hiddenRows: lists.reduce((sum, { grid }) => sum + grid.hiddenRows.length, 0),
    truncated: lists.some(({ truncated }) => truncated),
  };
}

/** What tells that a row is an order. */
const KEYS = ['OrderNumber', 'ItemCode', 'Receiver.Name'] as const;

const fieldOf = (path: readonly string[]): string | undefined =>
  FIELD_OF.get(withoutRemarks(normalizeLabel(path.at(-1) ?? ''))) ??
  FIELD_OF.get(normalizeLabel(path.at(-1) ?? ''));

function columnsOf(grid: Grid): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  for (const { index, path } of grid.columns) {
    const field = fieldOf(path);
    if (field !== undefined && !found.has(field)) found.set(field, index);
  }
  return found;
}

/** A column with a label that names no field; the number of a row is no field either. */
function isUnknown({ path }: Grid['columns'][number]): boolean {
  const label = (path.at(-1) ?? '').trim();
  return label !== '' && !/^(?:stt|tt|số tt|#)$/iu.test(label) && fieldOf(path) === undefined;
}

function isOrderTable(columns: ReadonlyMap<string, number>): boolean {
  return columns.size > 1 && KEYS.some((key) => columns.has(key));
}
