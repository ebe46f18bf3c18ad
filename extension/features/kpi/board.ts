import { type Calendar, dateOf, formatPeriod, type IsoLocal } from '@dung-hen/calendar';
import {
  calendarWindow,
  type Dossier,
  type Kpis,
  kpisOf,
  nationalLate,
  type OwnStanding,
  type Period,
  THANH_HOA_PROFILE,
} from '@dung-hen/domain';
import type { PeriodFigures } from '../../app/database.ts';

/** KPIs of one period, and what stands behind them. */
export interface Board {
  readonly kpis: Kpis;
  /** Dossiers received in the period whose procedure's online level is not known: in no KPI by level. */
  readonly levelUnknown: number;
  /** The period still runs: counted up to now. */
  readonly running: boolean;
}

/** The KPIs of a period from the dossiers of this computer and the figures typed in for it. */
export function boardOf(
  dossiers: readonly Dossier[],
  period: Period,
  calendar: Calendar,
  takenAt: IsoLocal,
  figures: readonly PeriodFigures[],
): Board {
  const asOf = dateOf(takenAt);
  const inputs = figures.find((one) => one.period === formatPeriod(period))?.figures ?? {};
  const until = asOf < period.to ? asOf : period.to;
  const received = dossiers.filter(
    ({ receivedAt, onlineLevel, status }) =>
      onlineLevel === null &&
      !THANH_HOA_PROFILE.excludedStatuses.includes(status) &&
      receivedAt !== null &&
      dateOf(receivedAt) >= period.from &&
      dateOf(receivedAt) <= until,
  );
  return {
    kpis: kpisOf(dossiers, period, calendar, THANH_HOA_PROFILE, asOf, inputs),
    levelUnknown: received.length,
    running: asOf <= period.to,
  };
}

/** What is held against the unit's points on the national scoreboard. */
export function standingOf(
  { kpis }: Board,
  dossiers: readonly Dossier[],
  period: Period,
  calendar: Calendar,
  takenAt: IsoLocal,
): OwnStanding {
  const asOf = dateOf(takenAt);
  return {
    kpis,
    byCalendar: kpisOf(dossiers, calendarWindow(period), calendar, THANH_HOA_PROFILE, asOf),
    late: nationalLate(dossiers, period, calendar, asOf),
  };
}
