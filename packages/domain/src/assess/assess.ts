import {
  type Calendar,
  type CalendarStatus,
  type DayNumber,
  dateOf,
  type IsoDate,
  type IsoLocal,
  toDay,
  toIso,
} from '@dung-hen/calendar';
import type { Dossier } from '../dossier.ts';
import { adopted } from '../errors.ts';
import { ruleFor } from '../rules/rule-for.ts';
import type { RuleVersion } from '../rules/rule-version.ts';
import * as data from './data-reasons.ts';
import { explainDifference } from './explain-difference.ts';
import { estimated, type LegalDueOptions, legalDue } from './legal-due.ts';
import type { Reason } from './reason.ts';
import { dateProblems, type Phase, phaseOf } from './record.ts';
import { type DueState, finishedState, runningState, stepState } from './state.ts';

export interface AssessOptions extends LegalDueOptions {
  /** A running dossier is 'dueSoon' when at most this many working days are left. Default 2. */
  readonly dueSoonWorkingDays?: number;
  /** A running dossier is 'early' while less than this share of its working days is used. Default 0.5. */
  readonly earlyShare?: number;
}

/** What can be said about a dossier's time at one moment. */
export interface Assessment {
  /** The system's appointment, as the system has it. Never overwritten. */
  readonly dueBySystem: IsoLocal | null;
  /** The due date by law; null when it cannot be counted, and while paused (the clock stands). */
  readonly dueByLaw: IsoLocal | null;
  /** Judged by the system's date where there is one (it was promised to the citizen), else by the legal one. By day. */
  readonly state: DueState;
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
  /** Hạn xử lý of the current step: another promise than the due date, with a state of its own, to the second. */
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
  const phase = phaseOf(dossier);
  const today = toDay(now);
  const problems = dateProblems(dossier, phase, today);
  const reasons: Reason[] = [...problems, ...standing(dossier, phase, calendar)];
  const touched: DayNumber[] = [];

  const countable = phase === 'running' || phase === 'finished';
  const sound = problems.every(({ code }) => code === 'RECEIPT_MISSING');
  const law = countable && sound ? legalDue(dossier, calendar, options) : null;
  const dueByLaw = law?.due ?? null;
  if (law) reasons.push(...law.reasons);

  const { acceptBy, acceptReasons, acceptRule } = acceptance(dossier, phase, calendar);
  reasons.push(...acceptReasons);

  const stateOf = (due: IsoLocal | null): DueState => {
    if (phase === 'paused') return 'paused';
    if (due === null || !countable || !sound) return 'unknown';
    if (phase === 'finished') return finishedState(dossier.finishedAt, due);
    return runningState(law?.start ?? null, due, today, calendar, options);
  };
  const stateBySystem = stateOf(dossier.dueAt);
  const stateByLaw = stateOf(dueByLaw);
  const due = dossier.dueAt ?? dueByLaw;
  const state =
    phase !== 'paused' && problems.length > 0
      ? 'unknown'
      : dossier.dueAt === null
        ? stateByLaw
        : stateBySystem;
  if (countable && sound && due === null) reasons.push(data.dataReason('NO_DUE_DATE'));

  let workingDaysLeft: number | null = null;
  let workingHoursLeft: number | null = null;
  let apologyBy: IsoDate | null = null;
  if (phase === 'running' && sound && due !== null) {
    const dueDay = toDay(due);
    workingDaysLeft = calendar.countWorkingDays(today, dueDay);
    workingHoursLeft = calendar.workingHoursBetween(now, due);
    touched.push(today, dueDay);
    const apology = apologyDay(dossier, dueDay, today, calendar, law?.rule ?? null);
    apologyBy = apology.by;
    reasons.push(...apology.reasons, ...aboutDueMoment(dossier, due, now, calendar));
  }

