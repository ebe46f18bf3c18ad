import { DatabaseSync } from 'node:sqlite';
import { DungHenError } from '@dung-hen/domain';
import { MIGRATIONS } from './migrations.ts';

/** Marks a database file as ours ('DHen'). */
const APPLICATION_ID = 0x44_48_65_6e;
const BUSY_MILLISECONDS = 5000;

/**
 * Opens (or makes) the database: write-ahead log, a commit survives a power cut (synchronous=FULL), waits up to
 * 5 s for another process, foreign keys on, schema brought up to date.
 * Throws UNSUPPORTED for a schema newer than this program, INVALID_INPUT for a file that is not ours.
 */
export function openDatabase(path: string): DatabaseSync {
  const db = translated('open', () => new DatabaseSync(path, { timeout: BUSY_MILLISECONDS }));
  try {
    translated('open', () => {
      db.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON;');
      migrate(db);
    });
  } catch (error) {
    db.close();
    throw error;
  }
  return db;
}

/** Runs `work` in one write transaction that starts at once (BEGIN IMMEDIATE); any throw rolls it back. */
export function inTransaction<T>(db: DatabaseSync, step: string, work: () => T): T {
  return translated(step, () => {
    db.exec('BEGIN IMMEDIATE');
    try {
      const result = work();
      db.exec('COMMIT');
      return result;
    } catch (error) {
      if (db.isTransaction) db.exec('ROLLBACK');
      throw error;
    }
  });
}

/** Runs `work`; what SQLite throws becomes a `DungHenError`: TIMEOUT when busy, CONFLICT on a broken rule of the schema. */
export function translated<T>(step: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw fromSqlite(error, step);
  }
}

const SQLITE_BUSY = 5;
const SQLITE_CONSTRAINT = 19;
const SQLITE_NOT_A_DATABASE = 26;

function fromSqlite(error: unknown, step: string): unknown {
  if (!(error instanceof Error) || !('errcode' in error) || typeof error.errcode !== 'number') return error;
  const context = { adapter: 'outbox', step, cause: error };
  switch (error.errcode & 0xff) {
    case SQLITE_BUSY:
      return new DungHenError('TIMEOUT', { ...context, detail: 'another process holds the database' });
    case SQLITE_CONSTRAINT:
      return new DungHenError('CONFLICT', { ...context, detail: error.message });
    case SQLITE_NOT_A_DATABASE:
      return new DungHenError('INVALID_INPUT', { ...context, detail: 'the file is not an SQLite database' });
    default:
      return error;
  }
}

function migrate(db: DatabaseSync): void {
  if (
    readPragma(db, 'user_version') === MIGRATIONS.length &&
    readPragma(db, 'application_id') === APPLICATION_ID
  )
    return;
  inTransaction(db, 'migrate', () => {
    const version = readPragma(db, 'user_version');
    const owner = readPragma(db, 'application_id');
    const tables = db.prepare("SELECT count(*) AS n FROM sqlite_schema WHERE type = 'table'").get();
    if (owner !== APPLICATION_ID && (owner !== 0 || version !== 0 || tables?.n !== 0)) {
      throw new DungHenError('INVALID_INPUT', {
        adapter: 'outbox',
        step: 'open',
        detail: 'the file is a database of another program',
      });
    }
    if (version > MIGRATIONS.length) {
      throw new DungHenError('UNSUPPORTED', {
        adapter: 'outbox',
        step: 'open',
        detail: `the database has schema ${version}, this program knows ${MIGRATIONS.length}: use a newer version of the program`,
      });
    }
    for (const statements of MIGRATIONS.slice(version)) db.exec(statements);
    db.exec(`PRAGMA user_version = ${MIGRATIONS.length}; PRAGMA application_id = ${APPLICATION_ID};`);
  });
}

function readPragma(db: DatabaseSync, name: 'user_version' | 'application_id'): number {
  const value = db.prepare(`PRAGMA ${name}`).get()?.[name];
  return typeof value === 'number' ? value : 0;
}
