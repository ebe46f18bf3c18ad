import type { IsoDate } from '@dung-hen/calendar';
import type { PlanTime } from './plan-task.ts';
import { isRealDay } from './real-day.ts';

const ROMAN: Readonly<Record<string, 1 | 2 | 3 | 4>> = { i: 1, ii: 2, iii: 3, iv: 4 };
const pad = (part: string): string => part.padStart(2, '0');

/**
 * Understands a time as plans write it: 'Trước 10/01/2022', 'trước tháng 12 năm 2022', 'Năm 2022', 'Thường xuyên trong
 * năm', 'Định kỳ quý I, quý II, quý III và năm', 'trước ngày 15 của tháng cuối kỳ báo cáo', 'hàng tuần'. `year` is the
 * plan's own, for times that name none; null: unknown.
 */
export function planTime(text: string, year: number | null): PlanTime {
  const said = text.normalize('NFC').toLowerCase().replace(/\s+/gu, ' ');
  const date = before(said);
  if (date !== null) return { kind: 'before', date };
  const periodic = periodicTime(said);
  if (periodic !== null) return periodic;
  if (/h[àằ]ng tuần|mỗi tuần/u.test(said)) return { kind: 'weekly' };
  const named = /năm (\d{4})/u.exec(said)?.[1];
  const own = named === undefined ? year : Number(named);
  if (/thường xuyên|liên tục/u.test(said)) return { kind: 'continuous', year: own };
  if (named !== undefined) return { kind: 'inYear', year: Number(named) };
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
