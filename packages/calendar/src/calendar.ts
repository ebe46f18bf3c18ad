import { calendarYearFrom } from './calendar-year.ts';
import { OFFICIAL_YEARS } from './data/official-years.ts';
import { momentAt, secondOf, toDay, yearOf } from './day.ts';
import { buildDayTable } from './day-table.ts';
import { CalendarError } from './errors.ts';
import { estimateYear } from './estimate.ts';
import {
  DEFAULT_OFFICE_HOURS,
  earliestAfter,
  latestBefore,
  officeSeconds,
  workedBy,
} from './office-hours.ts';
import type { CalendarStatus, CalendarYear, DayNumber, IsoLocal, OfficeHours } from './types.ts';

/**
 * Working time of Vietnamese agencies over the years it has data for. Every method takes the same time however far
 * it reaches. A day outside those years, given or found, is CalendarError CALENDAR_MISSING; anything that is no day,
 * no whole number of days or no moment is CalendarError INVALID_INPUT.
 */
export interface Calendar {
  /** Office hours every working day has, worked Saturdays included. */
  readonly officeHours: OfficeHours;
  /** The years covered, estimated ones included, in order. */
  readonly years: readonly CalendarYear[];
  /** Whether the day lies in a covered year. */
  covers(day: DayNumber): boolean;
  isWorkingDay(day: DayNumber): boolean;
  /** The first working day strictly after `day`. */
  nextWorkingDay(day: DayNumber): DayNumber;
  /** The last working day strictly before `day`. */
  previousWorkingDay(day: DayNumber): DayNumber;
  /** The nth working day after (n > 0) or before (n < 0) `day`, which itself is not counted; `day` itself for 0. */
  addWorkingDays(day: DayNumber, n: number): DayNumber;
  /**
   * Working days from `from` to `to`, `from` not counted and `to` counted; negative when `to` lies before `from`.
   * Undoes `addWorkingDays`.
   */
  countWorkingDays(from: DayNumber, to: DayNumber): number;
  /** `day` if it is a working day, else the next one. */
  rollForward(day: DayNumber): DayNumber;
  /** End of a period of `n` calendar days after `day`, moved forward off days off (Civil Code 2015 Art. 147–148). */
  addCalendarDays(day: DayNumber, n: number): DayNumber;
  /**
   * The moment `hours` working hours after `at` (before it when negative), to the second; `at` itself for 0.
   * Ends at the end of a session rather than at the start of the next one: 16:00 + 1 h = 17:00.
   */
  addWorkingHours(at: IsoLocal, hours: number): IsoLocal;
  /** Working hours from `a` to `b`, negative when `b` is earlier. */
  workingHoursBetween(a: IsoLocal, b: IsoLocal): number;
  /**
   * Last day on which an apology may still be sent for a result due on `due`: the last working day strictly before it.
   * NĐ 118/2025 Art. 19(6) says "at least 01 day before"; this satisfies it read as a calendar or as a working day.
   */
  lastApologyDay(due: DayNumber): DayNumber;
  /** Weekdays off (holidays, make-up and swapped days) after `from` up to and including `to`. */
  weekdaysOffBetween(from: DayNumber, to: DayNumber): readonly DayNumber[];
  /** Worked Saturdays after `from` up to and including `to`. */
  workedSaturdaysBetween(from: DayNumber, to: DayNumber): readonly DayNumber[];
  /** 'estimated' if any year between the two days (either order) is estimated. */
  status(from: DayNumber, to: DayNumber): CalendarStatus;
}

export interface CalendarOptions {
  /** Years to cover; default OFFICIAL_YEARS. Replace one to correct it: `[...OFFICIAL_YEARS.filter(…), mine]`. */
  readonly years?: readonly CalendarYear[];
  /** Reckon the years without data up to this one (at most 2199), marked estimated. */
  readonly estimateUntil?: number;
  /** Default 07:00–11:30, 13:30–17:00. */
  readonly officeHours?: OfficeHours;
}

function coveredYears({ years = OFFICIAL_YEARS, estimateUntil }: CalendarOptions): readonly CalendarYear[] {
  const byYear = new Map<number, CalendarYear>();
  for (const one of years) {
    const checked = calendarYearFrom(one);
    if (byYear.has(checked.year)) {
      throw new CalendarError('INVALID_INPUT', `the year ${checked.year} is given twice`);
    }
    byYear.set(checked.year, checked);
  }
  if (estimateUntil !== undefined) {
    if (!Number.isInteger(estimateUntil) || estimateUntil > 2199 || byYear.size === 0) {
      throw new CalendarError(
        'INVALID_INPUT',
        'estimateUntil must be a year up to 2199 and needs a year to start from',
      );
    }
    for (let year = Math.min(...byYear.keys()); year <= estimateUntil; year++) {
      if (!byYear.has(year)) byYear.set(year, estimateYear(year));
    }
  }
  return [...byYear.values()].sort((a, b) => a.year - b.year);
}

/**
 * A calendar over the given years (default: the official ones, 2018–2027).
 * @throws CalendarError INVALID_INPUT for a bad year, the same year twice, bad office hours or a bad `estimateUntil`.
 */
