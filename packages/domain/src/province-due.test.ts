import { type IsoDate, type IsoLocal, momentAt, toDay, toIso, weekdayOf } from '@dung-hen/calendar';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { TimeLimit } from './dossier.ts';
import { provinceDueDate } from './province-due.ts';

const due = (
  receivedAt: IsoLocal,
  hours: number,
  unit: TimeLimit['unit'] = 'workingDays',
  holidays: IsoDate[] = [],
) => provinceDueDate({ receivedAt, limit: { hours, unit }, holidays: new Set(holidays) });

// 2026-10-05 is a Monday.
describe('the province product’s due date', () => {
  test.each([
    ['2026-10-05T08:30:00', 24, '2026-10-08T08:30:00'],
    ['2026-10-09T16:00:00', 8, '2026-10-12T16:00:00'],
    ['2026-10-09T17:30:00', 8, '2026-10-13T07:00:00'],
    ['2026-10-05T10:30:00', 4, '2026-10-05T16:30:00'],
    ['2026-10-05T15:00:00', 4, '2026-10-06T09:00:00'],
    ['2026-10-10T09:00:00', 8, '2026-10-12T09:00:00'],
    ['2026-10-05T08:37:41', 8, '2026-10-06T08:37:00'],
    ['2026-10-05T06:15:00', 8, '2026-10-06T07:00:00'],
    ['2026-10-05T12:00:00', 8, '2026-10-06T13:30:00'],
  ])('%s + %d h = %s', (received, hours, expected) => {
    expect(due(received, hours)).toBe(expected);
  });

  test('exactly 11:30 slips: an hour later is three in the morning, three hours skip no lunch', () => {
    expect(due('2026-10-05T11:30:00', 1)).toBe('2026-10-05T03:00:00');
    expect(due('2026-10-05T11:30:00', 3)).toBe('2026-10-05T14:30:00');
    expect(due('2026-10-05T11:29:00', 1)).toBe('2026-10-05T14:29:00');
  });

  test('exactly 17:00 stays, and what is left is counted from seven without lunch', () => {
    expect(due('2026-10-05T17:00:00', 8)).toBe('2026-10-06T17:00:00');
    expect(due('2026-10-05T17:00:59', 8)).toBe('2026-10-06T17:00:00');
    expect(due('2026-10-05T17:01:00', 8)).toBe('2026-10-07T07:00:00');
    expect(due('2026-10-05T17:00:00', 7)).toBe('2026-10-06T14:00:00');
  });

  test('a limit below a day stays on the day of reception, weekend or not', () => {
    expect(due('2026-10-10T09:00:00', 2)).toBe('2026-10-10T11:00:00');
    expect(due('2026-10-10T09:00:00', 0)).toBe('2026-10-10T09:00:00');
  });

  test('"Ngày" counts weekends, passes over holidays, and rolls its end forward', () => {
    expect(due('2026-10-05T09:00:00', 40, 'days')).toBe('2026-10-12T09:00:00');
    expect(due('2026-11-20T09:00:00', 48, 'days', ['2026-11-24'])).toBe('2026-11-27T09:00:00');
    expect(due('2026-11-20T09:00:00', 32, 'days', ['2026-11-24'])).toBe('2026-11-25T09:00:00');
    expect(due('2026-10-10T09:00:00', 2, 'days')).toBe('2026-10-12T11:00:00');
  });

  test('knows the holidays it is given and no worked Saturday', () => {
    expect(due('2026-11-23T09:00:00', 8, 'workingDays', ['2026-11-24'])).toBe('2026-11-25T09:00:00');
    expect(due('2026-11-23T09:00:00', 8)).toBe('2026-11-24T09:00:00');
    expect(due('2026-08-21T09:00:00', 8)).toBe('2026-08-24T09:00:00');
  });

  test('other office hours are a setting', () => {
    const officeHours = { morning: { from: 450, to: 690 }, afternoon: { from: 810, to: 1020 } };
    const limit = { hours: 8, unit: 'workingDays' } as const;
    expect(
      provinceDueDate({ receivedAt: '2026-10-05T07:10:00', limit, holidays: new Set(), officeHours }),
    ).toBe('2026-10-06T07:30:00');
  });

  test.each([Number.NaN, -1, Number.POSITIVE_INFINITY, 1e9])(
    'a limit of %d hours is INVALID_INPUT',
    (hours) => {
      expect(() => due('2026-10-05T09:00:00', hours)).toThrow(
        expect.objectContaining({ code: 'INVALID_INPUT' }),
      );
    },
  );

  test('a moment that is none is INVALID_INPUT', () => {
    for (const received of ['2026-02-30T09:00:00', '2026-10-05', '']) {
      expect(() => due(received, 8)).toThrow(expect.objectContaining({ code: 'INVALID_INPUT' }));
    }
  });

  /** The description followed in hours and fractions, step by step. */
  function told(
    receivedAt: IsoLocal,
    hours: number,
    unit: TimeLimit['unit'],
    holidays: ReadonlySet<IsoDate>,
  ): IsoLocal {
    let days = Math.trunc(hours / 8);
    const rem = hours % 8;
    let t = Number(receivedAt.slice(11, 13)) + Number(receivedAt.slice(14, 16)) / 60;
    if (t > 17) {
      t = 7;
      days += 1;
    }
    if (t < 7) t = 7;
    if (t > 11.5 && t < 13.5) t = 13.5;
    let hour = t;
    if (rem > 0) {
      let x = t + rem;
      if (x > 11.5 && t < 11.5) x += 2;
      if (x > 17) {
        hour = x - 17 + 7;
        days += 1;
      } else if (x > 11.5 && x < 13.5) hour = 2 + rem;
      else hour = x;
    }
    let day = toDay(receivedAt);
    const weekend = () => weekdayOf(day) === 0 || weekdayOf(day) === 6;
    while (days > 0) {
      day += 1;
      const skip = unit === 'workingDays' ? weekend() || holidays.has(toIso(day)) : holidays.has(toIso(day));
      if (!skip) days -= 1;
    }
    if (unit === 'days') while (weekend() || holidays.has(toIso(day))) day += 1;
    return momentAt(day, Math.round(hour * 60) * 60);
  }

  test('agrees with its description', () => {
    const holidays = new Set(['2026-08-31', '2026-09-01', '2026-09-02', '2026-11-24']);
    fc.assert(
      fc.property(
        fc.integer({ min: toDay('2026-08-01'), max: toDay('2026-12-31') }),
        fc.oneof(fc.integer({ min: 0, max: 1439 }), fc.constantFrom(420, 690, 810, 1020)),
        fc.nat(200),
        fc.constantFrom<TimeLimit['unit']>('workingDays', 'days'),
        (day, minute, hours, unit) => {
          const received = momentAt(day, minute * 60);
          const result = provinceDueDate({ receivedAt: received, limit: { hours, unit }, holidays });
          expect(result).toBe(told(received, hours, unit, holidays));
        },
      ),
    );
  });
});
