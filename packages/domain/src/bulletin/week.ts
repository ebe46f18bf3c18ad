import { dateOf, type IsoDate, type IsoLocal, periodContaining, toDay, toIso } from '@dung-hen/calendar';
import { adopted, DungHenError } from '../errors.ts';
import { mondayOf } from '../publication/subject.ts';
import type { Period } from '../unit.ts';

/**
 * The week (Monday to Sunday) that holds a day, as a window for the forms: they count over any window, and a week is
 * counted as part of its month.
 * @throws DungHenError INVALID_INPUT for a malformed day.
 */
export function weekPeriod(day: IsoDate | IsoLocal): Period {
  return adopted({ step: 'weekPeriod' }, () => {
    const from = mondayOf(dateOf(day));
    const month = periodContaining('month', from);
    if (month === null) throw new DungHenError('INVALID_INPUT', { step: 'weekPeriod' });
    return { ...month, from, to: toIso(toDay(from) + 6) };
  });
}

/** The last week that is over: that before the one which holds `now`. */
export function lastWeek(now: IsoLocal): Period {
  return weekPeriod(toIso(toDay(weekPeriod(now).from) - 7));
}
