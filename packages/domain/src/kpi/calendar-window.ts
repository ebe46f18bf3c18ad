import { type IsoDate, toDay, toIso, type Window } from '@dung-hen/calendar';
import type { Period } from '../unit.ts';

/** Months of a period by its kind. */
const MONTHS: Readonly<Record<Period['kind'], number>> = {
  month: 1,
  quarter: 3,
  sixMonths: 6,
  nineMonths: 9,
  year: 12,
};

/** The days of a period by the calendar, 1st to last: systems that do not report from the 15th to the 14th count these. */
export function calendarWindow({ kind, year, index }: Pick<Period, 'kind' | 'year' | 'index'>): Window {
  const first = (index - 1) * MONTHS[kind];
  const monthStart = (months: number): IsoDate => {
    const [y, m] = [year + Math.floor(months / 12), (months % 12) + 1];
    return `${y}-${String(m).padStart(2, '0')}-01`;
  };
  return { from: monthStart(first), to: toIso(toDay(monthStart(first + MONTHS[kind])) - 1) };
}
