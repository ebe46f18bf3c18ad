import { type Calendar, dateOf, type IsoLocal } from '@dung-hen/calendar';
import {
  type Dossier,
  feedbackFigures,
  type KpiInputs,
  lateDossiers,
  type PaperFeedback,
  type Period,
  paperFigures,
  recordsOf,
  THANH_HOA_PROFILE,
} from '@dung-hen/domain';
import type { RegisterEntry } from '../../app/database.ts';
import type { StoredFeedback } from '../../app/stored-feedback.ts';
import { storedRegister } from '../../app/stored-feedback.ts';

/** What lies on this computer beside dossiers. */
export interface OtherFacts {
  readonly letters: readonly RegisterEntry[];
  readonly feedback: readonly StoredFeedback[];
  /** Feedback that came another way than through a system, as noted. */
  readonly paper: readonly PaperFeedback[];
}

/**
 * Figures of a period that this computer can offer for what dossiers do not answer: apologies out of the register of
 * letters, feedback out of what was seen in both systems. Only offers: letters may have been written elsewhere.
 */
export function suggestedFigures(
  dossiers: readonly Dossier[],
  { letters, feedback }: OtherFacts,
  period: Period,
  calendar: Calendar,
  takenAt: IsoLocal,
): KpiInputs {
  const asOf = dateOf(takenAt);
  const late = lateDossiers(dossiers, period, THANH_HOA_PROFILE, asOf);
  const written = new Set(
    letters
      .filter(({ kind, voided }) => kind === 'apology' && voided === null)
      .map(({ dossierCode }) => dossierCode),
  );
  const { entries } = storedRegister(feedback);
  const { onTime, late: tooLate } = feedbackFigures(entries, period, calendar, { asOf }).total;
  return {
    ...(late.length === 0
      ? {}
      : { apologyLetters: { part: late.filter((code) => written.has(code)).length, whole: late.length } }),
    ...(onTime + tooLate === 0 ? {} : { feedbackOnTime: { part: onTime, whole: onTime + tooLate } }),
  };
}

/**
 * Items of a period that came another way and stand in no system. They are in no share of answers on time: the clock of
 * an answer begins when a system has the item.
 */
export function outsideSystems({ feedback, paper }: OtherFacts, { from, to }: Period): number {
  const { waiting, unseen } = paperFigures(paper, recordsOf(storedRegister(feedback).entries), { from, to });
  return waiting + unseen;
}
