import { type IsoDate, toDay, toIso } from '@dung-hen/calendar';
import type { PlanTime } from './plan-task.ts';
import { isRealDay } from './real-day.ts';

const ROMAN: Readonly<Record<string, 1 | 2 | 3 | 4>> = { i: 1, ii: 2, iii: 3, iv: 4 };
const pad = (part: string): string => part.padStart(2, '0');

/**
 * Understands a time as plans write it: 'Trước 10/01/2022', 'trước tháng 12 năm 2022', 'Năm 2022', 'Thường xuyên trong
 * năm', 'Định kỳ quý I, quý II, quý III và năm', 'trước ngày 15 của tháng cuối kỳ báo cáo', 'hàng tuần',
 * 'trước ngày 15 hằng tháng', 'Tháng 6/2022', '30/6/2022'. A day without 'trước' counts in the cell of
 * a time alone: in a sentence it is mostly that of a decree. `year` is the
 * plan's own, for times that name none; null: unknown.
 */
export function planTime(text: string, year: number | null, within: 'cell' | 'sentence' = 'cell'): PlanTime {
  const said = text.normalize('NFC').toLowerCase().replace(/\s+/gu, ' ');
  const date = before(said);
  if (date !== null) return { kind: 'before', date };
  const periodic = periodicTime(said);
  if (periodic !== null) return periodic;
  if (/h[àằ]ng tuần|mỗi tuần/u.test(said)) return { kind: 'weekly' };
  const monthly = monthlyTime(said);
  if (monthly !== null) return monthly;
  const named = /năm (\d{4})/u.exec(said)?.[1];
  const own = named === undefined ? year : Number(named);
  if (/thường xuyên|liên tục/u.test(said)) return { kind: 'continuous', year: own };
  const day = within === 'cell' ? withinDate(said, own) : null;
  if (day !== null) return { kind: 'before', date: day };
  if (named !== undefined || said === `${year}`) return { kind: 'inYear', year: Number(named ?? year) };
  return { kind: 'unclear' };
}

function before(said: string): IsoDate | null {
  const day = /(?:trước|chậm nhất)(?: ngày)? (\d{1,2})\s*[/.-]\s*(\d{1,2})\s*[/.-]\s*(\d{4})/u.exec(said);
  if (day !== null) {
    const [, date = '', month = '', year = ''] = day;
    const iso = `${year}-${pad(month)}-${pad(date)}`;
    return isRealDay(iso) ? iso : null;
  }
  const [, month, year] = /trước tháng (\d{1,2})(?: năm |\s*\/\s*)(\d{4})/u.exec(said) ?? [];
  const first = `${year}-${pad(month ?? '')}-01`;
  return month !== undefined && isRealDay(first) ? first : null;
}

function monthlyTime(said: string): PlanTime | null {
  if (!/h[àằ]ng tháng|mỗi tháng|định kỳ tháng/u.test(said)) return null;
  const day = Number(
    /(?:trước|chậm nhất)(?: ngày)? (\d{1,2})(?!\d|\s*[/.-]\s*\d)/u.exec(said)?.[1] ?? Number.NaN,
  );
  // 'trước ngày 15' leaves that day out; 'chậm nhất ngày 15' does not.
  const first = /chậm nhất/u.test(said) ? day + 1 : day;
  return { kind: 'monthly', beforeDay: first >= 1 && first <= 28 ? first : null };
}

/** The day after the last one of '30/6/2022', 'trong tháng 6/2022', 'tháng 6' (of the plan's year); null for other texts. */
function withinDate(said: string, year: number | null): IsoDate | null {
  const dated = /(?<!số )(?<![\d/])(\d{1,2})\s*[/.-]\s*(\d{1,2})\s*[/.-]\s*(\d{4})/u.exec(said);
  if (dated !== null) {
    const [, day = '', month = '', own = ''] = dated;
    const iso = `${own}-${pad(month)}-${pad(day)}`;
    return isRealDay(iso) && Number(own) >= (year ?? 0) ? toIso(toDay(iso) + 1) : null;
  }
  const [, month, own] =
    /(?<!trước )tháng (\d{1,2})(?:(?: năm |\s*[/.-]\s*)(\d{4}))?(?![\d/])/u.exec(said) ?? [];
  const number = Number(month ?? Number.NaN);
  const of = own === undefined ? year : Number(own);
  if (of === null || !(number >= 1 && number <= 12)) return null;
  return number === 12 ? `${of + 1}-01-01` : `${of}-${pad(String(number + 1))}-01`;
}

function periodicTime(said: string): PlanTime | null {
  const quarters = [...said.matchAll(/quý (iv|iii|ii|i)(?![a-z])/gu)].flatMap(
    ([, roman = '']) => ROMAN[roman] ?? [],
  );
  const every = /(?:h[àằ]ng|định kỳ(?: theo)?) quý(?! i{1,3}(?!\p{L})| iv(?!\p{L}))/u.test(said);
  const beforeDay = /trước ngày (\d{1,2}) (?:của )?tháng cuối/u.exec(said)?.[1];
  if (quarters.length === 0 && !every && beforeDay === undefined) return null;
  return {
    kind: 'periodic',
    quarters: quarters.length > 0 ? [...new Set(quarters)] : [1, 2, 3],
    yearly: /(?:và|,|h[àằ]ng) ?năm|quý, năm/u.test(said),
    beforeDay: beforeDay === undefined ? null : Number(beforeDay),
  };
}

const LIST = /\n|;|,?\s+và\s+(?=trước|chậm nhất|tháng|ngày|quý|\d)|,\s+(?=trước|chậm nhất|tháng|\d{1,2}\/)/iu;

/**
 * The times of a cell that names several days ('Trước 15/3/2022 và trước 15/9/2022'), each by itself; a cell of one time,
 * or of quarters that belong together, is one.
 */
export function planTimes(text: string, year: number | null): readonly string[] {
  const parts = text
    .split(LIST)
    .map((part) => part.replace(/^[-–+\s]+|[.,\s]+$/gu, ''))
    .filter((part) => part !== '');
  const dated = parts.length > 1 && parts.every((part) => planTime(part, year).kind === 'before');
  return dated ? parts : [text];
}
