import type { Dossier } from '@dung-hen/domain';
import { isDungHenError } from '@dung-hen/domain';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openSqlite, type SqliteStores } from './sqlite.ts';
import { sampleForm } from './testing/sample-form.ts';

const AT = '2026-06-15T09:00:00';
const START = {
  source: 'onestop-thanhhoa http://127.0.0.1:1',
  query: '{"unit":"H56.77.5"}',
  unit: 'H56.77.5',
  takenAt: AT,
  expiresAt: '2026-07-15T09:00:00',
};

let stores: SqliteStores;
beforeEach(() => {
  stores = openSqlite(':memory:');
});
afterEach(() => stores.close());

const dossier = (number: number, more: Partial<Dossier> = {}): Dossier => ({
  code: `H56.77.5-260610-${String(number).padStart(4, '0')}`,
  id: null,
  status: 4,
  channel: 'online',
  unitCode: 'H56.77.5',
  unitName: 'UBND xã Hà Trung',
  procedureCode: '1.000894',
  procedureName: 'Đăng ký kết hôn',
  fieldCode: 'HT',
  fieldName: 'Hộ tịch',
  onlineLevel: 'full',
  limit: { hours: 8, unit: 'workingDays' },
  submittedAt: AT,
  receivedAt: AT,
  dueAt: '2026-06-16T17:00:00',
  stepDueAt: null,
  finishedAt: null,
  returnedAt: null,
  pausedAt: null,
  withdrawn: false,
  stepName: 'Thụ lý',
  supplements: [{ requestedAt: AT, completedAt: null, dueBefore: null, dueAfter: null }],
  ...more,
});

it('goes on where it was stopped', async () => {
  const { collections } = stores;
  const { id } = await collections.begin(START);
  await collections.add(id, { dossiers: [dossier(1), dossier(2)], resume: 'page 2', total: 3 });
  const found = await collections.latest({ source: START.source, query: START.query }, AT);
  expect(found).toMatchObject({ id, resume: 'page 2', done: 2, total: 3, complete: false });
  const done = await collections.add(id, { dossiers: [dossier(3)], resume: null, total: 3 });
  expect(done).toMatchObject({ done: 3, complete: true, resume: null });
  expect(await collections.dossiers(id)).toEqual([dossier(1), dossier(2), dossier(3)]);
});

it('a dossier seen again stands once, as it was seen last', async () => {
  const { collections } = stores;
  const { id } = await collections.begin(START);
  await collections.add(id, { dossiers: [dossier(1), dossier(2)], resume: 'b', total: null });
  const after = await collections.add(id, {
    dossiers: [dossier(1, { status: 9 }), dossier(3)],
    resume: null,
    total: null,
  });
  expect(after.done).toBe(3);
  const codes = (await collections.dossiers(id)).map(({ code, status }) => `${code.slice(-1)}:${status}`);
  expect(codes).toEqual(['1:9', '2:4', '3:4']);
});

it('keeps nothing that is not a field of a dossier', async () => {
  const { collections } = stores;
  const { id } = await collections.begin(START);
  const leaky = { ...dossier(1), applicant: 'Nguyễn Văn A', phone: '0912345678' };
  await collections.add(id, { dossiers: [leaky], resume: null, total: 1 });
  expect(JSON.stringify(await collections.dossiers(id))).not.toMatch(/Nguyễn Văn A|0912345678/u);
});

it('takes a batch whole or not at all', async () => {
  const { collections } = stores;
  const { id } = await collections.begin(START);
  const broken = dossier(2, { receivedAt: '2026-02-30T00:00:00' });
  await expect(
    collections.add(id, { dossiers: [dossier(1), broken], resume: 'b', total: 2 }),
  ).rejects.toSatisfy((error) => isDungHenError(error, 'INVALID_INPUT'));
  expect(await collections.dossiers(id)).toEqual([]);
  expect(await collections.latest({}, AT)).toMatchObject({ done: 0, resume: null });
});

it('finds the newest by source, query, unit and completeness', async () => {
  const { collections } = stores;
  const old = await collections.begin(START);
  await collections.add(old.id, { dossiers: [dossier(1)], resume: null, total: 1 });
  const young = await collections.begin({ ...START, takenAt: '2026-06-16T09:00:00' });
  expect((await collections.latest({ unit: 'H56.77.5' }, AT))?.id).toBe(young.id);
  expect((await collections.latest({ complete: true }, AT))?.id).toBe(old.id);
  expect(await collections.latest({ unit: 'X' }, AT)).toBeNull();
  expect(await collections.latest({ unit: null }, AT)).toBeNull();
  const all = await collections.begin({ ...START, unit: null });
  expect((await collections.latest({ unit: null }, AT))?.id).toBe(all.id);
  expect(await collections.latest({ query: 'X' }, AT)).toBeNull();
});

it('forgets what has expired, dossiers included', async () => {
  const { collections } = stores;
  const { id } = await collections.begin(START);
  await collections.add(id, { dossiers: [dossier(1)], resume: null, total: 1 });
  expect(await collections.latest({}, START.expiresAt)).toBeNull();
  expect(await collections.expire(AT)).toBe(0);
  expect(await collections.expire(START.expiresAt)).toBe(1);
  expect(await collections.dossiers(id)).toEqual([]);
});

it('refuses to add to a collection that is complete or not there', async () => {
  const { collections } = stores;
  const { id } = await collections.begin(START);
  await collections.add(id, { dossiers: [], resume: null, total: 0 });
  const batch = { dossiers: [dossier(1)], resume: null, total: 1 };
  await expect(collections.add(id, batch)).rejects.toThrow(/complete/u);
  await expect(collections.add(99, batch)).rejects.toThrow(/no collection/u);
});

it('keeps the newest form of a unit and period', async () => {
  const wanted = { unit: 'H56.77.5', form: 'II.06a/VPCP/KSTT', period: '2026-Q2' };
  expect(await stores.forms.latest(wanted)).toBeNull();
  await stores.forms.keep(sampleForm({ takenAt: '2026-06-15T08:00:00' }));
  const later = sampleForm({ takenAt: '2026-06-15T18:00:00', settled: 4 });
  await stores.forms.keep(later);
  await stores.forms.keep(later);
  expect(await stores.forms.latest(wanted)).toEqual(later);
  expect(await stores.forms.latest({ ...wanted, period: '2026-Q1' })).toBeNull();
  await stores.forms.keep(sampleForm({ unit: 'H56.24.1' }));
  expect(await stores.forms.units(wanted)).toEqual(['H56.24.1', 'H56.77.5']);
  expect(await stores.forms.units({ ...wanted, period: '2026-Q1' })).toEqual([]);
});
