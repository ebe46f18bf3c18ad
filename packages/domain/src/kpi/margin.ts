import type { Ratio } from './ratio.ts';

/** 'flow': each new case adds to the whole, good or bad. 'stock': the whole stands, its parts are made good. */
export type Growth = 'flow' | 'stock';

/** How far a ratio is from its target; counts of cases. */
export interface Margin {
  readonly reached: boolean;
  /** Reached: bad cases that may still come ('flow') or good ones that may be lost ('stock'); else null. */
  readonly slack: number | null;
  /** Not reached: good cases needed, no bad one coming between; null too when no number of them is enough. */
  readonly missing: number | null;
}

/** Against a target in whole percent, 1 to 100. Reckoned in whole numbers; null where nothing occurred. */
export function marginOf({ part, whole }: Ratio, target: number, growth: Growth): Margin | null {
  if (whole === 0) return null;
  const over = part * 100 - whole * target;
  if (over >= 0) {
    return { reached: true, slack: Math.floor(over / (growth === 'flow' ? target : 100)), missing: null };
  }
  const step = growth === 'flow' ? 100 - target : 100;
  return { reached: false, slack: null, missing: step === 0 ? null : Math.ceil(-over / step) };
}
