import { isDungHenError } from '@dung-hen/domain';
import { beforeEach, expect, it } from 'vitest';
import { deliver } from './deliver.ts';
import { createOffice, type Office } from './testing/run-delivery.ts';
import { sampleForm } from './testing/sample-form.ts';

let office: Office;
beforeEach(() => {
  office = createOffice();
});
const submits = () => office.portal.calls.filter((call) => call === 'submit').length;

it('is busy while another one holds the claim, and goes on when that one is dead', async () => {
  const key = await office.plan(sampleForm());
  await office.store.claim(key, { owner: 'other', now: office.time.now(), ttl: 600 });
  const delivery = await office.run(key);
  expect(delivery).toMatchObject({ outcome: 'busy', sent: false });
  expect(isDungHenError(delivery.error, 'CONFLICT')).toBe(true);
  const gone = await office.run(key, { isOwnerGone: (owner) => owner === 'other' });
  expect(gone.outcome).toBe('confirmed');
});

it('finds a request cut off by a killed process and looks it up first', async () => {
  const key = await office.plan(sampleForm());
  const claim = await office.store.claim(key, { owner: 'dead', now: office.time.now(), ttl: 600 });
  if (claim.kind === 'busy') throw new Error('busy');
  await office.store.record(key, claim.lease, { type: 'sending', receiptBefore: null }, office.time.now());
  office.portal.place(sampleForm());
  expect(await office.run(key, { isOwnerGone: () => true })).toMatchObject({
    outcome: 'confirmed',
    sent: false,
  });
  expect(submits()).toBe(0);
});

it('stops between steps when told to, and goes on later', async () => {
  const key = await office.plan(sampleForm());
  const stop = new AbortController();
  const onStep = ({ step }: { step: string }) => {
    if (step === 'saveDraft') stop.abort(new Error('Ctrl-C'));
  };
  const delivery = await office.run(key, { signal: stop.signal, onStep });
  expect(delivery).toMatchObject({ outcome: 'interrupted', sent: false, submission: { state: 'planned' } });
  expect((await office.store.get(key))?.lease).toBeNull();
  expect((await office.run(key)).outcome).toBe('confirmed');
});

it('does not cut off a submit request: its answer is kept', async () => {
  const key = await office.plan(sampleForm());
  const stop = new AbortController();
  const onStep = ({ step }: { step: string }) => {
    if (step === 'submit') stop.abort(new Error('Ctrl-C'));
  };
  const delivery = await office.run(key, { signal: stop.signal, onStep });
  expect(delivery).toMatchObject({ outcome: 'interrupted', sent: true });
  expect(await office.story(key)).toMatch(/sending > accepted$/u);
  expect(await office.run(key)).toMatchObject({ outcome: 'confirmed', sent: false });
  expect(office.portal.ledger()).toHaveLength(1);
});

it('gives the claim back when something unforeseen breaks', async () => {
  const key = await office.plan(sampleForm());
  office.portal.port.lookUp = () => Promise.reject(new TypeError('a bug'));
  await expect(office.run(key)).rejects.toThrow('a bug');
  expect((await office.store.get(key))?.lease).toBeNull();
});

it('gives the claim back when the figures cannot be read', async () => {
  const key = await office.plan(sampleForm());
  const broken = { ...office.store, form: () => Promise.reject(new TypeError('unreadable')) };
  const options = { owner: 'test', now: office.time.now, sleep: office.time.sleep };
  await expect(deliver(broken, key, office.portal.port, options)).rejects.toThrow('unreadable');
  expect((await office.store.get(key))?.lease).toBeNull();
});

it('notices that its claim was lost', async () => {
  const key = await office.plan(sampleForm());
  const onStep = ({ step }: { step: string }) => {
    if (step === 'saveDraft') office.time.pass(3600);
  };
  const thief = office.portal.port.saveDraft;
  office.portal.port.saveDraft = async (form) => {
    await office.store.claim(key, { owner: 'thief', now: office.time.now(), ttl: 600 });
    return thief(form);
  };
  const delivery = await office.run(key, { onStep });
  expect(delivery.outcome).toBe('failed');
  expect(submits()).toBe(0);
});

it.each([
  ['lookUps', 0],
  ['settleSeconds', -1],
  ['leaseSeconds', 1.5],
  ['maxAttempts', Number.NaN],
])('refuses %s = %d', async (name, value) => {
  const key = await office.plan(sampleForm());
  await expect(office.run(key, { settings: { [name]: value } })).rejects.toSatisfy((error) =>
    isDungHenError(error, 'INVALID_INPUT'),
  );
});
