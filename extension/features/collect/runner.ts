import { createOneStopThanhHoa } from '@dung-hen/adapters/onestop-thanhhoa/client';
import type { IsoLocal } from '@dung-hen/calendar';
import type { Reply, Request } from '../../app/messages.ts';
import { type Batch, type CollectOrder, type Outcome, type RunParts, runCollection } from './run.ts';
import { createTabTransport } from './tab-transport.ts';

/** What the runner works with; tests hand in their own. */
export interface RunnerParts {
  readonly now: () => IsoLocal;
  readonly open: (tabId: number, runId: string) => Promise<Reply<'collect.open'> | null>;
  readonly fetch: (tabId: number, wanted: Request<'collect.fetch'>) => Promise<Reply<'collect.fetch'> | null>;
  readonly halt: (tabId: number, runId: string) => Promise<void>;
  readonly take: (batch: Batch) => Promise<{ readonly goOn: boolean }>;
  readonly ended: (runId: string, outcome: Outcome) => Promise<void>;
  /** The tab of a run does not answer any more, or the run broke by itself. */
  readonly lost: (runId: string) => Promise<void>;
  /** Called again and again while a run is under way. */
  readonly stayAwake: () => void;
  readonly client?: typeof createOneStopThanhHoa;
}

/** Carries out the one run there is: reads here, fetches in the portal tab. */
export interface Runner {
  /** Starts a run in a tab. Null when no script answers there. */
  start(tabId: number, order: CollectOrder): Promise<Pick<Reply<'collect.open'>, 'refused'> | null>;
  stop(runId: string): void;
  has(runId: string): boolean;
}

/** Milliseconds between two signs of life; a browser ends a background that makes none for 30 seconds. */
const AWAKE = 20_000;

export function createRunner(parts: RunnerParts): Runner {
  let current: { readonly runId: string; readonly stop: AbortController } | null = null;

  async function carryOut(tabId: number, order: CollectOrder, origin: string): Promise<void> {
    const { runId } = order;
    const stop = new AbortController();
    current?.stop.abort();
    current = { runId, stop };
    let gone = false;
    const transport = createTabTransport(
      runId,
      (wanted) => parts.fetch(tabId, wanted),
      () => {
        gone = true;
        stop.abort();
      },
    );
    const run: RunParts = {
      client: (parts.client ?? createOneStopThanhHoa)({
        baseUrl: origin,
        transport,
        credentials: { token: null },
        now: parts.now,
      }),
      origin,
      now: parts.now,
      hand: parts.take,
    };
    const awake = setInterval(parts.stayAwake, AWAKE);
    try {
      const outcome = await runCollection(order, run, stop.signal);
      if (gone) await parts.lost(runId);
      else if (outcome !== null) await parts.ended(runId, outcome);
    } catch (error) {
      await parts.lost(runId);
      throw error;
    } finally {
      clearInterval(awake);
      if (current?.runId === runId) current = null;
      await parts.halt(tabId, runId);
    }
  }

  return {
    async start(tabId, order) {
      const ready = await parts.open(tabId, order.runId);
      if (ready === null || ready.refused !== null) return ready;
      void carryOut(tabId, order, ready.origin);
      return ready;
    },
    stop(runId) {
      if (current?.runId === runId) current.stop.abort();
    },
    has: (runId) => current?.runId === runId,
  };
}
