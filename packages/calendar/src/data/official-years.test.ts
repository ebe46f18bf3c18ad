import { expect, test } from 'vitest';
import { createCalendar } from '../calendar.ts';
import { calendarYearFrom } from '../calendar-year.ts';
import { toDay } from '../day.ts';
import { OFFICIAL_YEARS } from './official-years.ts';

/** Working days per year, counted apart from this code when the notices were gathered. */
const WORKING_DAYS: Record<number, number> = {
  2018: 250,
  2019: 252,
  2020: 252,
  2021: 250,
  2022: 249,
  2023: 249,
  2024: 251,
  2025: 250,
  2026: 249,
  2027: 249,
};

test.each(OFFICIAL_YEARS.map((year) => [year.year, year] as const))(
  '%d is well formed and adds up',
  (number, year) => {
    expect(calendarYearFrom(year)).toEqual(year);
    const calendar = createCalendar({ years: [year] });
    const last = toDay(`${number}-12-31`);
    const first = toDay(`${number}-01-01`);
    expect(calendar.isWorkingDay(first)).toBe(false);
    expect(calendar.countWorkingDays(first, last)).toBe(WORKING_DAYS[number]);
  },
);

test('2018 to 2026 are announced, 2027 is not', () => {
  expect(OFFICIAL_YEARS.map(({ year, status }) => `${year} ${status}`)).toEqual([
    ...[2018, 2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026].map((year) => `${year} announced`),
    '2027 estimated',
  ]);
});

test('the Saturdays worked by swap are known', () => {
  expect(OFFICIAL_YEARS.flatMap((year) => year.workedSaturdays)).toEqual([
    '2019-01-05',
    '2019-05-04',
    '2024-05-04',
    '2025-04-26',
    '2026-01-10',
    '2026-08-22',
  ]);
});
