import { toDay, toIso, weekdayOf } from './day.ts';
import { publicHolidays } from './public-holidays.ts';
import type { CalendarYear, DayNumber } from './types.ts';

const isWeekend = (day: DayNumber): boolean => weekdayOf(day) === 0 || weekdayOf(day) === 6;

/**
 * A year nobody has announced yet ("tạm tính"): the holidays by law, and for each that falls on a weekly rest day the
 * next working day (Labour Code 2019 Art. 111(3)). Swaps are decisions and cannot be reckoned, so there are none.
 */
export function estimateYear(year: number): CalendarYear {
  const holidays = publicHolidays(year);
  const off = new Set<DayNumber>(holidays.map((holiday) => toDay(holiday.date)));
  for (const holiday of holidays) {
    if (!holiday.madeUp || !isWeekend(toDay(holiday.date))) continue;
    let makeUp = toDay(holiday.date) + 1;
    while (isWeekend(makeUp) || off.has(makeUp)) makeUp++;
    off.add(makeUp);
  }
  return {
    year,
    status: 'estimated',
    source:
      'Reckoned: Labour Code 2019 Art. 111–112, 24/11 by NQ 28/2026/QH16, lunar dates at UTC+7; Tết days, the day beside 2/9 and swaps await the yearly notice',
    weekdaysOff: [...off]
      .filter((day) => !isWeekend(day))
      .sort((a, b) => a - b)
      .map(toIso),
    workedSaturdays: [],
  };
}
