import { type CutProposal, nameOf, type ProcedureTimes } from '@dung-hen/domain';
import { formatCount, type Language } from '../../app/text.ts';
import type { ReviewTexts } from './texts.ts';

const LOCALE = { vi: 'vi-VN', en: 'en-GB' } as const;

/** A time with at most one place: '2,5'. */
export function timeWords(value: number, language: Language): string {
  return value.toLocaleString(LOCALE[language], { maximumFractionDigits: 1 });
}

/** A share in percent, rounded down so that a target not reached never looks reached: '33,33 %'. */
export function shareWords(share: number, language: Language): string {
  const percent = Math.floor(share * 10_000 + 1e-6) / 100;
  return `${percent.toLocaleString(LOCALE[language], { maximumFractionDigits: 2 })} %`;
}

/** Đồng with its thousands told apart. */
export function dongWords(value: number | null, t: ReviewTexts, language: Language): string {
  return value === null ? t.notReckoned : formatCount(value, language);
}

/** Name of a procedure with its code. */
export function procedureName(times: ProcedureTimes, t: ReviewTexts): string {
  return times.code === '' ? t.noProcedure : nameOf(times);
}

/** The limit as officers say it: hours below a day, else days of its unit. */
export function limitWords(
  { limit, limitDays, times }: CutProposal,
  t: ReviewTexts,
  language: Language,
): string {
  if (limit === null || limitDays === null) return t.limitUnknown;
  const one =
    limitDays < 1
      ? t.limitHours(timeWords(limit.hours, language))
      : (limit.unit === 'days' ? t.limitDays : t.limitWorkingDays)(timeWords(limitDays, language));
  const more = times.limits.length - 1;
  return more > 0 ? `${one} (${t.moreLimits(formatCount(more, language))})` : one;
}
