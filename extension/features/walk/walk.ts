import type { NextPage } from './next-control.ts';

export type WalkOutcome = 'done' | 'stopped' | 'stuck' | 'failed';

/** What a walk has come to so far. */
export interface Progress {
  readonly pages: number;
  readonly seen: number;
  /** Rows whose dossier code could not be read. */
  readonly uncoded: number;
  readonly total: number | null;
}

/** What a walk works with; tests hand in their own. */
export interface WalkParts {
  /**
   * Codes of the list that shows, once the page stands still, '' for a row whose code could not be read; null when it
   * cannot be read as a list.
   */
  read(): Promise<readonly string[] | null>;
  next(): NextPage;
  /** Hands the codes on; null when nobody wants them any more. */
  hand(
    codes: readonly string[],
    total: number | null,
  ): Promise<{ progress: Progress; fresh: boolean } | null>;
  progress(progress: Progress): void;
  /** Waits until the officer lets it go on; at once while nothing is paused. */
  turn(): Promise<void>;
  /** Waits before the page is looked at again. */
  pause(): Promise<void>;
}

/** Looks at a page that did not turn before it is given up: with the pause of a second, a slow portal's ten. */
const MOST_LOOKS = 12;

/**
 * Turns the pages of a list until its pager says it is the last one. Ends as 'stuck' when a press changes nothing,
 * and when a page brings no dossier that was not seen before: it must never go round in circles.
 */
export async function walk(parts: WalkParts, signal: AbortSignal): Promise<WalkOutcome> {
  let before = '';
  for (;;) {
    const codes = await pageAfter(before, parts, signal);
    if (signal.aborted) return 'stopped';
    if (codes === 'same') return 'stuck';
    if (codes === null) return 'failed';
    const next = parts.next();
    const handed = await parts.hand(codes, next.total);
    if (signal.aborted || handed === null) return 'stopped';
    parts.progress(handed.progress);
    if (next.kind !== 'next') return 'done';
    if (!handed.fresh) return 'stuck';
    await parts.turn();
    if (signal.aborted) return 'stopped';
    before = codes.join('\n');
    next.control.click();
  }
}

async function pageAfter(
  before: string,
  parts: WalkParts,
  signal: AbortSignal,
): Promise<readonly string[] | 'same' | null> {
  let seen: readonly string[] | 'same' | null = null;
  for (let look = 0; look < MOST_LOOKS && !signal.aborted; look += 1) {
    await parts.pause();
    const codes = await parts.read();
    if (codes !== null && codes.length > 0 && codes.join('\n') !== before) return codes;
    seen = codes === null || before === '' ? codes : 'same';
  }
  return seen;
}
