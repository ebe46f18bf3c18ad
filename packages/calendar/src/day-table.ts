import { dayOfDate, toDay, weekdayOf } from './day.ts';
import type { CalendarYear, DayNumber } from './types.ts';

/**
 * Every day of the covered years, ready for look-up: no question about working days walks day by day.
 * Index 0 is `first`.
 */
export interface DayTable {
  readonly first: DayNumber;
  /** Number of days from the first to the last covered one, gaps included. */
  readonly length: number;
  /** Working days before day i. */
  readonly before: Int32Array;
  /** Which working day (from 0) is the last not after day i; −1 for none. Equals `before[i]` if day i is worked. */
  readonly last: Int32Array;
  /** The nth working day (from 0) as a day number: the inverse of `last`. */
  readonly nth: Int32Array;
  /** Which unbroken run of years day i belongs to, from 1; 0 = a day of a year without data. */
  readonly run: Uint8Array;
  /** Whether years are missing in between; if not, `run` need not be looked at. */
  readonly broken: boolean;
  readonly weekdaysOff: readonly DayNumber[];
  readonly workedSaturdays: readonly DayNumber[];
}

/** Builds the table. `years` are checked, sorted and distinct. */
export function buildDayTable(years: readonly CalendarYear[]): DayTable {
  const firstYear = years[0]?.year ?? 1970;
  const lastYear = years.at(-1)?.year ?? firstYear - 1;
  const first = dayOfDate(firstYear, 1, 1);
  const length = dayOfDate(lastYear + 1, 1, 1) - first;
  const working = new Uint8Array(length);
  const run = new Uint8Array(length);
  const weekdaysOff = years.flatMap((year) => year.weekdaysOff.map(toDay));
  const workedSaturdays = years.flatMap((year) => year.workedSaturdays.map(toDay));

  let runs = 0;
  let previous = Number.NaN;
  for (const { year } of years) {
    if (year !== previous + 1) runs++;
    previous = year;
    for (let day = dayOfDate(year, 1, 1); day < dayOfDate(year + 1, 1, 1); day++) {
      run[day - first] = runs;
      working[day - first] = weekdayOf(day) >= 1 && weekdayOf(day) <= 5 ? 1 : 0;
    }
  }
  for (const day of weekdaysOff) working[day - first] = 0;
  for (const day of workedSaturdays) working[day - first] = 1;

  const before = new Int32Array(length);
  const last = new Int32Array(length);
  const nth = new Int32Array(working.reduce((sum, one) => sum + one, 0));
  let count = 0;
  for (let i = 0; i < length; i++) {
    before[i] = count;
    if (working[i] === 1) nth[count++] = first + i;
    last[i] = count - 1;
  }
  return { first, length, before, last, nth, run, broken: runs > 1, weekdaysOff, workedSaturdays };
}
