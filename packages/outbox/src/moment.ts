import { type IsoLocal, momentAt, secondOf, toDay } from '@dung-hen/calendar';

const DAY_SECONDS = 86_400;

/** The moment `seconds` later (earlier, if negative); whole seconds. Throws CalendarError INVALID_INPUT. */
export function addSeconds(moment: IsoLocal, seconds: number): IsoLocal {
  const total = secondsOf(moment) + seconds;
  const day = Math.floor(total / DAY_SECONDS);
  return momentAt(day, total - day * DAY_SECONDS);
}

/** Seconds from `from` to `to`; negative when `to` is the earlier one. Throws CalendarError INVALID_INPUT. */
export function secondsBetween(from: IsoLocal, to: IsoLocal): number {
  return secondsOf(to) - secondsOf(from);
}

/** Whether `text` is a moment that exists, 'YYYY-MM-DDTHH:mm:ss'. */
export function isMoment(text: string): boolean {
  try {
    return Number.isFinite(secondOf(text));
  } catch {
    return false;
  }
}

const secondsOf = (moment: IsoLocal): number => toDay(moment) * DAY_SECONDS + secondOf(moment);
