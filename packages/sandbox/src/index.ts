export * from './clock.ts';
export * from './commune-site/index.ts';
export { type FeedbackMatter, governmentCode, thanhHoaId } from './data/feedback.ts';
export type { Scenario } from './data/month-of-dossiers.ts';
export { findPersonalData, PERSONAL_DATA } from './data/people.ts';
export { startFeedbackGovernment } from './feedback-government/start.ts';
export {
  type FeedbackSandbox,
  type FeedbackSandboxOptions,
  type FeedbackThanhHoaSandbox,
  startFeedbackThanhHoa,
} from './feedback-thanhhoa/start.ts';
export * from './national/start.ts';
export type { FaultOption } from './onestop/faults.ts';
export {
  type Credentials,
  DEFAULT_NOW,
  type OneStopOptions,
  type OneStopSandbox,
  startOneStop,
} from './onestop/start.ts';
export type { UserOption } from './onestop/users.ts';
export type { DateStyle } from './onestop/wire-dates.ts';
export * from './post/index.ts';
export * from './reporting/index.ts';
export * from './server.ts';
