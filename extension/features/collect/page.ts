import { createFetchTransport } from '@dung-hen/adapters/kit/transport-fetch';
import { onestopThanhHoa } from '@dung-hen/adapters/onestop-thanhhoa/adapter';
import { createOneStopThanhHoa } from '@dung-hen/adapters/onestop-thanhhoa/client';
import { vietnamNow } from '../../app/clock.ts';
import type { CollectOrder } from '../../app/collect-messages.ts';
import { listen, type MessageName, type Reply, type Request, send } from '../../app/messages.ts';
import { pageFetch } from './page-fetch.ts';
import { type RunParts, runCollection } from './run.ts';
import { readToken } from './token.ts';
import { createTurns } from './turns.ts';

/** Milliseconds between attempts to reach a background that does not answer: it may just be waking up. */
const WAITS = [500, 2_000, 5_000] as const;

async function sendSurely<Name extends MessageName>(
  name: Name,
  body: Request<Name>,
): Promise<Reply<Name> | null> {
  for (const wait of [0, ...WAITS]) {
    if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
    const reply = await send(name, body);
    if (reply !== null) return reply;
  }
  return null;
}

/** What the portal tab works with; tests hand in their own. */
export interface CollectorParts {
  readonly storage: Pick<Storage, 'getItem'>;
  /** Everything a run needs but the token, which is read anew for every run. */
  readonly partsFor: (token: string) => RunParts;
}

function pageParts(): CollectorParts {
  const { origin } = location;
  const pace = createTurns(onestopThanhHoa.pace.interval);
  return {
    storage: localStorage,
    partsFor: (token) => ({
      client: createOneStopThanhHoa({
        baseUrl: origin,
        transport: createFetchTransport({ fetch: pageFetch }),
        credentials: { token },
        now: vietnamNow,
        pace,
      }),
      origin,
      now: vietnamNow,
      hand: (batch) => sendSurely('collect.batch', batch),
    }),
  };
}

/**
 * Makes this portal tab ready to collect: announces it, goes on with what a reload broke off, and obeys the background.
 * At most one run at a time; all ends with the signal.
 */
export function startCollector(signal: AbortSignal, parts: CollectorParts = pageParts()): void {
  let current: { readonly runId: string; readonly stop: AbortController } | null = null;

  function run(order: CollectOrder): Reply<'collect.run'> {
    const token = readToken(parts.storage);
    if (token === null) return { refused: 'noToken' };
    current?.stop.abort();
    const stop = new AbortController();
    current = { runId: order.runId, stop };
    void runCollection(order, parts.partsFor(token), AbortSignal.any([signal, stop.signal]))
      .then((outcome) =>
        outcome === null ? null : sendSurely('collect.ended', { runId: order.runId, outcome }),
      )
      .finally(() => {
        if (current?.runId === order.runId) current = null;
      });
    return { refused: null };
  }

  const stops = [
    listen('collect.run', async (order) => run(order)),
    listen('collect.halt', async ({ runId }) => {
      if (current?.runId === runId) current.stop.abort();
      return {};
    }),
    listen('collect.alive', async ({ runId }) => ({ alive: current?.runId === runId })),
  ];
  signal.addEventListener('abort', () => {
    for (const stop of stops) stop();
  });
  void sendSurely('collect.announce', {}).then((reply) => {
    if (signal.aborted || current !== null || !reply?.order) return;
    const { runId } = reply.order;
    if (run(reply.order).refused === null) return;
    void sendSurely('collect.ended', {
      runId,
      outcome: { kind: 'failed', code: 'LOGIN_REQUIRED', retryAfter: null },
    });
  });
}
