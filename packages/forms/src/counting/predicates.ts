import type { CountingProfile } from '@dung-hen/domain';
import { INTAKE, type Intake, OUTCOME, type Outcome, type Place, placeFrom } from './place.ts';

/**
 * What the rules ask of a status:
 * running 2, 4 · supplement 5 · stopped 6, 8 · finished 9, 10 · withdrawn 7 · excluded: never on a form.
 */
export type StatusGroup = 'excluded' | 'running' | 'supplement' | 'stopped' | 'finished' | 'withdrawn';

/** Everything the rules ask about one dossier, T = first and D = last day of the period. A missing date answers no. */
export interface Facts {
  readonly group: StatusGroup;
  readonly channel: 'none' | 'counter' | 'online' | 'post';
  /** Received before T. */
  readonly receivedBefore: boolean;
  /** Received on D or before. */
  readonly receivedByEnd: boolean;
  /** Finished on T … D. */
  readonly finishedInside: boolean;
  /** Finished after D. */
  readonly finishedAfter: boolean;
  /** Asked for papers after D. */
  readonly pausedAfter: boolean;
  readonly hasDue: boolean;
  readonly finishedBeforeDue: boolean;
  readonly finishedAfterDue: boolean;
  /** Due before the closing of the period. */
  readonly dueBeforeClosing: boolean;
}

/**
 * The counting rules of II.06a, the only place where they stand.
 * Source: report predicates of the Thanh Hóa one-stop product, February 2025 (BoSung, TraLai, TiepNhanKyTruoc,
 * TiepNhan…, DaXuLy…, DangXuLy…); what a province may do otherwise comes from the profile.
 * - A dossier is on the form only when it has an outcome, so a finished one without finish date is nowhere.
 * - A finished dossier needs no receive date; a withdrawn, running or waiting one must be received by D.
 * - Waiting (5 asked by D or without an ask date, 6, 8) is in time whatever its due date.
 */
export function placeByRules(facts: Facts, profile: CountingProfile): Place {
  return placeFrom(intakeOf(facts), outcomeOf(facts, profile));
}

function intakeOf(facts: Facts): Intake {
  if (facts.receivedBefore) {
    return INTAKE.carriedOver;
  }
  if (!facts.receivedByEnd || facts.channel === 'none') {
    return INTAKE.none;
  }
  return facts.channel === 'online' ? INTAKE.online : INTAKE.counterAndPost;
}

function outcomeOf(facts: Facts, profile: CountingProfile): Outcome {
  const { group, receivedByEnd } = facts;
  if (group === 'finished' && facts.finishedInside) {
    return outcomeByDue(facts, profile);
  }
  if (group === 'excluded' || !receivedByEnd) {
    return OUTCOME.notCounted;
  }
  if (group === 'withdrawn' && facts.finishedInside) {
    return profile.withdrawn === 'onTime' ? OUTCOME.onTime : outcomeByDue(facts, profile);
  }
  if (group === 'stopped' || (group === 'supplement' && !facts.pausedAfter)) {
    return OUTCOME.inTime;
  }
  const running = group === 'running' || group === 'supplement' || facts.finishedAfter;
  if (!running) {
    return OUTCOME.notCounted;
  }
  return facts.hasDue && facts.dueBeforeClosing ? OUTCOME.overdue : OUTCOME.inTime;
}

const WITHOUT_DUE = { early: OUTCOME.early, onTime: OUTCOME.onTime, overdue: OUTCOME.late } as const;

function outcomeByDue(facts: Facts, profile: CountingProfile): Outcome {
  if (!facts.hasDue) {
    return WITHOUT_DUE[profile.finishedWithoutDue];
  }
  if (facts.finishedBeforeDue) {
    return OUTCOME.early;
  }
  return facts.finishedAfterDue ? OUTCOME.late : OUTCOME.onTime;
}
