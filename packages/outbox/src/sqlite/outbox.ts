import type { DatabaseSync, SQLInputValue } from 'node:sqlite';
import type { IsoLocal } from '@dung-hen/calendar';
import { DungHenError } from '@dung-hen/domain';
import { freezeForm, hashForm, thawForm } from '@dung-hen/forms';
import { formatKey, keyOf, type SubmissionKey } from '../key.ts';
import { addSeconds } from '../moment.ts';
import { advance } from '../state-machine.ts';
import { changeOf } from '../statistics.ts';
import type { OutboxStore } from '../store.ts';
import type { Lease, Submission, SubmissionEvent } from '../submission.ts';
import { inTransaction, translated } from './connection.ts';
import { readHistory, readStatistics, readSubmission, type StoredSubmission } from './rows.ts';

/** Everything but the figures themselves, which are long. */
const COLUMNS = `id, unit, form, period, version, hash, state, attempts, planned_at, sent_at, settled_at, receipt,
  receipt_before, differences, messages, lease_owner, lease_until, fence`;

/** The outbox on SQLite; see `OutboxStore` for what every method promises. */
export function createSqliteOutbox(db: DatabaseSync): OutboxStore {
  const rowOf = prepareRow(db);
  const write = prepareWrites(db);

  const find = (key: SubmissionKey): StoredSubmission | null => {
    const row = rowOf.get(key.unit, key.form, key.period, key.version);
    return row === undefined ? null : readSubmission(row);
  };
  const need = (key: SubmissionKey): StoredSubmission => {
    const stored = find(key);
    if (stored === null) throw failure('INVALID_INPUT', 'find', `no submission ${formatKey(key)}`);
    return stored;
  };
  const needLease = (key: SubmissionKey, lease: Lease): StoredSubmission => {
    const stored = need(key);
    if (stored.fence !== lease.fence || stored.submission.lease?.owner !== lease.owner) {
      throw failure('CONFLICT', 'lease', `${formatKey(key)} was taken over by another process`);
    }
    return stored;
  };
  const apply = (stored: StoredSubmission, event: SubmissionEvent, at: IsoLocal, who: string): Submission => {
    const after = advance(stored.submission, event, at);
    write.submission(stored.id, after);
    write.history(stored.id, event, at, who, after.state);
    write.statistics(stored.submission, after);
    return after;
  };

  return {
    async plan(form, version, at) {
      const key = keyOf(form, version);
      const hash = await hashForm(form);
      const frozen = freezeForm(form);
      return inTransaction(db, 'plan', () => {
        const known = find(key);
        if (known !== null) {
          if (known.submission.hash === hash) return { submission: known.submission, created: false };
          throw failure('CONFLICT', 'plan', `${formatKey(key)} already stands with other figures`);
        }
        const versions = write.versionsOf(key);
        for (const other of versions) makeWay(other, key, (event) => apply(other, event, at, 'store'));
        const { id, submission } = write.insert(key, hash, frozen, at);
        write.history(id, { type: 'planned' }, at, 'store', submission.state);
        write.statistics(null, submission);
        return { submission, created: true };
      });
    },
    async get(key) {
      return translated('get', () => find(key)?.submission ?? null);
    },
    async form(key) {
      return translated('form', () => thawForm(write.content(need(key).id)));
    },
    async list(filter = {}) {
      return translated('list', () => {
        const states = filter.states ?? [];
        const conditions = [
          ...(filter.unit === undefined ? [] : [['unit = ?', filter.unit]]),
          ...(filter.form === undefined ? [] : [['form = ?', filter.form]]),
          ...(filter.period === undefined ? [] : [['period = ?', filter.period]]),
          ...(filter.states === undefined
            ? []
            : [[`state IN (${states.map(() => '?').join(',')})`, ...states]]),
        ];
        const where = conditions.length === 0 ? '' : `WHERE ${conditions.map(([sql]) => sql).join(' AND ')}`;
        const rows = db
          .prepare(`SELECT ${COLUMNS} FROM submissions ${where} ORDER BY period, form, unit, version`)
          .all(...conditions.flatMap(([, ...values]) => values));
        return rows.map((row) => readSubmission(row).submission);
      });
    },
    async claim(key, request) {
      return inTransaction(db, 'claim', () => {
        const { id, fence, submission } = need(key);
        const held = submission.lease;
        if (held !== null && held.until > request.now && held.fence !== request.evict) {
          return { kind: 'busy', lease: held };
        }
        const lease = {
          owner: request.owner,
          until: addSeconds(request.now, request.ttl),
          fence: fence + 1,
        };
        write.lease(id, lease);
        return { kind: 'claimed', submission: { ...submission, lease }, lease };
      });
    },
    async renew(key, lease, now, ttl) {
      return inTransaction(db, 'renew', () => {
        const { id } = needLease(key, lease);
        const renewed = { ...lease, until: addSeconds(now, ttl) };
        write.lease(id, renewed);
        return renewed;
      });
    },
    async release(key, lease) {
      inTransaction(db, 'release', () => write.release(need(key).id, lease));
    },
    async record(key, lease, event, at) {
      return inTransaction(db, 'record', () => apply(needLease(key, lease), event, at, lease.owner));
    },
    async history(key) {
      return translated('history', () => write.historyOf(need(key).id).map(readHistory));
    },
    async statistics(filter = {}) {
      return translated('statistics', () =>
        db
          .prepare(
            `SELECT * FROM statistics WHERE form = coalesce(?, form) AND period = coalesce(?, period)
             ORDER BY form, period, state`,
          )
          .all(filter.form ?? null, filter.period ?? null)
          .map(readStatistics),
      );
    },
  };
}

