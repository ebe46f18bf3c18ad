import { ask } from '../../app/ask.ts';
import { type Guard, isFlag, isText, recordOf, shape } from '../../app/guard.ts';
import { hear } from '../../app/hear.ts';
import type { Request } from '../../app/messages.ts';
import { createDoor, type Door } from './door.ts';
import { pageFetch } from './page-fetch.ts';

/** Milliseconds between two words to the background while a run is under way: an ended one goes on as soon. */
const BEAT = 5_000;
/** Milliseconds between attempts to reach a background that does not answer: it may just be waking up. */
const WAITS = [500, 2_000, 5_000] as const;

const isRun = shape<{ runId: string }>({ runId: isText });
const isWanted: Guard<Request<'collect.fetch'>> = shape<Request<'collect.fetch'>>({
  runId: isText,
  path: isText,
  headers: recordOf(isText),
});
const isNothing = shape<Record<string, never>>({});
const isBeat = shape<{ goOn: boolean }>({ goOn: isFlag });

const pageDoor = (): Door => createDoor({ storage: localStorage, origin: location.origin, fetch: pageFetch });

/**
 * Makes this portal tab ready to fetch for collections: announces it and obeys the background, which reads what comes.
 * All ends with the signal.
 */
export function startCollector(signal: AbortSignal, door: Door = pageDoor()): void {
  let beat = 0;
  const rest = (): void => {
    clearInterval(beat);
    beat = 0;
  };
  const tell = async (): Promise<void> => {
    const runId = door.runId();
    const answer = runId === null ? { goOn: false } : await ask('collect.beat', { runId }, isBeat);
    if (answer?.goOn !== false || door.runId() !== runId) return;
    if (runId !== null) door.halt(runId);
    rest();
  };

  hear(
    'collect.open',
    isRun,
    async (order) => {
      const reply = door.open(order);
      if (reply.refused === null && beat === 0) beat = window.setInterval(() => void tell(), BEAT);
      return reply;
    },
    signal,
  );
  hear('collect.fetch', isWanted, (wanted) => door.fetch(wanted), signal);
  hear(
    'collect.halt',
    isRun,
    async ({ runId }) => {
      door.halt(runId);
      return {};
    },
    signal,
  );
  signal.addEventListener('abort', () => {
    rest();
    const runId = door.runId();
    if (runId !== null) door.halt(runId);
  });
  void announce(signal);
}

async function announce(signal: AbortSignal): Promise<void> {
  for (const wait of [0, ...WAITS]) {
    if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
    if (signal.aborted || (await ask('collect.announce', {}, isNothing)) !== null) return;
  }
}
