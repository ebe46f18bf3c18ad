export * from './compliance-cost.ts';
export type { CostedProcedure } from './cost-blocks.ts';
export {
  handlingTimes,
  type Percentiles,
  type ProcedureTimes,
  percentiles,
  UNMEASURED,
  type Unmeasured,
} from './handling-time.ts';
export * from './propose-cuts.ts';
export { nameOf, proposalLine, type ReviewOffice, reviewPaper } from './review-paper.ts';
