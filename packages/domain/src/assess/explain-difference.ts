import {
  type Calendar,
  dateOf,
  type IsoDate,
  type IsoLocal,
  minuteOf,
  momentAt,
  toDay,
  toIso,
} from '@dung-hen/calendar';
import type { TimeLimit } from '../dossier.ts';
import { adopted } from '../errors.ts';
import { isCountable, provinceDueDate } from '../province-due.ts';
import { causeUnknown, datesDiffer, systemReason } from './difference-reasons.ts';
import { type LegalFacts, lastSupplement } from './legal-due.ts';
import type { Reason } from './reason.ts';

/** How the product may have come to its date: from where it counted, and which days off it had loaded. */
interface Guess {
  readonly start: IsoLocal;
  readonly loaded: readonly IsoDate[];
}

/**
 * Why the system's due date is another day than the legal one: the province product's algorithm is replayed with what it
 * is known to get wrong, until it gives the system's day. Starts with DATES_DIFFER; ends with CAUSE_UNKNOWN when no
 * replay fits (a new appointment, an edited date, another product). No reasons when the days are the same.
 * @throws DungHenError CALENDAR_MISSING when a day lies outside the calendar, INVALID_INPUT for a bad date.
 */
export function explainDifference(
  system: IsoLocal,
  law: IsoLocal,
  facts: LegalFacts,
  calendar: Calendar,
): readonly Reason[] {
  return adopted({ step: 'explainDifference' }, () => {
    if (dateOf(system) === dateOf(law)) return [];
    const causes = causesOf(system, law, facts, calendar);
    return [datesDiffer(dateOf(system), dateOf(law)), ...(causes.length > 0 ? causes : [causeUnknown()])];
  });
}

function causesOf(system: IsoLocal, law: IsoLocal, facts: LegalFacts, calendar: Calendar): readonly Reason[] {
  const { receivedAt, limit } = facts;
  const systemDay = dateOf(system);
  const restart = lastSupplement(facts);
  const shifted = facts.supplements.some(
    ({ dueAfter }) => dueAfter !== null && dateOf(dueAfter) === systemDay,
  );
  if (restart !== null && shifted) return [systemReason('SYSTEM_SHIFTS_SUPPLEMENT', dateOf(restart))];
  if (receivedAt === null || !isCountable(limit)) return [];

  const end = Math.max(toDay(system), toDay(law));
  const starts = restart === null ? [receivedAt] : [restart, receivedAt];
  for (const start of starts) {
    if (toDay(start) > end) continue;
    const all = calendar.weekdaysOffBetween(toDay(start), end).map(toIso);
    const sameYear = all.filter((date) => date.slice(0, 4) === start.slice(0, 4));
    for (const loaded of [all, sameYear, []]) {
      const guess = { start, loaded };
      if (replay(guess, limit, calendar) !== systemDay) continue;
      const ignored =
        restart !== null && start !== restart
          ? [systemReason('SYSTEM_IGNORES_SUPPLEMENT', dateOf(restart))]
          : [];
      const found = [...ignored, ...reasonsFor(guess, all, system, law, limit, calendar)];
      return found.length > 0 ? found : [systemReason('SYSTEM_COUNTS_HOURS', dateOf(start))];
    }
  }
  return [];
}

/** The day the product gives. */
function replay({ start, loaded }: Guess, limit: TimeLimit, { officeHours }: Calendar): IsoDate {
  return dateOf(provinceDueDate({ receivedAt: start, limit, holidays: new Set(loaded), officeHours }));
}

/** What in a replay that fits parts the product from the law. */
function reasonsFor(
  guess: Guess,
  all: readonly IsoDate[],
  system: IsoLocal,
  law: IsoLocal,
  limit: TimeLimit,
  calendar: Calendar,
): readonly Reason[] {
  const { start, loaded } = guess;
  const [first, systemDay, lawDay] = [toDay(start), toDay(system), toDay(law)];
  const inDays = limit.unit === 'days';
  const reasons: Reason[] = [];

  const missed = all.filter((date) => !loaded.includes(date));
  if (missed.length > 0) reasons.push(systemReason('SYSTEM_HOLIDAYS_NOT_LOADED', ...missed));

  const saturdays = calendar.workedSaturdaysBetween(first, Math.max(systemDay, lawDay));
  const minded = inDays ? saturdays.filter((day) => day === lawDay) : saturdays;
  if (minded.length > 0) reasons.push(systemReason('SYSTEM_SKIPS_WORKED_SATURDAY', ...minded.map(toIso)));

  const { morning, afternoon } = calendar.officeHours;
  const thatMorning = { ...guess, start: momentAt(first, morning.from * 60) };
  if (minuteOf(start) > afternoon.to && replay(thatMorning, limit, calendar) !== toIso(systemDay)) {
    reasons.push(systemReason('SYSTEM_AFTER_HOURS', dateOf(start)));
  }
  const skipped = loaded.filter((date) => toDay(date) <= systemDay);
  if (inDays && skipped.length > 0) reasons.push(systemReason('SYSTEM_SKIPS_HOLIDAYS_IN_DAYS', ...skipped));
  if (systemDay === first && !calendar.isWorkingDay(first)) {
    reasons.push(systemReason('SYSTEM_STAYS_ON_DAY_OFF', toIso(first)));
  }
  return reasons;
}
