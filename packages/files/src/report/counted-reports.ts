import type { ReportFile } from './read-report.ts';
import type { ReportTable } from './report-table.ts';

/** The reports of a file that count, named for sources, and the hidden sheets that were left out. */
export interface CountedReports {
  readonly counted: readonly { readonly name: string; readonly report: ReportTable }[];
  readonly hiddenSheets: readonly string[];
}

/** Hidden sheets are left out and told, unless a file has nothing else. Of several sheets each is named by itself, of several tables of a sheet each by its number: 'a.xlsx › Sheet1 #2'. */
export function countedReports(name: string, { reports }: ReportFile): CountedReports {
  const shown = reports.filter(({ hiddenSheet }) => !hiddenSheet);
  const counted = shown.length > 0 ? shown : reports;
  return {
    counted: counted.map((report) => ({
      name: reportName(name, report, reports.length),
      report,
    })),
    hiddenSheets: [
      ...new Set(
        reports
          .filter(({ sheet }) => counted.every((report) => report.sheet !== sheet))
          .map(({ sheet }) => sheet),
      ),
    ],
  };
}

/** Name of a report for sources: its file, the sheet where the file has several reports, its number where the sheet has. */
export function reportName(file: string, { sheet, part }: ReportTable, among: number): string {
  const place = among > 1 && sheet !== '' ? `${file} › ${sheet}` : file;
  return part === null ? place : `${place} #${part}`;
}
