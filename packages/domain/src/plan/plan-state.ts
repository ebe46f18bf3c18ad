import type { Calendar, IsoDate } from '@dung-hen/calendar';
import type { KeptPlan, PlanState } from './kept-plan.ts';
import { type PlanDue, planDues } from './plan-due.ts';
import type { PlanTask } from './plan-task.ts';

/** A task in one period: what was said, and what the calendar says of what is still to be done. */
export interface PlanCell {
  /** '2022-Q1', or '2022' for the year. */
  readonly period: string;
  /** 'overdue': its day has passed and nobody said it is done or dropped. */
  readonly state: PlanState | 'overdue';
  /** Last working day on which it is in time; null where the plan names none. */
  readonly by: IsoDate | null;
  readonly workingDaysLeft: number | null;
  readonly evidence: string;
}

/** A task with its periods. */
export interface PlanRow {
  readonly task: PlanTask;
  readonly corrected: boolean;
  readonly cells: readonly PlanCell[];
}

/** How many tasks a period has, and how they stand; dropped ones are not counted. */
export interface PlanTotal {
  readonly period: string;
  readonly tasks: number;
  readonly done: number;
  readonly overdue: number;
}

/** The four quarters of a year and the year itself: '2022-Q1' … '2022'. */
export function planPeriods(year: number): readonly string[] {
  return [...[1, 2, 3, 4].map((quarter) => `${year}-Q${quarter}`), String(year)];
}

/** In which period of its plan a due day is answered for: the one it is for, else the quarter it lies in, else the year. */
export function periodOfDue({ task, by, period }: PlanDue, year: number): string {
  if (period !== null) return period;
  if (task.time.kind !== 'before' || !by.startsWith(`${year}-`)) return String(year);
  return `${year}-Q${Math.ceil(Number(by.slice(5, 7)) / 3)}`;
}

/**
 * Every task of a plan with the periods it is answered for: the quarters and the year of a periodic one, the quarter a
 * day lies in, each quarter of what goes on all year, the year of the rest.
 * CALENDAR_MISSING for a year without a calendar.
 */
export function planRows(plan: KeptPlan, calendar: Calendar, today: IsoDate): PlanRow[] {
  const { year, tasks, marks, corrected } = plan;
  const dues = Map.groupBy(planDues(tasks, year, calendar, today), ({ task }) => task.id);
  return tasks.map((task) => {
    const days = new Map((dues.get(task.id) ?? []).map((due) => [periodOfDue(due, year), due]));
    const periods = days.size > 0 ? [...days.keys()] : ongoingPeriods(task, year);
    return {
      task,
      corrected: corrected.includes(task.id),
      cells: periods.map((period) => {
        const mark = marks.find((one) => one.taskId === task.id && one.period === period);
        const { by = null, workingDaysLeft = null } = days.get(period) ?? {};
        const said = mark?.state ?? 'open';
        const late = by !== null && by < today && (said === 'open' || said === 'doing');
        return {
          period,
          state: late ? 'overdue' : said,
          by,
          workingDaysLeft,
          evidence: mark?.evidence ?? '',
        };
      }),
    };
  });
}

/** How the periods of a plan stand, in order. */
export function planTotals(rows: readonly PlanRow[], year: number): PlanTotal[] {
  const cells = rows.flatMap((row) => row.cells).filter(({ state }) => state !== 'dropped');
  return planPeriods(year).map((period) => {
    const own = cells.filter((cell) => cell.period === period);
    const count = (state: PlanCell['state']): number => own.filter((cell) => cell.state === state).length;
    return { period, tasks: own.length, done: count('done'), overdue: count('overdue') };
  });
}

function ongoingPeriods({ time }: PlanTask, year: number): readonly string[] {
  const ongoing = time.kind === 'continuous' || time.kind === 'weekly' || time.kind === 'monthly';
  return ongoing ? planPeriods(year).slice(0, 4) : [String(year)];
}
