export {
  COST_FORMULA,
  COST_SOURCE,
  COST_TARGET,
  type CostActivity,
  type CostInput,
  type CostResult,
  complianceCost,
  type MissingInput,
  savedShare,
} from './compliance-cost.ts';
export type { CostedProcedure } from './cost-blocks.ts';
export * from './filing-inputs.ts';
export {
  handlingTimes,
  type Percentiles,
  type ProcedureTimes,
  percentileOf,
  percentiles,
  type Taken,
  UNMEASURED,
  UNMEASURED_REASONS,
  type Unmeasured,
} from './handling-time.ts';
export * from './propose-cuts.ts';
export { nameOf, proposalLine, type ReviewOffice, reviewPaper } from './review-paper.ts';
