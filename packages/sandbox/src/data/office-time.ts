import { OFFICIAL_YEARS } from '@dung-hen/calendar';
import { provinceDueDate } from '@dung-hen/domain';
import { localIso, localMs } from '../clock.ts';
import type { ProcedureRecord } from './procedures.ts';

export const DAY = 86_400_000;
export const HOUR = 3_600_000;
export const MINUTE = 60_000;

const WEEKDAYS_OFF: ReadonlySet<string> = new Set(OFFICIAL_YEARS.flatMap((year) => year.weekdaysOff));
const WORKED_SATURDAYS: ReadonlySet<string> = new Set(OFFICIAL_YEARS.flatMap((year) => year.workedSaturdays));

/** Days off the province system knows of: weekdays only, no worked Saturdays (portal fact, February 2025). */
export const HOLIDAYS: readonly string[] = [...WEEKDAYS_OFF].sort();

/** Day number (days since 1970-01-01) of wall-clock milliseconds. */
export function dayOf(ms: number): number {
  return Math.floor(ms / DAY);
}

const open = new Map<number, boolean>();

/** Whether people are at their desks that day: officers do come on a worked Saturday, whatever the system reckons. */
export function officeOpen(day: number): boolean {
  let answer = open.get(day);
  if (answer === undefined) {
    const iso = localIso(day * DAY).slice(0, 10);
    const weekday = (day + 4) % 7;
    answer = WORKED_SATURDAYS.has(iso) || (weekday !== 0 && weekday !== 6 && !WEEKDAYS_OFF.has(iso));
    open.set(day, answer);
  }
  return answer;
}

const OPENS = 7 * HOUR;
const LUNCH = 11.5 * HOUR;
const AFTERNOON = 13.5 * HOUR;
const CLOSES = 17 * HOUR;

/** The first moment at a desk from `ms` on. */
export function atDesk(ms: number): number {
  let day = dayOf(ms);
  const time = ms - day * DAY;
  if (officeOpen(day) && time <= CLOSES) {
    if (time < OPENS) return day * DAY + OPENS;
    return time > LUNCH && time < AFTERNOON ? day * DAY + AFTERNOON : ms;
  }
  do day += 1;
  while (!officeOpen(day));
  return day * DAY + OPENS;
}

/** Milliseconds after midnight of the `fraction` of an 8-hour office day. */
export function deskTime(fraction: number): number {
  const worked = fraction * 8 * HOUR;
  return worked < LUNCH - OPENS ? OPENS + worked : AFTERNOON + worked - (LUNCH - OPENS);
}

const HOLIDAY_SET: ReadonlySet<string> = WEEKDAYS_OFF;

/** Due moment by the province product's own algorithm. */
export function dueAfter(
  fromMs: number,
  hours: number,
  unit: ProcedureRecord['unit'] = 'Ngày làm việc',
): number {
  const limit = { hours, unit: unit === 'Ngày' ? ('days' as const) : ('workingDays' as const) };
  return localMs(provinceDueDate({ receivedAt: localIso(fromMs), limit, holidays: HOLIDAY_SET }));
}

/** Due moment after a pause of status 6 or 8: shifted by its calendar length − 1 day, then + 8 working hours. */
export function dueAfterPause(due: number, pausedAt: number, resumedAt: number): number {
  return dueAfter(due + (resumedAt - pausedAt) - DAY, 8);
}
