import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createCalendar } from './calendar.ts';
import { toDay } from './day.ts';
import { workingDaysLeft } from './working-days-left.ts';

const calendar = createCalendar();
const left = (today: string, due: string): number => workingDaysLeft(calendar, toDay(today), toDay(due));

it.each([
  // 27/11/2026 is a Friday.
  ['2026-11-25', '2026-11-27', 2],
  ['2026-11-27', '2026-11-27', 0],
  ['2026-11-27', '2026-11-26', -1],
  ['2026-11-28', '2026-11-26', -1],
  ['2026-11-29', '2026-11-26', -1],
  ['2026-11-30', '2026-11-26', -2],
  ['2026-11-28', '2026-11-27', 0],
  ['2026-11-30', '2026-11-27', -1],
  ['2026-11-30', '2026-11-28', 0],
  ['2026-12-01', '2026-11-28', -1],
  ['2026-11-28', '2026-11-30', 1],
])('on %s of what is due on %s: %i', (today, due, expected) => {
  expect(left(today, due)).toBe(expected);
});

it('is what a count of working days says between two working days, and never jumps on a day off', () => {
  const first = toDay('2026-01-01');
  const day = fc.integer({ min: first, max: first + 364 });
  fc.assert(
    fc.property(day, day, (today, due) => {
      const found = workingDaysLeft(calendar, today, due);
      if (calendar.isWorkingDay(today) && calendar.isWorkingDay(due))
        expect(found).toBe(calendar.countWorkingDays(today, due));
      if (!calendar.isWorkingDay(today) && today - 1 > due && today > first)
        expect(found).toBe(workingDaysLeft(calendar, today - 1, due));
    }),
  );
});
