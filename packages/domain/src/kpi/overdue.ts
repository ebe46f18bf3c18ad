import type { Calendar } from '@dung-hen/calendar';
import { assess } from '../assess/assess.ts';
import type { ReasonCode } from '../assess/reason.ts';
import type { Dossier } from '../dossier.ts';
import { isDungHenError } from '../errors.ts';
import type { Words } from '../words.ts';
import { type CountedDays, isBy } from './counted-window.ts';

/** What the record itself says about overdue dossiers; why people were late stands in no dossier. */
const OVERDUE_REASONS: ReadonlyMap<ReasonCode, Words> = new Map([
  ['RECEIPT_MISSING', { vi: 'không có ngày tiếp nhận', en: 'no receipt date' }],
  ['DUE_BEFORE_RECEIPT', { vi: 'ngày hẹn trả trước ngày tiếp nhận', en: 'due before receipt' }],
  ['LIMIT_UNKNOWN', { vi: 'không rõ thời hạn của thủ tục', en: 'limit of the procedure not known' }],
  [
    'SUPPLEMENT_RESTART',
    { vi: 'đã bổ sung, thời hạn tính lại từ đầu', en: 'limit restarted by a supplement' },
  ],
  [
    'DATES_DIFFER',
    { vi: 'hạn trên hệ thống khác hạn theo luật', en: "the system's date is not the legal one" },
  ],
  ['APOLOGY_DAY_PASSED', { vi: 'đã qua ngày cuối phải xin lỗi', en: 'last day for an apology has passed' }],
]);

/** How many overdue dossiers a reason applies to; one dossier may have several or none. */
export interface ReasonCount {
  readonly code: ReasonCode;
  readonly words: Words;
  readonly count: number;
}

export interface Overdue {
  readonly count: number;
  readonly reasons: readonly ReasonCount[];
  /** Those none of the reasons applies to, or whose dates lie outside the calendar. */
  readonly withoutReason: number;
}

/**
 * Reasons of overdue dossiers as they stood at the end of the days, most frequent first.
 * @throws DungHenError INVALID_INPUT for a malformed date.
 */
export function overdueReasons(dossiers: readonly Dossier[], days: CountedDays, calendar: Calendar): Overdue {
  const counts = new Map<ReasonCode, number>();
  let withoutReason = 0;
  for (const dossier of dossiers) {
    const codes = reasonsOf(asItStood(dossier, days), days, calendar);
    if (codes.size === 0) withoutReason += 1;
    for (const code of codes) counts.set(code, (counts.get(code) ?? 0) + 1);
  }
  const reasons = [...OVERDUE_REASONS]
    .flatMap(([code, words]) => ({ code, words, count: counts.get(code) ?? 0 }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count);
  return { count: dossiers.length, reasons, withoutReason };
}

function reasonsOf(dossier: Dossier, days: CountedDays, calendar: Calendar): ReadonlySet<ReasonCode> {
  try {
    const { reasons } = assess(dossier, calendar, days.end);
    return new Set(reasons.map(({ code }) => code).filter((code) => OVERDUE_REASONS.has(code)));
  } catch (error) {
    if (isDungHenError(error, 'CALENDAR_MISSING')) return new Set();
    throw error;
  }
}

/** The dossier without what came after the last day; it was being handled then. */
function asItStood(dossier: Dossier, days: CountedDays): Dossier {
  const supplements = dossier.supplements
    .filter(({ requestedAt }) => requestedAt === null || isBy(days, requestedAt))
    .map((one) =>
      one.completedAt === null || isBy(days, one.completedAt) ? one : { ...one, completedAt: null },
    );
  return { ...dossier, status: 4, finishedAt: null, returnedAt: null, pausedAt: null, supplements };
}
