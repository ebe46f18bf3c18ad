import { describe, expect, test } from 'vitest';
import { OFFICIAL_YEARS } from './data/official-years.ts';
import { toDay, weekdayOf } from './day.ts';
import { holidayName, publicHolidays } from './public-holidays.ts';

describe('public holidays', () => {
  test('2026 by law', () => {
    expect(publicHolidays(2026).map(({ date, name }) => `${date} ${name.en}`)).toEqual([
      '2026-01-01 New Year',
      '2026-02-15 Lunar New Year',
      '2026-02-16 Lunar New Year',
      '2026-02-17 Lunar New Year',
      '2026-02-18 Lunar New Year',
      '2026-02-19 Lunar New Year',
      '2026-04-26 Hùng Kings day',
      '2026-04-30 Victory Day',
      '2026-05-01 Labour Day',
      '2026-09-01 National Day',
      '2026-09-02 National Day',
      '2026-11-24 Vietnam Culture Day',
    ]);
  });

  test('National Day has one day before 2021; 24/11 is a holiday since 2026 only, without make-up day', () => {
    expect(publicHolidays(2020).filter(({ name }) => name.en === 'National Day')).toHaveLength(1);
    expect(publicHolidays(2021).filter(({ name }) => name.en === 'National Day')).toHaveLength(2);
    expect(publicHolidays(2025).some(({ date }) => date === '2025-11-24')).toBe(false);
    expect(publicHolidays(2029).find(({ date }) => date === '2029-11-24')).toMatchObject({ madeUp: false });
  });

  test('every one that fell on a weekday was a day off in the announced years', () => {
    for (const { year, status, weekdaysOff } of OFFICIAL_YEARS) {
      if (status !== 'announced') continue;
      for (const { date } of publicHolidays(year)) {
        const weekday = weekdayOf(toDay(date));
        if (weekday !== 0 && weekday !== 6) expect(weekdaysOff).toContain(date);
      }
    }
  });

  test('a holiday has a name; make-up days, swapped days and ordinary days have none', () => {
    expect(holidayName('2026-11-24')?.vi).toBe('Ngày Văn hóa Việt Nam');
    expect(holidayName('2026-04-26')?.vi).toBe('Giỗ Tổ Hùng Vương');
    expect(holidayName('2026-04-27')).toBeNull();
    expect(holidayName('2026-08-31')).toBeNull();
    expect(holidayName('2026-11-23')).toBeNull();
    expect(() => holidayName('24/11/2026')).toThrow(expect.objectContaining({ code: 'INVALID_INPUT' }));
  });
});
