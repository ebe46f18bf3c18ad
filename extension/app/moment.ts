import { type IsoDate, type IsoLocal, toDay } from '@dung-hen/calendar';

const DAY = /^\d{4}-\d{2}-\d{2}$/u;
const MOMENT = /^\d{4}-\d{2}-\d{2}(?:T(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d)?)?$/u;

function exists(day: string): boolean {
  try {
    toDay(day);
    return true;
  } catch {
    return false;
  }
}

/** Whether a text is a day that exists, 'YYYY-MM-DD': '2026-02-30' is none. */
export function isDay(text: string): boolean {
  return DAY.test(text) && exists(text);
}

/** Whether a text is a day, or a moment of one to the minute or second, that exists. */
export function isMoment(text: string): boolean {
  return MOMENT.test(text) && exists(text.slice(0, 10));
}

/** A moment to the second. A bare day is taken as its first second, or as its last where it is a limit. */
export function toSecond(moment: IsoDate | IsoLocal, bareDay: 'start' | 'end'): IsoLocal {
  if (moment.length === 10) return `${moment}T${bareDay === 'start' ? '00:00:00' : '23:59:59'}`;
  return moment.length === 16 ? `${moment}:00` : moment;
}
