import type { CommuneSite } from '@dung-hen/adapters/commune-site/client';
import type { NationalPortal } from '@dung-hen/adapters/national-portal/client';
import type { IsoLocal } from '@dung-hen/calendar';
import type { ProcedureFile, Refusal } from '@dung-hen/files';
import type { FactSource } from '../../app/page/use-facts.ts';
import type { PublicitySettings } from '../../app/publicity-settings.ts';
import type { Settings } from '../../app/settings-schema.ts';

export interface PublicityFacts {
  readonly settings: Settings;
}

/** Everything the page reaches outside of itself. */
export interface PublicitySources extends FactSource<PublicityFacts> {
  now(): IsoLocal;
  readProcedures(name: string, bytes: Uint8Array, signal: AbortSignal): Promise<ProcedureFile | Refusal>;
  /** Asks the browser for hosts. Must be called straight from a click: nothing may be awaited before. */
  askFor(hosts: readonly string[], reading: 'tabs' | 'answers'): Promise<boolean>;
  /** The public side of the national portal at these hosts. */
  national(hosts: readonly string[]): NationalPortal;
  /** The site an address is on: a page open in a tab is read there, any other is fetched. */
  site(address: string): CommuneSite;
  /** Names of settings that are refused. */
  saveChoices(choices: PublicitySettings): Promise<readonly string[]>;
  save(name: string, content: Blob): void;
  print(): void;
}
