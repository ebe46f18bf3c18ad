import { dateParts, dayOfDate, toDay, toIso } from './day.ts';
import { CalendarError } from './errors.ts';
import type { IsoDate, PeriodKind, Window } from './types.ts';

/** A reporting period with the days whose data it holds. `index`: month 1–12, quarter 1–4, else 1. */
export interface ReportPeriod extends Window {
  readonly kind: PeriodKind;
  readonly year: number;
  readonly index: number;
}

const CUT_OFF_DAY = 14;

/** How many periods of a kind a year has. */
const PER_YEAR: Record<PeriodKind, number> = { month: 12, quarter: 4, sixMonths: 1, nineMonths: 1, year: 1 };
/** How many months a period of a kind spans. */
const MONTHS: Record<PeriodKind, number> = { month: 1, quarter: 3, sixMonths: 6, nineMonths: 9, year: 12 };

/** The 14th (or 15th) of month `month` of `year`; month 0 is December of the year before. */
function dayIn(year: number, month: number, day: number): IsoDate {
  return toIso(month === 0 ? dayOfDate(year - 1, 12, day) : dayOfDate(year, month, day));
}

/**
 * Days whose data belong to a period: from the 15th of the month before its first to the 14th of its last
 * (NĐ 09/2019/NĐ-CP Art. 12; TT 01/2020/TT-VPCP follows it). Quarter IV is usually folded into the yearly report.
 * @param index month 1–12 or quarter 1–4; left out (or 1) for the kinds a year has only one of
 * @throws CalendarError INVALID_INPUT for a year or an index that does not exist.
 */
export function reportWindow(kind: PeriodKind, year: number, index?: number): Window {
  const count = PER_YEAR[kind];
  const place = index ?? (count === 1 ? 1 : Number.NaN);
  if (!Number.isInteger(year) || year < 1900 || year > 2199) {
    throw new CalendarError('INVALID_INPUT', 'the year of a period must be a whole number from 1900 to 2199');
  }
  if (count === undefined || !Number.isInteger(place) || place < 1 || place > count) {
    throw new CalendarError('INVALID_INPUT', 'no such period: months are 1–12, quarters 1–4');
  }
  const last = place * MONTHS[kind];
  return { from: dayIn(year, last - MONTHS[kind], CUT_OFF_DAY + 1), to: dayIn(year, last, CUT_OFF_DAY) };
}

/** A period with its window. @throws CalendarError INVALID_INPUT as `reportWindow`. */
export function reportPeriod(
  kind: PeriodKind,
  year: number,
  index = PER_YEAR[kind] === 1 ? 1 : Number.NaN,
): ReportPeriod {
  return { kind, year, index, ...reportWindow(kind, year, index) };
}

/**
 * The period of a kind that holds a day's data; null where none does (15/6–14/12 lies in no six-month report).
 * @throws CalendarError INVALID_INPUT for a bad date.
 */
export function periodContaining(kind: PeriodKind, date: IsoDate): ReportPeriod | null {
  const { year, month, day } = dateParts(toDay(date));
  const next = day > CUT_OFF_DAY ? month + 1 : month;
  const [reportYear, reportMonth] = next === 13 ? [year + 1, 1] : [year, next];
  const index = Math.ceil(reportMonth / MONTHS[kind]);
  return index <= PER_YEAR[kind] ? reportPeriod(kind, reportYear, index) : null;
}

const WRITTEN = /^(\d{4})(?:-(?:Q([1-4])|(0[1-9]|1[0-2])|([69])M))?$/u;

/**
 * Reads '2026-06' (month), '2026-Q2', '2026-6M', '2026-9M' or '2026' (year).
 * @throws CalendarError INVALID_INPUT for anything else.
 */
export function parsePeriod(text: string): ReportPeriod {
  const found = WRITTEN.exec(text);
  if (!found) {
    throw new CalendarError(
      'INVALID_INPUT',
      "a period is written '2026-06', '2026-Q2', '2026-6M', '2026-9M' or '2026'",
    );
  }
  const [, year, quarter, month, months] = found;
  if (quarter) return reportPeriod('quarter', Number(year), Number(quarter));
  if (month) return reportPeriod('month', Number(year), Number(month));
  if (months) return reportPeriod(months === '6' ? 'sixMonths' : 'nineMonths', Number(year));
  return reportPeriod('year', Number(year));
}

/** The short form `parsePeriod` reads. */
export function formatPeriod(period: Pick<ReportPeriod, 'kind' | 'year' | 'index'>): string {
  const year = String(period.year).padStart(4, '0');
  switch (period.kind) {
    case 'month':
      return `${year}-${String(period.index).padStart(2, '0')}`;
    case 'quarter':
      return `${year}-Q${period.index}`;
    case 'sixMonths':
      return `${year}-6M`;
    case 'nineMonths':
      return `${year}-9M`;
    case 'year':
      return year;
  }
}
