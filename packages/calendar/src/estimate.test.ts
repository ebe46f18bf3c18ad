import { describe, expect, test } from 'vitest';
import { calendarYearFrom } from './calendar-year.ts';
import { OFFICIAL_YEARS } from './data/official-years.ts';
import { estimateYear } from './estimate.ts';

/** Days off that only a decision could bring: the weekdays given in exchange for a Saturday. */
const SWAPPED: Record<number, string[]> = {
  2018: ['2018-12-31'],
  2019: ['2019-04-29'],
  2024: ['2024-04-29'],
  2025: ['2025-05-02'],
  2026: ['2026-01-02', '2026-08-31'],
};

describe('an estimated year', () => {
  test.each(OFFICIAL_YEARS.map((year) => [year.year, year] as const))(
    'of %d agrees with the data but for swaps',
    (number, year) => {
      const swapped = SWAPPED[number] ?? [];
      expect(estimateYear(number).weekdaysOff).toEqual(
        year.weekdaysOff.filter((date) => !swapped.includes(date)),
      );
    },
  );

  test.each([
    [2028, '01-03 01-24 01-25 01-26 01-27 01-28 04-04 05-01 05-02 09-01 09-04 11-24'],
    [2029, '01-01 02-12 02-13 02-14 02-15 02-16 04-23 04-30 05-01 09-03 09-04'],
    [2030, '01-01 01-31 02-01 02-04 02-05 02-06 04-12 04-30 05-01 09-02 09-03'],
  ])('of %d: make-up days by rule', (year, days) => {
    expect(estimateYear(year).weekdaysOff).toEqual(days.split(' ').map((day) => `${year}-${day}`));
  });

  test('says that it is estimated, has no swaps, and is well formed for as long as lunar dates reach', () => {
    for (let year = 2028; year <= 2199; year += 19) {
      const one = estimateYear(year);
      expect(one).toMatchObject({ year, status: 'estimated', workedSaturdays: [] });
      expect(calendarYearFrom(one)).toEqual(one);
      expect(one.weekdaysOff.length).toBeGreaterThanOrEqual(9);
    }
    expect(() => estimateYear(2300)).toThrow(expect.objectContaining({ code: 'INVALID_INPUT' }));
  });
});