export function createCalendar(options: CalendarOptions = {}): Calendar {
  const years = coveredYears(options);
  const officeHours = options.officeHours ?? DEFAULT_OFFICE_HOURS;
  const office = officeSeconds(officeHours);
  const table = buildDayTable(years);
  const { first, before, last, nth, run, broken } = table;

  /** Why these numbers gave no answer. Called only once an answer is known to be missing. */
  function refusal(...numbers: readonly number[]): CalendarError {
    return numbers.every(Number.isInteger)
      ? new CalendarError('CALENDAR_MISSING', 'no calendar for a year this needs')
      : new CalendarError('INVALID_INPUT', 'days must be whole day numbers and whole numbers of days');
  }

  function covers(day: DayNumber): boolean {
    if (!Number.isInteger(day)) throw refusal(day);
    return (run[day - first] ?? 0) > 0;
  }

  /** Whether two days lie in one unbroken run of covered years. Only asked when years are missing in between. */
  function connected(a: DayNumber, b: DayNumber): boolean {
    const of = run[a - first] ?? 0;
    return of > 0 && of === run[b - first];
  }

  function addWorkingDays(day: DayNumber, n: number): DayNumber {
    // A day outside the table reads undefined; that and any n that is no whole number end in an index without entry.
    const counted = (n > 0 ? last : before)[day - first];
    const found = n === 0 && counted !== undefined ? day : nth[(counted as number) + n];
    if (found === undefined || (broken && !connected(day, found))) throw refusal(day, n);
    return found;
  }

  function countWorkingDays(from: DayNumber, to: DayNumber): number {
    const counts = to >= from ? last : before;
    const start = counts[from - first];
    const end = counts[to - first];
    if (start === undefined || end === undefined || (broken && !connected(from, to))) throw refusal(from, to);
    return end - start;
  }

  function isWorkingDay(day: DayNumber): boolean {
    if (!covers(day)) throw refusal(day);
    return before[day - first] === last[day - first];
  }

  const rollForward = (day: DayNumber): DayNumber => (isWorkingDay(day) ? day : addWorkingDays(day, 1));

  /** Working seconds from the start of the table up to a moment. */
  function workedUntil(day: DayNumber, second: number): number {
    const daysBefore = before[day - first] ?? 0;
    return daysBefore * office.perDay + (isWorkingDay(day) ? workedBy(office, second) : 0);
  }

  function addWorkingHours(at: IsoLocal, hours: number): IsoLocal {
    if (!Number.isFinite(hours)) throw new CalendarError('INVALID_INPUT', 'hours must be a finite number');
    const day = toDay(at);
    const target = workedUntil(day, secondOf(at)) + Math.round(hours * 3600);
    const forward = hours > 0;
    if (Math.round(hours * 3600) === 0) return at;
    const index = forward ? Math.ceil(target / office.perDay) - 1 : Math.floor(target / office.perDay);
    const found = nth[index];
    if (found === undefined || (broken && !connected(day, found))) throw refusal(day);
    const rest = target - index * office.perDay;
    return momentAt(found, forward ? earliestAfter(office, rest) : latestBefore(office, rest));
  }

  function workingHoursBetween(a: IsoLocal, b: IsoLocal): number {
    const [from, to] = [toDay(a), toDay(b)];
    const seconds = workedUntil(to, secondOf(b)) - workedUntil(from, secondOf(a));
    if (broken && !connected(from, to)) throw refusal(from, to);
    return seconds / 3600;
  }

  function within(days: readonly DayNumber[], from: DayNumber, to: DayNumber): readonly DayNumber[] {
    if (!covers(from) || !covers(to) || (broken && !connected(from, to))) throw refusal(from, to);
    return days.filter((day) => day > from && day <= to);
  }

  function status(from: DayNumber, to: DayNumber): CalendarStatus {
    if (!covers(from) || !covers(to) || (broken && !connected(from, to))) throw refusal(from, to);
    const [start, end] = [yearOf(Math.min(from, to)), yearOf(Math.max(from, to))];
    const leans = years.some((one) => one.status === 'estimated' && one.year >= start && one.year <= end);
    return leans ? 'estimated' : 'announced';
  }

  return {
    officeHours,
    years,
    covers,
    isWorkingDay,
    nextWorkingDay: (day) => addWorkingDays(day, 1),
    previousWorkingDay: (day) => addWorkingDays(day, -1),
    addWorkingDays,
    countWorkingDays,
    rollForward,
    addCalendarDays(day, n) {
      if (!covers(day) || !Number.isInteger(n)) throw refusal(day, n);
      const end = day + n;
      if (!covers(end) || (broken && !connected(day, end))) throw refusal(day, n);
      return rollForward(end);
    },
    addWorkingHours,
    workingHoursBetween,
    lastApologyDay: (due) => addWorkingDays(due, -1),
    weekdaysOffBetween: (from, to) => within(table.weekdaysOff, from, to),
    workedSaturdaysBetween: (from, to) => within(table.workedSaturdays, from, to),
    status,
  };
}
