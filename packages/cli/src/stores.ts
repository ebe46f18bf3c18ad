import { closeSync, existsSync, mkdirSync, openSync } from 'node:fs';
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
  const path = databasePath(context);
  const stores = openSqlite(path);
  try {
    return await work(stores);
  } finally {
    stores.close();
  }
}

function databasePath({ home, dryRun }: Pick<Context, 'home' | 'dryRun'>): string {
  const path = join(home, DATABASE);
  if (dryRun) {
    return existsSync(path) ? path : ':memory:';
  }
  mkdirSync(home, { recursive: true, mode: 0o700 });
  // Made empty first, so that nobody else may read it whatever the folder allows; SQLite's side files follow it.
  if (!existsSync(path)) closeSync(openSync(path, 'a', 0o600));
  return path;
}
