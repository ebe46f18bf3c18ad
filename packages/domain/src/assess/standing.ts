import { type Calendar, type DayNumber, dateOf, type IsoLocal, toDay, toIso } from '@dung-hen/calendar';
import type { Dossier } from '../dossier.ts';
import { ruleFor } from '../rules/rule-for.ts';
import type { RuleVersion } from '../rules/rule-version.ts';
import * as data from './data-reasons.ts';
import type { Reason } from './reason.ts';
import type { Phase } from './record.ts';

/** What a dossier's status says, apart from its due date. */
export interface Standing {
  /** Until when an online dossier not yet received must be accepted or answered; null for every other. */
  readonly acceptBy: IsoLocal | null;
  readonly rule: RuleVersion | null;
  /** Days reckoned by the calendar on the way. */
  readonly days: readonly DayNumber[];
  readonly reasons: readonly Reason[];
}

const NOTHING: Standing = { acceptBy: null, rule: null, days: [], reasons: [] };

/**
 * Standing by status: the hours for accepting an online dossier (NĐ 118/2025 Art. 17(2)), a pause and when it may end
 * without its supplement (Art. 19(5)), a refusal, a withdrawal.
 * @throws CalendarError CALENDAR_MISSING, INVALID_INPUT.
 */
export function standingOf(dossier: Dossier, phase: Phase, calendar: Calendar): Standing {
  switch (phase) {
    case 'registered':
      return waiting(dossier, calendar);
    case 'refused':
      return { ...NOTHING, reasons: [data.dataReason('REFUSED')] };
    case 'paused':
      return pausedStanding(dossier, calendar);
    case 'finished':
      return dossier.withdrawn || dossier.status === 7
        ? { ...NOTHING, reasons: [data.dataReason('WITHDRAWN')] }
        : NOTHING;
    case 'running':
      return NOTHING;
  }
}

function waiting({ submittedAt }: Dossier, calendar: Calendar): Standing {
  const rule = submittedAt === null ? null : ruleFor(submittedAt);
  if (submittedAt === null || rule === null)
    return { ...NOTHING, reasons: [data.notYetReceived(null, null)] };
  const acceptBy = calendar.addWorkingHours(submittedAt, rule.onlineAcceptHours.value);
  return {
    acceptBy,
    rule,
    days: [toDay(submittedAt), toDay(acceptBy)],
    reasons: [data.notYetReceived(acceptBy, rule)],
  };
}

function pausedStanding({ status, pausedAt, receivedAt }: Dossier, calendar: Calendar): Standing {
  const since = pausedAt === null ? null : dateOf(pausedAt);
  const rule = receivedAt === null ? null : ruleFor(receivedAt);
  const reasons = [data.paused(status, since)];
  const wait = status === 5 ? (rule?.closeIfNoSupplementDays.value ?? null) : null;
  if (since === null || rule === null || wait === null) return { ...NOTHING, rule, reasons };
  const end = calendar.addCalendarDays(toDay(since), wait);
  return {
    ...NOTHING,
    rule,
    days: [toDay(since), end],
    reasons: [...reasons, data.closeWithoutSupplement(toIso(end), rule)],
  };
}
