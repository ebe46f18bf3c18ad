import type { IsoLocal } from '@dung-hen/calendar';
import type { DrawnChart } from '../../app/page/follow-place.ts';
import type { FactSource } from '../../app/page/use-facts.ts';
import type { SeenDossier } from '../../app/seen-dossier.ts';
import type { Settings } from '../../app/settings-schema.ts';
import type { BarSpec } from './bar-spec.ts';
import type { ReviewState } from './review-state.ts';

export interface ReviewFacts {
  readonly settings: Settings;
  readonly dossiers: readonly SeenDossier[];
  /** When dossiers were last collected, Vietnam time; null: never. */
  readonly collectedAt: IsoLocal | null;
  /** First day whose results lie here whole; null: never collected for a year. */
  readonly wholeSince: string | null;
  readonly review: ReviewState;
}

/** Everything the page reaches outside of itself. */
export interface ReviewSources extends FactSource<ReviewFacts> {
  now(): IsoLocal;
  change(change: (before: ReviewState) => ReviewState): Promise<void>;
  openCollect(): void;
  print(): void;
  /** Draws bars into an element. */
  drawBars(host: HTMLElement, spec: BarSpec): DrawnChart;
}
