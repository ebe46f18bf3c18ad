import type { ListReader, ListReading, ListRow } from '../../app/page-watch/list-reader.ts';
import type { PageWatch } from '../../app/page-watch/page-watch.ts';

/** Pauses before a silent background is asked again, in milliseconds. */
const ASK_AGAIN = { first: 400, longest: 30_000 };

export interface LookHandlers {
  /** Where in the list rows are wanted first. */
  near(): { readonly from: number };
  /** Rows as they come, most of a long list before the whole is read. Void once the signal aborts. */
  rows(rows: readonly ListRow[], until: AbortSignal): void;
  /** The whole of it. A failure is told only when the page has settled. */
  reading(reading: ListReading, until: AbortSignal): Promise<void>;
}

/** Looks at the page whenever it has come to rest; one look at a time, a newer one ends the older. */
export interface Looking {
  /** Looks now, as at a settled page. */
  now(): void;
}

export function startLooking(
  watch: PageWatch,
  lists: ListReader,
  handlers: LookHandlers,
  signal: AbortSignal,
): Looking {
  let current: AbortController | null = null;
  let answered = false;
  let atRest = false;
  let pause = ASK_AGAIN.first;
  let retry = 0;

  const look = async (settled: boolean): Promise<void> => {
    current?.abort();
    const mine = new AbortController();
    current = mine;
    answered = false;
    clearTimeout(retry);
    const until = AbortSignal.any([mine.signal, signal]);
    const reading = await lists.read(settled, until, (rows) => handlers.rows(rows, until), handlers.near());
    if (reading === null || until.aborted) return;
    current = null;
    answered = reading.kind === 'list' || reading.kind === 'none';
    if (reading.kind === 'silent') {
      retry = window.setTimeout(() => void look(true), pause);
      pause = Math.min(pause * 2, ASK_AGAIN.longest);
    } else pause = ASK_AGAIN.first;
    if (reading.kind !== 'failed' || settled) await handlers.reading(reading, until);
    // The page settled while this look, made too early to believe in an empty or strange page, was under way.
    if (!answered && !settled && atRest && current === null && reading.kind !== 'silent') void look(true);
  };

  watch.onRest((settled) => {
    atRest = settled;
    if (!settled) void look(false);
    else if (current === null && !answered) void look(true);
  }, signal);
  signal.addEventListener('abort', () => clearTimeout(retry), { once: true });
  return { now: () => void look(true) };
}
