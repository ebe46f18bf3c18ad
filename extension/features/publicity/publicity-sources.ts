import type { CommuneSite } from '@dung-hen/adapters/commune-site/client';
import type { NationalPortal } from '@dung-hen/adapters/national-portal/client';
import type { IsoDate, IsoLocal } from '@dung-hen/calendar';
import type { ProcedureFile, Refusal, StatusFile } from '@dung-hen/files';
import type { FactSource } from '../../app/page/use-facts.ts';
import type { PublicitySettings } from '../../app/publicity-settings.ts';
import type { SeenDossier } from '../../app/seen-dossier.ts';
import type { Settings } from '../../app/settings-schema.ts';
import type { LastLook } from './last-look.ts';

export interface PublicityFacts {
  readonly settings: Settings;
  /** What lies on this computer; only what was collected can be held against the national portal. */
  readonly dossiers: readonly SeenDossier[];
  /** When dossiers were last collected, Vietnam time; null: never. */
  readonly collectedAt: IsoLocal | null;
  /** First day whose results lie here whole; null where no year was collected. */
  readonly wholeSince: IsoDate | null;
  /** The procedures as they were looked at last; null before the first look. */
  readonly lastLook: LastLook | null;
}

/** Everything the page reaches outside of itself. */
export interface PublicitySources extends FactSource<PublicityFacts> {
  now(): IsoLocal;
  readProcedures(name: string, bytes: Uint8Array, signal: AbortSignal): Promise<ProcedureFile | Refusal>;
  readStatuses(name: string, bytes: Uint8Array, signal: AbortSignal): Promise<StatusFile | Refusal>;
  /** Asks the browser for hosts. Must be called straight from a click: nothing may be awaited before. */
  askFor(hosts: readonly string[], reading: 'tabs' | 'answers'): Promise<boolean>;
  /** The public side of the national portal at these hosts. */
  national(hosts: readonly string[]): NationalPortal;
  /** The site an address is on: a page open in a tab is read there, any other is fetched. */
  site(address: string): CommuneSite;
  /** Names of settings that are refused. */
  saveChoices(choices: PublicitySettings): Promise<readonly string[]>;
  keepLook(look: LastLook): Promise<void>;
  openCollect(): void;
  save(name: string, content: Blob): void;
  print(): void;
}
