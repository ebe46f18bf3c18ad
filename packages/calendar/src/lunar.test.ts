import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toDay, toIso } from './day.ts';
import { lunarNewYear, lunarToSolar, solarToLunar } from './lunar.ts';

/** First day of Tết and Giỗ Tổ (10/3) in the solar calendar. */
const ANCHORS = [
  [2018, '2018-02-16', '2018-04-25'],
  [2019, '2019-02-05', '2019-04-14'],
  [2020, '2020-01-25', '2020-04-02'],
  [2021, '2021-02-12', '2021-04-21'],
  [2022, '2022-02-01', '2022-04-10'],
  [2023, '2023-01-22', '2023-04-29'],
  [2024, '2024-02-10', '2024-04-18'],
  [2025, '2025-01-29', '2025-04-07'],
  [2026, '2026-02-17', '2026-04-26'],
  [2027, '2027-02-06', '2027-04-16'],
  [2028, '2028-01-26', '2028-04-04'],
  [2029, '2029-02-13', '2029-04-23'],
  [2030, '2030-02-02', '2030-04-12'],
] as const;

describe('lunar dates', () => {
  test.each(ANCHORS)('%d: Tết on %s, Giỗ Tổ on %s', (year, tet, hungKings) => {
    expect(lunarNewYear(year)).toBe(tet);
    expect(lunarToSolar(year, 3, 10)).toBe(hungKings);
  });

  test.each([
    [1968, '1968-01-29'],
    [1985, '1985-01-21'],
    [2007, '2007-02-17'],
    [2030, '2030-02-02'],
  ])('Tết %d is reckoned at UTC+7 (%s; a day or a month off the Chinese New Year)', (year, tet) => {
    expect(lunarNewYear(year)).toBe(tet);
  });

  test.each([
    [2020, 4, '2020-05-23'],
    [2023, 2, '2023-03-22'],
    [2025, 6, '2025-07-25'],
    [2028, 5, '2028-06-23'],
    [2033, 11, '2033-12-22'],
  ])('%d has a leap month %d, from %s', (year, month, start) => {
    expect(lunarToSolar(year, month, 1, true)).toBe(start);
    expect(solarToLunar(start)).toEqual({ year, month, day: 1, leap: true });
  });

  test('months 11 and 12 belong to the lunar year that is ending', () => {
    expect(lunarToSolar(2025, 12, 29)).toBe('2026-02-16');
    expect(solarToLunar('2026-02-16')).toEqual({ year: 2025, month: 12, day: 29, leap: false });
    expect(solarToLunar('2026-02-17')).toEqual({ year: 2026, month: 1, day: 1, leap: false });
  });

  test('every solar day has one lunar day, and comes back', () => {
    fc.assert(
      fc.property(fc.integer({ min: toDay('1901-01-01'), max: toDay('2198-12-31') }), (day) => {
        const lunar = solarToLunar(toIso(day));
        expect(lunar.day).toBeGreaterThanOrEqual(1);
        expect(lunar.day).toBeLessThanOrEqual(30);
        expect(lunarToSolar(lunar.year, lunar.month, lunar.day, lunar.leap)).toBe(toIso(day));
      }),
      { numRuns: 300 },
    );
  });

  test.each([
    ['a leap month that is not', () => lunarToSolar(2026, 3, 1, true)],
    ['a 30th in a month of 29', () => lunarToSolar(2025, 12, 30)],
    ['day 0', () => lunarToSolar(2026, 1, 0)],
    ['day 1.5', () => lunarToSolar(2026, 1, 1.5)],
    ['month 13', () => lunarToSolar(2026, 13, 1)],
    ['a year too far', () => lunarNewYear(2200)],
    ['a year too early', () => lunarNewYear(1899)],
    ['no year', () => lunarNewYear(Number.NaN)],
    ['a solar day too far', () => solarToLunar('2199-06-01')],
    ['no solar day', () => solarToLunar('2026-02-30')],
  ])('refuses %s', (_, attempt) => {
    expect(attempt).toThrow(expect.objectContaining({ code: 'INVALID_INPUT' }));
  });
});
