import { parsePage } from '@dung-hen/page/html';
import { createReportingPortal, type ReportingPortal, type ReportingPortalOptions } from './client.ts';

export type ReportingGovernmentOptions = Omit<ReportingPortalOptions, 'parse'> &
  Partial<Pick<ReportingPortalOptions, 'parse'>>;

/**
 * The government reporting system for Node: pages parsed with cheerio unless another parser is handed in. Nothing is
 * sent until a method is called.
 */
export function createReportingGovernment(options: ReportingGovernmentOptions): ReportingPortal {
  return createReportingPortal({ ...options, parse: options.parse ?? parsePage });
}
