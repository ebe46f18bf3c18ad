import { dateParts, dayOfDate, toDay, toIso } from './day.ts';
import { CalendarError } from './errors.ts';
import type { DayNumber, IsoDate } from './types.ts';

/*
 * The Vietnamese lunisolar calendar, reckoned for UTC+7 (the Chinese one uses UTC+8; they part in 2030 and others).
 * A month starts on the day of the new moon; month 11 holds the winter solstice; of 13 months between two months 11,
 * the first without a major solar term is the leap month. New moon and sun after J. Meeus, "Astronomical Algorithms"
 * (1998), with the term selection Hồ Ngọc Đức uses for the Vietnamese calendar. Good for 1900–2199.
 */

const ZONE = 7 / 24;
/** Julian day number of 1970-01-01 (noon). */
const EPOCH = 2440588;
const MEAN_MONTH = 29.530588853;
const FIRST_YEAR = 1900;
const LAST_YEAR = 2199;

const sin = (degrees: number): number => Math.sin((degrees * Math.PI) / 180);

/** Day in Vietnam on which new moon number `k` (0 = that of 1 January 1900) falls. */
function newMoonDay(k: number): DayNumber {
  const t = k / 1236.85;
  const t2 = t * t;
  const t3 = t2 * t;
  const mean =
    2415020.75933 +
    29.53058868 * k +
    0.0001178 * t2 -
    0.000000155 * t3 +
    0.00033 * sin(166.56 + 132.87 * t - 0.009173 * t2);
  const sun = 359.2242 + 29.10535608 * k - 0.0000333 * t2 - 0.00000347 * t3;
  const moon = 306.0253 + 385.81691806 * k + 0.0107306 * t2 + 0.00001236 * t3;
  const node = 21.2964 + 390.67050646 * k - 0.0016528 * t2 - 0.00000239 * t3;
  const correction =
    (0.1734 - 0.000393 * t) * sin(sun) +
    0.0021 * sin(2 * sun) -
    0.4068 * sin(moon) +
    0.0161 * sin(2 * moon) -
    0.0004 * sin(3 * moon) +
    0.0104 * sin(2 * node) -
    0.0051 * sin(sun + moon) -
    0.0074 * sin(sun - moon) +
    0.0004 * sin(2 * node + sun) -
    0.0004 * sin(2 * node - sun) -
    0.0006 * sin(2 * node + moon) +
    0.001 * sin(2 * node - moon) +
    0.0005 * sin(2 * moon + sun);
  const clockDrift = -0.000278 + 0.000265 * t + 0.000262 * t2;
  return Math.floor(mean + correction - clockDrift + 0.5 + ZONE) - EPOCH;
}

/** Which twelfth of the ecliptic (0 = from the spring equinox) the sun stands in at 00:00 Vietnam time. */
function sunSector(day: DayNumber): number {
  const t = (day + EPOCH - 0.5 - ZONE - 2451545) / 36525;
  const anomaly = 357.5291 + 35999.0503 * t - 0.0001559 * t * t - 0.00000048 * t * t * t;
  const longitude =
    280.46645 +
    36000.76983 * t +
    0.0003032 * t * t +
    (1.9146 - 0.004817 * t - 0.000014 * t * t) * sin(anomaly) +
    (0.019993 - 0.000101 * t) * sin(2 * anomaly) +
    0.00029 * sin(3 * anomaly);
  return Math.floor((longitude - Math.floor(longitude / 360) * 360) / 30);
}

/** Number of the new moon that opens month 11 of `year`: the last one on or before the winter solstice. */
function month11(year: number): number {
  const k = Math.floor((dayOfDate(year, 12, 31) + EPOCH - 2415021) / MEAN_MONTH);
  return sunSector(newMoonDay(k)) >= 9 ? k - 1 : k;
}

interface LunarMonth {
  readonly month: number;
  readonly leap: boolean;
  readonly start: DayNumber;
  readonly length: number;
}

/** The 12 or 13 months from month 11 of `year − 1` up to month 10 of `year`. */
function monthsBefore11(year: number): LunarMonth[] {
  const first = month11(year - 1);
  const starts: DayNumber[] = [];
  for (let k = first; k <= month11(year); k++) starts.push(newMoonDay(k));
  const count = starts.length - 1;
  const months: LunarMonth[] = [];
  let leapSeen = count === 12;
  let number = 10;
  for (let i = 0; i < count; i++) {
    const start = starts[i] ?? 0;
    const next = starts[i + 1] ?? 0;
    const leap = !leapSeen && i > 0 && sunSector(start) === sunSector(next);
    if (leap) leapSeen = true;
    else number = (number % 12) + 1;
    months.push({ month: number, leap, start, length: next - start });
  }
  return months;
}

function checkYear(year: number): void {
  if (!Number.isInteger(year) || year < FIRST_YEAR || year > LAST_YEAR) {
    throw new CalendarError('INVALID_INPUT', `lunar dates are reckoned for ${FIRST_YEAR}–${LAST_YEAR} only`);
  }
}

/**
 * Solar date of a day of the Vietnamese lunar calendar.
 * @param year lunar year, 1900–2199
 * @param leap the leap month of that number
 * @throws CalendarError INVALID_INPUT when that year has no such day (a 30th in a month of 29, a leap month that is not).
 */
export function lunarToSolar(year: number, month: number, day: number, leap = false): IsoDate {
  checkYear(year);
  const months = monthsBefore11(month >= 11 ? year + 1 : year);
  const found = months.find((one) => one.month === month && one.leap === leap);
  if (!found || !Number.isInteger(day) || day < 1 || day > found.length) {
    throw new CalendarError('INVALID_INPUT', 'no such day in the lunar calendar');
  }
  return toIso(found.start + day - 1);
}

/** First day of Tết (mùng 1 tháng Giêng) of a lunar year, as a solar date. */
export function lunarNewYear(year: number): IsoDate {
  return lunarToSolar(year, 1, 1);
}

/** A day of the Vietnamese lunar calendar. */
export interface LunarDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly leap: boolean;
}

/** Lunar date of a solar date (1901–2198). */
export function solarToLunar(date: IsoDate): LunarDate {
  const day = toDay(date);
  const { year } = dateParts(day);
  checkYear(year - 1);
  checkYear(year + 1);
  for (const sui of [year, year + 1]) {
    for (const one of monthsBefore11(sui)) {
      if (day >= one.start && day < one.start + one.length) {
        return {
          year: one.month >= 11 ? sui - 1 : sui,
          month: one.month,
          day: day - one.start + 1,
          leap: one.leap,
        };
      }
    }
  }
  throw new CalendarError('INVALID_INPUT', 'no lunar date found for that day');
}
