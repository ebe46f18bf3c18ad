import { type Calendar, dateOf, type IsoLocal, type Window } from '@dung-hen/calendar';
import {
  type CostedProcedure,
  type CutProposal,
  complianceCost,
  costInputOf,
  type Dossier,
  handlingTimes,
  nameOf,
  type Period,
  proposeCuts,
  proposeDays,
  type ReviewOffice,
  savedShare,
  simplifiedFiling,
} from '@dung-hen/domain';
import type { Settings } from '../../app/settings-schema.ts';
import type { ProcedureCost, ReviewState } from './review-state.ts';

/** The review of a period. */
export interface MadeReview {
  readonly window: Window;
  /** The rule's proposals, and the same with the officer's own days. */
  readonly byRule: readonly CutProposal[];
  readonly proposals: readonly CutProposal[];
}

/** First day of the review: what was finished before the collection begins is not on this computer. */
export function windowOf(period: Period, wholeSince: string | null): Window {
  return { from: wholeSince !== null && wholeSince > period.from ? wholeSince : period.from, to: period.to };
}

/** Measures the dossiers of a window and proposes by the rules and the officer's own days of that period. */
export function makeReview(
  dossiers: readonly Dossier[],
  window: Window,
  periodKey: string,
  { rules, days }: ReviewState,
  calendar: Calendar,
): MadeReview {
  const byRule = proposeCuts(handlingTimes(dossiers, window, calendar), rules);
  const own = days[periodKey] ?? {};
  const proposals = byRule.map((one) => {
    const chosen = own[one.times.code];
    return chosen === undefined ? one : proposeDays(one, chosen, rules);
  });
  return { window, byRule, proposals };
}

/** What one procedure costs by the figures given. */
export function costOf(
  { before, after, source }: ProcedureCost,
  income: ReviewState['income'],
  procedure: string,
): CostedProcedure {
  const simplified = simplifiedFiling(before, after);
  return {
    procedure,
    before: costInputOf(before, income),
    after: simplified === null ? null : costInputOf(simplified, income),
    source,
  };
}

/** Results of a cost, and the share it saves; null where a figure is missing. */
export function costResults({ before, after }: CostedProcedure) {
  const [now, then] = [complianceCost(before), after === null ? null : complianceCost(after)];
  const saved =
    then === null ? null : savedShare(now.perYear ?? now.perFiling, then.perYear ?? then.perFiling);
  return { now, then, saved };
}

/** The costs of the procedures under review that the officer gave figures for. */
export function costsOf(
  proposals: readonly CutProposal[],
  { costs, income }: ReviewState,
): readonly CostedProcedure[] {
  return proposals.flatMap(({ times }) => {
    const cost = costs[times.code];
    return cost === undefined ? [] : [costOf(cost, income, nameOf(times))];
  });
}

/** The office as it stands on the proposal. */
export function reviewOffice(settings: Settings, now: IsoLocal, remarks: string): ReviewOffice {
  return { unitName: settings.unitName, place: settings.letterPlace, datedOn: dateOf(now), remarks };
}
