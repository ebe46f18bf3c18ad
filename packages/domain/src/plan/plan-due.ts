import { type Calendar, type IsoDate, reportPeriod, toDay, toIso, workingDaysLeft } from '@dung-hen/calendar';
import type { PlanTask } from './plan-task.ts';

/** The next day by which a task has to be done. */
export interface PlanDue {
  readonly task: PlanTask;
  /** Last working day on which it is in time; the last day of the year for a task of the whole year. */
  readonly by: IsoDate;
  /** Period it is for: '2022-Q1', '2022'; null where it is for none. */
  readonly period: string | null;
  /** From today: 0 today, negative when it has passed. */
  readonly workingDaysLeft: number;
}

/**
 * The days on which the tasks of a plan fall due in its year, soonest first: for a task "before a day" the last working
 * day before it; for a periodic one the last working day before the named day of the period's last month (the window's
 * last day where none is named). Tasks without a day of their own (continuous, weekly, monthly, unclear) have none.
 * CALENDAR_MISSING for a year without a calendar.
 */
export function planDues(
  tasks: readonly PlanTask[],
  year: number,
  calendar: Calendar,
  today: IsoDate,
): PlanDue[] {
  const due = (task: PlanTask, by: IsoDate, period: string | null): PlanDue => ({
    task,
    by,
    period,
    workingDaysLeft: workingDaysLeft(calendar, toDay(today), toDay(by)),
  });
  /** The last working day strictly before a day. */
  const lastBefore = (day: IsoDate): IsoDate => toIso(calendar.addWorkingDays(toDay(day), -1));
  return tasks
    .flatMap((task) => daysOf(task, year, lastBefore).map(({ by, period }) => due(task, by, period)))
    .sort((a, b) => a.by.localeCompare(b.by));
}

interface DueDay {
  readonly by: IsoDate;
  readonly period: string | null;
}

function daysOf({ time }: PlanTask, year: number, lastBefore: (day: IsoDate) => IsoDate): DueDay[] {
  if (time.kind === 'before') return [{ by: lastBefore(time.date), period: null }];
  if (time.kind === 'inYear') return [{ by: lastBefore(`${time.year + 1}-01-01`), period: null }];
  if (time.kind !== 'periodic') return [];
  const { beforeDay } = time;
  const periods = [
    ...time.quarters.map((quarter) => ({
      period: `${year}-Q${quarter}`,
      to: reportPeriod('quarter', year, quarter).to,
    })),
    ...(time.yearly ? [{ period: String(year), to: reportPeriod('year', year).to }] : []),
  ];
  return periods.map(({ period, to }) => {
    const day =
      beforeDay === null ? toIso(toDay(to) + 1) : `${to.slice(0, 8)}${String(beforeDay).padStart(2, '0')}`;
    return { by: lastBefore(day), period };
  });
}
