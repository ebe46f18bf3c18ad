/** One measured thing: ours against a floor taken in the same run. */
export interface BenchResult {
  readonly name: string;
  readonly floor: { readonly name: string; readonly ms: number };
  readonly ours: { readonly name: string; readonly ms: number };
  readonly ratio: number;
  /** Highest ratio the architecture allows. */
  readonly budget: number;
  /** Bytes added to the process at the peak, where memory has a budget too. */
  readonly memoryGrowth?: number;
}

/** One figure with a budget of its own, without a floor: a time, a count, a ratio. */
export interface BenchFigure {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  readonly budget: number;
}

/** Milliseconds one call takes. */
export function timed(work: () => unknown): number {
  const start = performance.now();
  kept = work();
  return performance.now() - start;
}

/** Holds the last result, so that the optimiser cannot drop the work. */
export let kept: unknown;

/** Middle value; the mean of the two middle ones for an even count. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? Number.NaN) + upper) / 2;
}
