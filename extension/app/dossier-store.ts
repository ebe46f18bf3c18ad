import { type IsoLocal, toDay, toIso } from '@dung-hen/calendar';
import { announceChange } from './changes.ts';
import { database } from './database.ts';
import { keptOf } from './dossier-trust.ts';
import { noteFreshness } from './freshness.ts';
import type { SeenDossier } from './seen-dossier.ts';
import { loadSettings } from './settings.ts';

/** A sighting cannot lie ahead of now: a computer whose clock was wrong for a day would win every merge after it. */
function notAhead(seen: SeenDossier, now: IsoLocal): SeenDossier {
  return seen.seenAt > now ? { ...seen, seenAt: now } : seen;
}

/**
 * Merges sightings into the store and tells every open page; what a listed system said is not changed by other hosts
 * (`dossier-trust.ts`). Background and extension pages only.
 */
export async function storeDossiers(sightings: readonly SeenDossier[], now: IsoLocal): Promise<void> {
  if (sightings.length === 0) return;
  const keptFrom = keptSince(now, (await loadSettings()).dataDays);
  const merged = new Map<string, SeenDossier>();
  const add = (seen: SeenDossier): void => {
    const before = merged.get(seen.code);
    merged.set(seen.code, before === undefined ? seen : keptOf(before, seen, keptFrom));
  };
  for (const sighting of sightings) add(notAhead(sighting, now));
  const transaction = (await database()).transaction('dossiers', 'readwrite');
  const known = await Promise.all([...merged.keys()].map((code) => transaction.store.get(code)));
  for (const dossier of known) if (dossier !== undefined) add(dossier);
  await Promise.all([
    ...[...merged.values()].map((dossier) => transaction.store.put(dossier)),
    transaction.done,
  ]);
  for (const source of new Set(sightings.map((sighting) => sighting.source))) {
    await noteFreshness(source, now);
  }
  await announceChange('dossiers');
}

/** Every dossier seen or collected that has not expired. */
export async function allDossiers(): Promise<readonly SeenDossier[]> {
  return (await database()).getAll('dossiers');
}

/** First day whose data are kept when they are kept for `days` days. */
export function keptSince(now: IsoLocal, days: number): string {
  return toIso(toDay(now) - days);
}

/** Removes dossiers last seen, and duty marks made, before the first day that is kept. Returns how many went. */
export async function removeExpired(now: IsoLocal, days: number): Promise<number> {
  const before = keptSince(now, days);
  const transaction = (await database()).transaction(['dossiers', 'duties'], 'readwrite');
  const dossiers = transaction.objectStore('dossiers');
  const duties = transaction.objectStore('duties');
  const old = await dossiers.index('seenAt').getAllKeys(IDBKeyRange.upperBound(before, true));
  for (const code of old) await dossiers.delete(code);
  const marks = (await duties.getAll()).filter((mark) => mark.at < before);
  for (const mark of marks) await duties.delete(mark.dutyId);
  await transaction.done;
  if (old.length + marks.length > 0) await announceChange('dossiers');
  return old.length + marks.length;
}
