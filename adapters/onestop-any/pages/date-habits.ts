import { looksAmerican } from './moments.ts';

/** How all dates of one list are written, where that is not the usual way and is beyond doubt. */
export interface DateHabit {
  readonly monthFirst: boolean;
  /** Years of two digits, last: "17/03/26". */
  readonly shortYears: boolean;
}

const FULL = /(?<!\d)(\d{1,2})\/(\d{1,2})\/(\d{4})(?!\d)/gu;
const SHORT = /(?<![\d/.-])(\d{1,2})([/.-])(\d{1,2})\2(\d{2})(?![\d/.-])/gu;

/** The habit of a list by all its dates together: one date alone may always be read two ways. */
export function habitOf(texts: readonly string[]): DateHabit {
  return { monthFirst: monthsComeFirst(texts), shortYears: yearsAreShort(texts) };
}

/** Every date has the American clock, some cannot have its day first, and none must. */
function monthsComeFirst(texts: readonly string[]): boolean {
  const dated = texts.filter((text) => text.search(FULL) >= 0);
  if (dated.length === 0 || !dated.every(looksAmerican)) return false;
  const dates = dated.flatMap((text) => [...text.matchAll(FULL)]);
  return dates.every(([, first]) => Number(first) <= 12) && dates.some(([, , second]) => Number(second) > 12);
}

const MOST_YEARS = 2;
const LEAST_DAYS = 6;

/**
 * The last number hardly changes, the first one goes through the days of a month, and the middle one is always a month:
 * only day, month and year are so. Years first, or months first, would look otherwise.
 */
function yearsAreShort(texts: readonly string[]): boolean {
  const dates = texts.flatMap((text) => [...text.matchAll(SHORT)]);
  const [days, months, years] = [1, 3, 4].map((part) => dates.map((date) => Number(date[part])));
  if (dates.length < 3 || !days || !months || !years) return false;
  return (
    months.every((month) => month >= 1 && month <= 12) &&
    days.every((day) => day >= 1 && day <= 31) &&
    days.some((day) => day > 12) &&
    years.every((year) => year >= 10 && year <= 60) &&
    Math.max(...years) - Math.min(...years) <= MOST_YEARS &&
    Math.max(...days) - Math.min(...days) >= LEAST_DAYS
  );
}

/** A text of such a list in the usual way: day first, year of four digits. */
export function usually(text: string, { monthFirst, shortYears }: DateHabit): string {
  const full = shortYears ? text.replace(SHORT, '$1/$3/20$4') : text;
  return monthFirst ? full.replace(FULL, '$2/$1/$3') : full;
}
