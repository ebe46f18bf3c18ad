import { expect, test } from 'vitest';
import { CONFIDENCE_WORDS } from './rule-version.ts';

test('what is not verified says so in plain words', () => {
  expect(CONFIDENCE_WORDS.unsure.vi).toBe('chưa kiểm chứng');
  expect(new Set(Object.values(CONFIDENCE_WORDS).map(({ vi }) => vi)).size).toBe(4);
});
