import {
  type Calendar,
  type CalendarYear,
  createCalendar,
  estimateYear,
  OFFICIAL_YEARS,
  toDay,
  weekdayOf,
} from '@dung-hen/calendar';
import type { Settings } from './settings-schema.ts';

/** How many years after the last one with data are reckoned, each marked as estimated. */
const YEARS_AHEAD = 5;

const minutes = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));

/**
 * The working calendar as this office has set it: official years, estimated ones after them, the officer's own days
 * in both, office hours. A year the office says it has entered from the notice counts as announced. An own day that changes nothing (a Sunday "worked", a Saturday "off") is passed over.
 */
export function calendarOf(
  settings: Pick<Settings, 'officeHours' | 'calendarDays' | 'announcedYears'>,
): Calendar {
  const { officeHours, announcedYears } = settings;
  const confirmed = new Set(announcedYears);
  const last = Math.max(...OFFICIAL_YEARS.map(({ year }) => year));
  const ahead = Array.from({ length: YEARS_AHEAD }, (_, index) => estimateYear(last + 1 + index));
  return createCalendar({
    years: [...OFFICIAL_YEARS, ...ahead].map((year) =>
      withConfirmation(withOwnDays(year, settings.calendarDays), confirmed),
    ),
    officeHours: {
      morning: { from: minutes(officeHours.morningFrom), to: minutes(officeHours.morningTo) },
      afternoon: { from: minutes(officeHours.afternoonFrom), to: minutes(officeHours.afternoonTo) },
    },
  });
}

/** What a year rests on once the office has entered it from the notice. */
export const ENTERED_BY_OFFICE = 'đơn vị nhập theo thông báo';

function withConfirmation(year: CalendarYear, confirmed: ReadonlySet<number>): CalendarYear {
  if (year.status === 'announced' || !confirmed.has(year.year)) return year;
  return { ...year, status: 'announced', source: ENTERED_BY_OFFICE };
}

function withOwnDays(year: CalendarYear, days: Settings['calendarDays']): CalendarYear {
  const own = days.filter((day) => day.date.startsWith(`${year.year}-`));
  if (own.length === 0) return year;
  const worked = new Set(year.workedSaturdays);
  const off = new Set(year.weekdaysOff);
  for (const { date, kind } of own) {
    const weekday = weekdayOf(toDay(date));
    if (weekday === 6) {
      if (kind === 'worked') worked.add(date);
      else worked.delete(date);
    } else if (weekday !== 0) {
      if (kind === 'off') off.add(date);
      else off.delete(date);
    }
  }
  return { ...year, weekdaysOff: [...off].sort(), workedSaturdays: [...worked].sort() };
}
