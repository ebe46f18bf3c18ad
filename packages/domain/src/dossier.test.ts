import { expect, test } from 'vitest';
import { FINISHED_STATUSES, PAUSED_STATUSES } from './dossier.ts';

test('a status is paused or finished, never both', () => {
  expect([...PAUSED_STATUSES]).toEqual([5, 6, 8]);
  expect([...FINISHED_STATUSES]).toEqual([7, 9, 10]);
  expect([...PAUSED_STATUSES].some((status) => FINISHED_STATUSES.has(status))).toBe(false);
});
