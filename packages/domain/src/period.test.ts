import { expect, test } from 'vitest';
import { isDungHenError } from './errors.ts';
import { makePeriod, readPeriod } from './period.ts';

test('a period carries its window, 15th to 14th', () => {
  expect(makePeriod('quarter', 2026, 1)).toEqual({
    kind: 'quarter',
    year: 2026,
    index: 1,
    from: '2025-12-15',
    to: '2026-03-14',
  });
  expect(makePeriod('year', 2026)).toMatchObject({ index: 1, from: '2025-12-15', to: '2026-12-14' });
  expect(readPeriod('2026-Q3')).toEqual(makePeriod('quarter', 2026, 3));
  expect(readPeriod('2026-9M')).toEqual(makePeriod('nineMonths', 2026));
});

test.each<[string, () => unknown]>([
  ['a month without its number', () => makePeriod('month', 2026)],
  ['a fifth quarter', () => makePeriod('quarter', 2026, 5)],
  ['a year that is none', () => makePeriod('year', Number.NaN)],
  ['a text that is none', () => readPeriod('quý 2/2026')],
])('%s is INVALID_INPUT', (_, attempt) => {
  let caught: unknown;
  try {
    attempt();
  } catch (error) {
    caught = error;
  }
  expect(isDungHenError(caught, 'INVALID_INPUT')).toBe(true);
});
