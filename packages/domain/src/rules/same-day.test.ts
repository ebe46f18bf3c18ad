import { expect, test } from 'vitest';
import { parseProcedureCode } from '../codes.ts';
import { SAME_DAY_CUTOFF_MINUTE, SAME_DAY_PROCEDURES } from './same-day.ts';

test('same-day procedures are national codes, and 15:00 is the hour', () => {
  expect([...SAME_DAY_PROCEDURES].every((code) => parseProcedureCode(code)?.national === code)).toBe(true);
  expect(SAME_DAY_CUTOFF_MINUTE).toBe(900);
});
