import { type Calendar, type IsoLocal, toDay, workingDaysLeft } from '@dung-hen/calendar';
import {
  assessFeedback,
  type Feedback,
  type FeedbackAssessment,
  type FeedbackClock,
  isDungHenError,
} from '@dung-hen/domain';
import type { Settings } from '../../app/settings-schema.ts';
import { keyOf, type StoredFeedback, storedRegister } from '../../app/stored-feedback.ts';
import { type Duty, dutyId, type FeedbackDue } from './duty.ts';

/**
 * Open items whose next clock is late, due today or due soon: the limit of the whole work, or the last day for refusing
 * or asking for more. A matter that stands in both systems is one line, by its more pressing clock.
 */
export function feedbackDuties(
  stored: readonly StoredFeedback[],
  calendar: Calendar,
  now: IsoLocal,
  { dueSoonDays }: Pick<Settings, 'dueSoonDays'>,
): readonly Duty[] {
  const urls = new Map(stored.map(({ key, pageUrl }) => [key, pageUrl]));
  return storedRegister(stored).entries.flatMap(({ thanhHoa, government }) => {
    const dues = [thanhHoa, government].flatMap((item): FeedbackDue[] => {
      if (item === null) return [];
      const assessment = assessed(item, calendar, now, dueSoonDays);
      const clock = assessment && pressing(assessment, dueSoonDays);
      const other = item === thanhHoa ? government : thanhHoa;
      return clock === null || assessment === null
        ? []
        : [{ item, assessment, clock, pageUrl: urls.get(keyOf(item)) ?? '', twin: other?.code ?? null }];
    });
    const [first] = dues.sort((a, b) => a.clock.due.localeCompare(b.clock.due));
    return first === undefined ? [] : [dutyOf(first, calendar, now)];
  });
}

function dutyOf(feedback: FeedbackDue, calendar: Calendar, now: IsoLocal): Duty {
  const { item, clock, assessment } = feedback;
  return {
    id: dutyId('feedback', `${clock.id}.${item.code.replace(/[^\p{L}\p{N}.-]+/gu, '_')}`, clock.due),
    kind: 'feedback',
    subject: item.code,
    by: clock.due,
    workingDaysLeft: workingDaysLeft(calendar, toDay(now), toDay(clock.due)),
    workingHoursLeft: null,
    dossier: null,
    assessment: null,
    letter: null,
    report: null,
    feedback,
    paper: null,
    plan: null,
    oddity: null,
    problem: null,
    unverified: clock.confidence === 'unsure' || assessment.calendarStatus === 'estimated',
  };
}

/** The clock that calls an open item up: the next chance that is about to pass, else the limit itself; null: time enough. */
function pressing({ phase, clocks }: FeedbackAssessment, dueSoonDays: number): FeedbackClock | null {
  if (phase === 'handled' && !clocks.some(({ id, stopped }) => id === 'publish' && stopped === null))
    return null;
  const near = clocks
    .filter(({ stopped, workingDaysLeft: left }) => stopped === null && left !== null && left <= dueSoonDays)
    // A chance that has passed calls for nothing any more.
    .filter(({ judges, workingDaysLeft: left }) => judges || (left ?? 0) >= 0)
    .sort((a, b) => a.due.localeCompare(b.due));
  return near[0] ?? null;
}

function assessed(
  item: Feedback,
  calendar: Calendar,
  now: IsoLocal,
  dueSoonDays: number,
): FeedbackAssessment | null {
  try {
    return assessFeedback(item, calendar, now, { dueSoonWorkingDays: dueSoonDays });
  } catch (error) {
    if (isDungHenError(error)) return null;
    throw error;
  }
}
