import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Calendar, createCalendar } from './calendar.ts';
import { momentAt, toDay } from './day.ts';

const calendar = createCalendar();
/** 07:30–11:30, 13:30–17:00: 7.5 hours. */
const shorter = createCalendar({
  officeHours: { morning: { from: 450, to: 690 }, afternoon: { from: 810, to: 1020 } },
});

describe('working hours', () => {
  test.each([
    ['2026-11-23T08:00:00', 1, '2026-11-23T09:00:00'],
    ['2026-11-23T10:30:00', 4, '2026-11-23T16:30:00'],
    ['2026-11-23T07:00:00', 8, '2026-11-23T17:00:00'],
    ['2026-11-23T09:00:00', 2.5, '2026-11-23T11:30:00'],
    ['2026-11-23T16:00:00', 8, '2026-11-25T16:00:00'], // over 24/11
    ['2026-11-20T17:30:00', 8, '2026-11-23T17:00:00'],
    ['2026-11-20T21:00:00', 2, '2026-11-23T09:00:00'],
    ['2026-11-21T09:00:00', 4, '2026-11-23T11:00:00'], // a Saturday
    ['2026-08-21T16:00:00', 2, '2026-08-22T08:00:00'], // into a worked Saturday
    ['2026-11-23T12:15:30', 1, '2026-11-23T14:30:00'],
    ['2026-11-23T08:00:01', 0, '2026-11-23T08:00:01'],
    ['2026-11-21T09:00:00', 0, '2026-11-21T09:00:00'],
    ['2026-11-23T08:00:00', -1, '2026-11-23T07:00:00'],
    ['2026-11-25T08:00:00', -2, '2026-11-23T16:00:00'],
    ['2026-11-23T17:00:00', -3.5, '2026-11-23T13:30:00'],
  ])('%s + %d h = %s', (at, hours, result) => {
    expect(calendar.addWorkingHours(at, hours)).toBe(result);
    expect(calendar.workingHoursBetween(at, result)).toBeCloseTo(hours, 9);
  });

  test('8 hours are not a day where the day has 7.5', () => {
    expect(shorter.addWorkingHours('2026-11-23T07:30:00', 7.5)).toBe('2026-11-23T17:00:00');
    expect(shorter.addWorkingHours('2026-11-23T07:30:00', 8)).toBe('2026-11-25T08:00:00');
    expect(shorter.workingHoursBetween('2026-11-23T00:00:00', '2026-11-25T23:59:59')).toBe(15);
  });

  test('are counted backwards below zero', () => {
    expect(calendar.workingHoursBetween('2026-11-25T08:00:00', '2026-11-23T16:00:00')).toBe(-2);
    expect(calendar.workingHoursBetween('2026-11-22T08:00:00', '2026-11-21T16:00:00')).toBe(0);
  });
});

describe('properties', () => {
  const momentIn = (from: string, to: string) =>
    fc
      .tuple(fc.integer({ min: toDay(from), max: toDay(to) }), fc.integer({ min: 0, max: 86399 }))
      .map(([day, second]) => momentAt(day, second));
  const seconds = fc.integer({ min: -400 * 3600, max: 400 * 3600 });
  const either = fc.constantFrom(calendar, shorter);

  /** Working seconds from a to b, one second-long step of a session edge at a time: by days, without the table. */
  function naive(by: Calendar, a: string, b: string): number {
    if (b < a) return 0 - naive(by, b, a);
    const { morning, afternoon } = by.officeHours;
    let total = 0;
    for (let day = toDay(a); day <= toDay(b); day++) {
      if (!by.isWorkingDay(day)) continue;
      for (const session of [morning, afternoon]) {
        const from = momentAt(day, session.from * 60);
        const to = momentAt(day, session.to * 60);
        const start = from > a ? from : a;
        const end = to < b ? to : b;
        if (start < end) total += (Date.parse(`${end}Z`) - Date.parse(`${start}Z`)) / 1000;
      }
    }
    return total;
  }

  test('adding hours and counting them returns, in either direction', () => {
    fc.assert(
      fc.property(either, momentIn('2019-01-01', '2026-06-30'), seconds, (by, at, amount) => {
        const result = by.addWorkingHours(at, amount / 3600);
        expect(Math.round(by.workingHoursBetween(at, result) * 3600)).toBe(amount);
        if (amount !== 0) expect(by.isWorkingDay(toDay(result))).toBe(true);
      }),
    );
  });

  test('hours agree with a count by sessions, and are antisymmetric and additive', () => {
    const moment = momentIn('2024-04-01', '2024-06-30');
    fc.assert(
      fc.property(either, moment, moment, moment, (by, a, b, c) => {
        expect(Math.round(by.workingHoursBetween(a, b) * 3600)).toBe(naive(by, a, b));
        expect(by.workingHoursBetween(b, a)).toBeCloseTo(-by.workingHoursBetween(a, b), 9);
        expect(by.workingHoursBetween(a, b) + by.workingHoursBetween(b, c)).toBeCloseTo(
          by.workingHoursBetween(a, c),
          9,
        );
      }),
    );
  });

  test('later or longer never ends earlier', () => {
    fc.assert(
      fc.property(momentIn('2019-01-01', '2026-06-30'), seconds, fc.nat(36_000), (at, amount, more) => {
        const result = calendar.addWorkingHours(at, amount / 3600);
        expect(calendar.addWorkingHours(at, (amount + more) / 3600) >= result).toBe(true);
      }),
    );
  });
});
