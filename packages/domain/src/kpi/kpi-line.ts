import type { Words } from '../words.ts';
import { type Margin, marginOf } from './margin.ts';
import { marginWords } from './margin-words.ts';
import { percentOf, type Ratio } from './ratio.ts';
import type { KpiTarget } from './targets.ts';

/** A KPI worked out. */
export interface KpiLine {
  readonly target: KpiTarget;
  /** Counts behind the percentage; null: the figure was not handed in. */
  readonly ratio: Ratio | null;
  /** Rounded down to 2 places; null: nothing occurred, or no figure. */
  readonly percent: number | null;
  /** Null without a target or without anything to judge. */
  readonly margin: Margin | null;
  /** What is needed, or what would bring it below the target. */
  readonly need: Words | null;
  /** Dossiers left out of the counts because the system does not say enough about them. */
  readonly unknown: number;
}

/** Holds counts against a target; the percentage shown never decides, the counts do. */
export function kpiLine(target: KpiTarget, ratio: Ratio | null, unknown = 0): KpiLine {
  const margin =
    ratio === null || target.target === null ? null : marginOf(ratio, target.target, target.growth);
  return {
    target,
    ratio,
    percent: ratio === null ? null : percentOf(ratio),
    margin,
    need:
      margin === null || target.target === null
        ? null
        : marginWords(margin, target.target, target.growth, target.good, target.bad),
    unknown,
  };
}

/** Share of the most points of an indicator of Decision 766, in percent: rate / threshold, at most 100. */
export function scoreShare({ ratio, target }: KpiLine): number | null {
  if (ratio === null || target.target === null) return null;
  const { part, whole } = ratio;
  return percentOf({ part: Math.min(part * 100, whole * target.target), whole: whole * target.target });
}
