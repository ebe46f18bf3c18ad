import { describe, expect, test } from 'vitest';
import {
  DEFAULT_OFFICE_HOURS,
  earliestAfter,
  latestBefore,
  officeSeconds,
  workedBy,
} from './office-hours.ts';

const at = (hour: number, minute = 0): number => (hour * 60 + minute) * 60;
const office = officeSeconds(DEFAULT_OFFICE_HOURS);

describe('office hours', () => {
  test('are 8 hours by default, and whatever they are elsewhere', () => {
    expect(office.perDay).toBe(8 * 3600);
    const hanoi = officeSeconds({ morning: { from: 450, to: 690 }, afternoon: { from: 810, to: 1020 } });
    expect(hanoi.perDay).toBe(7.5 * 3600);
  });

  test.each([
    [at(6), 0],
    [at(7), 0],
    [at(9, 30), 2.5],
    [at(11, 30), 4.5],
    [at(12, 30), 4.5],
    [at(13, 30), 4.5],
    [at(16), 7],
    [at(17), 8],
    [at(23, 59), 8],
  ])('at second %d of the day %d hours are worked', (second, hours) => {
    expect(workedBy(office, second)).toBe(hours * 3600);
  });

  test('the end of a session and the start of the next are the same amount of work', () => {
    expect(earliestAfter(office, 4.5 * 3600)).toBe(at(11, 30));
    expect(latestBefore(office, 4.5 * 3600)).toBe(at(13, 30));
    expect(earliestAfter(office, 8 * 3600)).toBe(at(17));
    expect(latestBefore(office, 0)).toBe(at(7));
  });

  test.each([
    [
      'a morning that ends before it starts',
      { morning: { from: 690, to: 420 }, afternoon: { from: 810, to: 1020 } },
    ],
    ['an empty afternoon', { morning: { from: 420, to: 690 }, afternoon: { from: 810, to: 810 } }],
    ['sessions that overlap', { morning: { from: 420, to: 820 }, afternoon: { from: 810, to: 1020 } }],
    ['half minutes', { morning: { from: 420.5, to: 690 }, afternoon: { from: 810, to: 1020 } }],
    [
      'a time before midnight of the day',
      { morning: { from: -5, to: 690 }, afternoon: { from: 810, to: 1020 } },
    ],
    ['midnight', { morning: { from: 420, to: 690 }, afternoon: { from: 810, to: 1440 } }],
    ['no number', { morning: { from: Number.NaN, to: 690 }, afternoon: { from: 810, to: 1020 } }],
  ])('refuses %s', (_, hours) => {
    expect(() => officeSeconds(hours)).toThrow(expect.objectContaining({ code: 'INVALID_INPUT' }));
  });
});
