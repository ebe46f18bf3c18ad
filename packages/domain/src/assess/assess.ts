import {
  type Calendar,
  type CalendarStatus,
  type DayNumber,
  dateOf,
  type IsoDate,
  type IsoLocal,
  secondOf,
  toDay,
  toIso,
  workingDaysLeft,
  yearOf,
} from '@dung-hen/calendar';
import type { Dossier } from '../dossier.ts';
import { adopted } from '../errors.ts';
import type { RuleVersion } from '../rules/rule-version.ts';
import { yearEstimated } from './counting-reasons.ts';
import * as data from './data-reasons.ts';
import { explainDifference } from './explain-difference.ts';
import { type LegalDueOptions, legalDue } from './legal-due.ts';
import type { Reason } from './reason.ts';
import { dateProblems, phaseOf } from './record.ts';
import { standingOf } from './standing.ts';
import {
  type DueState,
  finishedState,
  runningState,
  stepState,
  type Thresholds,
  thresholdsOf,
} from './state.ts';

/** Settings of an assessment; `dueSoonWorkingDays` is 2 and `earlyShare` 0.5 unless given. */
export type AssessOptions = LegalDueOptions & Partial<Thresholds>;

/** What can be said about a dossier's time at one moment. */
export interface Assessment {
  /** The system's appointment, as the system has it. Never overwritten. */
  readonly dueBySystem: IsoLocal | null;
  /** The due date by law; null when it cannot be counted, and while paused (the clock stands). */
  readonly dueByLaw: IsoLocal | null;
  /** Judged by the system's date where there is one (it was promised to the citizen), else by the legal one. By day. */
  readonly state: DueState;
  /** Judged by each date alone. Without a receipt date `state` is 'unknown', but `stateBySystem` still tells. */
  readonly stateBySystem: DueState;
  readonly stateByLaw: DueState;
  /** Working days from today to the judged due date, today not counted; negative when overdue. Running dossiers only. */
  readonly workingDaysLeft: number | null;
  /** Working hours from now to the judged due moment; negative when passed. Running dossiers only. */
  readonly workingHoursLeft: number | null;
  /** Last day on which an apology letter may be sent before the judged due date; null when none is possible or needed. */
  readonly apologyBy: IsoDate | null;
  /** Until when a dossier filed online and not yet received must be accepted or answered. */
  readonly acceptBy: IsoLocal | null;
  /** Hạn xử lý of the current step (or of receiving): another promise than the due date, judged apart, to the second. */
  readonly stepDue: IsoLocal | null;
  readonly stepState: DueState | null;
  /** The rules that govern it; null where unknown. */
  readonly rule: RuleVersion | null;
  /** 'estimated' when anything above leans on a year not announced yet. */
  readonly calendarStatus: CalendarStatus;
  readonly reasons: readonly Reason[];
}

/**
 * How a dossier stands at `now`, and why. Only the calendar handed in is leaned on; the clock is not read.
 * Contradictory or missing dates give state 'unknown' with a reason. Days decide: on the due day it is not overdue.
 * @throws DungHenError CALENDAR_MISSING when a day needed lies outside the calendar; INVALID_INPUT for a malformed
 * moment or options.
 */
export function assess(
  dossier: Dossier,
  calendar: Calendar,
  now: IsoLocal,
  options: AssessOptions = {},
): Assessment {
  return adopted({ step: 'assess' }, () => judge(dossier, calendar, now, options));
}

