import { type Calendar, type CalendarYear, createCalendar, OFFICIAL_YEARS } from '@dung-hen/calendar';
import type { Settings } from './settings-schema.ts';

const minutes = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));

/** The working calendar as this office has set it: official years, the officer's own days, office hours. */
export function calendarOf(settings: Settings): Calendar {
  const { officeHours } = settings;
  return createCalendar({
    years: OFFICIAL_YEARS.map((year) => withOwnDays(year, settings)),
    officeHours: {
      morning: { from: minutes(officeHours.morningFrom), to: minutes(officeHours.morningTo) },
      afternoon: { from: minutes(officeHours.afternoonFrom), to: minutes(officeHours.afternoonTo) },
    },
  });
}

function withOwnDays(year: CalendarYear, settings: Settings): CalendarYear {
  const own = settings.calendarDays.filter((day) => day.date.startsWith(`${year.year}-`));
  if (own.length === 0) return year;
  const weekend = (date: string): boolean => [0, 6].includes(new Date(`${date}T00:00:00Z`).getUTCDay());
  const worked = new Set(year.workedSaturdays);
  const off = new Set(year.weekdaysOff);
  for (const { date, kind } of own) {
    if (kind === 'worked') {
      if (weekend(date)) worked.add(date);
      off.delete(date);
    } else {
      if (!weekend(date)) off.add(date);
      worked.delete(date);
    }
  }
  return { ...year, weekdaysOff: [...off].sort(), workedSaturdays: [...worked].sort() };
}
