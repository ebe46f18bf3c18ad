import { type Calendar, type IsoDate, type IsoLocal, toDay } from '@dung-hen/calendar';
import type { RuleValue } from '@dung-hen/domain';
import { ENDED_STATES, type PostState } from './states.ts';

/** Something that happened to an item. Who received it is not read. */
export interface PostEvent {
  readonly at: IsoLocal;
  readonly state: PostState;
  /** Post office, where the screen names one; null for anything else that stands there. */
  readonly office: string | null;
}

/** An item and what happened to it, oldest first. */
export interface Tracking {
  /** Item number, without blanks; '' where the page does not show it. */
  readonly waybill: string;
  readonly events: readonly PostEvent[];
}

/** What an item's events come to. */
export interface TrackingSummary {
  readonly state: PostState;
  /** Moment of the last event; null for an item without any. */
  readonly since: IsoLocal | null;
  readonly office: string | null;
  readonly deliveredAt: IsoLocal | null;
  /** Working days since the last event of an item still under way; null for one that ended or has no event. */
  readonly idleDays: number | null;
  /** Under way with nothing heard for longer than the setting, or not delivered: somebody should ask. */
  readonly ask: boolean;
}

/** Working days without news after which an item under way wants asking after. */
export const IDLE_LIMIT: RuleValue<number> = {
  value: 3,
  confidence: 'unsure',
  source: 'Chưa thấy chỉ tiêu thời gian phát của BCCI; đơn vị tự đặt',
};

/** What the events of an item come to on a day. @throws CalendarError CALENDAR_MISSING for a year without a calendar. */
export function summaryOf(
  { events }: Tracking,
  calendar: Calendar,
  today: IsoDate,
  idleLimit: number = IDLE_LIMIT.value,
): TrackingSummary {
  const last = events.at(-1);
  if (last === undefined) {
    return { state: 'unknown', since: null, office: null, deliveredAt: null, idleDays: null, ask: false };
  }
  const ended = ENDED_STATES.has(last.state);
  const idleDays = ended ? null : Math.max(0, calendar.countWorkingDays(toDay(last.at), toDay(today)));
  const delivered = events.findLast(({ state }) => state === 'delivered');
  return {
    state: last.state,
    since: last.at,
    office: last.office,
    deliveredAt: delivered?.at ?? null,
    idleDays,
    ask:
      last.state === 'notDelivered' ||
      last.state === 'returning' ||
      (idleDays !== null && idleDays > idleLimit),
  };
}
