import { database } from '../../app/database.ts';
import { mergeSeen } from '../../app/dossier-merge.ts';
import { storeDossiers } from '../../app/dossier-store.ts';
import { mayMerge } from '../../app/dossier-trust.ts';
import type { SeenDossier } from '../../app/seen-dossier.ts';

/**
 * Sightings together with what was known of the same dossiers before, in the same order. A store that cannot be
 * opened (private window, full disk) takes nothing from what the page itself says.
 */
export async function withKnown(sightings: readonly SeenDossier[]): Promise<readonly SeenDossier[]> {
  try {
    const store = (await database()).transaction('dossiers').store;
    return await Promise.all(
      sightings.map(async (sighting) => completed(sighting, await store.get(sighting.code))),
    );
  } catch {
    return sightings;
  }
}

/**
 * A sighting completed by an earlier one; never that of a listed system by what another host said of the same code, nor
 * the other way round. Steps change from hour to hour: only what the page says of them counts. A
 * status the page does not write is taken from earlier the same day at most.
 */
export function completed(sighting: SeenDossier, known: SeenDossier | undefined): SeenDossier {
  if (known === undefined || !mayMerge(known, sighting)) return sighting;
  const { stepName, stepDueAt, seenAt } = sighting;
  const sameDay = known.seenAt.slice(0, 10) === seenAt.slice(0, 10);
  const status = sighting.status ?? (sameDay ? known.status : null);
  return { ...mergeSeen(known, sighting), status, stepName, stepDueAt };
}

/** Keeps sightings; what cannot be kept is only missing from today's list. */
export async function keep(sightings: readonly SeenDossier[], now: string): Promise<void> {
  await storeDossiers(sightings, now).catch(() => undefined);
}
