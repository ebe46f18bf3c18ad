import { isDungHenError } from '@dung-hen/domain';
import { expect, it } from 'vitest';
import { keyOf } from '../key.ts';
import type { OutboxStore } from '../store.ts';
import type { Lease, SubmissionEvent } from '../submission.ts';
import { sampleForm } from './sample-form.ts';

const AT = '2026-06-15T09:00:00';
const LATER = '2026-06-15T09:10:00';
const KEY = keyOf(sampleForm());
const RECEIPT = { number: 'BN-1', submittedAt: AT, stateWords: 'Đã gửi' };
const SENDING: SubmissionEvent = { type: 'sending', receiptBefore: null };
const CONFIRMED: SubmissionEvent = { type: 'confirmed', receipt: RECEIPT };

const conflict = (error: unknown) => isDungHenError(error, 'CONFLICT');
const invalid = (error: unknown) => isDungHenError(error, 'INVALID_INPUT');

/**
 * What every `OutboxStore` must do; call it inside a test file of the store. `make` gives an empty store, fresh for
 * each test.
 */
export function outboxStoreContract(make: () => Promise<OutboxStore>): void {
  const claimed = async (store: OutboxStore, owner = 'a', now = AT): Promise<Lease> => {
    const claim = await store.claim(KEY, { owner, now, ttl: 60 });
    if (claim.kind === 'busy') throw new Error('busy');
    return claim.lease;
  };
  const planned = async (): Promise<OutboxStore> => {
    const store = await make();
    await store.plan(sampleForm(), 1, AT);
    return store;
  };

  it('plans a form: planned, never sent, with its figures and a first line of history', async () => {
    const store = await make();
    expect(await store.get(KEY)).toBeNull();
    const { submission, created } = await store.plan(sampleForm(), 1, AT);
    expect(created).toBe(true);
    expect(submission).toMatchObject({ key: KEY, state: 'planned', attempts: 0, plannedAt: AT, lease: null });
    expect(await store.get(KEY)).toEqual(submission);
    expect(await store.form(KEY)).toEqual(sampleForm());
    expect(await store.history(KEY)).toEqual([
      { number: 1, at: AT, who: 'store', event: { type: 'planned' }, state: 'planned' },
    ]);
  });

  it('takes the same key with the same figures as the same submission, whenever it was collected', async () => {
    const store = await planned();
    const again = await store.plan(sampleForm({ takenAt: '2026-06-16T08:00:00' }), 1, LATER);
    expect(again).toMatchObject({ created: false, submission: { plannedAt: AT } });
    expect(await store.history(KEY)).toHaveLength(1);
  });

  it('refuses the same key with other figures, and changes nothing', async () => {
    const store = await planned();
    await expect(store.plan(sampleForm({ settled: 4 }), 1, LATER)).rejects.toSatisfy(conflict);
    expect(await store.form(KEY)).toEqual(sampleForm());
    expect(await store.list()).toHaveLength(1);
  });

  it('keeps units, periods and versions apart, in order', async () => {
    const store = await make();
    await store.plan(sampleForm({ unit: 'B' }), 1, AT);
    await store.plan(sampleForm({ unit: 'A' }), 1, AT);
    await store.plan(sampleForm({ unit: 'A' }), 2, LATER);
    const names = (await store.list()).map(({ key }) => `${key.unit}${key.version}`);
    expect(names).toEqual(['A1', 'A2', 'B1']);
    expect(await store.list({ unit: 'A', states: ['planned'] })).toHaveLength(1);
    expect(await store.list({ unit: 'C' })).toEqual([]);
    expect(await store.list({ states: [] })).toEqual([]);
    expect(await store.list({ form: KEY.form, period: KEY.period })).toHaveLength(3);
  });

  it('a later version takes the place of a planned one', async () => {
    const store = await planned();
    await store.plan(sampleForm({ settled: 4 }), 2, LATER);
    expect(await store.get(KEY)).toMatchObject({ state: 'superseded', settledAt: LATER });
    expect((await store.history(KEY)).at(-1)?.event).toEqual({ type: 'superseded', byVersion: 2 });
  });

  it.each([['sending'], ['unknown']] as const)('a later version must wait while one is %s', async (state) => {
    const store = await planned();
    const lease = await claimed(store);
    await store.record(KEY, lease, SENDING, AT);
    if (state === 'unknown') await store.record(KEY, lease, { type: 'unclear', code: 'TIMEOUT' }, AT);
    await expect(store.plan(sampleForm({ settled: 4 }), 2, LATER)).rejects.toSatisfy(conflict);
  });

  it('an earlier version never comes after a later one', async () => {
    const store = await make();
    await store.plan(sampleForm(), 2, AT);
    await expect(store.plan(sampleForm(), 1, AT)).rejects.toSatisfy(conflict);
  });

  it('lets one owner work at a time, until the claim runs out or is given back', async () => {
    const store = await planned();
    const lease = await claimed(store, 'a');
    expect(lease).toMatchObject({ owner: 'a', until: '2026-06-15T09:01:00' });
    expect(await store.claim(KEY, { owner: 'b', now: AT, ttl: 60 })).toEqual({ kind: 'busy', lease });
    const second = await store.claim(KEY, { owner: 'b', now: lease.until, ttl: 60 });
    expect(second.kind).toBe('claimed');
    await expect(store.record(KEY, lease, SENDING, LATER)).rejects.toSatisfy(conflict);
    await expect(store.renew(KEY, lease, LATER, 60)).rejects.toSatisfy(conflict);
    await store.release(KEY, lease);
    expect(await store.get(KEY)).toMatchObject({ lease: { owner: 'b' } });
    await store.release(KEY, second.lease);
    expect((await store.get(KEY))?.lease).toBeNull();
    expect((await store.claim(KEY, { owner: 'a', now: AT, ttl: 60 })).kind).toBe('claimed');
  });

  it('tells two claims of one owner apart', async () => {
    const store = await planned();
    const first = await claimed(store, 'a');
    await store.release(KEY, first);
    await claimed(store, 'a');
    await expect(store.record(KEY, first, SENDING, AT)).rejects.toSatisfy(conflict);
  });

  it('takes the claim of a dead owner, but only the one that was named', async () => {
    const store = await planned();
    const dead = await claimed(store, 'dead');
    const wrong = { owner: 'b', now: AT, ttl: 60, evict: dead.fence + 1 };
    expect((await store.claim(KEY, wrong)).kind).toBe('busy');
    expect((await store.claim(KEY, { ...wrong, evict: dead.fence })).kind).toBe('claimed');
    expect((await store.claim(KEY, { ...wrong, owner: 'c', evict: dead.fence })).kind).toBe('busy');
  });

  it('renews a claim', async () => {
    const store = await planned();
    const lease = await claimed(store);
    expect(await store.renew(KEY, lease, LATER, 60)).toEqual({ ...lease, until: '2026-06-15T09:11:00' });
    expect((await store.claim(KEY, { owner: 'b', now: LATER, ttl: 60 })).kind).toBe('busy');
  });

  it('writes state, history and statistics of an event together', async () => {
    const store = await planned();
    const lease = await claimed(store);
    await store.record(KEY, lease, SENDING, AT);
    await store.record(KEY, lease, { type: 'accepted', receipt: RECEIPT }, AT);
    const done = await store.record(KEY, lease, CONFIRMED, LATER);
    expect(done).toMatchObject({
      state: 'confirmed',
      attempts: 1,
      sentAt: AT,
      settledAt: LATER,
      receipt: RECEIPT,
    });
    expect(await store.get(KEY)).toEqual(done);
    expect((await store.history(KEY)).map(({ number, who, state }) => `${number} ${who} ${state}`)).toEqual([
      '1 store planned',
      '2 a sending',
      '3 a sending',
      '4 a confirmed',
    ]);
    expect(await store.statistics()).toEqual([
      {
        form: KEY.form,
        period: KEY.period,
        state: 'confirmed',
        submissions: 1,
        attempts: 1,
        latencySeconds: 600,
      },
    ]);
    expect(await store.statistics({ period: '2026-Q3' })).toEqual([]);
  });

  it('refuses an event that cannot happen now, and writes nothing of it', async () => {
    const store = await planned();
    const lease = await claimed(store);
    await store.record(KEY, lease, SENDING, AT);
    const before = [await store.get(KEY), await store.history(KEY), await store.statistics()];
    await expect(store.record(KEY, lease, SENDING, AT)).rejects.toSatisfy(conflict);
    expect([await store.get(KEY), await store.history(KEY), await store.statistics()]).toEqual(before);
  });

  it('keeps what a conflict, a refusal and an unclear answer said', async () => {
    const store = await planned();
    const lease = await claimed(store);
    const differences = [{ rowLabel: 'Hộ tịch', columnNumber: 7, expected: 3, found: null }];
    const event: SubmissionEvent = { type: 'conflict', reason: 'otherFigures', differences };
    expect(await store.record(KEY, lease, event, AT)).toMatchObject({ state: 'conflict', differences });
    expect((await store.history(KEY)).at(-1)).toMatchObject({ event, state: 'conflict' });
    expect((await store.get(KEY))?.differences).toEqual(differences);
  });

  it('says INVALID_INPUT for a submission that is not there', async () => {
    const store = await make();
    await expect(store.form(KEY)).rejects.toSatisfy(invalid);
    await expect(store.history(KEY)).rejects.toSatisfy(invalid);
    await expect(store.claim(KEY, { owner: 'a', now: AT, ttl: 60 })).rejects.toSatisfy(invalid);
    await expect(store.plan(sampleForm(), 0, AT)).rejects.toSatisfy(invalid);
    await expect(store.plan(sampleForm({ unit: ' ' }), 1, AT)).rejects.toSatisfy(invalid);
  });
}