  if (law?.start && dueByLaw) touched.push(toDay(law.start), toDay(dueByLaw));
  if (dossier.dueAt !== null && dueByLaw !== null) {
    reasons.push(...explainDifference(dossier.dueAt, dueByLaw, dossier, calendar));
  }
  if (acceptBy !== null) touched.push(toDay(acceptBy));
  const [from, to] = [Math.min(...touched), Math.max(...touched)];
  const calendarStatus = touched.length === 0 ? 'announced' : calendar.status(from, to);
  if (touched.length > 0 && !reasons.some(({ code }) => code === 'YEAR_ESTIMATED')) {
    reasons.push(...estimated(calendar, from, to));
  }

  return {
    dueBySystem: dossier.dueAt,
    dueByLaw,
    state,
    stateBySystem,
    stateByLaw,
    workingDaysLeft,
    workingHoursLeft,
    apologyBy,
    acceptBy,
    stepDue: dossier.stepDueAt,
    stepState: stepState(dossier.stepDueAt, phase, now, calendar, options),
    rule: law?.rule ?? acceptRule,
    calendarStatus,
    reasons,
  };
}

/** What the dossier's status says, apart from its dates. */
function standing(dossier: Dossier, phase: Phase, calendar: Calendar): Reason[] {
  const { status, pausedAt, receivedAt } = dossier;
  if (status === 3) return [data.dataReason('REFUSED')];
  if (phase === 'finished' && (dossier.withdrawn || status === 7)) return [data.dataReason('WITHDRAWN')];
  if (status !== 5 && status !== 6 && status !== 8) return [];
  const reasons = [data.paused(status, pausedAt === null ? null : dateOf(pausedAt))];
  const rule = receivedAt === null ? null : ruleFor(receivedAt);
  if (status === 5 && pausedAt !== null && rule && rule.closeIfNoSupplementDays.value !== null) {
    const end = calendar.addCalendarDays(toDay(pausedAt), rule.closeIfNoSupplementDays.value);
    reasons.push(data.closeWithoutSupplement(toIso(end), rule));
  }
  return reasons;
}

interface Acceptance {
  readonly acceptBy: IsoLocal | null;
  readonly acceptReasons: readonly Reason[];
  readonly acceptRule: RuleVersion | null;
}

function acceptance({ submittedAt }: Dossier, phase: Phase, calendar: Calendar): Acceptance {
  if (phase !== 'registered') return { acceptBy: null, acceptReasons: [], acceptRule: null };
  const rule = submittedAt === null ? null : ruleFor(submittedAt);
  const acceptBy =
    submittedAt === null || rule === null
      ? null
      : calendar.addWorkingHours(submittedAt, rule.onlineAcceptHours.value);
  return { acceptBy, acceptReasons: [data.notYetReceived(acceptBy, rule)], acceptRule: rule };
}

function apologyDay(
  { receivedAt }: Dossier,
  due: DayNumber,
  today: DayNumber,
  calendar: Calendar,
  rule: RuleVersion | null,
): { by: IsoDate | null; reasons: Reason[] } {
  const last = calendar.lastApologyDay(due);
  if (receivedAt !== null && last < toDay(receivedAt))
    return { by: null, reasons: [data.apologyNotPossible(rule)] };
  return { by: toIso(last), reasons: today > last ? [data.apologyDayPassed(toIso(last), rule)] : [] };
}

/** What is odd or pressing about the judged due moment. */
function aboutDueMoment(
  { receivedAt, dueAt }: Dossier,
  due: IsoLocal,
  now: IsoLocal,
  calendar: Calendar,
): Reason[] {
  const reasons: Reason[] = [];
  const day = dateOf(due);
  if (dueAt !== null && !calendar.isWorkingDay(toDay(dueAt)))
    reasons.push(data.dataReason('DUE_ON_DAY_OFF', day));
  if (receivedAt !== null && due < receivedAt) reasons.push(data.dataReason('DUE_HOUR_BEFORE_RECEIPT', day));
  if (day === dateOf(now) && due < now) reasons.push(data.dataReason('DUE_HOUR_PASSED', day));
  return reasons;
}
