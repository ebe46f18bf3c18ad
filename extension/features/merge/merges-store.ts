import { announceChange } from '../../app/changes.ts';
import { database, type KeptMerge } from '../../app/database.ts';

/** Kept merges beyond this are forgotten, the oldest open one first. */
const MOST = 50;

/** Every kept merge, the latest first. */
export async function loadMerges(): Promise<readonly KeptMerge[]> {
  const all = await (await database()).getAll('merges');
  return all.sort((a, b) => (a.at < b.at ? 1 : -1));
}

export async function keepMerge(merge: KeptMerge): Promise<void> {
  const db = await database();
  await db.put('merges', merge);
  const open = (await loadMerges()).filter(({ locked }) => !locked);
  for (const { id } of open.slice(MOST)) await db.delete('merges', id);
  await announceChange('merges');
}

export async function forgetMerge(id: string): Promise<void> {
  await (await database()).delete('merges', id);
  await announceChange('merges');
}
