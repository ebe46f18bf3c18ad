import { type Calendar, type IsoLocal, momentAt, secondOf, toDay, weekdayOf } from '@dung-hen/calendar';
import { toSecond } from '../../app/moment.ts';
import type { Settings } from '../../app/settings-schema.ts';
import type { Duty } from './duty.ts';

export const SNOOZES = ['hour', 'afternoon', 'tomorrow', 'monday'] as const;
export type Snooze = (typeof SNOOZES)[number];

export interface SnoozeChoice {
  readonly snooze: Snooze;
  /** When the duty comes back, Vietnam time. */
  readonly until: IsoLocal;
  /** It would come back only after its own deadline. */
  readonly afterDeadline: boolean;
}

/**
 * For how long a duty may be put off from `now`: an hour, till this afternoon, till the next working morning, till
 * the first working morning of next week. Choices that mean the same are offered once.
 */
export function snoozeChoices(
  duty: Pick<Duty, 'by'>,
  now: IsoLocal,
  calendar: Calendar,
  settings: Pick<Settings, 'officeHours'>,
): readonly SnoozeChoice[] {
  const today = toDay(now);
  const deadline = toSecond(duty.by, 'end');
  const at = (time: string): number => Number(time.slice(0, 2)) * 3600 + Number(time.slice(3)) * 60;
  const morning = at(settings.officeHours.morningFrom);
  const afternoon = momentAt(today, at(settings.officeHours.afternoonFrom));
  const nextMonday = today + ((8 - weekdayOf(today)) % 7 || 7);
  const inAnHour = secondOf(now) + 3600;
  const untils: Readonly<Record<Snooze, IsoLocal | null>> = {
    hour: inAnHour < 86_400 ? momentAt(today, inAnHour) : momentAt(today + 1, inAnHour - 86_400),
    afternoon: now < afternoon && calendar.isWorkingDay(today) ? afternoon : null,
    tomorrow: momentAt(calendar.nextWorkingDay(today), morning),
    monday: momentAt(calendar.rollForward(nextMonday), morning),
  };
  const taken = new Set<IsoLocal>();
  return SNOOZES.flatMap((snooze): SnoozeChoice[] => {
    const until = untils[snooze];
    if (until === null || taken.has(until)) return [];
    taken.add(until);
    return [{ snooze, until, afterDeadline: deadline > now && until > deadline }];
  });
}
