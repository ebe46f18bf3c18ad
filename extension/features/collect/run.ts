import type { OneStopThanhHoa } from '@dung-hen/adapters/onestop-thanhhoa/client';
import { collectDossiers } from '@dung-hen/adapters/onestop-thanhhoa/collect';
import type { IsoDate, IsoLocal } from '@dung-hen/calendar';
import { type ErrorCode, isDungHenError } from '@dung-hen/domain';
import type { SeenDossier } from '../../app/seen-dossier.ts';
import { asSeen } from './as-seen.ts';

/**
 * Rows per request. A finished dossier takes a request of its own, one every quarter of a second: of 40 the officer sees
 * the count move every ten seconds, and a pause or a lost session costs no more than that.
 */
const PAGE_SIZE = 40;

/** What is to be collected, and where to go on. */
export interface CollectOrder {
  readonly runId: string;
  /** Results handed over before this day are left out. */
  readonly since: IsoDate;
  /** The adapter's own token (hashes and numbers, no dossier can be read out of it); null: from the start. */
  readonly resume: string | null;
}

/** The next dossiers, without names. */
export interface Batch {
  readonly runId: string;
  readonly dossiers: readonly SeenDossier[];
  /** Dossiers of the batch that cannot be kept, and those the portal would not show in full. */
  readonly unfit: number;
  readonly incomplete: number;
  readonly resume: string;
  readonly done: number;
  readonly total: number;
}

/** How a run came to its end. */
export type Outcome =
  | { readonly kind: 'done'; readonly collected: number; readonly passes: number }
  | { readonly kind: 'failed'; readonly code: ErrorCode; readonly retryAfter: number | null };

export interface RunParts {
  readonly client: OneStopThanhHoa;
  /** Origin of the portal page. */
  readonly origin: string;
  readonly now: () => IsoLocal;
  /** Hands a batch over; the answer says whether to go on. */
  readonly hand: (batch: Batch) => Promise<{ readonly goOn: boolean }>;
  readonly pageSize?: number;
}

/**
 * Collects what an order asks for, batch by batch, until the end, a failure, or a word to stop. Null when it was
 * stopped: whoever gave the order knows where to go on.
 */
export async function runCollection(
  order: CollectOrder,
  parts: RunParts,
  signal: AbortSignal,
): Promise<Outcome | null> {
  const { client, origin, now, hand, pageSize = PAGE_SIZE } = parts;
  const resume = order.resume === null ? {} : { resume: order.resume };
  try {
    const batches = collectDossiers(client, { since: order.since, pageSize, signal, ...resume });
    for (;;) {
      const next = await batches.next();
      if (signal.aborted) return null;
      if (next.done) {
        const { collected, passes } = next.value;
        return { kind: 'done', collected, passes };
      }
      const { records, warnings, resume: from, done, total } = next.value;
      const { seen, unfit } = asSeen(records, origin, now());
      const reply = await hand({
        runId: order.runId,
        dossiers: seen,
        unfit,
        incomplete: warnings.length,
        resume: from,
        done,
        total,
      });
      if (signal.aborted || !reply.goOn) return null;
    }
  } catch (error) {
    if (signal.aborted) return null;
    if (!isDungHenError(error)) throw error;
    return { kind: 'failed', code: error.code, retryAfter: error.context.retryAfter ?? null };
  } finally {
    client.forget();
  }
}
