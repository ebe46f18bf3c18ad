import { dateOf, type IsoDate, type IsoLocal, secondOf, toDay } from '@dung-hen/calendar';
import { adoptError } from '@dung-hen/domain';

/**
 * A moment as a positive 31-bit integer: days since 1970-01-01 under day precision, seconds since 2000-01-01
 * under second precision. Integers of this size subtract without overflow, which the kernel relies on.
 */
export type Tick = number;

/** No moment: the system did not say. */
export const NO_TICK = 0;

const LAST_TICK = 0x7fff_fffe;
const DAY_OF_2000 = 10_957;
const SECONDS_OF_A_DAY = 86_400;

/**
 * The tick of a wall-clock moment. Moments before or beyond what 31 bits hold are moved to the edge, which keeps
 * their order against any period between 2000 and 2068. Throws INVALID_INPUT when `iso` is not a moment.
 */
export function tickOf(iso: IsoLocal, precision: 'day' | 'second'): Tick {
  try {
    const day = toDay(iso);
    return precision === 'day' ? clamp(day) : clamp((day - DAY_OF_2000) * SECONDS_OF_A_DAY + secondOf(iso));
  } catch (error) {
    throw adoptError(error, { adapter: 'forms', step: 'moment' });
  }
}

/** First tick of a day. */
export function firstTickOf(date: IsoDate, precision: 'day' | 'second'): Tick {
  return tickOf(`${dateOf(date)}T00:00:00`, precision);
}

/** Last tick of a day: the day itself, or its last second. */
export function lastTickOf(date: IsoDate, precision: 'day' | 'second'): Tick {
  return tickOf(`${dateOf(date)}T23:59:59`, precision);
}

function clamp(tick: number): Tick {
  return Math.min(Math.max(tick, 1), LAST_TICK);
}
