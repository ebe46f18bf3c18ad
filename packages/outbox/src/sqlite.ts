import type { CollectionStore, FormArchive } from './collection-store.ts';
import type { PlanStore } from './plan-store.ts';
import { createSqliteCollections } from './sqlite/collections.ts';
import { openDatabase } from './sqlite/connection.ts';
import { createSqliteForms } from './sqlite/forms.ts';
import { createSqliteOutbox } from './sqlite/outbox.ts';
import { createSqlitePlans } from './sqlite/plans.ts';
import type { OutboxStore } from './store.ts';

/** One database file with everything the command keeps. */
export interface SqliteStores {
  readonly outbox: OutboxStore;
  readonly collections: CollectionStore;
  readonly forms: FormArchive;
  readonly plans: PlanStore;
  /** What `PRAGMA integrity_check` says: 'ok', or the first damage found. Reads the whole file. */
  check(): Promise<string>;
  close(): void;
}

/**
 * Opens the stores in one SQLite file, made if it is not there; ':memory:' for one that ends with the process.
 * Several processes may have the same file open.
 * Throws UNSUPPORTED when the file was written by a newer program, INVALID_INPUT when it is something else.
 */
export function openSqlite(path: string): SqliteStores {
  const db = openDatabase(path);
  return {
    outbox: createSqliteOutbox(db),
    collections: createSqliteCollections(db),
    forms: createSqliteForms(db),
    plans: createSqlitePlans(db),
    check: async () => String(db.prepare('PRAGMA integrity_check(1)').get()?.integrity_check),
    close: () => db.close(),
  };
}
