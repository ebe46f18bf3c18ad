import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mergeSeen } from './dossier-merge.ts';
import type { SeenDossier } from './seen-dossier.ts';
import { seenDossier } from './synthetic-seen.ts';

const collected = seenDossier({
  source: 'collected',
  seenAt: '2026-11-22T20:00:00',
  pageUrl: 'https://motcua.thanhhoa.gov.vn/',
  procedureCode: '1.000894',
  limit: { hours: 80, unit: 'workingDays' },
  pausedAt: '2026-11-18T09:00:00',
});
const glance = seenDossier({
  seenAt: '2026-11-23T07:32:00',
  unitName: null,
  fieldName: null,
  status: null,
  channel: null,
  dueAt: '2026-12-02T17:00:00',
});

describe('merging sightings', () => {
  it('a glance at a list erases nothing a collection knew, and corrects what it does say', () => {
    expect(mergeSeen(collected, glance)).toEqual({
      ...collected,
      pageUrl: glance.pageUrl,
      dueAt: '2026-12-02T17:00:00',
      seenAt: glance.seenAt,
    });
  });

  it('an older sighting that arrives late fills gaps only', () => {
    const late = seenDossier({ seenAt: '2026-11-01T08:00:00', dueAt: '2026-11-20', channel: 'post' });
    const merged = mergeSeen(glance, late);
    expect(merged).toMatchObject({ dueAt: glance.dueAt, channel: 'post', seenAt: glance.seenAt });
  });

  it('a collection keeps the page where the officer saw the dossier', () => {
    const again = { ...collected, seenAt: '2026-11-23T20:00:00' };
    expect(mergeSeen(glance, again).pageUrl).toBe(glance.pageUrl);
  });

  it('a bare day does not replace the hour of the same day, but another day does', () => {
    const bare = (dueAt: string) => seenDossier({ dueAt, seenAt: '2026-11-24T07:00:00' });
    expect(mergeSeen(seenDossier(), bare('2026-11-30')).dueAt).toBe('2026-11-30T17:00:00');
    expect(mergeSeen(seenDossier(), bare('2026-12-01')).dueAt).toBe('2026-12-01');
  });

  it('the deadline of a step goes with the step', () => {
    const before = seenDossier({ stepName: 'Thẩm định', stepDueAt: '2026-11-23T10:00:00' });
    const at = '2026-11-24T07:00:00';
    expect(mergeSeen(before, seenDossier({ stepName: 'Ký duyệt', seenAt: at })).stepDueAt).toBeNull();
    expect(mergeSeen(before, seenDossier({ stepName: 'Thẩm định', seenAt: at })).stepDueAt).toBe(
      before.stepDueAt,
    );
    expect(mergeSeen(before, seenDossier({ stepName: null, seenAt: at })).stepDueAt).toBe(before.stepDueAt);
  });
});

const maybe = <T>(...values: T[]) => fc.option(fc.constantFrom(...values), { nil: null });
const sighting: fc.Arbitrary<SeenDossier> = fc
  .record({
    status: maybe(2, 4, 5),
    channel: maybe('counter' as const, 'online' as const),
    unitName: maybe('A', 'B'),
    dueAt: maybe('2026-11-30', '2026-11-30T17:00:00', '2026-12-01'),
    pausedAt: maybe('2026-11-18T09:00:00'),
    seenAt: fc.integer({ min: 0, max: 59 }).map((s) => `2026-11-23T07:00:${String(s).padStart(2, '0')}`),
    source: fc.constantFrom('page' as const, 'collected' as const),
  })
  .map((parts) => seenDossier(parts));

describe('merging, whatever comes', () => {
  it('never loses a fact and gives the same in either order', () => {
    fc.assert(
      fc.property(sighting, sighting, (a, b) => {
        fc.pre(a.seenAt !== b.seenAt);
        const merged = mergeSeen(a, b);
        expect(mergeSeen(b, a)).toEqual(merged);
        for (const key of ['status', 'channel', 'unitName', 'dueAt', 'pausedAt'] as const) {
          expect(merged[key] === null).toBe(a[key] === null && b[key] === null);
          expect([a[key], b[key]]).toContain(merged[key]);
        }
      }),
    );
  });

  it('changes nothing when the same comes twice', () => {
    fc.assert(
      fc.property(sighting, (a) => {
        expect(mergeSeen(a, a)).toEqual(a);
      }),
    );
  });
});
