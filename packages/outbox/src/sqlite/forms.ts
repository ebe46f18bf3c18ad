import type { DatabaseSync } from 'node:sqlite';
import { freezeForm, thawForm } from '@dung-hen/forms';
import type { FormArchive } from '../collection-store.ts';
import { keyOf } from '../key.ts';
import { inTransaction, translated } from './connection.ts';

/** The form archive on SQLite; see `FormArchive`. */
export function createSqliteForms(db: DatabaseSync): FormArchive {
  const put = db.prepare(
    `INSERT INTO report_forms (unit, form, period, taken_at, content) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT DO UPDATE SET content = excluded.content`,
  );
  const latest = db.prepare(
    `SELECT content FROM report_forms WHERE unit = ? AND form = ? AND period = ? ORDER BY taken_at DESC LIMIT 1`,
  );
  const units = db.prepare(
    'SELECT DISTINCT unit FROM report_forms WHERE form = ? AND period = ? ORDER BY unit',
  );
  return {
    async keep(form) {
      const key = keyOf(form);
      inTransaction(db, 'keep', () => {
        put.run(key.unit, key.form, key.period, form.takenAt, freezeForm(form));
      });
    },
    async latest(wanted) {
      return translated('latest', () => {
        const row = latest.get(wanted.unit, wanted.form, wanted.period);
        return row === undefined ? null : thawForm(String(row.content));
      });
    },
    async units(wanted) {
      return translated('units', () => units.all(wanted.form, wanted.period).map((row) => String(row.unit)));
    },
  };
}
