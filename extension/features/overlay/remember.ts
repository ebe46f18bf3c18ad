import { database } from '../../app/database.ts';
import { mergeSeen } from '../../app/dossier-merge.ts';
import { storeDossiers } from '../../app/dossier-store.ts';
import type { SeenDossier } from '../../app/seen-dossier.ts';

/**
 * Sightings together with what was known of the same dossiers before, in the same order. A store that cannot be
 * opened (private window, full disk) takes nothing from what the page itself says.
 */
export async function withKnown(sightings: readonly SeenDossier[]): Promise<readonly SeenDossier[]> {
  try {
    const store = (await database()).transaction('dossiers').store;
    return await Promise.all(
      sightings.map(async (sighting) => {
        const known = await store.get(sighting.code);
        return known === undefined ? sighting : mergeSeen(known, sighting);
      }),
    );
  } catch {
    return sightings;
  }
}

/** Keeps sightings; what cannot be kept is only missing from today's list. */
export async function keep(sightings: readonly SeenDossier[], now: string): Promise<void> {
  await storeDossiers(sightings, now).catch(() => undefined);
}
