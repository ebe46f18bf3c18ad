/** One report page. */
export interface ReportPage {
  readonly path: string;
  readonly label: string;
  readonly endpoint: string;
}

export const REPORT_PAGES: readonly ReportPage[];
