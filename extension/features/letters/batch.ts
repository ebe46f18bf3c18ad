import { type IsoDate, toDay } from '@dung-hen/calendar';
import type { SeenDossier } from '../../app/seen-dossier.ts';
import type { Settings } from '../../app/settings-schema.ts';
import { assessed } from './days-left.ts';
import type { JudgedAgainst } from './judge-letter.ts';
import { factsOf, type LetterState, newLetter } from './letter-state.ts';
import { letterSentIn } from './register-plan.ts';

/** What is typed for one dossier of a batch. */
export interface OwnWords {
  readonly name: string;
  readonly newDue: IsoDate | null;
}

/** What is typed once for all of them. */
export interface CommonWords {
  readonly reason: string;
  readonly lateReason: string;
}

/** What a batch is judged against. */
export interface BatchAround extends JudgedAgainst {
  readonly settings: Settings;
}

const NOT_ASSESSED = { workingDaysLeft: null, apologyBy: null };

/** A dossier a letter may be written for. */
export interface Candidate {
  readonly seen: SeenDossier;
  readonly workingDaysLeft: number;
  /** The last day for the letter has come or passed. */
  readonly pressing: boolean;
}

/** Running dossiers without a letter whose due date is known, the one due first on top. */
export function candidatesOf(
  dossiers: readonly SeenDossier[],
  { settings, calendar, entries, now }: BatchAround,
): readonly Candidate[] {
  const sent = letterSentIn(entries);
  const found: Candidate[] = [];
  for (const seen of dossiers) {
    if (seen.dueAt === null || sent(seen.code) || !calendar.covers(toDay(seen.dueAt.slice(0, 10)))) continue;
    const { workingDaysLeft, apologyBy } = assessed(seen, calendar, now, settings) ?? NOT_ASSESSED;
    if (workingDaysLeft === null) continue;
    const pressing = workingDaysLeft <= 0 || (apologyBy !== null && now.slice(0, 10) >= apologyBy);
    found.push({ seen, workingDaysLeft, pressing });
  }
  return found.sort((a, b) => (a.seen.dueAt ?? '').localeCompare(b.seen.dueAt ?? ''));
}

/** The letter of one dossier of a batch. */
export function batchLetter(
  seen: SeenDossier,
  own: OwnWords | null,
  common: CommonWords,
  around: BatchAround,
): LetterState {
  const { settings, calendar, now } = around;
  const fresh = newLetter('apology', factsOf(seen.code, seen), settings, calendar, now.slice(0, 10));
  return {
    ...fresh,
    newDue: own === null ? fresh.newDue : own.newDue,
    recipient: { ...fresh.recipient, name: own?.name ?? '' },
    reasons: { ...fresh.reasons, apology: common.reason },
    lateReason: common.lateReason,
  };
}
