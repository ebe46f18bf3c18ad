import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createCalendar } from './calendar.ts';
import { OFFICIAL_YEARS } from './data/official-years.ts';
import { toDay, toIso, weekdayOf } from './day.ts';
import type { DayNumber } from './types.ts';

const calendar = createCalendar();
const off = new Set(OFFICIAL_YEARS.flatMap((year) => year.weekdaysOff));
const worked = new Set(OFFICIAL_YEARS.flatMap((year) => year.workedSaturdays));

/** The oracle: looks at one day, then at the next. */
function isWorked(day: DayNumber): boolean {
  const date = toIso(day);
  const weekday = weekdayOf(day);
  return weekday === 0 ? false : weekday === 6 ? worked.has(date) : !off.has(date);
}

function walk(day: DayNumber, n: number): DayNumber {
  let at = day;
  for (let left = Math.abs(n); left > 0; ) {
    at += Math.sign(n);
    if (isWorked(at)) left--;
  }
  return at;
}

function tally(from: DayNumber, to: DayNumber): number {
  let count = 0;
  for (let day = Math.min(from, to); day <= Math.max(from, to); day++)
    if (day !== from && isWorked(day)) count++;
  return to < from ? 0 - count : count;
}

const day = fc.integer({ min: toDay('2019-07-01'), max: toDay('2026-06-30') });
const days = fc.integer({ min: -300, max: 300 });

describe('working days', () => {
  test('agree with a walk from day to day', () => {
    fc.assert(
      fc.property(day, days, (from, n) => {
        expect(calendar.isWorkingDay(from)).toBe(isWorked(from));
        expect(calendar.addWorkingDays(from, n)).toBe(walk(from, n));
        expect(calendar.countWorkingDays(from, from + n)).toBe(tally(from, from + n));
      }),
    );
  });

  test('adding then counting returns', () => {
    fc.assert(
      fc.property(day, days, (from, n) => {
        expect(calendar.countWorkingDays(from, calendar.addWorkingDays(from, n))).toBe(n);
      }),
    );
  });

  test('never end on a day off, and the apology day is a worked day before', () => {
    fc.assert(
      fc.property(day, days, (from, n) => {
        for (const end of [
          calendar.addWorkingDays(from, n === 0 ? 1 : n),
          calendar.addCalendarDays(from, n),
        ]) {
          expect(calendar.isWorkingDay(end)).toBe(true);
          const apology = calendar.lastApologyDay(end);
          expect(apology).toBeLessThan(end);
          expect(calendar.countWorkingDays(apology, end)).toBe(1);
        }
      }),
    );
  });

  test('more days, or a later start, never end earlier', () => {
    fc.assert(
      fc.property(day, days, fc.nat(40), (from, n, more) => {
        const end = calendar.addWorkingDays(from, n);
        expect(calendar.addWorkingDays(from, n + more)).toBeGreaterThanOrEqual(end);
        if (n !== 0) expect(calendar.addWorkingDays(from + more, n)).toBeGreaterThanOrEqual(end);
      }),
    );
  });

  test('calendar days are counted through, and only their end moves', () => {
    fc.assert(
      fc.property(day, fc.nat(200), (from, n) => {
        const end = calendar.addCalendarDays(from, n);
        expect(end).toBe(isWorked(from + n) ? from + n : walk(from + n, 1));
      }),
    );
  });
});
