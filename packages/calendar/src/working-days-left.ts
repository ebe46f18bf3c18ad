import type { Calendar } from './calendar.ts';
import type { DayNumber } from './types.ts';

/**
 * Working days left on `today` until a due day, today not counted; negative for the working days gone by since the due
 * day, that day not counted. A day off counts on neither side: what was due on Friday is no working day late on Saturday
 * or Sunday, and what fell due on a day off is none late on the working day after it (Civil Code 2015 Art. 148(5)).
 * @throws CalendarError CALENDAR_MISSING, INVALID_INPUT.
 */
export function workingDaysLeft(calendar: Calendar, today: DayNumber, due: DayNumber): number {
  if (today <= due) return calendar.countWorkingDays(today, due);
  const last = calendar.isWorkingDay(due) ? due : calendar.nextWorkingDay(due);
  return last >= today ? 0 : 0 - calendar.countWorkingDays(last, today);
}
