import {
  type Calendar,
  type CalendarStatus,
  type IsoDate,
  type IsoLocal,
  secondOf,
  toDay,
  toIso,
} from '@dung-hen/calendar';
import { type DueState, type Thresholds, thresholdsOf } from '../assess/state.ts';
import { adopted } from '../errors.ts';
import { writtenDate } from '../words.ts';
import { clocksOf, endOf, type FeedbackClock } from './clocks.ts';
import type { Feedback, FeedbackPhase } from './feedback.ts';
import { CLOCK_NAMES, FEEDBACK_LIMITS, type FeedbackLimits } from './limits.ts';
import {
  dateReasons,
  type FeedbackReason,
  feedbackReason,
  statusInTwoGroups,
  statusUnknown,
  supplementCountsAsHandled,
} from './reason.ts';
import { GOVERNMENT_STATUSES, THANH_HOA_STATUSES } from './statuses.ts';

/** Settings of an assessment: own limits, and when something is due soon. */
export type FeedbackOptions = Partial<Thresholds> & { readonly limits?: FeedbackLimits };

/** How an item stands at one moment. */
export interface FeedbackAssessment {
  /** Null for a status that is not known. */
  readonly phase: FeedbackPhase | null;
  /** By the most urgent judging clock that runs; of finished work 'finishedLate' when any of them was late. */
  readonly state: DueState;
  /** Due day of that clock. */
  readonly due: IsoDate | null;
  /** Working days from today to `due`; null where nothing runs. */
  readonly workingDaysLeft: number | null;
  /** Whether the work (answer, refusal, request for more) ended in time; null while open or not known. */
  readonly handledInTime: boolean | null;
  readonly clocks: readonly FeedbackClock[];
  readonly calendarStatus: CalendarStatus;
  readonly reasons: readonly FeedbackReason[];
}

/**
 * How a phản ánh, kiến nghị stands at `now`, and why. Days decide: on the due day nothing is overdue. Missing or
 * contradictory dates give 'unknown' with a reason.
 * @throws DungHenError CALENDAR_MISSING when a day needed lies outside the calendar; INVALID_INPUT for a malformed
 * moment or options.
 */
export function assessFeedback(
  item: Feedback,
  calendar: Calendar,
  now: IsoLocal,
  options: FeedbackOptions = {},
): FeedbackAssessment {
  return adopted({ step: 'assessFeedback' }, () => judge(item, calendar, now, options));
}

/** The phase of an item and why, where it is not plain; null for an unknown status the system shows no group for. */
export function phaseOfFeedback(item: Feedback): {
  readonly phase: FeedbackPhase | null;
  readonly reasons: readonly FeedbackReason[];
} {
  const { status, shownPhase } = item;
  if (status === null) return { phase: shownPhase, reasons: shownPhase === null ? [statusUnknown()] : [] };
  const facts: Readonly<Record<string, { readonly phases: readonly FeedbackPhase[] }>> =
    item.system === 'thanhHoa' ? THANH_HOA_STATUSES : GOVERNMENT_STATUSES;
  const phases = facts[status]?.phases ?? [];
  if (phases.length === 0) return { phase: shownPhase, reasons: [statusUnknown()] };
  if (phases.length > 1) {
    const phase = shownPhase ?? (item.transferredAt === null ? 'waiting' : 'handling');
    return { phase, reasons: shownPhase === null ? [statusInTwoGroups()] : [] };
  }
  const reasons = status === 'awaitingSupplement' ? [supplementCountsAsHandled()] : [];
  return { phase: phases[0] ?? null, reasons };
}

function judge(
  item: Feedback,
  calendar: Calendar,
  now: IsoLocal,
  options: FeedbackOptions,
): FeedbackAssessment {
  const thresholds = thresholdsOf(options);
  secondOf(now);
  const { phase, reasons: about } = phaseOfFeedback(item);
  const sent = item.system === 'thanhHoa' ? item.sentAt : (item.transferredAt ?? item.sentAt);
  const problems = dateReasons({ sent, ended: endOf(item), finished: phase === 'handled' }, now);
  if (phase === null || problems.length > 0) return unjudged(phase, [...about, ...problems]);

  const limits = options.limits ?? FEEDBACK_LIMITS;
  const clocks = clocksOf(item, phase, calendar, now, limits, thresholds);
  const judging = clocks.filter(({ judges }) => judges);
  const running = judging
    .filter(({ stopped }) => stopped === null)
    .sort((a, b) => (a.due < b.due ? -1 : 1))[0];
  const work = judging.filter(({ id, stopped }) => id !== 'publish' && stopped !== null);
  const late = judging.some(({ state }) => state === 'finishedLate');
  return {
    phase,
    state: running?.state ?? (late ? 'finishedLate' : (judging.at(-1)?.state ?? 'unknown')),
    due: running?.due ?? judging.at(-1)?.due ?? null,
    workingDaysLeft: running?.workingDaysLeft ?? null,
    handledInTime:
      phase === 'handled' && work.length > 0 ? work.every(({ state }) => state !== 'finishedLate') : null,
    clocks,
    calendarStatus: statusOver(clocks, calendar, now),
    reasons: [
      ...about,
      ...clocks.flatMap((clock) => reasonsOf(clock, calendar)),
      ...chancesPassed(clocks, now),
      ...estimated(clocks, calendar, now),
    ],
  };
}

