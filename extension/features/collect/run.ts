import type { OneStopThanhHoa } from '@dung-hen/adapters/onestop-thanhhoa/client';
import { collectDossiers } from '@dung-hen/adapters/onestop-thanhhoa/collect';
import type { IsoLocal } from '@dung-hen/calendar';
import { isDungHenError } from '@dung-hen/domain';
import type { CollectOrder } from '../../app/collect-messages.ts';
import type { Reply, Request } from '../../app/messages.ts';
import { asSeen } from './as-seen.ts';

/**
 * Rows per request. A finished dossier takes a request of its own, one every quarter of a second: of 40 the officer sees
 * the count move every ten seconds, and a pause or a lost session costs no more than that.
 */
const PAGE_SIZE = 40;

type Batch = Request<'collect.batch'>;
type Outcome = Request<'collect.ended'>['outcome'];

export interface RunParts {
  readonly client: OneStopThanhHoa;
  /** Origin of the portal page. */
  readonly origin: string;
  readonly now: () => IsoLocal;
  /** Hands a batch over; null when nobody took it. */
  readonly hand: (batch: Batch) => Promise<Reply<'collect.batch'> | null>;
  readonly pageSize?: number;
}

/**
 * Collects what an order asks for, batch by batch, until the end, a failure, or a word to stop. Null when it was
 * stopped (or nobody takes the batches any more): whoever gave the order knows where to go on.
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
        dossiers: [...seen],
        unfit,
        incomplete: warnings.length,
        resume: from,
        done,
        total,
      });
      if (signal.aborted || reply?.goOn !== true) return null;
    }
  } catch (error) {
    if (signal.aborted) return null;
    if (!isDungHenError(error)) throw error;
    return { kind: 'failed', code: error.code, retryAfter: error.context.retryAfter ?? null };
  } finally {
    client.forget();
  }
}
