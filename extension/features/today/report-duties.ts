import {
  type Calendar,
  dateOf,
  formatPeriod,
  type IsoLocal,
  periodContaining,
  type ReportPeriod,
  submissionDate,
  toDay,
  toIso,
  workingDaysLeft,
} from '@dung-hen/calendar';
import { type Duty, dutyId } from './duty.ts';

/** A report becomes a duty this many working days before its last day, and stays one as many after it. */
const REPORT_DAYS = 5;

/** Kinds a commune reports by: the quarters, and the year, into which the fourth quarter is folded. */
const REPORTED = ['quarter', 'year'] as const;

/** Reports whose day comes near, or has just passed without anybody saying it is done. */
export function reportDuties(calendar: Calendar, now: IsoLocal): readonly Duty[] {
  return REPORTED.flatMap((kind) => {
    const current = periodContaining(kind, dateOf(now));
    const last = current && periodContaining(kind, toIso(toDay(current.from) - 1));
    return [last, current].flatMap((period) => (period === null ? [] : reportDuty(period, calendar, now)));
  });
}

function reportDuty(period: ReportPeriod, calendar: Calendar, now: IsoLocal): readonly Duty[] {
  if (period.kind === 'quarter' && period.index === 4) return [];
  const submission = submissionDate(period, calendar);
  const by = submission.lastWorkingDay;
  const left = workingDaysLeft(calendar, toDay(now), toDay(by));
  if (Math.abs(left) > REPORT_DAYS) return [];
  const subject = formatPeriod(period);
  return [
    {
      id: dutyId('report', subject, by),
      kind: 'report',
      subject,
      by,
      workingDaysLeft: left,
      workingHoursLeft: null,
      dossier: null,
      assessment: null,
      letter: null,
      report: { period, submission },
      feedback: null,
      paper: null,
      plan: null,
      oddity: null,
      problem: null,
      unverified: submission.unverified || calendar.status(toDay(now), toDay(by)) === 'estimated',
    },
  ];
}
