import type { WalkTexts } from './texts.ts';
import type { Progress, WalkOutcome } from './walk.ts';

/** How a walk ended, with the count check. */
export function wordsOf(outcome: WalkOutcome, progress: Progress, t: WalkTexts): string {
  const { uncoded } = progress;
  const words = endOf(outcome, progress, t);
  return uncoded === 0 ? words : `${words} ${t.uncoded(uncoded)}`;
}

function endOf(outcome: WalkOutcome, { seen, uncoded, total }: Progress, t: WalkTexts): string {
  if (outcome === 'stopped') return t.stopped(seen);
  if (outcome !== 'done') return t[outcome];
  if (total === null) return t.uncounted(seen);
  if (seen === total) return t.whole(seen);
  return seen + uncoded === total ? t.allBut(seen, total) : t.short(seen, total);
}
