import {
  type Calendar,
  dateOf,
  type IsoDate,
  type IsoLocal,
  toDay,
  workingDaysLeft,
} from '@dung-hen/calendar';
import {
  type Assessment,
  adopted,
  assess,
  type Dossier,
  type DueState,
  type DungHenError,
  FINISHED_STATUSES,
  isDungHenError,
  type ReasonCode,
} from '@dung-hen/domain';
import { toSecond } from '../../app/moment.ts';
import { asDossier, type SeenDossier } from '../../app/seen-dossier.ts';
import type { Settings } from '../../app/settings-schema.ts';
import { type Duty, type DutyKind, dutyId, type LetterMade } from './duty.ts';

/** The last apology letter made here for a dossier code; null where there is none. */
export type LetterOf = (code: string) => LetterMade | null;

/** A supplement is "about to lapse" from this many working days before. */
const LAPSE_SOON_DAYS = 3;

/** Dates that contradict each other: nothing may be concluded from them, and nobody else will say so. */
const CONTRADICTIONS: ReadonlySet<ReasonCode> = new Set([
  'RECEIPT_IN_FUTURE',
  'DUE_BEFORE_RECEIPT',
  'SUPPLEMENT_IN_FUTURE',
]);

/** What is to be done about one dossier now; nothing when it is finished, refused or has time. */
export function dossierDuties(
  seen: SeenDossier,
  calendar: Calendar,
  now: IsoLocal,
  settings: Pick<Settings, 'dueSoonDays'>,
  letterOf: LetterOf,
): readonly Duty[] {
  const dossier = asDossier(seen);
  if (dossier.status === 3 || FINISHED_STATUSES.has(dossier.status)) return [];
  const letter = letterOf(seen.code);
  try {
    return adopted({ step: 'duties' }, () => {
      const assessment = assess(dossier, calendar, now, { dueSoonWorkingDays: settings.dueSoonDays });
      return found({ seen, dossier, assessment, calendar, now, letter });
    });
  } catch (error) {
    if (!isDungHenError(error)) throw error;
    return [unassessed(seen, error, letter)];
  }
}

interface Facts {
  readonly seen: SeenDossier;
  readonly dossier: Dossier;
  readonly assessment: Assessment;
  readonly calendar: Calendar;
  readonly now: IsoLocal;
  readonly letter: LetterMade | null;
}

function found(facts: Facts): readonly Duty[] {
  const { seen, assessment, now } = facts;
  const due = seen.dueAt ?? assessment.dueByLaw;
  const state = judgedState(assessment);
  const duties: Duty[] = [];
  if (due !== null) {
    if (state === 'overdue' || state === 'dueToday' || state === 'dueSoon')
      duties.push(duty(facts, state, due));
    // On the last day it may be sent, the letter is a duty of its own: tomorrow it would be too late for one.
    const running = state === 'early' || state === 'onTrack' || state === 'dueSoon';
    if (running && assessment.apologyBy === dateOf(now) && facts.letter === null) {
      duties.push(duty(facts, 'apology', assessment.apologyBy));
    }
    if (seen.stepDueAt !== null && running && isPressing(assessment.stepState)) {
      duties.push(duty(facts, 'step', seen.stepDueAt));
    }
  } else if (seen.stepDueAt !== null && isPressing(assessment.stepState)) {
    duties.push(duty(facts, 'step', seen.stepDueAt));
  }
  return [...duties, ...acceptance(facts), ...lapse(facts), ...contradiction(facts, state)];
}

/** Without a receipt date nothing is said by law, but what the system promised still holds. */
function judgedState({ state, stateBySystem }: Assessment): DueState {
  return state === 'unknown' ? stateBySystem : state;
}

const isPressing = (state: DueState | null): boolean => state === 'overdue' || state === 'dueToday';

/** An online dossier: the officer is warned after the hours of the rule, and must answer by `acceptBy`. */
function acceptance(facts: Facts): readonly Duty[] {
  const { dossier, assessment, now } = facts;
  const { acceptBy, rule } = assessment;
  if (acceptBy === null || rule === null || dossier.submittedAt === null) return [];
  if (dossier.channel !== null && dossier.channel !== 'online') return [];
  const warnAfter = rule.onlineAlertHours.value;
  const waited = (Date.parse(`${now}Z`) - Date.parse(`${dossier.submittedAt}Z`)) / 3_600_000;
  if (now < acceptBy && (warnAfter === null || waited < warnAfter)) return [];
  return [duty(facts, 'accept', acceptBy, rule.onlineAcceptHours.confidence === 'unsure')];
}

/** A dossier waiting for papers may be closed from a day on (NĐ 118/2025 Art. 19(5)); a person decides. */
function lapse(facts: Facts): readonly Duty[] {
  const { assessment, calendar, now } = facts;
  const end = assessment.reasons.find(({ code }) => code === 'CLOSE_WITHOUT_SUPPLEMENT')?.dates[0];
  if (end === undefined || calendar.countWorkingDays(toDay(now), toDay(end)) > LAPSE_SOON_DAYS) return [];
  return [duty(facts, 'supplement', end, true)];
}

/** A dossier nothing can be said about must not drop out of the list in silence. */
function contradiction(facts: Facts, state: DueState): readonly Duty[] {
  const { seen, assessment } = facts;
  const unanswerable = seen.status === 1 && assessment.acceptBy === null;
  const oddity = assessment.reasons.find(({ code }) =>
    unanswerable ? code === 'NOT_YET_RECEIVED' : state === 'unknown' && CONTRADICTIONS.has(code),
  );
  return oddity === undefined ? [] : [{ ...duty(facts, 'check', anyDate(seen)), oddity }];
}

const anyDate = (seen: SeenDossier): IsoLocal | IsoDate =>
  seen.dueAt ?? seen.receivedAt ?? seen.seenAt.slice(0, 10);

function duty(facts: Facts, kind: DutyKind, by: IsoLocal | IsoDate, unverified = false): Duty {
  const { seen, assessment, calendar, now, letter } = facts;
  return {
    id: dutyId(kind, seen.code, by),
    kind,
    subject: seen.code,
    by,
    workingDaysLeft: workingDaysLeft(calendar, toDay(now), toDay(by.slice(0, 10))),
    workingHoursLeft: calendar.workingHoursBetween(now, toSecond(by, 'end')),
    dossier: seen,
    assessment,
    letter,
    report: null,
    feedback: null,
    paper: null,
    plan: null,
    oddity: null,
    problem: null,
    unverified: unverified || assessment.calendarStatus === 'estimated',
  };
}

/** A date outside every calendar (a year typed wrong, mostly): the dossier is shown for checking. */
function unassessed(seen: SeenDossier, problem: DungHenError, letter: LetterMade | null): Duty {
  const by = anyDate(seen);
  return {
    id: dutyId('check', seen.code, by),
    kind: 'check',
    subject: seen.code,
    by,
    workingDaysLeft: null,
    workingHoursLeft: null,
    dossier: seen,
    assessment: null,
    letter,
    report: null,
    feedback: null,
    paper: null,
    plan: null,
    oddity: null,
    problem,
    unverified: false,
  };
}