function unjudged(phase: FeedbackPhase | null, reasons: readonly FeedbackReason[]): FeedbackAssessment {
  return {
    phase,
    state: 'unknown',
    due: null,
    workingDaysLeft: null,
    handledInTime: null,
    clocks: [],
    calendarStatus: 'announced',
    reasons,
  };
}

function reasonsOf(clock: FeedbackClock, calendar: Calendar): FeedbackReason[] {
  const { id, limit, start, due, rolledFrom, confidence, source } = clock;
  const [from, to] = [writtenDate(start), writtenDate(due)];
  const unit =
    limit.unit === 'workingDays' ? { vi: 'ngày làm việc', en: 'working days' } : { vi: 'ngày', en: 'days' };
  const counted = feedbackReason(
    'LIMIT_COUNTED',
    {
      vi: `Thời hạn ${CLOCK_NAMES[id].vi}: ${limit.days} ${unit.vi} từ ${from} (không tính ngày đầu), đến hết ${to}.`,
      en: `Limit for ${CLOCK_NAMES[id].en}: ${limit.days} ${unit.en} from ${from} (first day not counted), until ${to}.`,
    },
    { confidence, source, dates: [start, due] },
  );
  const off = limit.unit === 'days' ? [] : calendar.weekdaysOffBetween(toDay(start), toDay(due)).map(toIso);
  return [
    counted,
    ...(off.length === 0
      ? []
      : [
          feedbackReason(
            'DAYS_OFF_BETWEEN',
            {
              vi: `Không tính ngày nghỉ lễ, nghỉ bù, hoán đổi: ${off.map(writtenDate).join(', ')}.`,
              en: `Days off not counted: ${off.map(writtenDate).join(', ')}.`,
            },
            { source: 'Labour Code 2019 Art. 111–112 and the yearly notices', dates: off },
          ),
        ]),
    ...(rolledFrom === null
      ? []
      : [
          feedbackReason(
            'ROLLED_FORWARD',
            {
              vi: `Ngày cuối ${writtenDate(rolledFrom)} là ngày nghỉ, thời hạn kết thúc ngày ${to}.`,
              en: `The last day ${writtenDate(rolledFrom)} is a day off; the period ends on ${to}.`,
            },
            { confidence: 'known', source: 'Civil Code 2015 Art. 148(5)', dates: [rolledFrom, due] },
          ),
        ]),
  ];
}

/** What can no longer be done in time while the item is open. */
function chancesPassed(clocks: readonly FeedbackClock[], now: IsoLocal): FeedbackReason[] {
  const today = toIso(toDay(now));
  return clocks.flatMap(({ id, due, stopped, judges, source }) => {
    if (judges || stopped !== null || due >= today) return [];
    if (id === 'refuse')
      return [
        feedbackReason(
          'REFUSE_DAY_PASSED',
          {
            vi: `Đã quá ngày từ chối hoặc chuyển trả đúng hạn (${writtenDate(due)}).`,
            en: `The day for refusing or handing back in time has passed (${writtenDate(due)}).`,
          },
          { source, dates: [due] },
        ),
      ];
    if (id !== 'supplement') return [];
    return [
      feedbackReason(
        'SUPPLEMENT_DAY_PASSED',
        {
          vi: `Đã quá ngày yêu cầu bổ sung đúng hạn (${writtenDate(due)}).`,
          en: `The day for asking for a supplement in time has passed (${writtenDate(due)}).`,
        },
        { source, dates: [due] },
      ),
    ];
  });
}

function statusOver(clocks: readonly FeedbackClock[], calendar: Calendar, now: IsoLocal): CalendarStatus {
  const leans = clocks.some(
    ({ start, due, stopped }) =>
      calendar.status(toDay(start), toDay(due)) === 'estimated' ||
      (stopped === null && calendar.status(toDay(now), toDay(due)) === 'estimated'),
  );
  return leans ? 'estimated' : 'announced';
}

function estimated(clocks: readonly FeedbackClock[], calendar: Calendar, now: IsoLocal): FeedbackReason[] {
  if (statusOver(clocks, calendar, now) === 'announced') return [];
  return [
    feedbackReason(
      'YEAR_ESTIMATED',
      {
        vi: 'Tạm tính: có năm chưa công bố lịch nghỉ.',
        en: 'Provisional: the days off of a year are not announced yet.',
      },
      { confidence: 'unsure', source: 'no yearly notice' },
    ),
  ];
}
