import type { Calendar, IsoDate, Window } from '@dung-hen/calendar';
import type { Dossier } from '../dossier.ts';
import { adopted } from '../errors.ts';
import type { CountingProfile } from '../profile.ts';
import { countedDays } from './counted-window.ts';
import { digitisedShare } from './digitised.ts';
import { type KpiLine, kpiLine } from './kpi-line.ts';
import { nationalStanding } from './national-on-time.ts';
import { type Overdue, overdueReasons } from './overdue.ts';
import { type ChannelShare, channelShare, standingAtEnd } from './province-counts.ts';
import { checkedRatio, type Ratio } from './ratio.ts';
import { DOSSIER_TARGETS, INPUT_TARGETS, type KpiInputId, NATIONAL_TARGETS } from './targets.ts';
import { UNANSWERED_766, type UnansweredIndicator } from './unanswered.ts';

/** Figures that dossiers cannot answer. For cuts: what was cut, of what there was before, in one unit. */
export type KpiInputs = Readonly<Partial<Record<KpiInputId, Ratio>>>;

/** KPIs of a period. */
export interface Kpis {
  readonly window: Window;
  /** The counting profile the plan's figures follow. */
  readonly profile: CountingProfile;
  /**
   * The plan's KPIs: first those of dossiers, then those handed in (`ratio` null where one was not). Digitised results
   * come from the dossiers while no figure is handed in and any of them tells.
   */
  readonly plan: readonly KpiLine[];
  /** Running at the end of the period and past the system's due date. */
  readonly overdue: Overdue;
  /** Indicators of Decision 766 that dossiers answer. 3.3 is an upper bound: electronic results and sync are not seen. */
  readonly national: readonly KpiLine[];
  readonly unanswered: readonly UnansweredIndicator[];
}

/**
 * KPIs of dossiers over a reporting window, as known on `asOf` ('YYYY-MM-DD'; a period still running is counted up to
 * it). The plan's figures are counted by the profile, so that they equal form II.06a; Decision 766 has its own test.
 * @throws DungHenError INVALID_INPUT for a malformed date, or an input that is no part of a whole.
 */
export function kpisOf(
  dossiers: readonly Dossier[],
  window: Window,
  calendar: Calendar,
  profile: CountingProfile,
  asOf: IsoDate,
  inputs: KpiInputs = {},
): Kpis {
  return adopted({ step: 'kpi' }, () => {
    const days = countedDays(window, asOf);
    const standings = Map.groupBy(dossiers, (dossier) => standingAtEnd(dossier, days, profile));
    const of = Map.groupBy(dossiers, (dossier) => nationalStanding(dossier, days, calendar));
    const onTime = ratioOf(standings.get('onTime'), standings.get('late'));
    const share = (...args: [channel: 'online' | 'post', level?: 'partial' | 'full']) =>
      channelShare(dossiers, days, profile, ...args);
    const settled = [...(standings.get('onTime') ?? []), ...(standings.get('late') ?? [])];
    const results = digitisedShare(settled);
    const line = (target: Parameters<typeof kpiLine>[0], { ratio, unknown }: ChannelShare) =>
      kpiLine(target, ratio, unknown);
    return {
      window,
      profile,
      plan: [
        kpiLine(DOSSIER_TARGETS.onTime, onTime),
        line(DOSSIER_TARGETS.onlinePartial, share('online', 'partial')),
        line(DOSSIER_TARGETS.onlineFull, share('online', 'full')),
        line(DOSSIER_TARGETS.postal, share('post')),
        ...INPUT_TARGETS.map((target) => {
          const given = handedIn(inputs, target.input);
          if (given !== null || target.input !== 'digitisedResults') return kpiLine(target, given);
          return kpiLine(target, results.known ? results.ratio : null, results.known ? results.unknown : 0);
        }),
      ],
      overdue: overdueReasons(standings.get('overdue') ?? [], days, calendar),
      national: [
        kpiLine(
          NATIONAL_TARGETS.onTime766,
          ratioOf(of.get('onTime'), of.get('late')),
          of.get('unjudged')?.length ?? 0,
        ),
        line(NATIONAL_TARGETS.online766, share('online')),
        ...(results.known ? [line(NATIONAL_TARGETS.results766, results)] : []),
      ],
      unanswered: results.known
        ? UNANSWERED_766.filter(({ number }) => number !== NATIONAL_TARGETS.results766.id)
        : UNANSWERED_766,
    };
  });
}

function ratioOf(good: readonly Dossier[] = [], bad: readonly Dossier[] = []): Ratio {
  return { part: good.length, whole: good.length + bad.length };
}

function handedIn(inputs: KpiInputs, id: KpiInputId): Ratio | null {
  const given = inputs[id];
  return given === undefined ? null : checkedRatio(given, id);
}
