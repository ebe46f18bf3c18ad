import { dayOf, dueAfter } from '../data/office-time.ts';
import type { DossierRow } from '../data/state.ts';
import { paymentOf } from './payment.ts';
import type { Countable, Predicate, Range } from './predicates.ts';

/** What the predicates see of a row. */
export function countable(row: DossierRow): Countable {
  return {
    S: row.status,
    TN: row.days.received,
    HT: row.days.due,
    KT: row.days.finished,
    YC: row.days.paused,
    channel: row.channel,
    withdrawn: row.withdrawn,
    dueMs: row.due,
    acceptBy: () => (row.life.channel === '2' ? dayOf(dueAfter(row.life.createdAt, 8)) : null),
    payment: () => {
      const paid = paymentOf(row);
      return paid?.paidAt === undefined || paid.paidAt === null || paid.exempt
        ? null
        : { day: dayOf(paid.paidAt), online: paid.method === 'truc-tuyen' };
    },
  };
}

/** Field of an answer → the predicate that counts it. */
export type Columns = Readonly<Record<string, Predicate>>;

/** Counts of every column over rows that pass the outer condition. */
export function tally(
  rows: Iterable<DossierRow>,
  outer: Predicate,
  columns: Columns,
  range: Range,
): Record<string, number> {
  const entries = Object.entries(columns);
  const sums = entries.map(() => 0);
  for (const row of rows) {
    const h = countable(row);
    if (!outer(h, range)) continue;
    for (const [i, [, predicate]] of entries.entries()) {
      if (predicate(h, range)) sums[i] = (sums[i] ?? 0) + 1;
    }
  }
  return Object.fromEntries(entries.map(([name], i) => [name, sums[i] ?? 0]));
}

/** A report range from two moments. */
export function rangeOf(from: number, to: number, now: number): Range {
  return { T: dayOf(from), D: dayOf(to), now };
}
