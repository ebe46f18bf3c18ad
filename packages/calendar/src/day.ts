import { CalendarError } from './errors.ts';
import type { DayNumber, IsoDate, IsoLocal } from './types.ts';

const MINUTE = 60;
const HOUR = 3600;
/** Seconds in a day; Vietnam keeps no summer time, so every day has as many. */
const DAY_SECONDS = 24 * HOUR;

/** 0001-01-01 and 9999-12-31: what four digits of a year can write. */
const FIRST_DAY = -719162;
const LAST_DAY = 2932896;

const DAYS_IN_MONTH = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function notADate(): CalendarError {
  return new CalendarError('INVALID_INPUT', 'not a real date (YYYY-MM-DD or YYYY-MM-DDTHH:mm:ss)');
}

/** The number written with `count` digits at `at`, or NaN. */
function digits(text: string, at: number, count: number): number {
  let value = 0;
  for (let i = at; i < at + count; i++) {
    const digit = text.charCodeAt(i) - 48;
    if (!(digit >= 0 && digit <= 9)) return Number.NaN;
    value = value * 10 + digit;
  }
  return value;
}

/** Whether `year` has a 29 February. */
function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

/** Days of a month of the Gregorian calendar; 0 where there is no such month. */
function daysInMonth(year: number, month: number): number {
  return month === 2 && isLeapYear(year) ? 29 : (DAYS_IN_MONTH[month - 1] ?? 0);
}

/** Day number of a Gregorian date that is known to exist; years start in March so that leap days come last. */
export function dayOfDate(year: number, month: number, day: number): DayNumber {
  const y = month > 2 ? year : year - 1;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day - 1;
  return (
    era * 146097 +
    yearOfEra * 365 +
    Math.floor(yearOfEra / 4) -
    Math.floor(yearOfEra / 100) +
    dayOfYear -
    719468
  );
}

/** Year, month (1–12) and day of the month of a day number. */
export function dateParts(day: DayNumber): { year: number; month: number; day: number } {
  if (!Number.isInteger(day) || day < FIRST_DAY || day > LAST_DAY) {
    throw new CalendarError('INVALID_INPUT', 'not a day number');
  }
  const shifted = day + 719468;
  const era = Math.floor(shifted / 146097);
  const dayOfEra = shifted - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1,
  };
}

/** Second of the day of 'THH:mm:ss' at `at`, or NaN. */
function timeAt(text: string, at: number): number {
  if (text[at] !== 'T' || text[at + 3] !== ':' || text[at + 6] !== ':') return Number.NaN;
  const hour = digits(text, at + 1, 2);
  const minute = digits(text, at + 4, 2);
  const second = digits(text, at + 7, 2);
  return hour < 24 && minute < 60 && second < 60 ? hour * HOUR + minute * MINUTE + second : Number.NaN;
}

/**
 * Day number of a Vietnamese date or wall-clock moment.
 * @throws CalendarError INVALID_INPUT for anything but a real 'YYYY-MM-DD' or 'YYYY-MM-DDTHH:mm:ss'.
 */
export function toDay(iso: IsoDate | IsoLocal): DayNumber {
  if (typeof iso !== 'string') throw notADate();
  if (iso.length !== 10 && !(iso.length === 19 && timeAt(iso, 10) >= 0)) throw notADate();
  if (iso[4] !== '-' || iso[7] !== '-') throw notADate();
  const year = digits(iso, 0, 4);
  const month = digits(iso, 5, 2);
  const day = digits(iso, 8, 2);
  if (!(year >= 1 && day >= 1 && day <= daysInMonth(year, month))) throw notADate();
  return dayOfDate(year, month, day);
}

function pad(value: number, width = 2): string {
  return String(value).padStart(width, '0');
}

/**
 * 'YYYY-MM-DD' of a day number.
 * @throws CalendarError INVALID_INPUT for anything but a whole number of a day in the years 1–9999.
 */
export function toIso(day: DayNumber): IsoDate {
  const parts = dateParts(day);
  return `${pad(parts.year, 4)}-${pad(parts.month)}-${pad(parts.day)}`;
}

/** Calendar year of a day number. */
export function yearOf(day: DayNumber): number {
  return dateParts(day).year;
}

/** Day of the week, 0 = Sunday … 6 = Saturday. */
export function weekdayOf(day: DayNumber): 0 | 1 | 2 | 3 | 4 | 5 | 6 {
  if (!Number.isInteger(day)) throw new CalendarError('INVALID_INPUT', 'not a day number');
  return ((((day + 4) % 7) + 7) % 7) as 0 | 1 | 2 | 3 | 4 | 5 | 6;
}

/** The date a moment falls on. */
export function dateOf(local: IsoLocal): IsoDate {
  toDay(local);
  return local.slice(0, 10);
}

/** Seconds after midnight of a moment, 0–86399. A bare date has no time of day: INVALID_INPUT. */
export function secondOf(local: IsoLocal): number {
  toDay(local);
  if (local.length !== 19)
    throw new CalendarError('INVALID_INPUT', 'a moment needs a time of day (YYYY-MM-DDTHH:mm:ss)');
  return timeAt(local, 10);
}

/** Whole minutes after midnight of a moment, seconds dropped. */
export function minuteOf(local: IsoLocal): number {
  return Math.floor(secondOf(local) / MINUTE);
}

/**
 * The moment `second` seconds after midnight of `day`.
 * @throws CalendarError INVALID_INPUT unless `second` is whole and within the day.
 */
export function momentAt(day: DayNumber, second: number): IsoLocal {
  if (!Number.isInteger(second) || second < 0 || second >= DAY_SECONDS) {
    throw new CalendarError('INVALID_INPUT', 'not a second of a day');
  }
  const minute = Math.floor(second / MINUTE);
  return `${toIso(day)}T${pad(Math.floor(minute / 60))}:${pad(minute % 60)}:${pad(second % MINUTE)}`;
}
