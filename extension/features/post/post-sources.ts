import type { IsoLocal } from '@dung-hen/calendar';
import type { OrderFile, Refusal } from '@dung-hen/files';
import type { FactSource } from '../../app/page/use-facts.ts';
import type { SeenDossier } from '../../app/seen-dossier.ts';
import type { Settings } from '../../app/settings-schema.ts';

export interface PostFacts {
  readonly settings: Settings;
  readonly dossiers: readonly SeenDossier[];
  /** When dossiers were last collected, Vietnam time; null: never. */
  readonly collectedAt: IsoLocal | null;
}

/** Everything the page reaches outside of itself. Nothing of it keeps an order. */
export interface PostSources extends FactSource<PostFacts> {
  now(): IsoLocal;
  /** Reads a file of orders in memory. */
  readOrders(name: string, bytes: Uint8Array, signal: AbortSignal): Promise<OrderFile | Refusal>;
  save(name: string, content: Blob): void;
  open(page: 'collect' | 'kpi'): void;
}
