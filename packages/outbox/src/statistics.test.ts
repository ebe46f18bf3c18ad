import fc from 'fast-check';
import { expect, it } from 'vitest';
import { keyOf } from './key.ts';
import { addSeconds } from './moment.ts';
import { openSqlite } from './sqlite.ts';
import { type Statistics, shareOf } from './statistics.ts';
import type { OutboxStore } from './store.ts';
import type { SubmissionEvent } from './submission.ts';
import { sampleForm } from './testing/sample-form.ts';

const EVENTS: readonly SubmissionEvent[] = [
  { type: 'lookedUp', found: 'absent', words: 'Chưa báo cáo', differing: null },
  { type: 'draftSaved' },
  { type: 'sending', receiptBefore: null },
  { type: 'accepted', receipt: null },
  { type: 'unclear', code: 'TIMEOUT' },
  {
    type: 'notSubmitted',
    lookUps: 3,
    from: '2026-06-15T09:00:00',
    to: '2026-06-15T09:01:00',
    found: 'absent',
  },
  { type: 'confirmed', receipt: null },
  { type: 'rejected', reason: 'refused', messages: ['Chưa đến kỳ'] },
  { type: 'conflict', reason: 'otherFigures', differences: [] },
  { type: 'reopened' },
];

const operation = fc.record({
  unit: fc.constantFrom('A', 'B', 'C'),
  version: fc.integer({ min: 1, max: 3 }),
  settled: fc.constantFrom(3, 4),
  event: fc.option(fc.constantFrom(...EVENTS)),
  seconds: fc.integer({ min: -50, max: 500 }),
});

it('statistics always equal a recount, whatever was done and refused', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(operation, { maxLength: 60 }), async (operations) => {
      const stores = openSqlite(':memory:');
      let at = '2026-06-15T09:00:00';
      let done = 0;
      for (const { unit, version, settled, event, seconds } of operations) {
        at = addSeconds(at, seconds);
        done += await attempt(stores.outbox, sampleForm({ unit, settled }), version, event, at);
        expect(await stores.outbox.statistics()).toEqual(await recount(stores.outbox));
      }
      const lines = await Promise.all(
        (await stores.outbox.list()).map(({ key }) => stores.outbox.history(key)),
      );
      expect(lines.flat().length).toBeGreaterThanOrEqual(done);
      for (const history of lines) {
        expect(history.map(({ number }) => number)).toEqual(history.map((_, index) => index + 1));
      }
      stores.close();
    }),
    { numRuns: 60 },
  );
});

/** 1 when something was written, 0 when it was refused. */
async function attempt(
  store: OutboxStore,
  form: ReturnType<typeof sampleForm>,
  version: number,
  event: SubmissionEvent | null,
  at: string,
): Promise<number> {
  try {
    if (event === null) return (await store.plan(form, version, at)).created ? 1 : 0;
    const claim = await store.claim(keyOf(form, version), { owner: 'a', now: at, ttl: 10 });
    if (claim.kind === 'busy') return 0;
    await store.record(claim.submission.key, claim.lease, event, at);
    return 1;
  } catch {
    return 0;
  }
}

async function recount(store: OutboxStore): Promise<readonly Statistics[]> {
  const sums = new Map<string, Statistics>();
  for (const submission of await store.list()) {
    const share = shareOf(submission);
    const name = `${share.form} ${share.period} ${share.state}`;
    const sum = sums.get(name);
    sums.set(
      name,
      sum === undefined
        ? share
        : {
            ...share,
            submissions: sum.submissions + 1,
            attempts: sum.attempts + share.attempts,
            latencySeconds: sum.latencySeconds + share.latencySeconds,
          },
    );
  }
  return [...sums.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, sum]) => sum);
}
