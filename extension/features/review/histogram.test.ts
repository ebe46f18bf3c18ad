import { createCalendar } from '@dung-hen/calendar';
import { type Dossier, handlingTimes, proposeCuts } from '@dung-hen/domain';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asDossier } from '../../app/seen-dossier.ts';
import { seenDossier } from '../../app/synthetic-seen.ts';
import { histogramOf } from './histogram.ts';

const CALENDAR = createCalendar();
const WINDOW = { from: '2026-03-15', to: '2026-12-14' };
const MONDAY = Date.parse('2026-05-04T00:00:00Z');
const iso = (days: number): string => new Date(MONDAY + days * 86_400_000).toISOString().slice(0, 10);
const taking = (days: number, hours: number): Dossier =>
  asDossier(
    seenDossier({
      status: 9,
      procedureCode: '1.000001',
      limit: { hours, unit: hours < 8 ? 'workingDays' : 'days' },
      receivedAt: '2026-05-04T08:00:00',
      finishedAt: `${iso(days)}T10:00:00`,
      dueAt: null,
    }),
  );
const bars = (hours: number, ...days: readonly number[]) => {
  const times = handlingTimes(
    days.map((count) => taking(count, hours)),
    WINDOW,
    CALENDAR,
  );
  const [proposal] = proposeCuts(times);
  if (proposal === undefined) throw new Error('no proposal');
  return histogramOf(proposal);
};

describe('bars of handling time', () => {
  it('count days up to the limit, and put the limit after its own day', () => {
    expect(bars(24, 0, 1, 1, 3)).toMatchObject({
      unit: 'days',
      names: ['0', '1', '2', '3'],
      counts: [1, 2, 0, 1],
      limitAt: 3.5,
      proposedAt: null,
    });
  });

  it('gather what took far longer in the last bar, and several days in one where the limit is long', () => {
    expect(bars(24, 1, 90)).toMatchObject({
      names: ['0', '1', '2', '3', '4', '5', '≥ 6'],
      counts: [0, 1, 0, 0, 0, 0, 1],
    });
    const long = bars(480, 10, 59, 60);
    expect(long.names[0]).toBe('0–2');
    expect(long.counts.at(-1)).toBe(1);
  });

  it('count working hours where the limit is below a day', () => {
    expect(bars(4, 0)).toMatchObject({
      unit: 'hours',
      names: ['0', '1', '2', '3', '4'],
      counts: [0, 0, 1, 0, 0],
    });
  });

  it('lose no dossier and are never too many', () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat(200), { minLength: 1, maxLength: 30 }),
        fc.integer({ min: 1, max: 90 }),
        (days, limit) => {
          const { names, counts } = bars(limit * 8, ...days);
          expect(counts.reduce((sum, count) => sum + count, 0)).toBe(days.length);
          expect(counts.length).toBe(names.length);
          expect(counts.length).toBeLessThanOrEqual(25);
        },
      ),
      { numRuns: 40 },
    );
  });
});
