import { toDay } from '@dung-hen/calendar';
import type { Channel, Dossier, OnlineLevel } from '../dossier.ts';
import type { CountingProfile } from '../profile.ts';
import { type CountedDays, isBy, isWithin } from './counted-window.ts';
import type { Ratio } from './ratio.ts';

/** What became of a dossier by the end of the days, by day and by the system's due date, as II.06a counts it. */
export type Standing = 'onTime' | 'late' | 'overdue' | 'inTime' | 'elsewhere';

/**
 * Finished inside (9, 10; 7 when received by the end): on time or late, settled by the profile where no due date is.
 * Received and still running at the end: overdue when due before it. Waiting (5 asked by then, 6, 8) is in time.
 */
export function standingAtEnd(dossier: Dossier, days: CountedDays, profile: CountingProfile): Standing {
  const { status, receivedAt, dueAt, finishedAt, pausedAt } = dossier;
  if (profile.excludedStatuses.includes(status)) return 'elsewhere';
  const withdrawn = status === 7;
  const finished = status === 9 || status === 10;
  const received = isBy(days, receivedAt);
  if (isWithin(days, finishedAt) && (finished || (withdrawn && received))) {
    if (withdrawn && profile.withdrawn === 'onTime') return 'onTime';
    if (dueAt === null) return profile.finishedWithoutDue === 'overdue' ? 'late' : 'onTime';
    return finishedAt !== null && toDay(finishedAt) > toDay(dueAt) ? 'late' : 'onTime';
  }
  if (!received) return 'elsewhere';
  if (status === 6 || status === 8) return 'inTime';
  if (status === 5 && (pausedAt === null || isBy(days, pausedAt))) return 'inTime';
  if ((finished || withdrawn) && (finishedAt === null || isBy(days, finishedAt))) return 'elsewhere';
  return dueAt !== null && toDay(dueAt) < days.last ? 'overdue' : 'inTime';
}

/** A share of dossiers received on the days; `unknown`: those whose channel the system did not say, not in `whole`. */
export interface ChannelShare {
  readonly ratio: Ratio;
  readonly unknown: number;
}

/** Share of a channel among the dossiers received on the days (of one online level where given). */
export function channelShare(
  dossiers: readonly Dossier[],
  days: CountedDays,
  profile: CountingProfile,
  channel: Channel,
  level: OnlineLevel | null = null,
): ChannelShare {
  const received = dossiers.filter(
    (dossier) =>
      !profile.excludedStatuses.includes(dossier.status) &&
      isWithin(days, dossier.receivedAt) &&
      (level === null || dossier.onlineLevel === level),
  );
  const known = received.filter((dossier) => dossier.channel !== null);
  return {
    ratio: { part: known.filter((dossier) => dossier.channel === channel).length, whole: known.length },
    unknown: received.length - known.length,
  };
}
