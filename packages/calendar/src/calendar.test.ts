import { describe, expect, test } from 'vitest';
import { type Calendar, createCalendar } from './calendar.ts';
import { OFFICIAL_YEARS } from './data/official-years.ts';
import { toDay, toIso } from './day.ts';
import type { CalendarYear, IsoDate } from './types.ts';

const calendar = createCalendar();
const MISSING = expect.objectContaining({ code: 'CALENDAR_MISSING' });
const INVALID = expect.objectContaining({ code: 'INVALID_INPUT' });

const add = (date: IsoDate, n: number, by: Calendar = calendar): IsoDate =>
  toIso(by.addWorkingDays(toDay(date), n));
const count = (from: IsoDate, to: IsoDate): number => calendar.countWorkingDays(toDay(from), toDay(to));

describe('working days', () => {
  test.each([
    ['2018-12-28', 5, '2019-01-07', '2019-01-05'],
    ['2022-01-28', 3, '2022-02-09', '2022-02-08'],
    ['2024-04-26', 2, '2024-05-03', '2024-05-02'],
    ['2025-04-25', 1, '2025-04-26', '2025-04-25'],
    ['2025-04-25', 5, '2025-05-06', '2025-05-05'],
    ['2026-01-09', 3, '2026-01-13', '2026-01-12'],
    ['2026-02-13', 5, '2026-02-27', '2026-02-26'],
    ['2026-08-21', 3, '2026-08-25', '2026-08-24'],
    ['2026-11-23', 1, '2026-11-25', '2026-11-23'],
    ['2026-11-23', 5, '2026-12-01', '2026-11-30'],
  ])('%s + %d working days is %s, apology by %s', (received, days, due, apology) => {
    expect(add(received, days)).toBe(due);
    expect(toIso(calendar.lastApologyDay(toDay(due)))).toBe(apology);
    expect(count(received, due)).toBe(days);
  });

  test('the first day is not counted, whether it is worked or not; 0 stays where it is', () => {
    expect(add('2026-11-21', 1)).toBe('2026-11-23'); // a Saturday
    expect(add('2026-11-21', -1)).toBe('2026-11-20');
    expect(add('2026-11-21', 0)).toBe('2026-11-21');
    expect(count('2026-11-21', '2026-11-23')).toBe(1);
    expect(count('2026-11-21', '2026-11-20')).toBe(-1);
    expect(count('2026-11-21', '2026-11-21')).toBe(0);
    expect(count('2026-11-25', '2026-11-23')).toBe(-1); // 24/11 is off
    expect(Object.is(count('2026-11-22', '2026-11-21'), -0)).toBe(false);
  });

  test('next, previous and roll forward', () => {
    expect(toIso(calendar.nextWorkingDay(toDay('2026-11-23')))).toBe('2026-11-25');
    expect(toIso(calendar.previousWorkingDay(toDay('2026-11-25')))).toBe('2026-11-23');
    expect(toIso(calendar.rollForward(toDay('2026-11-24')))).toBe('2026-11-25');
    expect(toIso(calendar.rollForward(toDay('2026-11-25')))).toBe('2026-11-25');
    expect(calendar.isWorkingDay(toDay('2026-08-22'))).toBe(true);
    expect(calendar.isWorkingDay(toDay('2026-08-29'))).toBe(false);
    expect(calendar.isWorkingDay(toDay('2026-08-31'))).toBe(false);
  });

  test.each([
    ['2026-04-10', 15, '2026-04-28'],
    ['2026-11-09', 15, '2026-11-25'],
    ['2026-11-09', 1, '2026-11-10'],
    ['2026-11-20', 0, '2026-11-20'],
    ['2026-11-25', -1, '2026-11-25'],
  ])('%s + %d calendar days ends on %s', (from, days, end) => {
    expect(toIso(calendar.addCalendarDays(toDay(from), days))).toBe(end);
  });

  test('lists the days off and the worked Saturdays after a day, up to another', () => {
    const between = (from: IsoDate, to: IsoDate) => ({
      off: calendar.weekdaysOffBetween(toDay(from), toDay(to)).map(toIso),
      worked: calendar.workedSaturdaysBetween(toDay(from), toDay(to)).map(toIso),
    });
    expect(between('2026-08-21', '2026-09-02')).toEqual({
      off: ['2026-08-31', '2026-09-01', '2026-09-02'],
      worked: ['2026-08-22'],
    });
    expect(between('2026-09-02', '2026-11-23')).toEqual({ off: [], worked: [] });
    expect(() => between('2026-09-02', '2030-01-01')).toThrow(MISSING);
  });
});

