import { createCalendar } from '@dung-hen/calendar';
import { describe, expect, test } from 'vitest';
import type { Dossier } from '../dossier.ts';
import { phaseOf } from './record.ts';
import { standingOf } from './standing.ts';
import { syntheticDossier } from './synthetic-dossier.ts';

const calendar = createCalendar();
const standing = (known: Partial<Dossier>) => {
  const dossier = syntheticDossier(known);
  return standingOf(dossier, phaseOf(dossier), calendar);
};
const codes = (known: Partial<Dossier>) => standing(known).reasons.map(({ code }) => code);

describe('what a status says', () => {
  test('filed online on a Friday night: eight working hours from Monday morning', () => {
    expect(standing({ status: 1, channel: 'online', submittedAt: '2026-11-20T19:30:00' })).toMatchObject({
      acceptBy: '2026-11-23T17:00:00',
      rule: { id: 'nd-118-2025' },
    });
    expect(standing({ status: 1, submittedAt: '2026-11-20T16:00:00' }).acceptBy).toBe('2026-11-23T16:00:00');
  });

  test('filed when nobody knows, or before the oldest rules: no hour is made up', () => {
    expect(standing({ status: 1 })).toMatchObject({ acceptBy: null, rule: null });
    expect(standing({ status: 1, submittedAt: '2018-03-05T09:00:00' }).acceptBy).toBeNull();
    expect(codes({ status: 1 })).toEqual(['NOT_YET_RECEIVED']);
  });

  test('waiting for a supplement: 15 days from the notice, rolled off days off', () => {
    const known = { status: 5, receivedAt: '2026-04-08T09:00:00', pausedAt: '2026-04-10T10:00:00' } as const;
    expect(codes(known)).toEqual(['PAUSED', 'CLOSE_WITHOUT_SUPPLEMENT']);
    expect(standing(known).reasons[1]?.dates).toEqual(['2026-04-28']);
  });

  test('no such end for other pauses, under the older decree, or without dates', () => {
    expect(codes({ status: 6, receivedAt: '2026-04-08T09:00:00', pausedAt: '2026-04-10T10:00:00' })).toEqual([
      'PAUSED',
    ]);
    expect(codes({ status: 8, receivedAt: '2026-04-08T09:00:00', pausedAt: '2026-04-10T10:00:00' })).toEqual([
      'PAUSED',
    ]);
    expect(codes({ status: 5, receivedAt: '2024-04-08T09:00:00', pausedAt: '2024-04-10T10:00:00' })).toEqual([
      'PAUSED',
    ]);
    expect(codes({ status: 5, receivedAt: '2026-04-08T09:00:00' })).toEqual(['PAUSED']);
    expect(codes({ status: 5, pausedAt: '2026-04-10T10:00:00' })).toEqual(['PAUSED']);
  });

  test('refused, withdrawn, running', () => {
    expect(codes({ status: 3 })).toEqual(['REFUSED']);
    expect(codes({ status: 7 })).toEqual(['WITHDRAWN']);
    expect(codes({ status: 10, withdrawn: true })).toEqual(['WITHDRAWN']);
    expect(codes({ status: 10 })).toEqual([]);
    expect(codes({ status: 2 })).toEqual([]);
  });
});
