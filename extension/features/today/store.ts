import { announceChange } from '../../app/changes.ts';
import { type DutyMark, database, type RegisterEntry } from '../../app/database.ts';
import { allDossiers, removeExpired } from '../../app/dossier-store.ts';
import type { SeenDossier } from '../../app/seen-dossier.ts';

/** What today's list is made of. */
export interface TodayFacts {
  readonly dossiers: readonly SeenDossier[];
  readonly marks: readonly DutyMark[];
  readonly letters: readonly RegisterEntry[];
}

/** Where today's list comes from and where the officer's marks go. */
export interface TodayStore {
  load(): Promise<TodayFacts>;
  mark(mark: DutyMark): Promise<void>;
  unmark(dutyId: string): Promise<void>;
  /** Removes what is older than `days` days at `now` (Vietnam time). */
  expire(now: string, days: number): Promise<void>;
}

/** The extension's own store (background and extension pages). */
export const indexedStore: TodayStore = {
  async load() {
    const db = await database();
    const [dossiers, marks, letters] = await Promise.all([
      allDossiers(),
      db.getAll('duties'),
      db.getAll('register'),
    ]);
    return { dossiers, marks, letters };
  },
  async mark(mark) {
    await (await database()).put('duties', mark);
    await announceChange('duties');
  },
  async unmark(dutyId) {
    await (await database()).delete('duties', dutyId);
    await announceChange('duties');
  },
  async expire(now, days) {
    await removeExpired(now, days);
  },
};
