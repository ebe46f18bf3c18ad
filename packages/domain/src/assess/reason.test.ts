import { expect, test } from 'vitest';
import { REASON_CODES, reason } from './reason.ts';

test('codes are distinct, and a reason is plain data unless it says otherwise', () => {
  expect(new Set(REASON_CODES).size).toBe(REASON_CODES.length);
  expect(reason('CAUSE_UNKNOWN', { words: { vi: 'a', en: 'b' } })).toEqual({
    code: 'CAUSE_UNKNOWN',
    confidence: 'certain',
    source: '',
    effective: null,
    dates: [],
    words: { vi: 'a', en: 'b' },
  });
});
