import type { IsoLocal } from '@dung-hen/calendar';
import type { FactSource } from '../../app/page/use-facts.ts';
import type { SeenDossier } from '../../app/seen-dossier.ts';
import type { Settings } from '../../app/settings-schema.ts';

export interface BulletinFacts {
  readonly settings: Settings;
  readonly dossiers: readonly SeenDossier[];
  /** When dossiers were last collected, Vietnam time; null: never. */
  readonly collectedAt: IsoLocal | null;
}

/** Everything the page reaches outside of itself. */
export interface BulletinSources extends FactSource<BulletinFacts> {
  now(): IsoLocal;
  open(page: 'collect' | 'options'): void;
  print(): void;
}
