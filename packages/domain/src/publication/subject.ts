import { type IsoDate, type IsoLocal, reportPeriod, toDay, toIso, weekdayOf } from '@dung-hen/calendar';
import { isRealDay } from '../plan/real-day.ts';
import type { DutyId } from './duty.ts';

/** What an article fulfils, by its title. */
export interface Subject {
  readonly duty: DutyId;
  /** '2026-Q2', '2026', or the Monday of a week '2026-06-08'; null for the list of procedures, or where it cannot be told. */
  readonly period: string | null;
  /** Whether the title itself names the period; else it is inferred from the day or a longer period that ends with it. */
  readonly sure: boolean;
}

const PROCEDURES = /thủ tục hành chính|(?<!\p{L})tthc(?!\p{L})/u;
const OFFICE = /một cửa|cải cách hành chính|cchc/u;
const RESULT = /kết quả|báo cáo|tình hình|số liệu/u;
/** What is still to be done is no result, unless the title says that it is one. */
const INTENDED = /kế hoạch|chương trình|hướng dẫn|dự thảo|mẫu báo cáo/u;
const QUARTER = /quý\s*(?:thứ\s*)?(iv|iii|ii|i|[1-4])(?!\p{L}|\d)/u;
const YEAR = /(?:năm|quý\s*(?:iv|iii|ii|i|[1-4])\s*[/-])\s*(\d{4})/u;
const MONTHS = /(?<!\p{L}|\d)(6|sáu|9|chín) tháng/u;
const WEEK = /(?<!\p{L})(?:hàng |hằng )?tuần(?! lễ|\p{L})/u;
const SPAN =
  /(\d{1,2})[/.](\d{1,2})(?:[/.](\d{4}))?\s*(?:-|–|đến(?: hết)?(?: ngày)?|tới)\s*(?:ngày\s*)?(\d{1,2})[/.](\d{1,2})[/.](\d{4})/u;
const ROMAN = ['i', 'ii', 'iii', 'iv'];

/** What an article fulfils, told by its title; null for one that fulfils nothing. */
export function subjectOf(title: string, publishedAt: IsoLocal | null): Subject | null {
  const said = title.normalize('NFC').toLowerCase().replace(/\s+/gu, ' ');
  if (WEEK.test(said) && (PROCEDURES.test(said) || OFFICE.test(said))) return weekOf(said, publishedAt);
  if (!PROCEDURES.test(said)) return null;
  if (INTENDED.test(said) && !said.includes('kết quả')) return null;
  if (RESULT.test(said)) {
    const period = reportOf(said, publishedAt);
    return period === null ? null : { duty: 'quarterlyResult', ...period };
  }
  return /danh mục|niêm yết|bộ thủ tục/u.test(said) && !/niêm yết hồ sơ/u.test(said)
    ? { duty: 'procedureList', period: null, sure: true }
    : null;
}

function reportOf(said: string, publishedAt: IsoLocal | null): Omit<Subject, 'duty'> | null {
  const quarter = QUARTER.exec(said)?.[1];
  const year = YEAR.exec(said)?.[1];
  if (quarter === undefined) {
    // A report of six or nine months ends with its quarter, and is often the one that is published.
    const months = MONTHS.exec(said)?.[1];
    if (months !== undefined && year !== undefined)
      return { period: `${year}-Q${/6|sáu/u.test(months) ? 2 : 3}`, sure: false };
    // "tháng 5 năm 2026" is a period of its own.
    return year === undefined || /tháng|tuần/u.test(said) ? null : { period: year, sure: true };
  }
  const index = ROMAN.indexOf(quarter) + 1 || Number(quarter);
  if (year !== undefined) return { period: `${year}-Q${index}`, sure: true };
  if (publishedAt === null) return { period: null, sure: false };
  const day = publishedAt.slice(0, 10);
  const own = Number(day.slice(0, 4));
  const last = reportPeriod('quarter', own, index).to < day ? own : own - 1;
  return { period: `${last}-Q${index}`, sure: false };
}

function weekOf(said: string, publishedAt: IsoLocal | null): Subject {
  const span = SPAN.exec(said);
  if (span !== null) {
    const [, day = '', month = '', year, , lastMonth = '', lastYear = ''] = span;
    // "từ 29/12 đến 04/01/2027" begins in the year before.
    const own = Number(month) > Number(lastMonth) ? Number(lastYear) - 1 : Number(lastYear);
    const first = `${year ?? own}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
    if (isRealDay(first)) return { duty: 'weeklyBulletin', period: mondayOf(first), sure: true };
  }
  if (publishedAt === null) return { duty: 'weeklyBulletin', period: null, sure: false };
  // A bulletin of the first half of a week tells of the week before.
  const day = toDay(publishedAt);
  const weekday = (weekdayOf(day) + 6) % 7;
  return { duty: 'weeklyBulletin', period: mondayOf(toIso(weekday < 3 ? day - 7 : day)), sure: false };
}

/** The Monday of a day's week. */
export function mondayOf(day: IsoDate): IsoDate {
  const number = toDay(day);
  return toIso(number - ((weekdayOf(number) + 6) % 7));
}
