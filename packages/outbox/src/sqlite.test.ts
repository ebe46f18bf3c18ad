import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { isDungHenError } from '@dung-hen/domain';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { keyOf } from './key.ts';
import { openSqlite, type SqliteStores } from './sqlite.ts';
import { sampleForm } from './testing/sample-form.ts';
import { outboxStoreContract } from './testing/store-contract.ts';

const AT = '2026-06-15T09:00:00';
const KEY = keyOf(sampleForm());

let home: string;
const open: SqliteStores[] = [];
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'outbox-'));
});
afterEach(() => {
  for (const stores of open.splice(0)) stores.close();
  rmSync(home, { recursive: true, force: true });
});
const file = () => join(home, 'outbox.db');
const opened = (path = file()) => {
  const stores = openSqlite(path);
  open.push(stores);
  return stores;
};

describe('in a file', () => {
  outboxStoreContract(async () => opened().outbox);
});

describe('in memory', () => {
  outboxStoreContract(async () => opened(':memory:').outbox);
});

/** What a raw connection to the same file sees. */
const raw = <T>(work: (db: DatabaseSync) => T): T => {
  const db = new DatabaseSync(file());
  try {
    return work(db);
  } finally {
    db.close();
  }
};

it('writes ahead to a log and survives closing', async () => {
  const first = opened();
  await first.outbox.plan(sampleForm(), 1, AT);
  expect(raw((db) => db.prepare('PRAGMA journal_mode').get()?.journal_mode)).toBe('wal');
  expect(await opened().outbox.get(KEY)).toMatchObject({ state: 'planned' });
  expect(await first.check()).toBe('ok');
});

it('refuses a database written by a newer program', () => {
  opened();
  raw((db) => db.exec('PRAGMA user_version = 99'));
  expect(() => openSqlite(file())).toThrow(/newer version/u);
  try {
    openSqlite(file());
  } catch (error) {
    expect(isDungHenError(error, 'UNSUPPORTED')).toBe(true);
  }
});

it('leaves a database of another program alone', () => {
  raw((db) => db.exec('CREATE TABLE theirs (x)'));
  expect(() => openSqlite(file())).toThrow(/another program/u);
  expect(raw((db) => db.prepare('SELECT count(*) AS n FROM sqlite_schema').get()?.n)).toBe(1);
});

it('refuses a file that is no database', () => {
  writeFileSync(file(), 'mã hồ sơ;ngày tiếp nhận\n'.repeat(200));
  expect(() => openSqlite(file())).toThrow(/not an SQLite database/u);
});

it('does not believe a damaged row', async () => {
  const { outbox } = opened();
  await outbox.plan(sampleForm(), 1, AT);
  raw((db) => db.exec(`UPDATE submissions SET planned_at = '2026-02-30T00:00:00'`));
  await expect(outbox.get(KEY)).rejects.toThrow(/damaged row \(planned_at\)/u);
  raw((db) => db.exec(`UPDATE submissions SET planned_at = '${AT}', differences = '{'`));
  await expect(outbox.list()).rejects.toThrow(/damaged row \(differences\)/u);
});

it('never rewrites or shortens the history, whoever asks', async () => {
  const { outbox } = opened();
  await outbox.plan(sampleForm(), 1, AT);
  expect(() => raw((db) => db.exec(`UPDATE history SET who = 'x'`))).toThrow(/append-only/u);
  expect(() => raw((db) => db.exec('DELETE FROM history'))).toThrow(/append-only/u);
  expect(await outbox.history(KEY)).toHaveLength(1);
});

it('shares the file between connections: one of them gets the claim', async () => {
  const [a, b] = [opened(), opened()];
  await a.outbox.plan(sampleForm(), 1, AT);
  const claims = await Promise.all([
    a.outbox.claim(KEY, { owner: 'a', now: AT, ttl: 60 }),
    b.outbox.claim(KEY, { owner: 'b', now: AT, ttl: 60 }),
  ]);
  expect(claims.map(({ kind }) => kind).sort()).toEqual(['busy', 'claimed']);
});

it('keeps no codes or names in the history', async () => {
  const { outbox } = opened();
  await outbox.plan(sampleForm(), 1, AT);
  const lines = raw((db) => db.prepare('SELECT * FROM history').all());
  expect(JSON.stringify(lines)).not.toContain('Hà Trung');
});
