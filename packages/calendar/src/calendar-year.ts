import { dateParts, toDay, toIso, weekdayOf } from './day.ts';
import { CalendarError } from './errors.ts';
import type { CalendarYear, DayNumber, IsoDate } from './types.ts';

function refuse(what: string): never {
  throw new CalendarError('INVALID_INPUT', `calendar year: ${what}`);
}

/** Dates of `year` that pass `fits`, sorted; each named once. */
function datesOf(value: unknown, year: number, name: string, fits: (day: DayNumber) => boolean): IsoDate[] {
  if (!Array.isArray(value)) refuse(`${name} must be a list of dates`);
  const days = new Set<DayNumber>();
  for (const item of value as unknown[]) {
    if (typeof item !== 'string' || item.length !== 10)
      refuse(`${name} holds something that is no YYYY-MM-DD date`);
    const day = toDay(item);
    if (dateParts(day).year !== year) refuse(`${name} holds ${item}, a date of another year than ${year}`);
    if (!fits(day)) refuse(`${name} holds ${item}, which is not such a day of the week`);
    if (days.has(day)) refuse(`${name} holds ${item} twice`);
    days.add(day);
  }
  return [...days].sort((a, b) => a - b).map(toIso);
}

/**
 * One year of the calendar from plain data (a JSON file, a settings page, an imported list of public holidays).
 * @param value `{ year, status, source, weekdaysOff, workedSaturdays }`, dates as 'YYYY-MM-DD'
 * @returns the year with its dates sorted
 * @throws CalendarError INVALID_INPUT on a wrong shape, a date that does not exist, is of another year, is named twice,
 * a "weekday off" on a weekend (it would say nothing) or a "worked Saturday" that is no Saturday.
 */
export function calendarYearFrom(value: unknown): CalendarYear {
  if (typeof value !== 'object' || value === null) refuse('not an object');
  const { year, status, source, weekdaysOff, workedSaturdays } = value as Record<string, unknown>;
  if (typeof year !== 'number' || !Number.isInteger(year) || year < 1900 || year > 2199) {
    refuse('year must be a whole number from 1900 to 2199');
  }
  if (status !== 'announced' && status !== 'estimated') refuse("status must be 'announced' or 'estimated'");
  if (typeof source !== 'string' || source.trim() === '') refuse('source must name the notice it rests on');
  return {
    year,
    status,
    source,
    weekdaysOff: datesOf(
      weekdaysOff,
      year,
      'weekdaysOff',
      (day) => weekdayOf(day) >= 1 && weekdayOf(day) <= 5,
    ),
    workedSaturdays: datesOf(workedSaturdays, year, 'workedSaturdays', (day) => weekdayOf(day) === 6),
  };
}
