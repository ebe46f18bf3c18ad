import { type FileParts, readFile } from '../read/read-file.ts';
import { type Refusal, refuse } from '../read/refusal.ts';
import { type ReportTable, reportTable } from './report-table.ts';

/** A file with every report in it. */
export interface ReportFile {
  readonly ok: true;
  /** Name of the file, for sources. */
  readonly name: string;
  readonly reports: readonly ReportTable[];
}

/** Reads one file to its reports, all sheets looked at; refused with the reason when there is none. */
export function readReportFile(name: string, bytes: Uint8Array, parts: FileParts): ReportFile | Refusal {
  const file = readFile(bytes, parts);
  if (!file.ok) return file;
  // A page hides copies made for printing; a hidden sheet of a workbook may hold what is found nowhere else.
  const shown = file.tables.filter(({ hidden }) => !hidden).flatMap((table) => reportTable(table) ?? []);
  const all = (): readonly ReportTable[] => file.tables.flatMap((table) => reportTable(table) ?? []);
  const reports = file.kind === 'html' && shown.length > 0 ? shown : all();
  return reports.length === 0 ? refuse('noReport') : { ok: true, name, reports };
}
