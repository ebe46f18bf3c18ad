import { type IsoDate, toDay, toIso } from '@dung-hen/calendar';
import type { InForceProcedure } from '@dung-hen/domain';
import { type GridRow, parsePortalDate, readGrid } from '@dung-hen/page';
import { type FileParts, readFile } from '../read/read-file.ts';
import { type Refusal, refuse } from '../read/refusal.ts';
import type { FileTable } from '../read/sheet-tables.ts';
import { type ProcedureColumn, procedureColumns } from './columns.ts';

/** A file with every procedure listed in it. */
export interface ProcedureFile {
  readonly ok: true;
  readonly name: string;
  /** In order; `row` counts the procedures of the file from 1. */
  readonly procedures: readonly InForceProcedure[];
  /** Rows the page or sheet hides; not read. */
  readonly hiddenRows: number;
  /** A sheet is longer than is read. */
  readonly truncated: boolean;
  /** Days in force that are no dates, by `row`; these procedures have null there. */
  readonly badDates: readonly { readonly row: number; readonly text: string }[];
}

type Columns = ReadonlyMap<ProcedureColumn, readonly number[]>;

interface ListTable {
  readonly table: FileTable;
  readonly rows: readonly GridRow[];
  readonly hiddenRows: number;
  readonly columns: Columns;
}

/** Reads the lists of procedures in a file by their column labels; refused with the reason when there is none. */
export function readProcedureFile(
  name: string,
  bytes: Uint8Array,
  parts: FileParts,
): ProcedureFile | Refusal {
  const file = readFile(bytes, parts);
  if (!file.ok) return file;
  const lists = file.tables.filter(({ hidden }) => !hidden).flatMap((table) => listTable(table) ?? []);
  if (lists.length === 0) return refuse('noProcedures');
  const procedures: InForceProcedure[] = [];
  const badDates: { row: number; text: string }[] = [];
  for (const { rows, columns } of lists) {
    for (const row of rows) {
      const said = textsOf(row, columns);
      if (!isProcedure(row, said)) continue;
      const number = procedures.length + 1;
      const day = (column: ProcedureColumn): IsoDate | null => {
        const text = said(column) ?? '';
        const read = parsePortalDate(text, 'dayFirst');
        if (read.ok) return read.value.slice(0, 10);
        if (read.reason !== 'empty' && read.reason !== 'unset') badDates.push({ row: number, text });
        return null;
      };
      const endsOn = day('endsOn');
      procedures.push({
        row: number,
        code: codeText(said('code') ?? ''),
        name: said('name') ?? '',
        field: said('field') ?? row.group,
        limit: said('limit'),
        fee: said('fee'),
        from: day('from'),
        to: day('until') ?? (endsOn === null ? null : toIso(toDay(endsOn) - 1)),
      });
    }
  }
  return {
    ok: true,
    name,
    procedures,
    hiddenRows: lists.reduce((sum, list) => sum + list.hiddenRows, 0),
    truncated: lists.some(({ table }) => table.truncated),
    badDates,
  };
}

function listTable(table: FileTable): ListTable | null {
  const grid = readGrid(table.table);
  const columns = procedureColumns(grid);
  return columns && { table, rows: grid.rows, hiddenRows: grid.hiddenRows.length, columns };
}

/** Texts of a row by what they tell; several columns of one meaning ("Phí", "Lệ phí") joined, null without a column. */
function textsOf(row: GridRow, columns: Columns): (column: ProcedureColumn) => string | null {
  return (column) => {
    const places = columns.get(column);
    if (places === undefined) return null;
    const texts = places.map((place) => row.textAt(place).trim()).filter((text) => text !== '');
    return [...new Set(texts)].join('; ');
  };
}

/** A row with a code is a procedure whatever its name begins with; without one, when it reads as data. */
function isProcedure(row: GridRow, said: (column: ProcedureColumn) => string | null): boolean {
  if ((said('name') ?? '') === '' || row.kind === 'columnNumbers') return false;
  return row.kind === 'data' || CODE.test(codeText(said('code') ?? ''));
}

const CODE = /^\d\.\d{6}/u;

/** A sheet may take the code 1.010700 for a number; it comes as "1,0107", zeros at its end lost. */
function codeText(text: string): string {
  const number = /^(\d),(\d{1,6})$/u.exec(text);
  return number ? `${number[1]}.${number[2]?.padEnd(6, '0')}` : text;
}
