import type { IsoLocal } from '@dung-hen/calendar';
import type { KeptPlan } from '@dung-hen/domain';
import type { FactSource } from '../../app/page/use-facts.ts';
import type { Settings } from '../../app/settings-schema.ts';

export interface PlanFacts {
  readonly settings: Settings;
  /** Newest year first. */
  readonly plans: readonly KeptPlan[];
}

/** Everything the page reaches outside of itself. */
export interface PlanSources extends FactSource<PlanFacts> {
  now(): IsoLocal;
  change(year: number, change: (before: KeptPlan | null) => KeptPlan | null): Promise<void>;
}
