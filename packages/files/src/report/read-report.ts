import { type FileParts, readFile } from '../read/read-file.ts';
import { type Refusal, refuse } from '../read/refusal.ts';
import { type ReportTable, reportTable } from './report-table.ts';
import { type StackedTable, stackedTables } from './stacked-tables.ts';

/** A file with every report in it. */
export interface ReportFile {
  readonly ok: true;
  /** Name of the file, for sources. */
  readonly name: string;
  readonly reports: readonly ReportTable[];
}

/**
 * Reads one file to its reports: all sheets looked at, tables one under the other taken apart. Refused with the reason
 * when there is none.
 */
export function readReportFile(name: string, bytes: Uint8Array, parts: FileParts): ReportFile | Refusal {
  const file = readFile(bytes, parts);
  if (!file.ok) return file;
  const tables: StackedTable[] = [];
  for (const table of file.tables) {
    const stacked = stackedTables(table);
    if (stacked === null) return refuse('stacked');
    tables.push(...stacked);
  }
  // A page hides copies made for printing; a hidden sheet of a workbook may hold what is found nowhere else.
  const read = (some: readonly StackedTable[]) => some.flatMap((table) => reportTable(table) ?? []);
  const shown = read(tables.filter(({ file: { hidden } }) => !hidden));
  const all = (): readonly ReportTable[] => read(tables);
  const reports = file.kind === 'html' && shown.length > 0 ? shown : all();
  return reports.length === 0 ? refuse('noReport') : { ok: true, name, reports };
}
