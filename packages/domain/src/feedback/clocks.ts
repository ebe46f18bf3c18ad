import {
  type Calendar,
  type IsoDate,
  type IsoLocal,
  toDay,
  toIso,
  workingDaysLeft,
} from '@dung-hen/calendar';
import { type DueState, finishedState, runningState, type Thresholds } from '../assess/state.ts';
import type { Confidence, RuleValue } from '../rules/rule-version.ts';
import type { Feedback, FeedbackPhase } from './feedback.ts';
import type { DayLimit, FeedbackClockId, FeedbackLimits } from './limits.ts';
import { TURNED_AWAY } from './statuses.ts';

/** One clock of one item: first day excluded, judged by day. */
export interface FeedbackClock {
  readonly id: FeedbackClockId;
  readonly limit: DayLimit;
  readonly start: IsoDate;
  readonly due: IsoDate;
  /** Where the last calendar day was a day off: that day. */
  readonly rolledFrom: IsoDate | null;
  /** The day it was stopped; null while it runs. */
  readonly stopped: IsoDate | null;
  readonly state: DueState;
  /** Working days from today to `due`, negative when it has passed; null once stopped. */
  readonly workingDaysLeft: number | null;
  /** Whether the item is judged by it; the others say what may still be done in time. */
  readonly judges: boolean;
  readonly confidence: Confidence;
  readonly source: string;
}

/** A clock before it is counted. */
interface Plan {
  readonly id: FeedbackClockId;
  readonly limit: RuleValue<DayLimit>;
  readonly start: IsoLocal | null;
  readonly stopped: IsoLocal | null;
  readonly judges: boolean;
}

/** When the work on an item ended: answer, refusal, or the request for more; null while it goes on. */
export function endOf(item: Feedback): IsoLocal | null {
  if (item.status !== null && TURNED_AWAY.has(item.status)) return item.turnedAwayAt;
  if (item.status === 'awaitingSupplement') return item.supplementAskedAt;
  return item.system === 'thanhHoa' ? item.publishedAt : (item.answeredAt ?? item.publishedAt);
}

/** The clocks that run, or ran, for an item. Empty without a day to count from. */
export function clocksOf(
  item: Feedback,
  phase: FeedbackPhase,
  calendar: Calendar,
  now: IsoLocal,
  limits: FeedbackLimits,
  thresholds: Thresholds,
): FeedbackClock[] {
  const plans =
    item.system === 'thanhHoa' ? thanhHoaPlans(item, limits) : governmentPlans(item, phase, limits);
  const today = toDay(now);
  return plans.flatMap(({ id, limit: { value: limit, confidence, source }, start, stopped, judges }) => {
    if (start === null) return [];
    const first = toDay(start);
    const due =
      limit.unit === 'workingDays'
        ? calendar.addWorkingDays(first, limit.days)
        : calendar.addCalendarDays(first, limit.days);
    const rolled = limit.unit === 'days' && due !== first + limit.days;
    const last = toIso(due);
    const clock: FeedbackClock = {
      id,
      limit,
      start: toIso(first),
      due: last,
      rolledFrom: rolled ? toIso(first + limit.days) : null,
      stopped: stopped === null ? null : toIso(toDay(stopped)),
      state:
        stopped === null
          ? runningState(start, last, today, calendar, thresholds)
          : finishedState(stopped, last),
      workingDaysLeft: stopped === null ? workingDaysLeft(calendar, today, due) : null,
      judges,
      confidence,
      source,
    };
    return [clock];
  });
}

function thanhHoaPlans(item: Feedback, limits: FeedbackLimits): Plan[] {
  const stopped = endOf(item);
  const whole: Plan = {
    id: 'wholeCycle',
    limit: limits.wholeCycle,
    start: item.sentAt,
    stopped,
    judges: true,
  };
  if (item.topicDays === null || item.topicDays <= 0) return [whole];
  const { value: unit, confidence, source } = limits.topicUnit;
  const topic: Plan = {
    id: 'topic',
    limit: { value: { days: Math.ceil(item.topicDays), unit }, confidence, source },
    start: item.transferredAt ?? item.sentAt,
    stopped: item.answeredAt ?? stopped,
    judges: false,
  };
  return [whole, topic];
}

function governmentPlans(item: Feedback, phase: FeedbackPhase, limits: FeedbackLimits): Plan[] {
  const start = item.transferredAt ?? item.sentAt;
  const stopped = endOf(item);
  const one = (id: 'refuse' | 'supplement' | 'handle'): Plan => ({
    id,
    limit: limits[id],
    start,
    stopped,
    judges: true,
  });
  if (phase !== 'handled') {
    return [one('handle'), { ...one('supplement'), judges: false }, { ...one('refuse'), judges: false }];
  }
  if (item.status !== null && TURNED_AWAY.has(item.status)) return [one('refuse')];
  if (item.status === 'awaitingSupplement') return [one('supplement')];
  const publish: Plan = {
    id: 'publish',
    limit: limits.publish,
    start: item.answeredAt,
    stopped: item.publishedAt,
    judges: true,
  };
  return [one('handle'), publish];
}
