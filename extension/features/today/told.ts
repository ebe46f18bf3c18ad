import type { IsoLocal } from '@dung-hen/calendar';
import { z } from '@dung-hen/domain/schema';
import browser from 'webextension-polyfill';
import { keptSince } from '../../app/dossier-store.ts';
import { isMoment } from '../../app/moment.ts';

const KEY = 'today.told';
const moment = z.string().check(z.refine(isMoment));
const toldSchema = z.catch(
  z.object({ lookedAt: z.nullable(moment), ids: z.record(z.string(), moment) }),
  () => ({ lookedAt: null, ids: {} }),
);

/** What the officer was already told: keys of news with the moment, and when news were last looked for. */
export type Told = z.infer<typeof toldSchema>;

/** Reads what was told. On disk, not in memory: a worker is killed at any moment and a browser closed every evening. */
export async function loadTold(): Promise<Told> {
  return toldSchema.parse((await browser.storage.local.get(KEY))[KEY]);
}

/** Notes a look at `now` and the keys told then; those older than `days` days are forgotten. */
export async function noteTold(
  told: Told,
  ids: readonly string[],
  now: IsoLocal,
  days: number,
): Promise<void> {
  const since = keptSince(now, days);
  const kept = Object.entries(told.ids).filter(([, at]) => at >= since);
  const added = ids.map((id) => [id, now] as const);
  await browser.storage.local.set({
    [KEY]: { lookedAt: now, ids: Object.fromEntries([...kept, ...added]) },
  });
}
