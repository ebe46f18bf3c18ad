import { expect, test } from 'vitest';
import { writtenDate } from './words.ts';

test('dates and moments are written day first', () => {
  expect(writtenDate('2026-11-24')).toBe('24/11/2026');
  expect(writtenDate('2026-02-01T23:59:59')).toBe('01/02/2026');
});
