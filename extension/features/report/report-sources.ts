import type { IsoLocal } from '@dung-hen/calendar';
import type { FactSource } from '../../app/page/use-facts.ts';
import type { SeenDossier } from '../../app/seen-dossier.ts';
import type { Settings } from '../../app/settings-schema.ts';
import type { ClosedReport } from './closings.ts';
import type { MadeReport } from './made-report.ts';

export interface ReportFacts {
  readonly settings: Settings;
  readonly dossiers: readonly SeenDossier[];
  /** When dossiers were last collected, Vietnam time; null: never. */
  readonly collectedAt: IsoLocal | null;
  readonly closings: readonly ClosedReport[];
}

/** Everything the page reaches outside of itself. */
export interface ReportSources extends FactSource<ReportFacts> {
  now(): IsoLocal;
  close(made: MadeReport, actor: string, at: IsoLocal): Promise<void>;
  openCollect(): void;
}
