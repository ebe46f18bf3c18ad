import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { SqliteStores } from '@dung-hen/outbox/sqlite';
import type { Context } from './context.ts';

/** Name of the database in the home folder. */
export const DATABASE = 'dung-hen.db';

/**
 * Opens the database of this run and closes it afterwards. The home folder is made if needed, for its owner only. With
 * `--dry-run` a database that is not there yet is not made: one in memory takes its place.
 */
export async function withStores<T>(
  context: Pick<Context, 'home' | 'dryRun'>,
  work: (stores: SqliteStores) => Promise<T>,
): Promise<T> {
  const { openSqlite } = await import('@dung-hen/outbox/sqlite');
  const path = await databasePath(context);
  const stores = openSqlite(path);
  try {
    return await work(stores);
  } finally {
    stores.close();
  }
}

async function databasePath({ home, dryRun }: Pick<Context, 'home' | 'dryRun'>): Promise<string> {
  const path = join(home, DATABASE);
  if (dryRun) {
    const { existsSync } = await import('node:fs');
    return existsSync(path) ? path : ':memory:';
  }
  mkdirSync(home, { recursive: true, mode: 0o700 });
  return path;
}
