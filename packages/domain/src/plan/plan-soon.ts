import { type Calendar, type IsoDate, toDay, toIso, weekdayOf } from '@dung-hen/calendar';
import type { KeptPlan } from './kept-plan.ts';
import { type PlanDue, planDues } from './plan-due.ts';
import { periodOfDue } from './plan-state.ts';

/** How many working days before its day a task is called up, and how many after it. */
export interface CallUp {
  readonly before: number;
  readonly after: number;
}

/** A due day called up. `period`: where it is answered for in the plan; null for one week of a weekly task. */
export interface CalledUp {
  readonly due: PlanDue;
  readonly period: string | null;
}

/**
 * Due days of a plan that come near or have just passed and that nobody said is done or dropped, soonest first; and for
 * a weekly task the last working day of this week. CALENDAR_MISSING for a year without a calendar.
 */
export function planSoon(plan: KeptPlan, calendar: Calendar, today: IsoDate, within: CallUp): CalledUp[] {
  const { year, tasks, marks } = plan;
  const settled = (taskId: string, period: string): boolean =>
    marks.some(
      (mark) =>
        mark.taskId === taskId &&
        mark.period === period &&
        (mark.state === 'done' || mark.state === 'dropped'),
    );
  const called = planDues(tasks, year, calendar, today)
    .map((due): CalledUp => ({ due, period: periodOfDue(due, year) }))
    .filter(({ due, period }) => {
      const { workingDaysLeft: left, task } = due;
      return left <= within.before && -left <= within.after && !settled(task.id, period ?? '');
    });
  if (!today.startsWith(`${year}-`)) return called;
  const quarter = `${year}-Q${Math.ceil(Number(today.slice(5, 7)) / 3)}`;
  const weekly = tasks
    .filter(({ id, time }) => time.kind === 'weekly' && !settled(id, quarter))
    .map((task): CalledUp => {
      const by = endOfWeek(calendar, today);
      const workingDaysLeft = calendar.countWorkingDays(toDay(today), toDay(by));
      return { due: { task, by, period: null, workingDaysLeft }, period: null };
    });
  return [...called, ...weekly].sort((a, b) => a.due.by.localeCompare(b.due.by));
}

/** The last working day of the week of a day, Monday being its first; that Sunday's own day when all of it is off. */
function endOfWeek(calendar: Calendar, today: IsoDate): IsoDate {
  const day = toDay(today);
  const sunday = day + ((7 - weekdayOf(day)) % 7);
  for (let one = sunday; one > sunday - 7; one -= 1) if (calendar.isWorkingDay(one)) return toIso(one);
  return toIso(sunday);
}
