import { type Calendar, createCalendar, OFFICIAL_YEARS } from '@dung-hen/calendar';

/** Years past the last with data that may still be reckoned; results that lean on them say so. */
const ESTIMATED_YEARS = 3;

/** The calendar every command counts by: the official years, and a few more estimated ones. */
export function commandCalendar(): Calendar {
  const last = Math.max(...OFFICIAL_YEARS.map(({ year }) => year));
  return createCalendar({ estimateUntil: last + ESTIMATED_YEARS });
}
