export {
  type KeptPlan,
  keptPlanOf,
  keptPlanSchema,
  PLAN_STATES,
  type PlanMark,
  type PlanState,
  withCorrection,
  withMark,
} from './kept-plan.ts';
export { parsePlan, type ReadPlan } from './parse-plan.ts';
export { type PlanDue, planDues } from './plan-due.ts';
export { type CalledUp, type CallUp, planSoon } from './plan-soon.ts';
export {
  type PlanCell,
  type PlanRow,
  type PlanTotal,
  periodOfDue,
  planPeriods,
  planRows,
  planTotals,
} from './plan-state.ts';
export type { PlanTask, PlanTime } from './plan-task.ts';
export { planTime } from './plan-time.ts';
