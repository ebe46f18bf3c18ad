import { browser } from 'wxt/browser';
import { announceChange } from '../../app/changes.ts';
import { database } from '../../app/database.ts';
import { publicityHosts } from '../../app/publicity-settings.ts';
import { loadSettings } from '../../app/settings.ts';
import { giveUpHost } from '../other-systems/switching.ts';

/** How much lies in the extension's own store. */
export interface StoredCounts {
  readonly dossiers: number;
  readonly letters: number;
  readonly entries: number;
  /** Phản ánh, kiến nghị seen. */
  readonly feedback: number;
  /** Everything else: plans, closed and merged figures, bulletins, answers, marks. */
  readonly others: number;
}

/** Counts what is kept on this computer. */
export async function storedCounts(): Promise<StoredCounts> {
  const db = await database();
  const counts = new Map<string, number>();
  await Promise.all([...db.objectStoreNames].map(async (name) => counts.set(name, await db.count(name))));
  const take = (name: string): number => {
    const count = counts.get(name) ?? 0;
    counts.delete(name);
    return count;
  };
  const named = {
    dossiers: take('dossiers'),
    letters: take('register'),
    entries: take('audit'),
    feedback: take('feedback'),
  };
  return { ...named, others: [...counts.values()].reduce((sum, count) => sum + count, 0) };
}

/**
 * Removes everything the extension keeps on this computer: every store there is, in one transaction, then settings,
 * notifications that still stand on the screen and alarms (the background makes its own anew when it hears of the
 * change), and the permissions for systems that were switched on.
 */
export async function clearAll(): Promise<void> {
  const { otherSystems, publicity } = await loadSettings();
  const db = await database();
  const stores = [...db.objectStoreNames];
  const transaction = db.transaction(stores, 'readwrite');
  await Promise.all([...stores.map((name) => transaction.objectStore(name).clear()), transaction.done]);
  await browser.storage.local.clear();
  await browser.storage.session.clear();
  for (const id of Object.keys(await browser.notifications.getAll())) await browser.notifications.clear(id);
  await browser.alarms.clearAll();
  await announceChange('everything');
  // Last: a host the browser will not give up (one set by policy) stands in nobody's way.
  const hosts = [...otherSystems.map(({ host }) => host), ...publicityHosts(publicity)];
  await Promise.allSettled(hosts.map(giveUpHost));
}
