import { browser } from 'wxt/browser';
import { announceChange } from '../../app/changes.ts';
import { database } from '../../app/database.ts';

const STORES = [
  'dossiers',
  'audit',
  'register',
  'duties',
  'collections',
  'closings',
  'figures',
  'plans',
  'merges',
  'feedback',
  'answers',
] as const;

/** How much lies in the extension's own store. */
export interface StoredCounts {
  readonly dossiers: number;
  readonly letters: number;
  readonly entries: number;
}

/** Counts what is kept on this computer. */
export async function storedCounts(): Promise<StoredCounts> {
  const db = await database();
  const [dossiers, letters, entries] = await Promise.all([
    db.count('dossiers'),
    db.count('register'),
    db.count('audit'),
  ]);
  return { dossiers, letters, entries };
}

/** Removes everything the extension keeps on this computer, in one transaction, settings last. */
export async function clearAll(): Promise<void> {
  const db = await database();
  const transaction = db.transaction(STORES, 'readwrite');
  await Promise.all([...STORES.map((name) => transaction.objectStore(name).clear()), transaction.done]);
  await browser.storage.local.clear();
  await browser.storage.session.clear();
  await announceChange('dossiers');
}