describe('what the calendar does not cover', () => {
  const tooFar = toDay('2027-12-31');

  test.each<[string, () => unknown]>([
    ['a day before', () => calendar.isWorkingDay(toDay('2017-12-31'))],
    ['a day after', () => calendar.isWorkingDay(toDay('2028-01-01'))],
    ['a result after the end', () => calendar.addWorkingDays(toDay('2027-12-30'), 5)],
    ['a result before the start', () => calendar.addWorkingDays(toDay('2018-01-02'), -1)],
    ['a start before', () => calendar.addWorkingDays(toDay('2017-12-29'), 3)],
    ['the next working day of the last', () => calendar.nextWorkingDay(tooFar)],
    ['the previous of the first', () => calendar.previousWorkingDay(toDay('2018-01-01'))],
    ['a count that reaches out', () => calendar.countWorkingDays(tooFar, tooFar + 1)],
    ['a count that comes from outside', () => calendar.countWorkingDays(toDay('2017-01-01'), tooFar)],
    ['calendar days past the end', () => calendar.addCalendarDays(tooFar, 1)],
    ['calendar days from before the start', () => calendar.addCalendarDays(toDay('2017-12-30'), 5)],
    ['a number of days beyond measure', () => calendar.addWorkingDays(tooFar, 1e15)],
    ['the status of a day outside', () => calendar.status(tooFar, tooFar + 1)],
    ['hours past the end', () => calendar.addWorkingHours('2027-12-31T16:00:00', 9)],
    ['hours from outside', () => calendar.addWorkingHours('2028-01-03T08:00:00', 0)],
    ['hours before the start', () => calendar.addWorkingHours('2018-01-02T08:00:00', -2)],
    [
      'hours between, one outside',
      () => calendar.workingHoursBetween('2027-12-31T08:00:00', '2028-01-03T08:00:00'),
    ],
  ])('%s is CALENDAR_MISSING', (_, attempt) => {
    expect(attempt).toThrow(MISSING);
  });

  test('covers() tells beforehand', () => {
    expect(calendar.covers(toDay('2018-01-01'))).toBe(true);
    expect(calendar.covers(tooFar)).toBe(true);
    expect(calendar.covers(tooFar + 1)).toBe(false);
    expect(calendar.covers(toDay('2017-12-31'))).toBe(false);
  });

  test('a year missing in between is missing, also for what would reach across it', () => {
    const broken = createCalendar({ years: OFFICIAL_YEARS.filter(({ year }) => year !== 2025) });
    const [before, within, after] = [toDay('2024-12-30'), toDay('2025-06-10'), toDay('2026-01-05')];
    expect(broken.covers(within)).toBe(false);
    expect(() => broken.isWorkingDay(within)).toThrow(MISSING);
    expect(() => broken.addWorkingDays(before, 5)).toThrow(MISSING);
    expect(() => broken.addWorkingDays(after, -5)).toThrow(MISSING);
    expect(() => broken.addWorkingDays(within, 1)).toThrow(MISSING);
    expect(() => broken.countWorkingDays(before, after)).toThrow(MISSING);
    expect(() => broken.addCalendarDays(before, 371)).toThrow(MISSING);
    expect(() => broken.addWorkingHours('2024-12-31T16:00:00', 2)).toThrow(MISSING);
    expect(() => broken.workingHoursBetween('2024-12-31T16:00:00', '2026-01-05T08:00:00')).toThrow(MISSING);
    expect(() => broken.status(before, after)).toThrow(MISSING);
    expect(() => broken.weekdaysOffBetween(before, after)).toThrow(MISSING);
    expect(toIso(broken.addWorkingDays(before, 1))).toBe('2024-12-31');
    expect(add('2026-01-05', 1, broken)).toBe('2026-01-06');
    expect(broken.status(after, after)).toBe('announced');
  });

  test('without any year everything is missing', () => {
    const empty = createCalendar({ years: [] });
    expect(empty.covers(0)).toBe(false);
    expect(() => empty.addWorkingDays(toDay('1970-01-01'), 1)).toThrow(MISSING);
  });
});

