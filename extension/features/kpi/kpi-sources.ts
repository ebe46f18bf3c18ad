import type { IsoLocal } from '@dung-hen/calendar';
import type { KpiInputId, Ratio } from '@dung-hen/domain';
import type { Refusal, ScoreFile } from '@dung-hen/files';
import type { KeptScores, PeriodFigures } from '../../app/database.ts';
import type { DrawnChart } from '../../app/page/follow-place.ts';
import type { FactSource } from '../../app/page/use-facts.ts';
import type { SeenDossier } from '../../app/seen-dossier.ts';
import type { Settings } from '../../app/settings-schema.ts';
import type { ClosedReport } from '../report/closings.ts';
import type { ChartSpec } from './chart-spec.ts';
import type { OtherFacts } from './suggested.ts';

export interface KpiFacts {
  readonly settings: Settings;
  readonly dossiers: readonly SeenDossier[];
  /** When dossiers were last collected, Vietnam time; null: never. */
  readonly collectedAt: IsoLocal | null;
  /** First day whose results lie here whole; null: never collected for a year. */
  readonly wholeSince: string | null;
  readonly closings: readonly ClosedReport[];
  readonly figures: readonly PeriodFigures[];
  readonly others: OtherFacts;
}

/** Everything the page reaches outside of itself. */
export interface KpiSources extends FactSource<KpiFacts> {
  now(): IsoLocal;
  saveFigure(period: string, id: KpiInputId, ratio: Ratio | null): Promise<void>;
  /** Reads a file or a pasted table with points of units. */
  readScores(name: string, bytes: Uint8Array, signal: AbortSignal): Promise<ScoreFile | Refusal>;
  /** Keeps the national scoreboard of a period; null takes it away. */
  saveScores(period: string, scores: KeptScores | null): Promise<void>;
  openCollect(): void;
  /** Draws a chart into an element. */
  drawChart(host: HTMLElement, spec: ChartSpec): DrawnChart;
}
