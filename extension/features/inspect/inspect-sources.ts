import type { IsoLocal } from '@dung-hen/calendar';
import type { RegisterEntry } from '../../app/database.ts';
import type { FactSource } from '../../app/page/use-facts.ts';
import type { SeenDossier } from '../../app/seen-dossier.ts';
import type { Settings } from '../../app/settings-schema.ts';

export interface InspectFacts {
  readonly settings: Settings;
  readonly dossiers: readonly SeenDossier[];
  readonly letters: readonly RegisterEntry[];
  /** When dossiers were last collected, Vietnam time; null: never. */
  readonly collectedAt: IsoLocal | null;
}

/** Everything the page reaches outside of itself. */
export interface InspectSources extends FactSource<InspectFacts> {
  now(): IsoLocal;
  openCollect(): void;
  print(): void;
}
