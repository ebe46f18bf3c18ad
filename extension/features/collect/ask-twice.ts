import type { CollectRefusal } from '../../app/collect-messages.ts';

/** What came back: null when it was done, why not, or `undefined` when nobody answered. */
export type Answer = CollectRefusal | null | undefined;

/** Milliseconds after which a background that was just ended has started anew. */
const RESTART = 1_000;

/**
 * Asks the background and, when nobody answered (browsers end it at any moment), once more. What it did before its
 * answer was lost (`alreadySo`) then counts as done. `undefined` when nobody answered twice.
 */
export async function askTwice(
  ask: () => Promise<Answer>,
  alreadySo: CollectRefusal | undefined,
  wait: number = RESTART,
): Promise<Answer> {
  const first = await ask();
  if (first !== undefined) return first;
  await new Promise((resolve) => setTimeout(resolve, wait));
  const second = await ask();
  return second !== undefined && second === alreadySo ? null : second;
}
