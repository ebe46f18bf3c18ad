import {
  DEFAULT_OFFICE_HOURS,
  type IsoDate,
  type IsoLocal,
  minuteOf,
  momentAt,
  type OfficeHours,
  toDay,
  toIso,
  weekdayOf,
} from '@dung-hen/calendar';
import type { TimeLimit } from './dossier.ts';
import { adopted, DungHenError } from './errors.ts';

/** The province product stores limits in hours, 8 to the day, whatever the office hours are (portal fact, February 2025). */
export const LIMIT_HOURS_PER_DAY = 8;

/** No procedure runs for more than ten years; a longer limit is a broken record. */
const LONGEST_LIMIT_HOURS = LIMIT_HOURS_PER_DAY * 3660;

/** Whether a limit can be counted: a real number of hours above zero. */
export function isCountable(limit: TimeLimit | null): limit is TimeLimit {
  return (
    limit !== null && Number.isFinite(limit.hours) && limit.hours > 0 && limit.hours <= LONGEST_LIMIT_HOURS
  );
}

export interface ProvinceDueInput {
  readonly receivedAt: IsoLocal;
  readonly limit: TimeLimit;
  /** The holidays the product has loaded. It loads future ones only, and knows no worked Saturdays. */
  readonly holidays: ReadonlySet<IsoDate>;
  /** Its server setting; default 07:00–11:30, 13:30–17:00. */
  readonly officeHours?: OfficeHours;
}

/**
 * Due date as the province one-stop product reckons it, with its faults (product of February 2025):
 * exactly 11:30 and exactly 17:00 are left standing, so 11:30 + 1 h gives 03:00; a limit below one day stays on the day
 * of reception even if that is a day off; Saturdays are always off; in "Ngày" weekends count and holidays do not.
 * For comparing with the system's date and for emulating it, never for judging anybody.
 * @throws DungHenError INVALID_INPUT for a bad moment or limit.
 */
export function provinceDueDate(input: ProvinceDueInput): IsoLocal {
  return adopted({ step: 'provinceDueDate' }, () => reckon(input));
}

function reckon({
  receivedAt,
  limit,
  holidays,
  officeHours = DEFAULT_OFFICE_HOURS,
}: ProvinceDueInput): IsoLocal {
  if (!(limit.hours >= 0 && limit.hours <= LONGEST_LIMIT_HOURS)) {
    throw new DungHenError('INVALID_INPUT', {
      step: 'provinceDueDate',
      detail: 'the limit is no number of hours',
    });
  }
  const { morning, afternoon } = officeHours;
  let days = Math.floor(Math.floor(limit.hours) / LIMIT_HOURS_PER_DAY);
  const rest = Math.round((limit.hours - days * LIMIT_HOURS_PER_DAY) * 60);

  let start = minuteOf(receivedAt);
  if (start > afternoon.to) {
    start = morning.from;
    days += 1;
  } else if (start < morning.from) {
    start = morning.from;
  } else if (start > morning.to && start < afternoon.from) {
    start = afternoon.from;
  }

  let due = start;
  if (rest > 0) {
    const lunch = afternoon.from - morning.to;
    const end = start + rest + (start + rest > morning.to && start < morning.to ? lunch : 0);
    if (end > afternoon.to) {
      due = end - afternoon.to + morning.from;
      days += 1;
    } else {
      // The middle case is the product's slip: only a start at exactly the end of the morning gets here.
      due = end > morning.to && end < afternoon.from ? lunch + rest : end;
    }
  }

  const isOff = (day: number): boolean =>
    weekdayOf(day) === 0 || weekdayOf(day) === 6 || holidays.has(toIso(day));
  const consumes = (day: number): boolean =>
    limit.unit === 'workingDays' ? !isOff(day) : !holidays.has(toIso(day));
  let day = toDay(receivedAt);
  while (days > 0) {
    day += 1;
    if (consumes(day)) days -= 1;
  }
  if (limit.unit === 'days') while (isOff(day)) day += 1;
  return momentAt(day, due * 60);
}
