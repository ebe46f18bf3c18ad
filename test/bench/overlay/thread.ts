import type { TraceEvent } from './trace.ts';

/** What the thread of a page did, in milliseconds of processor time. */
export interface ThreadWork {
  readonly busy: number;
  /** Tasks of more than 50 ms. */
  readonly long: number;
}

const LONG = 50;
const threadOf = ({ pid, tid }: TraceEvent): string => `${pid}:${tid}`;
const costOf = ({ tdur, dur }: TraceEvent): number => (tdur ?? dur ?? 0) / 1_000;

/** The work of the thread that laid out most: the page's own. The extension's background has a process of its own. */
export function pageThread(events: readonly TraceEvent[]): ThreadWork {
  const layouts = new Map<string, number>();
  for (const event of events) {
    if (event.name !== 'Layout') continue;
    const thread = threadOf(event);
    layouts.set(thread, (layouts.get(thread) ?? 0) + costOf(event));
  }
  const [page] = [...layouts].sort(([, a], [, b]) => b - a)[0] ?? [];
  const tasks = events
    .filter((event) => event.name === 'RunTask' && event.ph === 'X' && threadOf(event) === page)
    .map(costOf);
  return {
    busy: tasks.reduce((sum, cost) => sum + cost, 0),
    long: tasks.filter((cost) => cost > LONG).length,
  };
}
