export * from './inspect.ts';
export {
  type ApologyFact,
  type InspectionRecords,
  type InspectionRule,
  LACKING,
  type Lacking,
  NO_RECORDS,
  type PaymentFact,
} from './inspect-rule.ts';
export { inspectionMinutes, type MinutesOffice } from './minutes.ts';
