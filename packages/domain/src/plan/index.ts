export { parsePlan, type ReadPlan } from './parse-plan.ts';
export { type PlanDue, planDues } from './plan-due.ts';
export type { PlanTask, PlanTime } from './plan-task.ts';
export { planTime } from './plan-time.ts';
