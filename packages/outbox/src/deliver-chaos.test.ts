import { DungHenError } from '@dung-hen/domain';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { SubmitFate } from './testing/fake-portal.ts';
import { createOffice } from './testing/run-delivery.ts';
import { sampleForm } from './testing/sample-form.ts';

const settings = { settleSeconds: 60, lookUps: 3, lookUpSeconds: 20, maxAttempts: 50 };

const fate = fc.oneof<fc.Arbitrary<SubmitFate>[]>(
  fc.constantFrom(
    { kind: 'done' },
    { kind: 'lostBefore' },
    { kind: 'lostAfter' },
    { kind: 'swallowed' },
    { kind: 'bug' },
  ),
  fc.record({ kind: fc.constant('late' as const), seconds: fc.integer({ min: 0, max: 100 }) }),
);
const failure = fc.option(
  fc.constantFrom('NETWORK', 'TIMEOUT', 'MAINTENANCE', 'LOGIN_REQUIRED', 'SITE_CHANGED'),
  { freq: 3 },
);
const run = fc.record({
  stopAfter: fc.option(fc.integer({ min: 0, max: 12 })),
  pause: fc.integer({ min: 0, max: 400 }),
});

/** A bug of the adapter comes through; anything else would be ours. */
function isBug(error: unknown): void {
  if (!(error instanceof TypeError)) throw error;
}

it('whatever the portal and the office do, there is one submission in the end', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fate, { maxLength: 4 }),
      fc.array(failure, { maxLength: 25 }),
      fc.array(failure, { maxLength: 5 }),
      fc.array(run, { maxLength: 6 }),
      async (fates, lookUps, saves, runs) => {
        const office = createOffice();
        const asError = (code: (typeof lookUps)[number]) => (code === null ? null : new DungHenError(code));
        office.portal.fates = [...fates];
        office.portal.lookUpErrors = lookUps.map(asError);
        office.portal.saveErrors = saves.map(asError);
        const key = await office.plan(sampleForm());
        for (const { stopAfter, pause } of runs) {
          const stop = new AbortController();
          let steps = 0;
          const onStep = () => {
            steps += 1;
            if (steps === stopAfter) stop.abort(new Error('stopped'));
          };
          await office.run(key, { settings, signal: stop.signal, onStep }).catch(isBug);
          office.time.pass(pause);
        }
        office.portal.lookUpErrors = [];
        office.portal.saveErrors = [];
        office.portal.fates = office.portal.fates.filter(({ kind }) => kind !== 'bug');
        const last = await office.run(key, { settings });
        expect(last.outcome).toBe('confirmed');
        expect(office.portal.ledger()).toEqual([sampleForm()]);
      },
    ),
    { numRuns: 300 },
  );
});
