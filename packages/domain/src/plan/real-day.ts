import { toDay, toIso } from '@dung-hen/calendar';

/** Whether a text is a day of the calendar: '2022-02-30' is not. */
export function isRealDay(text: string): boolean {
  try {
    return toIso(toDay(text)) === text;
  } catch {
    return false;
  }
}
