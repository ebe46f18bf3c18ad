import { type Calendar, type IsoDate, toDay, toIso, weekdayOf, workingDaysLeft } from '@dung-hen/calendar';
import type { KeptPlan } from './kept-plan.ts';
import { type PlanDue, planDues } from './plan-due.ts';
import { periodOfDue } from './plan-state.ts';
import type { PlanTime } from './plan-task.ts';

/** How many working days before its day a task is called up, and how many after it. */
export interface CallUp {
  readonly before: number;
  readonly after: number;
}

/** A due day called up. `period`: where it is answered for in the plan; null for one week or month of a task that
 * comes every week or month. */
export interface CalledUp {
  readonly due: PlanDue;
  readonly period: string | null;
}

/**
 * Due days of a plan that come near or have just passed and that nobody said is done or dropped, soonest first; and for
 * a weekly task the last working day of this week, for a monthly one that before its day of this month (the month's last). CALENDAR_MISSING for a year without a calendar.
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
  const repeated = tasks
    .filter(({ id }) => !settled(id, quarter))
    .flatMap((task): CalledUp[] => {
      const by = nextOf(task.time, calendar, today);
      if (by === null) return [];
      const left = workingDaysLeft(calendar, toDay(today), toDay(by));
      const near = left <= within.before && -left <= within.after;
      if (task.time.kind === 'monthly' && !near) return [];
      return [{ due: { task, by, period: null, workingDaysLeft: left }, period: null }];
    });
  return [...called, ...repeated].sort((a, b) => a.due.by.localeCompare(b.due.by));
}

/** The day of this week or month by which a task that comes every week or month is due; null for others. */
function nextOf(time: PlanTime, calendar: Calendar, today: IsoDate): IsoDate | null {
  if (time.kind === 'weekly') return endOfWeek(calendar, today);
  if (time.kind !== 'monthly') return null;
  const [year = 0, month = 0] = today.split('-').map(Number);
  const next = month === 12 ? `${year + 1}-01-01` : `${year}-${String(month + 1).padStart(2, '0')}-01`;
  const day =
    time.beforeDay === null ? next : `${today.slice(0, 8)}${String(time.beforeDay).padStart(2, '0')}`;
  return toIso(calendar.addWorkingDays(toDay(day), -1));
}

/** The last working day of the week of a day, Monday being its first; that Sunday's own day when all of it is off. */
function endOfWeek(calendar: Calendar, today: IsoDate): IsoDate {
  const day = toDay(today);
  const sunday = day + ((7 - weekdayOf(day)) % 7);
  for (let one = sunday; one > sunday - 7; one -= 1) if (calendar.isWorkingDay(one)) return toIso(one);
  return toIso(sunday);
}
