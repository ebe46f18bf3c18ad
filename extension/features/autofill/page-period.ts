import { type ReportSheet, reportedDays } from '@dung-hen/adapters/reporting-government/report/sheet';
import { parsePeriod, reportWindow, type Window } from '@dung-hen/calendar';
import type { Period } from '@dung-hen/domain';
import { formatDate, periodName } from '@dung-hen/forms';
import type { PageDocument } from '@dung-hen/page';
import type { Language } from '../../app/text.ts';
import { periodKey } from '../report/made-report.ts';

/** The time a page's report is of. */
export interface PagePeriod extends Window {
  /** '2026-Q2', or 'yyyy-MM-dd…yyyy-MM-dd' for days that are no reporting period (a week). */
  readonly key: string;
  /** Null for days that are no reporting period. */
  readonly period: Period | null;
}

export const windowKey = ({ from, to }: Window): string => `${from}…${to}`;

/** What a page says; null where it says none. */
export function pagePeriod({ period }: ReportSheet, page: PageDocument): PagePeriod | null {
  if (period !== null) return ofPeriod(period);
  const days = reportedDays(page);
  return days && { ...days, key: windowKey(days), period: null };
}

const ofPeriod = (period: Period): PagePeriod => ({
  from: period.from,
  to: period.to,
  key: periodKey(period),
  period,
});

/** The period an officer chose; null for a text that is none. */
export function chosenPeriod(key: string): PagePeriod | null {
  const [from, to] = key.split('…');
  if (from !== undefined && to !== undefined) return { from, to, key, period: null };
  try {
    return ofPeriod(parsePeriod(key));
  } catch {
    return null;
  }
}

/** Whether a kept merge ('yyyy-MM-dd…yyyy-MM-dd', or a name such as '2026-Q2') is of the period. */
export function isOfPeriod(kept: string, { from, to, key, period }: PagePeriod): boolean {
  if (kept === windowKey({ from, to })) return true;
  if (period === null || kept !== key) return false;
  const usual = reportWindow(period.kind, period.year, period.index);
  return usual.from === from && usual.to === to;
}

/** 'Quý II năm 2026 (15/03/2026 – 14/06/2026)', '07/09/2026 – 13/09/2026'. */
export function periodWords({ from, to, period }: Omit<PagePeriod, 'key'>, language: Language): string {
  const days = `${formatDate(from)} – ${formatDate(to)}`;
  return period === null ? days : `${periodName(period)[language]} (${days})`;
}
