import { DungHenError, isDungHenError } from '@dung-hen/domain';
import { expect, it } from 'vitest';
import { type DeliverAllOptions, deliverAll } from './deliver-all.ts';
import { openSqlite } from './sqlite.ts';
import type { Submission } from './submission.ts';
import { createFakePortal, type FakePortal } from './testing/fake-portal.ts';
import { sampleForm } from './testing/sample-form.ts';
import { createVirtualTime } from './testing/virtual-time.ts';

const UNITS = Array.from({ length: 12 }, (_, index) => `H56.77.${index + 1}`);

async function province() {
  const time = createVirtualTime();
  const { outbox } = openSqlite(':memory:');
  const portals = new Map<string, FakePortal>(UNITS.map((unit) => [unit, createFakePortal(time)]));
  const portalOf = (unit: string) => {
    const portal = portals.get(unit);
    if (portal === undefined) throw new Error(unit);
    return portal;
  };
  const keys = [];
  for (const unit of UNITS) {
    keys.push((await outbox.plan(sampleForm({ unit }), 1, time.now())).submission.key);
  }
  const options: DeliverAllOptions = { owner: 'test', now: time.now, sleep: time.sleep };
  const portFor = ({ key }: Submission) => portalOf(key.unit).port;
  const ledger = () => UNITS.map((unit) => portalOf(unit).ledger().length);
  return { outbox, keys, options, portFor, portalOf, ledger };
}

it('one failing unit, in whatever way, does not stop the others; a second run mends what it can', async () => {
  const { outbox, keys, options, portFor, portalOf, ledger } = await province();
  portalOf('H56.77.2').port.lookUp = () => Promise.reject(new TypeError('a bug'));
  portalOf('H56.77.3').fates = [{ kind: 'refused', messages: ['Sai số liệu'] }];
  portalOf('H56.77.4').lookUpErrors = [new DungHenError('MAINTENANCE')];
  const brokenLogin = (submission: Submission) => {
    if (submission.key.unit === 'H56.77.5') throw new DungHenError('CREDENTIALS_REJECTED');
    return portFor(submission);
  };
  const ended: string[] = [];
  const first = await deliverAll(outbox, keys, brokenLogin, {
    ...options,
    concurrency: 4,
    onDelivery: ({ key }) => ended.push(key.unit),
  });
  expect(first.map(({ key }) => key.unit)).toEqual(UNITS);
  expect(ended.toSorted()).toEqual(UNITS.toSorted());
  expect(first.map(({ outcome }) => outcome).filter((outcome) => outcome === 'confirmed')).toHaveLength(8);
  expect(first.slice(1, 5).map(({ outcome }) => outcome)).toEqual(['failed', 'rejected', 'failed', 'failed']);
  expect(isDungHenError(first[4]?.error, 'CREDENTIALS_REJECTED')).toBe(true);

  const second = await deliverAll(outbox, keys, portFor, options);
  expect(second.map(({ outcome }) => outcome).filter((outcome) => outcome === 'confirmed')).toHaveLength(10);
  expect(second.filter(({ sent }) => sent).map(({ key }) => key.unit)).toEqual(['H56.77.4', 'H56.77.5']);
  expect(ledger()).toEqual([1, 0, 0, ...UNITS.slice(3).map(() => 1)]);
});

it('two processes on the same list submit each unit once', async () => {
  const { outbox, keys, options, portFor, ledger } = await province();
  const both = await Promise.all([
    deliverAll(outbox, keys, portFor, { ...options, owner: 'one', concurrency: 3 }),
    deliverAll(outbox, keys.toReversed(), portFor, { ...options, owner: 'two', concurrency: 3 }),
  ]);
  expect(ledger()).toEqual(UNITS.map(() => 1));
  expect(both.flat().filter(({ sent }) => sent)).toHaveLength(UNITS.length);
  expect(new Set(both.flat().map(({ outcome }) => outcome)).isSubsetOf(new Set(['confirmed', 'busy']))).toBe(
    true,
  );
});

it('keeps within its concurrency', async () => {
  const { outbox, keys, options, portFor } = await province();
  let running = 0;
  let most = 0;
  await deliverAll(
    outbox,
    keys,
    (submission) => {
      running += 1;
      most = Math.max(most, running);
      return portFor(submission);
    },
    {
      ...options,
      concurrency: 3,
      onDelivery: () => {
        running -= 1;
      },
    },
  );
  expect(most).toBe(3);
});

it('after an abort the rest is interrupted, nothing is lost', async () => {
  const { outbox, keys, options, portFor, ledger } = await province();
  const stop = new AbortController();
  let ended = 0;
  const onDelivery = () => {
    ended += 1;
    if (ended === 5) stop.abort(new Error('Ctrl-C'));
  };
  const results = await deliverAll(outbox, keys, portFor, { ...options, signal: stop.signal, onDelivery });
  expect(results.map(({ outcome }) => outcome)).toEqual([
    ...Array.from({ length: 5 }, () => 'confirmed'),
    ...Array.from({ length: 7 }, () => 'interrupted'),
  ]);
  await deliverAll(outbox, keys, portFor, options);
  expect(ledger()).toEqual(UNITS.map(() => 1));
});

it('refuses an unknown key and a concurrency that makes no sense', async () => {
  const { outbox, keys, options, portFor } = await province();
  const invalid = (error: unknown) => isDungHenError(error, 'INVALID_INPUT');
  await expect(deliverAll(outbox, keys, portFor, { ...options, concurrency: 0 })).rejects.toSatisfy(invalid);
  const unknown = { unit: 'X', form: 'Y', period: '2026', version: 1 };
  await expect(deliverAll(outbox, [unknown], portFor, options)).rejects.toSatisfy(invalid);
});
