export type { Account as ReportingAccount, Credentials as ReportingCredentials } from './accounts.ts';
export type { ReportingControl, ReportStatus } from './control.ts';
export {
  FAULT_KINDS as REPORTING_FAULTS,
  type Fault as ReportingFault,
  type FaultKind as ReportingFaultKind,
  type RequestKind as ReportingRequestKind,
} from './faults.ts';
export type { FormId as ReportingFormId } from './forms.ts';
export {
  DEFAULT_FIELDS as REPORTING_FIELDS,
  type Figures as ReportingFigures,
  type PastReport,
  type ReportingOptions,
  type ReportRef,
  type RowSpelling,
  SKIN_NAMES as REPORTING_SKINS,
  type SkinName as ReportingSkin,
} from './options.ts';
export { type ReportingSandbox, startReporting } from './start.ts';
export type { LedgerRow } from './store.ts';
export { makeUnits as makeReportingUnits, type ReportingUnit } from './units.ts';
