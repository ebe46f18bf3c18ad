import type { CutProposal } from '@dung-hen/domain';
import type { BarSpec } from './bar-spec.ts';

/** Bars at most, the last one for everything longer. */
const MOST_BARS = 24;

/** What the bars count: whole days in the unit of the limit, or working hours where the limit is below a day. */
export type BarUnit = 'days' | 'hours';

/**
 * How many dossiers took how long, from nothing to half as long again as the limit (or to the longest, where that is
 * less), the rest in one bar. A dossier of exactly the limit lies left of the limit's line.
 */
export function histogramOf({ times, limit, limitDays, proposedDays }: CutProposal): BarSpec & {
  readonly unit: BarUnit;
} {
  const unit: BarUnit = limitDays !== null && limitDays < 1 ? 'hours' : 'days';
  const bound = unit === 'hours' ? (limit?.hours ?? null) : limitDays;
  const values = times.taken.map((taken) => Math.ceil(taken[unit] - 1e-9));
  const longest = Math.max(0, ...values);
  const top =
    bound === null ? longest : Math.max(Math.min(longest, Math.ceil(bound * 1.5)), Math.ceil(bound));
  const width = Math.max(1, Math.ceil((top + 1) / MOST_BARS));
  const bars = Math.floor(top / width) + 1;
  const counts = Array.from({ length: bars }, () => 0);
  let beyond = 0;
  for (const value of values) {
    const bar = Math.floor(value / width);
    if (bar >= bars) beyond += 1;
    else counts[bar] = (counts[bar] ?? 0) + 1;
  }
  const names = counts.map((_, bar) =>
    width === 1 ? String(bar) : `${bar * width}–${(bar + 1) * width - 1}`,
  );
  const at = (value: number | null): number | null => (value === null ? null : (value + 1) / width - 0.5);
  return {
    unit,
    names: beyond === 0 ? names : [...names, `≥ ${bars * width}`],
    counts: beyond === 0 ? counts : [...counts, beyond],
    limitAt: at(bound),
    proposedAt: unit === 'hours' ? null : at(proposedDays),
  };
}
