import {
  type Calendar,
  type CalendarStatus,
  type DayNumber,
  type IsoDate,
  toDay,
  toIso,
} from '@dung-hen/calendar';
import { adopted } from '../errors.ts';
import { LIMIT_HOURS_PER_DAY } from '../province-due.ts';
import type { LetterFacts } from './letter-draft.ts';

/** Longest re-appointment proposed, in working days. A habit of ours, not of the law, which names no length. */
export const LONGEST_PROPOSAL = 5;

/** Calendar days that hold more than `LONGEST_PROPOSAL` working days whatever holiday they cross. */
const LONG_ENOUGH = 30;

/** A new date and how it came about. */
export interface NewDueProposal {
  readonly newDue: IsoDate;
  /** The day it is counted from: the old due date, or today where that has passed. */
  readonly from: IsoDate;
  /** Working days from `from`, itself not counted. */
  readonly workingDays: number;
  readonly calendarStatus: CalendarStatus;
}

type Known = Pick<LetterFacts, 'receivedAt' | 'dueAt' | 'limit'>;

/** The procedure's own limit in working days from a day on; from receipt to due date where it is not known. */
function limitInWorkingDays(
  { limit, receivedAt, dueAt }: Known,
  from: DayNumber,
  calendar: Calendar,
): number {
  if (limit !== null && limit.hours > 0) {
    const days = Math.ceil(limit.hours / LIMIT_HOURS_PER_DAY);
    return limit.unit === 'workingDays'
      ? days
      : Math.max(
          1,
          calendar.countWorkingDays(from, calendar.addCalendarDays(from, Math.min(days, LONG_ENOUGH))),
        );
  }
  if (receivedAt === null || dueAt === null) return LONGEST_PROPOSAL;
  const [received, due] = [toDay(receivedAt), toDay(dueAt)];
  if (!calendar.covers(received) || !calendar.covers(due)) return LONGEST_PROPOSAL;
  return Math.max(1, calendar.countWorkingDays(received, due));
}

/**
 * A new date by working days: the shorter of the procedure's own limit and `LONGEST_PROPOSAL`, counted from the old due
 * date or, where that has passed, from today. The officer decides; this is only where the choice starts.
 * @returns null without a due date, or where the calendar does not reach that far
 * @throws DungHenError INVALID_INPUT for a bad date.
 */
export function proposeNewDue(facts: Known, calendar: Calendar, today: IsoDate): NewDueProposal | null {
  return adopted({ step: 'proposeNewDue' }, () => {
    if (facts.dueAt === null) return null;
    const from = Math.max(toDay(facts.dueAt), toDay(today));
    if (!calendar.covers(from) || !calendar.covers(from + 2 * LONG_ENOUGH)) return null;
    const workingDays = Math.min(LONGEST_PROPOSAL, limitInWorkingDays(facts, from, calendar));
    const newDue = calendar.addWorkingDays(from, workingDays);
    return {
      newDue: toIso(newDue),
      from: toIso(from),
      workingDays,
      calendarStatus: calendar.status(from, newDue),
    };
  });
}