/**
 * Two versions of one report are never under way together: an earlier planned one gives way, one that may have been
 * sent must be settled first, and an earlier version never comes after a later one.
 */
function makeWay(
  other: StoredSubmission,
  key: SubmissionKey,
  record: (event: SubmissionEvent) => Submission,
): void {
  const { submission } = other;
  if (submission.key.version > key.version) {
    throw failure('CONFLICT', 'plan', `${formatKey(submission.key)} already stands: a later version`);
  }
  if (submission.state === 'sending' || submission.state === 'unknown') {
    throw failure(
      'CONFLICT',
      'plan',
      `${formatKey(submission.key)} must be settled first: it may have been sent`,
    );
  }
  if (submission.state === 'planned') record({ type: 'superseded', byVersion: key.version });
}

function prepareRow(db: DatabaseSync) {
  return db.prepare(
    `SELECT ${COLUMNS} FROM submissions WHERE unit = ? AND form = ? AND period = ? AND version = ?`,
  );
}

function prepareWrites(db: DatabaseSync) {
  const insert = db.prepare(
    `INSERT INTO submissions (unit, form, period, version, hash, content, state, attempts, planned_at, differences, messages)
     VALUES (?, ?, ?, ?, ?, ?, 'planned', 0, ?, '[]', '[]') RETURNING ${COLUMNS}`,
  );
  const update = db.prepare(
    `UPDATE submissions SET state = ?, attempts = ?, sent_at = ?, settled_at = ?, receipt = ?, receipt_before = ?,
     differences = ?, messages = ? WHERE id = ?`,
  );
  const versions = db.prepare(
    `SELECT ${COLUMNS} FROM submissions WHERE unit = ? AND form = ? AND period = ? ORDER BY version`,
  );
  const content = db.prepare('SELECT content FROM submissions WHERE id = ?');
  const lease = db.prepare('UPDATE submissions SET lease_owner = ?, lease_until = ?, fence = ? WHERE id = ?');
  const release = db.prepare(
    'UPDATE submissions SET lease_owner = NULL, lease_until = NULL WHERE id = ? AND fence = ? AND lease_owner = ?',
  );
  const append = db.prepare(
    `INSERT INTO history (submission, number, at, who, event, state)
     SELECT ?, coalesce(max(number), 0) + 1, ?, ?, ?, ? FROM history WHERE submission = ?`,
  );
  const history = db.prepare('SELECT * FROM history WHERE submission = ? ORDER BY number');
  const add = db.prepare(
    `INSERT INTO statistics (form, period, state, submissions, attempts, latency_seconds) VALUES (?, ?, ?, ?, ?, ?)
     ON CONFLICT DO UPDATE SET submissions = submissions + excluded.submissions,
       attempts = attempts + excluded.attempts, latency_seconds = latency_seconds + excluded.latency_seconds`,
  );
  const subtract = db.prepare(
    `UPDATE statistics SET submissions = submissions + ?, attempts = attempts + ?, latency_seconds = latency_seconds + ?
     WHERE form = ? AND period = ? AND state = ?`,
  );
  const sweep = db.prepare('DELETE FROM statistics WHERE submissions = 0');
  const text = (value: unknown): SQLInputValue => (value === null ? null : JSON.stringify(value));

  return {
    insert: (key: SubmissionKey, hash: string, frozen: string, at: IsoLocal) =>
      readSubmission(insert.get(key.unit, key.form, key.period, key.version, hash, frozen, at)),
    submission: (id: number, it: Submission) => {
      update.run(
        it.state,
        it.attempts,
        it.sentAt,
        it.settledAt,
        text(it.receipt),
        text(it.receiptBefore),
        text(it.differences),
        text(it.messages),
        id,
      );
    },
    versionsOf: (key: SubmissionKey) => versions.all(key.unit, key.form, key.period).map(readSubmission),
    content: (id: number): string => String(content.get(id)?.content),
    lease: (id: number, it: Lease) => {
      lease.run(it.owner, it.until, it.fence, id);
    },
    release: (id: number, it: Lease) => {
      release.run(id, it.fence, it.owner);
    },
    history: (id: number, event: SubmissionEvent, at: IsoLocal, who: string, state: string) => {
      append.run(id, at, who, JSON.stringify(event), state, id);
    },
    historyOf: (id: number) => history.all(id),
    statistics: (before: Submission | null, after: Submission) => {
      for (const { form, period, state, submissions, attempts, latencySeconds } of changeOf(before, after)) {
        if (submissions > 0) add.run(form, period, state, submissions, attempts, latencySeconds);
        else subtract.run(submissions, attempts, latencySeconds, form, period, state);
      }
      sweep.run();
    },
  };
}

function failure(code: 'CONFLICT' | 'INVALID_INPUT', step: string, detail: string): DungHenError {
  return new DungHenError(code, { adapter: 'outbox', step, detail });
}
