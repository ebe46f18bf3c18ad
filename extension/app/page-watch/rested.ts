import type { PageWatch } from './page-watch.ts';

/** A page that never comes to rest is read after so many milliseconds. */
const LONGEST_REST = 5_000;

/** When the page has come to rest, or has taken too long to. */
export function rested(watch: PageWatch, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const once = new AbortController();
    const done = (): void => {
      clearTimeout(timer);
      once.abort();
      resolve();
    };
    const timer = setTimeout(done, LONGEST_REST);
    signal.addEventListener('abort', done, { once: true });
    watch.onRest((settled) => settled && done(), once.signal);
  });
}
