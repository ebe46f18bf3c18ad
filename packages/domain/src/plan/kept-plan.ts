import type { IsoLocal } from '@dung-hen/calendar';
import { z } from '../schema.ts';
import type { ReadPlan } from './parse-plan.ts';
import type { PlanTask } from './plan-task.ts';
import { isRealDay } from './real-day.ts';

/** What an officer says of a task in a period. 'dropped': it does not come up, or was taken out of the plan. */
export const PLAN_STATES = ['open', 'doing', 'done', 'dropped'] as const;
export type PlanState = (typeof PLAN_STATES)[number];

const text = z.string().check(z.maxLength(2000));
const texts = z.array(text).check(z.maxLength(30));
const year = z.int().check(z.gte(1900), z.lte(2199));
const day = z.string().check(z.refine(isRealDay));

const timeSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('before'), date: day }),
  z.object({ kind: z.literal('inYear'), year }),
  z.object({ kind: z.literal('continuous'), year: z.nullable(year) }),
  z.object({
    kind: z.literal('periodic'),
    quarters: z.array(z.literal([1, 2, 3, 4])).check(z.maxLength(4)),
    yearly: z.boolean(),
    beforeDay: z.nullable(z.int().check(z.gte(1), z.lte(28))),
  }),
  z.object({ kind: z.literal('weekly') }),
  z.object({ kind: z.literal('monthly'), beforeDay: z.nullable(z.int().check(z.gte(1), z.lte(28))) }),
  z.object({ kind: z.literal('unclear') }),
]);

const taskSchema = z.object({
  id: z.string().check(z.minLength(1), z.maxLength(60)),
  section: text,
  content: text,
  owners: texts,
  partners: texts,
  timeText: text,
  time: timeSchema,
  products: texts,
  remark: text,
  from: z.enum(['annex', 'body']),
});

const markSchema = z.object({
  taskId: z.string(),
  /** '2022-Q1', or '2022' for the year. */
  period: z.string().check(z.regex(/^\d{4}(?:-Q[1-4])?$/u)),
  state: z.enum(PLAN_STATES),
  /** Number of a document, a link, a place: what shows that it was done. */
  evidence: z.string().check(z.maxLength(500)),
  at: z.string(),
});

/** A plan as it is kept, of one year; see `KeptPlan`. */
export const keptPlanSchema = z.object({
  year,
  importedAt: z.string(),
  tasks: z.array(taskSchema).check(z.maxLength(500)),
  corrected: z.array(z.string()),
  marks: z.array(markSchema),
  notUnderstood: z.array(text),
});

/** What was said of a task in one period. */
export type PlanMark = Readonly<z.infer<typeof markSchema>>;

/** A plan of one year with what officers corrected in it and said of it. */
export interface KeptPlan {
  readonly year: number;
  /** Vietnam wall-clock time. */
  readonly importedAt: IsoLocal;
  readonly tasks: readonly PlanTask[];
  /** Ids of tasks corrected by hand: a later import leaves those alone. */
  readonly corrected: readonly string[];
  readonly marks: readonly PlanMark[];
  readonly notUnderstood: readonly string[];
}

/**
 * A plan just read, to be kept for its year. Of an earlier import corrected tasks stay as corrected, and so does what was
 * said of tasks that are still in it.
 */
export function keptPlanOf(read: ReadPlan, year: number, at: IsoLocal, before: KeptPlan | null): KeptPlan {
  const corrected = new Set(before?.corrected ?? []);
  const old = new Map((before?.tasks ?? []).map((task) => [task.id, task]));
  const tasks = read.tasks.map((task) => (corrected.has(task.id) ? (old.get(task.id) ?? task) : task));
  const ids = new Set(tasks.map(({ id }) => id));
  return {
    year,
    importedAt: at,
    tasks,
    corrected: [...corrected].filter((id) => ids.has(id)),
    marks: (before?.marks ?? []).filter(({ taskId }) => ids.has(taskId)),
    notUnderstood: read.notUnderstood,
  };
}

/** The plan with one task corrected; its id stays. A task that is not in it changes nothing. */
export function withCorrection(plan: KeptPlan, corrected: PlanTask): KeptPlan {
  if (!plan.tasks.some(({ id }) => id === corrected.id)) return plan;
  return {
    ...plan,
    tasks: plan.tasks.map((task) => (task.id === corrected.id ? corrected : task)),
    corrected: [...new Set([...plan.corrected, corrected.id])],
  };
}

/** The plan with what is said of a task in a period; said again, the last word counts. */
export function withMark(plan: KeptPlan, mark: PlanMark): KeptPlan {
  const others = plan.marks.filter(({ taskId, period }) => taskId !== mark.taskId || period !== mark.period);
  return { ...plan, marks: [...others, mark] };
}
