import { isCut } from './cut-text.ts';
import { isOurs } from './own-nodes.ts';

/** Milliseconds without a change after which rows are read; the cutting of long texts, which nobody reads, aside. */
const QUIET = 100;
/** … and after which an empty list may be believed (the portal shows "Trống" before every list). */
const SETTLED = 450;
/** A page that never rests is read all the same, this long after the first change. */
const PATIENCE = 1500;

/** Tells when the page changes and when it rests. One observer, and none while nobody listens. */
export interface PageWatch {
  /** After the page changed something and before that is painted; less often where the page changes all the time. */
  onStir(listener: () => void, signal: AbortSignal): void;
  /**
   * When the page has come to rest: first with `settled` false, for what shows; then with true, when an empty list
   * may be believed. Also soon after listening begins.
   */
  onRest(listener: (settled: boolean) => void, signal: AbortSignal): void;
  /** Runs changes of our own, which are not taken for the page's. */
  quietly<T>(change: () => T): T;
  /** Acts as if the page had changed now. */
  nudge(): void;
}

/** Watches a document until the signal aborts. */
export function createPageWatch(document: Document, signal: AbortSignal): PageWatch {
  const stirred = new Set<() => void>();
  const rested = new Set<(settled: boolean) => void>();
  let timer = 0;
  let frame = 0;
  let nextStir = 0;
  let firstChange = 0;

  const tellRest = (settled: boolean): void => {
    firstChange = 0;
    timer = settled ? 0 : window.setTimeout(tellRest, SETTLED - QUIET, true);
    // A hidden page shows nothing; it is read when it comes back.
    if (!document.hidden) for (const listener of rested) listener(settled);
  };
  const waitForRest = (): void => {
    const now = performance.now();
    firstChange ||= now;
    clearTimeout(timer);
    timer = window.setTimeout(tellRest, Math.min(QUIET, Math.max(0, firstChange + PATIENCE - now)), false);
  };
  const tellStir = (): void => {
    const now = performance.now();
    if (now < nextStir) {
      frame ||= requestAnimationFrame(() => {
        frame = 0;
        tellStir();
      });
      return;
    }
    for (const listener of stirred) listener();
    // A page that changes all the time: listening takes no more than a fifth of it.
    const ended = performance.now();
    nextStir = ended + 4 * (ended - now);
  };
  const take = (records: readonly MutationRecord[]): void => {
    if (records.every((record) => !isThePages(record) || isCut(record))) return;
    waitForRest();
    if (stirred.size > 0) tellStir();
  };
  const observer = new MutationObserver(take);
  const shown = (): void => {
    if (!document.hidden) waitForRest();
  };

  const begin = (): void => {
    // Dialogs are hung beside the page's root: only the document itself stays and holds everything.
    observer.observe(document, { childList: true, subtree: true, characterData: true });
    document.addEventListener('visibilitychange', shown);
    window.addEventListener('pageshow', shown);
  };
  const end = (): void => {
    observer.disconnect();
    clearTimeout(timer);
    cancelAnimationFrame(frame);
    timer = 0;
    frame = 0;
    firstChange = 0;
    nextStir = 0;
    document.removeEventListener('visibilitychange', shown);
    window.removeEventListener('pageshow', shown);
  };
  const listen = <L>(listeners: Set<L>, listener: L, until: AbortSignal): void => {
    if (until.aborted || signal.aborted) return;
    if (stirred.size + rested.size === 0) begin();
    listeners.add(listener);
    until.addEventListener(
      'abort',
      () => {
        if (listeners.delete(listener) && stirred.size + rested.size === 0) end();
      },
      { once: true },
    );
  };
  signal.addEventListener(
    'abort',
    () => {
      stirred.clear();
      rested.clear();
      end();
    },
    { once: true },
  );

  return {
    onStir: (listener, until) => listen(stirred, listener, until),
    onRest(listener, until) {
      listen(rested, listener, until);
      if (rested.size > 0) waitForRest();
    },
    quietly(change) {
      take(observer.takeRecords());
      const result = change();
      observer.takeRecords();
      return result;
    },
    nudge: waitForRest,
  };
}

/** A record in which something of the page's own came, went or was rewritten, or in which the page took ours away. */
function isThePages(record: MutationRecord): boolean {
  if (isOurs(record.target)) return false;
  if (record.type === 'characterData' || record.removedNodes.length > 0) return true;
  for (const node of record.addedNodes) if (!isOurs(node)) return true;
  return false;
}
