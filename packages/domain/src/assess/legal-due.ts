import {
  type Calendar,
  type CalendarStatus,
  type DayNumber,
  dateOf,
  type IsoLocal,
  minuteOf,
  momentAt,
  toDay,
  toIso,
} from '@dung-hen/calendar';
import type { Dossier, TimeLimit } from '../dossier.ts';
import { adopted } from '../errors.ts';
import { isCountable, LIMIT_HOURS_PER_DAY } from '../province-due.ts';
import { ruleFor } from '../rules/rule-for.ts';
import type { RuleVersion } from '../rules/rule-version.ts';
import { SAME_DAY_CUTOFF_MINUTE, SAME_DAY_PROCEDURES } from '../rules/same-day.ts';
import * as because from './counting-reasons.ts';
import type { Reason } from './reason.ts';

/** What the legal count needs of a dossier. */
export type LegalFacts = Pick<Dossier, 'procedureCode' | 'limit' | 'receivedAt' | 'supplements'>;

export interface LegalDueOptions {
  /** National codes of procedures whose result is due the same day; default SAME_DAY_PROCEDURES. */
  readonly sameDayProcedures?: ReadonlySet<string>;
}

/** The due date by law and how it came about. */
export interface LegalDue {
  /** End of the period; null when the limit or the receipt date is not known. */
  readonly due: IsoLocal | null;
  /** What the limit counts from: receipt, or the last completed supplement. */
  readonly start: IsoLocal | null;
  readonly rule: RuleVersion | null;
  /** 'estimated' when a year between start and due is not announced yet. */
  readonly calendarStatus: CalendarStatus;
  readonly reasons: readonly Reason[];
}

/**
 * Due date by law: the limit counted from receipt (NĐ 118/2025 Art. 17(3)), from zero again after the last completed
 * supplement (Art. 19(5)), first day excluded (Civil Code 2015 Art. 147). A limit in days ends with the office hours of
 * its last day; hours of a limit below a day are working hours.
 * @throws DungHenError CALENDAR_MISSING when the count leaves the calendar, INVALID_INPUT for a bad date.
 */
export function legalDue(facts: LegalFacts, calendar: Calendar, options: LegalDueOptions = {}): LegalDue {
  return adopted({ step: 'legalDue' }, () => count(facts, calendar, options));
}

/** The moment of the last supplement completed after receipt, or null. */
export function lastSupplement(facts: LegalFacts): IsoLocal | null {
  let last: IsoLocal | null = null;
  for (const { completedAt } of facts.supplements) {
    if (completedAt === null || facts.receivedAt === null) continue;
    toDay(completedAt);
    if (completedAt > facts.receivedAt && (last === null || completedAt > last)) last = completedAt;
  }
  return last;
}

function count(facts: LegalFacts, calendar: Calendar, options: LegalDueOptions): LegalDue {
  const { receivedAt, limit, procedureCode } = facts;
  if (receivedAt === null)
    return { due: null, start: null, rule: null, calendarStatus: 'announced', reasons: [] };
  const received = dateOf(receivedAt);
  const rule = ruleFor(received);
  const reasons: Reason[] = rule
    ? [because.ruleChosen(rule, received), ...because.ruleAmended(rule, received)]
    : [because.ruleUnknown(received)];

  const restart = lastSupplement(facts);
  const start = restart ?? receivedAt;
  if (restart !== null) reasons.push(because.supplementRestart(dateOf(restart), rule));

  const sameDay = options.sameDayProcedures ?? SAME_DAY_PROCEDURES;
  const isSameDay = procedureCode !== null && sameDay.has(procedureCode);
  if (!isSameDay && !isCountable(limit)) {
    reasons.push(because.limitUnknown());
    return { due: null, start, rule, calendarStatus: 'announced', reasons };
  }
  const { due, why } =
    isSameDay || limit === null ? sameDayDue(start, calendar) : limitDue(start, limit, calendar);
  const calendarStatus = calendar.status(toDay(start), toDay(due));
  return { due, start, rule, calendarStatus, reasons: [...reasons, ...why] };
}

function closing(calendar: Calendar, day: DayNumber): IsoLocal {
  return momentAt(day, calendar.officeHours.afternoon.to * 60);
}

function sameDayDue(start: IsoLocal, calendar: Calendar): { due: IsoLocal; why: Reason[] } {
  const day = toDay(start);
  const late = calendar.isWorkingDay(day) && minuteOf(start) > SAME_DAY_CUTOFF_MINUTE;
  const last = late ? calendar.nextWorkingDay(day) : calendar.rollForward(day);
  return {
    due: closing(calendar, last),
    why: [because.sameDayRule(toIso(last), late)],
  };
}

function limitDue(start: IsoLocal, limit: TimeLimit, calendar: Calendar): { due: IsoLocal; why: Reason[] } {
  const first = toDay(start);
  const days = Math.floor(limit.hours / LIMIT_HOURS_PER_DAY);
  const hours = limit.hours - days * LIMIT_HOURS_PER_DAY;
  if (days === 0) {
    const due = calendar.addWorkingHours(start, hours);
    return { due, why: [because.countedInHours(hours, due), ...passedOver(calendar, first, toDay(due))] };
  }
  const why = [because.firstDayExcluded(toIso(first))];
  // Part of a day takes that day: of a working day its first hours, of a calendar day the whole.
  const span = hours > 0 ? days + 1 : days;
  if (limit.unit === 'days') {
    const end = calendar.addCalendarDays(first, span);
    if (end !== first + span) why.push(because.rolledForward(toIso(first + span), toIso(end)));
    return { due: closing(calendar, end), why: [...why, ...passedOver(calendar, first + span - 1, end)] };
  }
  const end = calendar.addWorkingDays(first, span);
  let due = closing(calendar, end);
  if (hours > 0) {
    const part = calendar.addWorkingHours(momentAt(end, 0), hours);
    if (part < due) due = part;
    why.push(because.countedInHours(hours, due));
  }
  return { due, why: [...why, ...passedOver(calendar, first, end)] };
}

/** The days off a count passed over, and the Saturdays it counted, after one day up to another. */
function passedOver(calendar: Calendar, from: DayNumber, to: DayNumber): Reason[] {
  const off = calendar.weekdaysOffBetween(from, to).map(toIso);
  const saturdays = calendar.workedSaturdaysBetween(from, to).map(toIso);
  return [
    ...(off.length > 0 ? [because.daysOffBetween(off)] : []),
    ...(saturdays.length > 0 ? [because.workedSaturdayCounted(saturdays)] : []),
  ];
}
