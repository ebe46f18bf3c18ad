import type { KeptPlan } from '@dung-hen/domain';

/** Plans of procedure control, one a year, with what officers corrected in them and said of them. */
export interface PlanStore {
  /** The plan of a year; null when none is kept. */
  of(year: number): Promise<KeptPlan | null>;
  /** Years a plan is kept of, newest first. */
  years(): Promise<readonly number[]>;
  /** Changes the plan of a year in one transaction; null is handed in where none is kept yet. */
  change(year: number, change: (before: KeptPlan | null) => KeptPlan): Promise<KeptPlan>;
}
