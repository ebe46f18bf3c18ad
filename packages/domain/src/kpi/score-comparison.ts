import type { Words } from '../words.ts';
import { GROUPS_766, type Group766 } from './groups-766.ts';
import { type KpiLine, scoreShare } from './kpi-line.ts';
import type { Kpis } from './kpis.ts';
import type { NationalLate } from './national-late.ts';
import type { UnitPoints } from './score-766.ts';
import { impliedWords, lateWords, periodWords, withoutFigures } from './score-words.ts';

/** Our own counting of one indicator. */
export interface OwnScore {
  readonly line: KpiLine;
  /** The same indicator over the days of the calendar's month, quarter or year; null: not counted. */
  readonly byCalendar: KpiLine | null;
  /** Points if the whole group went by this indicator, 2 places; null where no threshold or nothing occurred. */
  readonly points: number | null;
}

/** One group: the portal's points, our own figures, and why they differ. */
export interface ScoreComparison {
  readonly group: Group766;
  readonly national: number | null;
  readonly own: readonly OwnScore[];
  /** Figures of the plan about the same matter; they give no points. */
  readonly related: readonly KpiLine[];
  /** The portal's points less ours; null where one of them is missing. */
  readonly difference: number | null;
  readonly reasons: readonly Words[];
}

/** How the unit stands by its own counting. */
export interface OwnStanding {
  readonly kpis: Kpis;
  /** The same over the calendar's days of the period. */
  readonly byCalendar: Kpis;
  readonly late: NationalLate;
}

/** Figures of the plan that are about the matter of a group. */
const RELATED: Readonly<Record<Group766['id'], readonly string[]>> = {
  publicity: ['publicity'],
  progress: ['onTime'],
  online: ['onlineFull', 'onlinePartial'],
  payment: [],
  digitised: ['digitisedResults'],
  satisfaction: ['satisfaction95', 'feedbackOnTime'],
};

/**
 * Points of a unit on the national scoreboard beside its own figures, group by group, with the difference worked out
 * backwards through the formula of the indicator. How a group's points are shared out among its indicators is not known
 * for communes, so ours are those the group would have if it went by the indicator that dossiers answer.
 */
export function compareScores(
  unit: Pick<UnitPoints, 'points'>,
  { kpis, byCalendar, late }: OwnStanding,
): readonly ScoreComparison[] {
  return GROUPS_766.map((group) => {
    const own = group.indicators.flatMap((number): OwnScore[] => {
      const line = kpis.national.find(({ target }) => target.id === number);
      if (line === undefined) return [];
      const share = scoreShare(line);
      return [
        {
          line,
          byCalendar: byCalendar.national.find(({ target }) => target.id === number) ?? null,
          points: share === null ? null : twoPlaces((share * group.most) / 100),
        },
      ];
    });
    const national = unit.points[group.id];
    const counted = own.find(({ points }) => points !== null) ?? null;
    const difference =
      national === null || counted?.points == null ? null : twoPlaces(national - counted.points);
    return {
      group,
      national,
      own,
      related: kpis.plan.filter(
        ({ target, ratio }) => RELATED[group.id].includes(target.id) && ratio !== null && ratio.whole > 0,
      ),
      difference,
      reasons: [
        ...(national === null || counted === null ? [] : impliedWords(group, national, counted.line)),
        ...(group.id === 'progress' && difference !== null ? lateWords(late) : []),
        ...(counted === null ? [] : periodWords(counted)),
        ...withoutFigures(group, kpis),
      ],
    };
  });
}

function twoPlaces(points: number): number {
  return Math.round(points * 100) / 100;
}
