import { describe, expect, test } from 'vitest';
import { calendarYearFrom } from './calendar-year.ts';

const YEAR = {
  year: 2027,
  status: 'announced',
  source: 'TB 1/TB-BNV (invented)',
  weekdaysOff: ['2027-02-04', '2027-01-01'],
  workedSaturdays: ['2027-01-09'],
};

describe('importing a year', () => {
  test('sorts its dates and keeps nothing else', () => {
    expect(calendarYearFrom({ ...YEAR, note: 'x' })).toEqual({
      ...YEAR,
      weekdaysOff: ['2027-01-01', '2027-02-04'],
    });
  });

  test.each<[string, unknown]>([
    ['nothing', null],
    ['a text', '2027'],
    ['no year', { ...YEAR, year: undefined }],
    ['a year as text', { ...YEAR, year: '2027' }],
    ['a broken year', { ...YEAR, year: 2027.5 }],
    ['a year out of reach', { ...YEAR, year: 1500 }],
    ['an unknown status', { ...YEAR, status: 'draft' }],
    ['no source', { ...YEAR, source: ' ' }],
    ['no list', { ...YEAR, weekdaysOff: '2027-01-01' }],
    ['a date twice', { ...YEAR, weekdaysOff: ['2027-01-01', '2027-01-01'] }],
    ['a weekday off on a Saturday', { ...YEAR, weekdaysOff: ['2027-02-06'] }],
    ['a weekday off on a Sunday', { ...YEAR, weekdaysOff: ['2027-02-07'] }],
    ['a worked Saturday that is a Friday', { ...YEAR, workedSaturdays: ['2027-01-08'] }],
    ['a worked Sunday', { ...YEAR, workedSaturdays: ['2027-01-10'] }],
    ['a worked Saturday twice', { ...YEAR, workedSaturdays: ['2027-01-09', '2027-01-09'] }],
    ['a date of another year', { ...YEAR, weekdaysOff: ['2026-12-31'] }],
    ['a date that does not exist', { ...YEAR, weekdaysOff: ['2027-02-30'] }],
    ['a moment', { ...YEAR, weekdaysOff: ['2027-01-01T00:00:00'] }],
    ['a day-first date', { ...YEAR, weekdaysOff: ['01/01/2027'] }],
    ['a number', { ...YEAR, weekdaysOff: [20820] }],
  ])('refuses %s', (_, value) => {
    expect(() => calendarYearFrom(value)).toThrow(expect.objectContaining({ code: 'INVALID_INPUT' }));
  });
});