function judge(dossier: Dossier, calendar: Calendar, now: IsoLocal, options: AssessOptions): Assessment {
  const thresholds = thresholdsOf(options);
  secondOf(now);
  const today = toDay(now);
  const phase = phaseOf(dossier);
  const problems = dateProblems(dossier, phase, today);
  const standing = standingOf(dossier, phase, calendar);

  const timed = phase === 'running' || phase === 'finished';
  const sound = timed && problems.every(({ code }) => code === 'RECEIPT_MISSING');
  const law = sound ? legalDue(dossier, calendar, options) : null;
  const dueByLaw = law?.due ?? null;
  const { dueAt } = dossier;
  const due = dueAt ?? dueByLaw;

  const stateOf = (against: IsoLocal | null): DueState => {
    if (phase === 'paused') return 'paused';
    if (against === null || !sound) return 'unknown';
    return phase === 'finished'
      ? finishedState(dossier.finishedAt, against)
      : runningState(law?.start ?? null, against, today, calendar, thresholds);
  };
  const judged = stateOf(due);

  const left =
    phase === 'running' && sound && due !== null
      ? timeLeft(dossier, due, now, calendar, law?.rule ?? null)
      : null;
  const different =
    dueAt !== null && dueByLaw !== null ? explainDifference(dueAt, dueByLaw, dossier, calendar) : [];
  const undated = sound && due === null ? [data.dataReason('NO_DUE_DATE')] : [];

  const leanedOn = [...standing.days, ...(left?.days ?? [])];
  if (law?.start && dueByLaw !== null)
    leanedOn.push(toDay(law.start), toDay(dueByLaw), ...(dueAt === null ? [] : [toDay(dueAt)]));
  const unannounced =
    leanedOn.length === 0 ? [] : estimatedYears(calendar, Math.min(...leanedOn), Math.max(...leanedOn));

  return {
    dueBySystem: dueAt,
    dueByLaw,
    state: phase !== 'paused' && problems.length > 0 ? 'unknown' : judged,
    stateBySystem: stateOf(dueAt),
    stateByLaw: stateOf(dueByLaw),
    workingDaysLeft: left?.workingDays ?? null,
    workingHoursLeft: left?.workingHours ?? null,
    apologyBy: left?.apologyBy ?? null,
    acceptBy: standing.acceptBy,
    stepDue: dossier.stepDueAt,
    stepState: stepState(dossier.stepDueAt, phase, now, calendar, thresholds),
    rule: law?.rule ?? standing.rule,
    calendarStatus: unannounced.length > 0 ? 'estimated' : 'announced',
    reasons: [
      ...problems,
      ...standing.reasons,
      ...undated,
      ...(left?.reasons ?? []),
      ...(law?.reasons ?? []),
      ...unannounced,
      ...different,
    ],
  };
}

/** A reason naming the years between two days that are not announced yet, if any. */
function estimatedYears(calendar: Calendar, from: DayNumber, to: DayNumber): Reason[] {
  if (calendar.status(from, to) === 'announced') return [];
  const [first, last] = [yearOf(from), yearOf(to)];
  const years = calendar.years.filter(
    ({ year, status }) => status === 'estimated' && year >= first && year <= last,
  );
  return [yearEstimated(years.map(({ year }) => year))];
}

interface TimeLeft {
  readonly workingDays: number;
  readonly workingHours: number;
  readonly apologyBy: IsoDate | null;
  readonly days: readonly DayNumber[];
  readonly reasons: readonly Reason[];
}

/** What is left of a running dossier's time until `due`, and what is odd or pressing about it. */
function timeLeft(
  { receivedAt }: Dossier,
  due: IsoLocal,
  now: IsoLocal,
  calendar: Calendar,
  rule: RuleVersion | null,
): TimeLeft {
  const reasons: Reason[] = [];
  const [today, dueDay] = [toDay(now), toDay(due)];
  if (!calendar.isWorkingDay(dueDay)) reasons.push(data.dataReason('DUE_ON_DAY_OFF', dateOf(due)));
  if (receivedAt !== null && due < receivedAt)
    reasons.push(data.dataReason('DUE_HOUR_BEFORE_RECEIPT', dateOf(due)));
  if (today === dueDay && due < now) reasons.push(data.dataReason('DUE_HOUR_PASSED', dateOf(due)));

  const lastApology = calendar.lastApologyDay(dueDay);
  const tooShort = receivedAt !== null && lastApology < toDay(receivedAt);
  if (tooShort) reasons.push(data.apologyNotPossible(rule));
  else if (today > lastApology) reasons.push(data.apologyDayPassed(toIso(lastApology), rule));
  return {
    workingDays: workingDaysLeft(calendar, today, dueDay),
    workingHours: calendar.workingHoursBetween(now, due),
    apologyBy: tooShort ? null : toIso(lastApology),
    days: [today, dueDay],
    reasons,
  };
}
