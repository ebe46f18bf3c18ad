export { IDENTITY_HOSTS, reportingGovernment } from './adapter.ts';
export type { Message } from './client/answer.ts';
export type { Credentials } from './client/enter.ts';
export {
  createReportingPortal,
  type ReportingPortal,
  type ReportingPortalOptions,
  type ReportListing,
  type ReportQuery,
} from './client.ts';
export { differencesOf, fillTargetOf, type Place, placeOf, planOf } from './fields.ts';
export type { ReportEntry } from './list/table.ts';
export { type PageKind, read, recognise } from './pages.ts';
export type { ShownFigures } from './report/figures.ts';
export type { ReportSheet } from './report/sheet.ts';
export type { MessageKind } from './words/message-words.ts';
export { type ReportState, stateOf } from './words/state-words.ts';
