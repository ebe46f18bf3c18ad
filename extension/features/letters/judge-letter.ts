import type { Calendar, IsoLocal } from '@dung-hen/calendar';
import {
  checkLetter,
  composePaper,
  type DungHenError,
  isDungHenError,
  type LetterCheck,
  type LetterForm,
  letterFormFor,
  mayRegister,
  type Paper,
} from '@dung-hen/domain';
import type { RegisterEntry } from '../../app/database.ts';
import { draftOf, type LetterState, ruleDay } from './letter-state.ts';
import { asRegistered } from './register-plan.ts';

/** What a letter is judged against. */
export interface JudgedAgainst {
  readonly calendar: Calendar;
  readonly entries: readonly RegisterEntry[];
  readonly now: IsoLocal;
}

/** A letter laid out, and what is to be known about it. */
export interface JudgedLetter {
  readonly state: LetterState;
  readonly form: LetterForm | null;
  readonly paper: Paper | null;
  readonly checks: readonly LetterCheck[];
  /** It may get its number. */
  readonly ready: boolean;
  /** Why it cannot be judged at all: the calendar does not reach its dates. */
  readonly failure: DungHenError | null;
}

/** Lays a letter out and checks it. Its own register line does not stand in its way. */
export function judgeLetter(state: LetterState, { calendar, entries, now }: JudgedAgainst): JudgedLetter {
  const today = now.slice(0, 10);
  try {
    const form = letterFormFor(state.kind, ruleDay(state.facts, today));
    const draft = draftOf(state, today);
    const register = entries.filter(({ number }) => number !== state.entry?.number).map(asRegistered);
    const checks = checkLetter(draft, { form, calendar, today, register, lateReason: state.lateReason });
    // A slip may go out before there is a code: papers that are not complete or not ours are handed back at the counter.
    const named = state.facts.dossierCode !== '' || state.kind !== 'apology';
    const ready = form !== null && named && mayRegister(checks);
    // A second re-appointment is not even drafted: the letter there is may be printed again.
    const refused = checks.some(({ code }) => code === 'ALREADY_REAPPOINTED');
    const paper = form === null || refused ? null : composePaper(draft, form);
    return { state, form, paper, checks, ready, failure: null };
  } catch (error) {
    if (!isDungHenError(error)) throw error;
    return { state, form: null, paper: null, checks: [], ready: false, failure: error };
  }
}
