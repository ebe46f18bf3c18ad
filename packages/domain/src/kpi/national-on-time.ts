import { type Calendar, type IsoLocal, toDay } from '@dung-hen/calendar';
import type { Dossier } from '../dossier.ts';
import { adopted } from '../errors.ts';
import { LIMIT_HOURS_PER_DAY } from '../province-due.ts';
import { type CountedDays, isBy, isWithin } from './counted-window.ts';

/** How indicator 2.1 sees a dossier; 'elsewhere': it is not of this period, 'unjudged': its dates do not say. */
export type NationalStanding = 'onTime' | 'late' | 'elsewhere' | 'unjudged';

/**
 * The overdue test of the National Portal (method note of Decision 766/QĐ-TTg, 2.1), by day:
 * settled dossiers, and pending ones that are overdue at the end of the days. The end is that of handling, else the
 * return, else the stop, refusal or withdrawal. One supplement request: its date is the end. More than one: overdue.
 * Without an appointment the time used is held against the limit of the procedure.
 * @throws DungHenError INVALID_INPUT for a malformed date.
 */
export function nationalStanding(dossier: Dossier, days: CountedDays, calendar: Calendar): NationalStanding {
  return adopted({ step: 'kpi' }, () => standing(dossier, days, calendar));
}

function standing(dossier: Dossier, days: CountedDays, calendar: Calendar): NationalStanding {
  const ended = endOf(dossier);
  if (ended === null && SETTLED.has(dossier.status)) return 'unjudged';
  const settled = isWithin(days, ended);
  if (!settled && (isBy(days, ended) || !isBy(days, dossier.receivedAt) || dossier.status === 1))
    return 'elsewhere';
  const requests = requestsBy(dossier, days);
  if (requests.length > 1) return 'late';
  const end = requests.length === 1 ? (requests[0] ?? null) : settled ? ended : days.end;
  if (end === null) return 'unjudged';
  const late = isLate(dossier, end, calendar);
  if (late === null) return 'unjudged';
  if (late) return 'late';
  return settled ? 'onTime' : 'elsewhere';
}

/** Statuses with an end: refused, withdrawn, stopped, done, returned. */
const SETTLED: ReadonlySet<Dossier['status']> = new Set<Dossier['status']>([3, 7, 8, 9, 10]);

/** When handling ended; null while it goes on, or where no date says. */
export function endOf({ status, finishedAt, returnedAt, pausedAt }: Dossier): IsoLocal | null {
  if (!SETTLED.has(status)) return null;
  return finishedAt ?? returnedAt ?? (status === 8 ? pausedAt : null);
}

/** Requests for papers by the end of the days; null where one has no date. Other pauses are not told apart from them. */
export function requestsBy(
  { supplements, status, pausedAt }: Dossier,
  days: CountedDays,
): (IsoLocal | null)[] {
  const asked = supplements.map(({ requestedAt }) => requestedAt);
  const all = asked.length === 0 && status === 5 ? [pausedAt] : asked;
  return all.filter((moment) => moment === null || isBy(days, moment));
}

/**
 * Null when it cannot be told. Time waiting for papers needs no taking off: the one request that is not already
 * overdue by number is itself the end.
 */
function isLate({ dueAt, receivedAt, limit }: Dossier, end: IsoLocal, calendar: Calendar): boolean | null {
  if (dueAt !== null) return toDay(end) > toDay(dueAt);
  if (receivedAt === null || limit === null) return null;
  const [from, to] = [toDay(receivedAt), toDay(end)];
  if (limit.unit === 'days') return to - from > limit.hours / LIMIT_HOURS_PER_DAY;
  if (!calendar.covers(from) || !calendar.covers(to)) return null;
  return calendar.countWorkingDays(from, to) > limit.hours / LIMIT_HOURS_PER_DAY;
}
