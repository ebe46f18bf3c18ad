import { expect, test } from 'vitest';
import { dayInWords, dayOrBlank, momentInWords } from './written-dates.ts';

test.each([
  ['2026-02-05', 'ngày 05 tháng 02 năm 2026'],
  ['2026-03-05', 'ngày 05 tháng 3 năm 2026'],
  ['2026-01-31T08:00:00', 'ngày 31 tháng 01 năm 2026'],
  ['2026-12-10', 'ngày 10 tháng 12 năm 2026'],
])('%s is written "%s"', (iso, words) => {
  expect(dayInWords(iso)).toBe(words);
});

test('a moment tells its hour, a bare day does not', () => {
  expect(momentInWords('2026-11-24T07:05:30')).toBe('07 giờ 05 phút, ngày 24 tháng 11 năm 2026');
  expect(momentInWords('2026-11-24')).toBe('ngày 24 tháng 11 năm 2026');
});

test('an unknown day leaves room to write it by hand', () => {
  expect(dayOrBlank(null)).toMatch(/^ngày …+ tháng …+ năm …+$/u);
});

test('a date that does not exist is refused', () => {
  expect(() => dayInWords('2026-02-30')).toThrow(expect.objectContaining({ code: 'INVALID_INPUT' }));
});
