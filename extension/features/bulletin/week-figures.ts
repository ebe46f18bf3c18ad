import { dateOf, type IsoLocal } from '@dung-hen/calendar';
import {
  type FeedbackCounts,
  feedbackFigures,
  isDungHenError,
  type PaperFigures,
  type Period,
  paperFigures,
  type ResultFigures,
  recordsOf,
  withPaper,
} from '@dung-hen/domain';
import { type ReportForm, resultFigures, thawForm } from '@dung-hen/forms';
import { calendarOf } from '../../app/calendar.ts';
import type { KeptBulletin } from '../../app/database.ts';
import { storedRegister } from '../../app/stored-feedback.ts';
import { type ClosedReport, closedAsDossier } from '../report/closings.ts';
import { formOf, makeReport } from '../report/made-report.ts';
import type { BulletinFacts } from './bulletin-sources.ts';
import { bulletinKey } from './kept-bulletins.ts';

/** Where the figures of a week come from, and of which moment they are. */
export type WeekGround =
  | { readonly kind: 'closedWeek'; readonly at: IsoLocal }
  | { readonly kind: 'closedPeriod'; readonly at: IsoLocal; readonly period: Period }
  | { readonly kind: 'collected'; readonly at: IsoLocal }
  | { readonly kind: 'seen' };

/** What is said of feedback: its counts, how many records they come from, and when the last was seen; null: nothing known. */
export interface WeekFeedback {
  readonly counts: FeedbackCounts;
  /** Null in closed figures, where only the counts are kept. */
  readonly from: FeedbackGround | null;
}

/** What counts of feedback come from. */
export interface FeedbackGround {
  readonly records: number;
  /** When the last record was seen; null: none was. */
  readonly seenAt: IsoLocal | null;
  readonly leftOut: number;
  /** Items that came another way than through a system. */
  readonly paper: PaperFigures;
}

/** The figures of a week. */
export interface WeekFigures {
  readonly figures: ResultFigures;
  readonly ground: WeekGround;
  readonly feedback: WeekFeedback | null;
  /** What closing the week would keep. */
  readonly form: ReportForm;
}

/**
 * The figures of a week: those closed for it where they are, else those of the dossiers in a closed report period that
 * was closed after the week, else of the dossiers on this computer. Feedback is what was seen in both systems,
 * and what came another way and stands in neither.
 */
export function weekFigures(facts: BulletinFacts, week: Period, now: IsoLocal): WeekFigures {
  const { settings, dossiers, collectedAt, closings, kept } = facts;
  const closed = closedWeek(kept, bulletinKey(settings.unitCode, week.from));
  if (closed !== null) {
    const { form, feedback, at } = closed;
    const counts = feedback === null ? null : { counts: feedback, from: null };
    return {
      form,
      figures: resultFigures(
        { ...form, unit: { ...form.unit, name: settings.unitName } },
        { week: true, feedback },
      ),
      ground: { kind: 'closedWeek', at },
      feedback: counts,
    };
  }
  const feedback = feedbackOf(facts, week, now);
  const period = coveringClosing(closings, settings.unitCode, week);
  const takenAt = period?.at ?? collectedAt ?? now;
  const form =
    period === null
      ? makeReport(dossiers, settings, week, takenAt).form
      : formOf(period.dossiers.map(closedAsDossier), settings, week, takenAt);
  return {
    form,
    figures: resultFigures(form, { week: true, feedback: feedback?.counts ?? null }),
    ground: groundOf(period, collectedAt),
    feedback,
  };
}

function groundOf(period: ClosedReport | null, collectedAt: IsoLocal | null): WeekGround {
  if (period !== null) return { kind: 'closedPeriod', at: period.at, period: period.form.period };
  return collectedAt === null ? { kind: 'seen' } : { kind: 'collected', at: collectedAt };
}

/** The closed figures of a week; those that cannot be read any more are as good as none. */
function closedWeek(kept: readonly KeptBulletin[], key: string) {
  const closed = kept.find((one) => one.key === key)?.closed ?? null;
  if (closed === null) return null;
  try {
    return { ...closed, form: thawForm(closed.form) };
  } catch (error) {
    if (!isDungHenError(error)) throw error;
    return null;
  }
}

/** The first report period of the unit that holds the week and was closed once the week was over. */
function coveringClosing(
  closings: readonly ClosedReport[],
  unitCode: string,
  week: Period,
): ClosedReport | null {
  const covering = closings.filter(
    ({ at, form: { unit, period } }) =>
      unit.code === unitCode && period.from <= week.from && week.to <= period.to && dateOf(at) > week.to,
  );
  return covering.reduce<ClosedReport | null>(
    (first, one) => (first === null || one.at < first.at ? one : first),
    null,
  );
}

function feedbackOf(
  { feedback: stored, paper, settings }: BulletinFacts,
  week: Period,
  now: IsoLocal,
): WeekFeedback | null {
  const seenAt = stored.reduce<IsoLocal | null>(
    (last, one) => (last === null || one.seenAt > last ? one.seenAt : last),
    null,
  );
  const window = { from: week.from, to: week.to };
  const noted = paper.filter(({ receivedOn }) => receivedOn <= week.to);
  if (seenAt === null && noted.length === 0) return null;
  const { entries } = storedRegister(stored);
  const { total, leftOut } = feedbackFigures(entries, window, calendarOf(settings), { asOf: dateOf(now) });
  const records = recordsOf(entries);
  return {
    counts: withPaper(total, paper, records, window),
    from: {
      records: stored.length,
      seenAt,
      leftOut: leftOut.length,
      paper: paperFigures(paper, records, window),
    },
  };
}