describe('what is no day or number of days', () => {
  test.each<[string, () => unknown]>([
    ['NaN as a day', () => calendar.isWorkingDay(Number.NaN)],
    ['Infinity as a day', () => calendar.addWorkingDays(Number.POSITIVE_INFINITY, 1)],
    ['half a day', () => calendar.rollForward(20_000.5)],
    ['covers(NaN)', () => calendar.covers(Number.NaN)],
    ['NaN working days', () => calendar.addWorkingDays(20_000, Number.NaN)],
    ['1.5 working days', () => calendar.addWorkingDays(20_000, 1.5)],
    ['-Infinity working days', () => calendar.addWorkingDays(20_000, Number.NEGATIVE_INFINITY)],
    ['1.5 calendar days', () => calendar.addCalendarDays(20_000, 1.5)],
    ['Infinity calendar days', () => calendar.addCalendarDays(20_000, Number.POSITIVE_INFINITY)],
    ['a count to NaN', () => calendar.countWorkingDays(20_000, Number.NaN)],
    ['NaN hours', () => calendar.addWorkingHours('2026-11-23T08:00:00', Number.NaN)],
    ['Infinity hours', () => calendar.addWorkingHours('2026-11-23T08:00:00', Number.POSITIVE_INFINITY)],
    ['hours from a bare date', () => calendar.addWorkingHours('2026-11-23', 1)],
    ['hours from no date', () => calendar.addWorkingHours('23/11/2026 08:00', 1)],
    ['hours between no dates', () => calendar.workingHoursBetween('', '2026-11-23T08:00:00')],
  ])('%s is INVALID_INPUT', (_, attempt) => {
    expect(attempt).toThrow(INVALID);
  });
});

describe('making a calendar', () => {
  test('years can be replaced, and are checked', () => {
    const mine: CalendarYear = {
      year: 2026,
      status: 'announced',
      source: 'invented',
      weekdaysOff: [],
      workedSaturdays: [],
    };
    const corrected = createCalendar({
      years: [...OFFICIAL_YEARS.filter(({ year }) => year !== 2026), mine],
    });
    expect(corrected.isWorkingDay(toDay('2026-11-24'))).toBe(true);
    expect(() => createCalendar({ years: [...OFFICIAL_YEARS, mine] })).toThrow(INVALID);
    expect(() => createCalendar({ years: [{ ...mine, weekdaysOff: ['2026-11-21'] }] })).toThrow(INVALID);
  });

  test('bad office hours are refused', () => {
    const officeHours = { morning: { from: 480, to: 420 }, afternoon: { from: 780, to: 1020 } };
    expect(() => createCalendar({ officeHours })).toThrow(INVALID);
  });

  test('years without data are estimated on request only, and say so', () => {
    const longer = createCalendar({ estimateUntil: 2030 });
    expect(longer.years.map(({ year }) => year).at(-1)).toBe(2030);
    expect(add('2030-01-30', 1, longer)).toBe('2030-02-07');
    const day = (date: IsoDate) => toDay(date);
    expect(longer.status(day('2026-01-01'), day('2026-12-31'))).toBe('announced');
    expect(longer.status(day('2026-12-31'), day('2027-01-04'))).toBe('estimated');
    expect(longer.status(day('2029-01-02'), day('2026-12-31'))).toBe('estimated');
    expect(() => longer.status(day('2031-01-01'), day('2026-12-31'))).toThrow(MISSING);
  });

  test('an estimate fills gaps but never replaces a year that is given', () => {
    const filled = createCalendar({
      years: OFFICIAL_YEARS.filter(({ year }) => year !== 2025),
      estimateUntil: 2026,
    });
    expect(filled.years.find(({ year }) => year === 2025)?.status).toBe('estimated');
    expect(filled.years.find(({ year }) => year === 2026)?.status).toBe('announced');
    expect(filled.isWorkingDay(toDay('2025-04-26'))).toBe(false); // a swap cannot be reckoned
    expect(createCalendar({ estimateUntil: 2020 }).years).toHaveLength(OFFICIAL_YEARS.length);
  });

  test.each([2200, 2030.5, Number.NaN, Number.POSITIVE_INFINITY])(
    'estimateUntil %d is refused',
    (estimateUntil) => {
      expect(() => createCalendar({ estimateUntil })).toThrow(INVALID);
    },
  );

  test('an estimate needs a year to start from', () => {
    expect(() => createCalendar({ years: [], estimateUntil: 2030 })).toThrow(INVALID);
  });
});
