import fc from 'fast-check';
import { expect, it } from 'vitest';
import { addSeconds, isMoment, secondsBetween } from './moment.ts';

it('adds and subtracts across days and years', () => {
  expect(addSeconds('2026-12-31T23:59:30', 45)).toBe('2027-01-01T00:00:15');
  expect(addSeconds('2026-03-01T00:00:00', -1)).toBe('2026-02-28T23:59:59');
  expect(secondsBetween('2026-06-15T09:00:00', '2026-06-16T09:00:01')).toBe(86_401);
});

it('what was added is what lies between', () => {
  fc.assert(
    fc.property(fc.integer({ min: -1e8, max: 1e8 }), (seconds) => {
      const from = '2026-06-15T09:00:00';
      expect(secondsBetween(from, addSeconds(from, seconds))).toBe(seconds);
    }),
  );
});

it('knows a moment from anything else', () => {
  expect(isMoment('2026-02-28T00:00:00')).toBe(true);
  for (const wrong of ['2026-02-30T00:00:00', '2026-02-28', '', '2026-02-28T24:00:00', '28/02/2026 00:00']) {
    expect(isMoment(wrong)).toBe(false);
  }
});
