import type { DatabaseSync } from 'node:sqlite';
import { DungHenError } from '@dung-hen/domain';
import { z } from 'zod';
import type { Collection, CollectionStore } from '../collection-store.ts';
import { dossierSchema } from '../dossier-schema.ts';
import { momentSchema } from '../event-schema.ts';
import { inTransaction, translated } from './connection.ts';
import { checked, json } from './rows.ts';

const collectionRow = z.object({
  id: z.int(),
  source: z.string(),
  query: z.string(),
  unit: z.string().nullable(),
  taken_at: momentSchema,
  expires_at: momentSchema,
  resume: z.string().nullable(),
  done: z.int().nonnegative(),
  total: z.int().nonnegative().nullable(),
  complete: z.literal([0, 1]),
});

const dossierRow = z.object({ dossier: json(dossierSchema) });

/** Collections on SQLite; see `CollectionStore`. */
export function createSqliteCollections(db: DatabaseSync): CollectionStore {
  const insert = db.prepare(
    `INSERT INTO collections (source, query, unit, taken_at, expires_at, done, complete)
     VALUES (?, ?, ?, ?, ?, 0, 0) RETURNING *`,
  );
  const byId = db.prepare('SELECT * FROM collections WHERE id = ?');
  const latest = db.prepare(
    `SELECT * FROM collections WHERE expires_at > ? AND source = coalesce(?, source) AND query = coalesce(?, query)
       AND (? = 0 OR unit IS ?) AND complete = coalesce(?, complete)
     ORDER BY taken_at DESC, id DESC LIMIT 1`,
  );
  const put = db.prepare(
    `INSERT INTO collected_dossiers (collection, position, code, dossier) VALUES (?, ?, ?, ?)
     ON CONFLICT (collection, code) DO UPDATE SET dossier = excluded.dossier`,
  );
  const size = db.prepare(
    'SELECT count(*) AS n, max(position) AS last FROM collected_dossiers WHERE collection = ?',
  );
  const move = db.prepare(
    'UPDATE collections SET resume = ?, total = ?, done = ?, complete = ? WHERE id = ? RETURNING *',
  );
  const all = db.prepare('SELECT dossier FROM collected_dossiers WHERE collection = ? ORDER BY position');
  const drop = db.prepare('DELETE FROM collections WHERE expires_at <= ?');

  return {
    async begin({ source, query, unit, takenAt, expiresAt }) {
      return inTransaction(db, 'begin', () =>
        readCollection(insert.get(source, query, unit, takenAt, expiresAt)),
      );
    },
    async add(id, batch) {
      return inTransaction(db, 'add', () => {
        const row = byId.get(id);
        if (row === undefined) throw invalid(`no collection ${id}`);
        const before = readCollection(row);
        if (before.complete) throw invalid(`collection ${id} is complete`);
        let position = Number(size.get(id)?.last ?? 0);
        for (const dossier of batch.dossiers) {
          const clean = checked(dossierSchema, dossier, 'dossier');
          position += 1;
          put.run(id, position, clean.code, JSON.stringify(clean));
        }
        const done = Number(size.get(id)?.n ?? 0);
        const complete = batch.resume === null;
        return readCollection(move.get(batch.resume, batch.total, done, complete ? 1 : 0, id));
      });
    },
    async latest(wanted, now) {
      return translated('latest', () => {
        const byUnit = wanted.unit === undefined ? 0 : 1;
        const complete = wanted.complete === undefined ? null : Number(wanted.complete);
        const row = latest.get(
          now,
          wanted.source ?? null,
          wanted.query ?? null,
          byUnit,
          wanted.unit ?? null,
          complete,
        );
        return row === undefined ? null : readCollection(row);
      });
    },
    async dossiers(id) {
      return translated('dossiers', () =>
        all.all(id).map((row) => checked(dossierRow, row, 'collected_dossiers').dossier),
      );
    },
    async expire(now) {
      return inTransaction(db, 'expire', () => Number(drop.run(now).changes));
    },
  };
}

function readCollection(row: unknown): Collection {
  const { taken_at, expires_at, complete, ...rest } = checked(collectionRow, row, 'collections');
  return { ...rest, takenAt: taken_at, expiresAt: expires_at, complete: complete === 1 };
}

function invalid(detail: string): DungHenError {
  return new DungHenError('INVALID_INPUT', { adapter: 'outbox', step: 'collections', detail });
}
