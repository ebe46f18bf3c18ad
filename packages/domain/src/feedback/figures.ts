import { type Calendar, type IsoDate, type IsoLocal, toDay, type Window } from '@dung-hen/calendar';
import { isDungHenError } from '../errors.ts';
import { assessFeedback, type FeedbackAssessment, type FeedbackOptions } from './assess-feedback.ts';
import { endOf } from './clocks.ts';
import type { Feedback, FeedbackKind } from './feedback.ts';
import type { RegisterEntry } from './register.ts';

/** Figures of one group of items. `received` = `carriedIn` + `arrived` = `handled` + `inProgress`. */
export interface FeedbackCounts {
  readonly received: number;
  /** Open before the first day of the window. */
  readonly carriedIn: number;
  readonly arrived: number;
  /** Ended by the last day: `onTime` + `late` + `handledUnjudged`. */
  readonly handled: number;
  readonly onTime: number;
  readonly late: number;
  readonly handledUnjudged: number;
  /** Open at the end of the last day: `inTime` + `overdue` + `inProgressUnjudged`. */
  readonly inProgress: number;
  readonly inTime: number;
  readonly overdue: number;
  readonly inProgressUnjudged: number;
}

/** Figures of PAKN over a window, each matter counted once. */
export interface FeedbackFigures {
  readonly window: Window;
  readonly total: FeedbackCounts;
  readonly byKind: Readonly<Record<FeedbackKind | 'unknown', FeedbackCounts>>;
  /** Codes of items left out because the day they came or ended, or their status, is not known. */
  readonly leftOut: readonly string[];
}

/** Settings of the figures. `asOf`: the day up to which anything is known, 'YYYY-MM-DD'. */
export type FiguresOptions = FeedbackOptions & { readonly asOf?: IsoDate };

/** The record that speaks for a matter: the government's where there is one, since its limits are the sourced ones. */
export function chiefRecord(entry: RegisterEntry): Feedback {
  const chief = entry.government ?? entry.thanhHoa;
  if (chief === null) throw new RangeError('a register entry without a record');
  return chief;
}

/**
 * Figures of a reporting window as they stand at the end of its last day, or of `asOf` where that comes first (a period
 * still running). Open items are judged against that day, so that a past quarter gives the same figures later. Items whose limits cannot be counted are in `…Unjudged`.
 * @throws DungHenError INVALID_INPUT for a malformed date.
 */
export function feedbackFigures(
  entries: readonly RegisterEntry[],
  window: Window,
  calendar: Calendar,
  options: FiguresOptions = {},
): FeedbackFigures {
  const { asOf } = options;
  const counted = asOf !== undefined && asOf < window.to ? { from: window.from, to: asOf } : window;
  const groups = { rules: emptyCounts(), conduct: emptyCounts(), unknown: emptyCounts() };
  const total = emptyCounts();
  const leftOut: string[] = [];
  for (const entry of entries) {
    const item = chiefRecord(entry);
    const kind = item.kind ?? entry.thanhHoa?.kind ?? 'unknown';
    const parts = partsOf(item, counted, calendar, options);
    if (parts === null) leftOut.push(item.code);
    else
      for (const part of parts) {
        total[part] += 1;
        groups[kind][part] += 1;
      }
  }
  return { window, total, byKind: groups, leftOut };
}

type Counts = { -readonly [Part in keyof FeedbackCounts]: number };

function emptyCounts(): Counts {
  return {
    received: 0,
    carriedIn: 0,
    arrived: 0,
    handled: 0,
    onTime: 0,
    late: 0,
    handledUnjudged: 0,
    inProgress: 0,
    inTime: 0,
    overdue: 0,
    inProgressUnjudged: 0,
  };
}

/** What an item adds one to; [] when it does not belong to the window, null when that is not known. */
function partsOf(
  item: Feedback,
  window: Window,
  calendar: Calendar,
  options: FeedbackOptions,
): readonly (keyof FeedbackCounts)[] | null {
  const arrived =
    item.system === 'thanhHoa' ? (item.sentAt ?? item.transferredAt) : (item.transferredAt ?? item.sentAt);
  if (arrived === null) return null;
  const [first, last, day] = [toDay(window.from), toDay(window.to), toDay(arrived)];
  if (day > last) return [];
  const endDay: IsoLocal = `${window.to}T23:59:59`;
  const ended = endOf(item);
  const endedBy = ended !== null && toDay(ended) <= last;
  if (endedBy && toDay(ended) < first) return [];
  const asOfEnd = endedBy || ended === null ? item : reopened(item);
  const assessment = judged(asOfEnd, calendar, endDay, options);
  if (assessment !== null && assessment.phase === null) return null;
  const start = day < first ? 'carriedIn' : 'arrived';
  if (assessment?.phase === 'handled' && ended === null) return null;
  if (assessment === null ? endedBy : assessment.phase === 'handled') {
    const inTime = assessment?.handledInTime ?? null;
    return ['received', start, 'handled', inTime === null ? 'handledUnjudged' : inTime ? 'onTime' : 'late'];
  }
  const { state } = assessment ?? { state: 'unknown' };
  const part = state === 'unknown' ? 'inProgressUnjudged' : state === 'overdue' ? 'overdue' : 'inTime';
  return ['received', start, 'inProgress', part];
}

/** The item as it stood before it ended: what came after the window is not known yet. */
function reopened(item: Feedback): Feedback {
  return {
    ...item,
    status: item.system === 'thanhHoa' ? 'handling' : 'handledLocally',
    shownPhase: null,
    answeredAt: null,
    turnedAwayAt: null,
    publishedAt: null,
    supplementAskedAt: null,
  };
}

function judged(
  item: Feedback,
  calendar: Calendar,
  now: IsoLocal,
  options: FeedbackOptions,
): FeedbackAssessment | null {
  try {
    return assessFeedback(item, calendar, now, options);
  } catch (error) {
    if (isDungHenError(error, 'CALENDAR_MISSING')) return null;
    throw error;
  }
}
