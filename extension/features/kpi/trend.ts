import {
  type Calendar,
  dateOf,
  formatPeriod,
  type IsoLocal,
  periodContaining,
  toDay,
  toIso,
} from '@dung-hen/calendar';
import { type Dossier, kpisOf, type Period, type Ratio, THANH_HOA_PROFILE } from '@dung-hen/domain';
import { type ClosedReport, closedAsDossier } from '../report/closings.ts';

export type TrendKind = 'month' | 'quarter';

/** Where the figures of a period come from. 'short': dossiers of it may be missing on this computer. */
export type TrendGround = 'closed' | 'running' | 'whole' | 'short';

/** One period of a trend, counts and all. */
export interface TrendPoint {
  readonly period: Period;
  readonly onTime: Ratio;
  readonly online: Ratio;
  /** Running at the end of the period and past the due date. */
  readonly overdue: number;
  readonly ground: TrendGround;
}

/** What a trend is made of. */
export interface TrendFacts {
  readonly dossiers: readonly Dossier[];
  readonly closings: readonly ClosedReport[];
  /** First day whose results lie here whole; null: nothing was collected for a year. */
  readonly wholeSince: string | null;
  readonly takenAt: IsoLocal;
}

const LENGTH: Readonly<Record<TrendKind, number>> = { month: 12, quarter: 8 };
const NOTHING: Ratio = { part: 0, whole: 0 };

/** The last periods of a kind, oldest first; those before the first one with any dossier are left out. */
export function trendOf(kind: TrendKind, facts: TrendFacts, calendar: Calendar): readonly TrendPoint[] {
  const periods: Period[] = [];
  let day = dateOf(facts.takenAt);
  while (periods.length < LENGTH[kind]) {
    const period = periodContaining(kind, day);
    if (period === null) break;
    periods.unshift(period);
    day = toIso(toDay(period.from) - 1);
  }
  const points = periods.map((period) => pointOf(period, facts, calendar));
  const first = points.findIndex(({ onTime, online, overdue }) => onTime.whole + online.whole + overdue > 0);
  return first < 0 ? [] : points.slice(first);
}

function pointOf(period: Period, facts: TrendFacts, calendar: Calendar): TrendPoint {
  const closed = facts.closings.find(({ form }) => formatPeriod(form.period) === formatPeriod(period));
  const asOf = dateOf(closed?.at ?? facts.takenAt);
  const dossiers = closed === undefined ? facts.dossiers : closed.dossiers.map(closedAsDossier);
  const { plan, national, overdue } = kpisOf(dossiers, period, calendar, THANH_HOA_PROFILE, asOf);
  const ratio = (id: string): Ratio =>
    [...plan, ...national].find(({ target }) => target.id === id)?.ratio ?? NOTHING;
  return {
    period,
    onTime: ratio('onTime'),
    online: ratio('3.3'),
    overdue: overdue.count,
    ground: closed === undefined ? groundOf(period, facts) : 'closed',
  };
}

function groundOf({ from, to }: Period, { wholeSince, takenAt }: TrendFacts): TrendGround {
  if (wholeSince === null || wholeSince > from) return 'short';
  return dateOf(takenAt) <= to ? 'running' : 'whole';
}
