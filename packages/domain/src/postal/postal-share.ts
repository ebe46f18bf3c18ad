import { toDay, type Window } from '@dung-hen/calendar';
import type { Channel, Dossier } from '../dossier.ts';

/** Dossiers of one group by the channel they came in. `received` = the four together. */
export interface ChannelCounts {
  readonly received: number;
  readonly counter: number;
  readonly online: number;
  readonly post: number;
  /** The system does not say. */
  readonly unknown: number;
}

/** Part that came by post. */
export interface PostalShare {
  readonly counts: ChannelCounts;
  /** `post` of the dossiers whose channel is known, in percent cut down to two places; null for none. */
  readonly percent: number | null;
}

/** Postal share of a window, in all and by group, groups with the most postal dossiers first. */
export interface PostalShares {
  readonly window: Window;
  readonly total: PostalShare;
  readonly byField: readonly (PostalShare & { readonly name: string })[];
  readonly byProcedure: readonly (PostalShare & { readonly code: string; readonly name: string })[];
  /** Dossiers left out because the day of receipt is not known. */
  readonly undated: number;
}

/** What is looked at of a dossier. */
export type PostalDossier = Pick<
  Dossier,
  'channel' | 'receivedAt' | 'status' | 'fieldName' | 'procedureCode' | 'procedureName'
>;

/** Not received: only registered online (1), or refused (3). */
const NOT_RECEIVED: ReadonlySet<number> = new Set([1, 3]);

/**
 * How many of the dossiers received in a window came by post (QĐ 45/2016/QĐ-TTg): the channel of intake as the one-stop
 * system has it. How the result was handed over is not in these data.
 * @throws CalendarError INVALID_INPUT for a malformed date.
 */
export function postalShares(dossiers: readonly PostalDossier[], window: Window): PostalShares {
  const [first, last] = [toDay(window.from), toDay(window.to)];
  const taken = dossiers.filter(({ status }) => !NOT_RECEIVED.has(status));
  const inside = taken.filter(({ receivedAt }) => {
    if (receivedAt === null) return false;
    const day = toDay(receivedAt);
    return day >= first && day <= last;
  });
  const byField = Map.groupBy(inside, ({ fieldName }) => fieldName ?? '');
  const byProcedure = Map.groupBy(inside, ({ procedureCode }) => procedureCode ?? '');
  return {
    window,
    total: shareOf(inside),
    byField: mostFirst([...byField].map(([name, own]) => ({ ...shareOf(own), name }))),
    byProcedure: mostFirst(
      [...byProcedure].map(([code, own]) => ({ ...shareOf(own), code, name: own[0]?.procedureName ?? '' })),
    ),
    undated: taken.filter(({ receivedAt }) => receivedAt === null).length,
  };
}

function shareOf(dossiers: readonly PostalDossier[]): PostalShare {
  const of = (channel: Channel | null): number => dossiers.filter((one) => one.channel === channel).length;
  const counts = {
    received: dossiers.length,
    counter: of('counter'),
    online: of('online'),
    post: of('post'),
    unknown: of(null),
  };
  const known = counts.received - counts.unknown;
  return { counts, percent: known === 0 ? null : Math.floor((counts.post * 10_000) / known) / 100 };
}

function mostFirst<Group extends PostalShare & { readonly name: string }>(groups: readonly Group[]): Group[] {
  return [...groups].sort(
    (a, b) =>
      b.counts.post - a.counts.post ||
      b.counts.received - a.counts.received ||
      a.name.localeCompare(b.name, 'vi'),
  );
}
