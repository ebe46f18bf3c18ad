import type { DatabaseSync } from 'node:sqlite';
import { DungHenError, type KeptPlan, keptPlanSchema } from '@dung-hen/domain';
import type { PlanStore } from '../plan-store.ts';
import { inTransaction, translated } from './connection.ts';

/** Plans on SQLite; see `PlanStore`. */
export function createSqlitePlans(db: DatabaseSync): PlanStore {
  const get = db.prepare('SELECT content FROM plans WHERE year = ?');
  const years = db.prepare('SELECT year FROM plans ORDER BY year DESC');
  const put = db.prepare(
    'INSERT INTO plans (year, content) VALUES (?, ?) ON CONFLICT DO UPDATE SET content = excluded.content',
  );
  const read = (year: number): KeptPlan | null => {
    const row = get.get(year);
    return row === undefined ? null : planOf(String(row.content));
  };
  return {
    of: async (year) => translated('plan', () => read(year)),
    years: async () => translated('plans', () => years.all().map((row) => Number(row.year))),
    change: async (year, change) =>
      inTransaction(db, 'changePlan', () => {
        const after = change(read(year));
        put.run(year, JSON.stringify(after));
        return after;
      }),
  };
}

function planOf(text: string): KeptPlan {
  try {
    return keptPlanSchema.parse(JSON.parse(text));
  } catch (cause) {
    throw new DungHenError('INVALID_INPUT', {
      adapter: 'outbox',
      step: 'read',
      detail: 'table plans holds a damaged row (content)',
      cause,
    });
  }
}
