import { dayOfDate, toDay, toIso, weekdayOf, yearOf } from './day.ts';
import { lunarNewYear, lunarToSolar } from './lunar.ts';
import type { DayNumber, IsoDate } from './types.ts';

/** The same words in Vietnamese and English. */
export interface HolidayName {
  readonly vi: string;
  readonly en: string;
}

/** A public holiday on its own date, before any make-up day. */
export interface PublicHoliday {
  readonly date: IsoDate;
  readonly name: HolidayName;
  /** Whether Labour Code Art. 111(3) gives a make-up day when it falls on a weekly rest day. */
  readonly madeUp: boolean;
}

const NEW_YEAR = { vi: 'Tết Dương lịch', en: 'New Year' };
const TET = { vi: 'Tết Nguyên đán', en: 'Lunar New Year' };
const HUNG_KINGS = { vi: 'Giỗ Tổ Hùng Vương', en: 'Hùng Kings day' };
const VICTORY = { vi: 'Ngày Chiến thắng', en: 'Victory Day' };
const LABOUR = { vi: 'Ngày Quốc tế Lao động', en: 'Labour Day' };
const NATIONAL = { vi: 'Quốc khánh', en: 'National Day' };
const CULTURE = { vi: 'Ngày Văn hóa Việt Nam', en: 'Vietnam Culture Day' };

/** Labour Code 2019, in force 01/01/2021, gave National Day its second day. */
const TWO_NATIONAL_DAYS_SINCE = 2021;
/** NQ 28/2026/QH16 Art. 2, in force 01/07/2026. */
const CULTURE_DAY_SINCE = 2026;

/** Years in which the day off beside 2/9 was another than the usual one: in 2021 (2/9 a Thursday) it was 3/9. */
const DAY_AFTER_NATIONAL_DAY: ReadonlySet<number> = new Set([2021]);

/**
 * The day off next to 2 September. The Prime Minister chooses it every year; usual is the day before, or the day after
 * when 2/9 is a Monday (notices of 2022–2026).
 */
function besideNationalDay(year: number): DayNumber {
  const day = dayOfDate(year, 9, 2);
  return weekdayOf(day) === 1 || DAY_AFTER_NATIONAL_DAY.has(year) ? day + 1 : day - 1;
}

/**
 * The public holidays of a year by law, in date order: Labour Code 2019 Art. 112 (2012 before 2021) and, from 2026,
 * Ngày Văn hóa Việt Nam 24/11. Two things are decided by notice each year and reckoned here as has been usual:
 * the five Tết days (two before, three from mùng 1: so in every notice of 2018–2026) and the day beside 2/9.
 */
export function publicHolidays(year: number): readonly PublicHoliday[] {
  const holidays: PublicHoliday[] = [];
  const add = (day: DayNumber, name: HolidayName, madeUp = true): void => {
    holidays.push({ date: toIso(day), name, madeUp });
  };
  add(dayOfDate(year, 1, 1), NEW_YEAR);
  const tet = toDay(lunarNewYear(year));
  for (let day = tet - 2; day <= tet + 2; day++) add(day, TET);
  add(toDay(lunarToSolar(year, 3, 10)), HUNG_KINGS);
  add(dayOfDate(year, 4, 30), VICTORY);
  add(dayOfDate(year, 5, 1), LABOUR);
  add(dayOfDate(year, 9, 2), NATIONAL);
  if (year >= TWO_NATIONAL_DAYS_SINCE) add(besideNationalDay(year), NATIONAL);
  // Not in Art. 112(1), so Art. 111(3) gives it no make-up day by its letter. Open until a weekend 24/11 (2029) is decided.
  if (year >= CULTURE_DAY_SINCE) add(dayOfDate(year, 11, 24), CULTURE, false);
  return holidays.sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
}

const namesByYear = new Map<number, ReadonlyMap<IsoDate, HolidayName>>();

/** Name of the public holiday a date is; null for make-up days, swapped days and ordinary days. */
export function holidayName(date: IsoDate): HolidayName | null {
  const year = yearOf(toDay(date));
  let names = namesByYear.get(year);
  if (!names) {
    names = new Map(publicHolidays(year).map((holiday) => [holiday.date, holiday.name]));
    namesByYear.set(year, names);
  }
  return names.get(date) ?? null;
}
