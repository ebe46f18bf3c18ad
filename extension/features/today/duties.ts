import {
  type Calendar,
  dateOf,
  type IsoDate,
  type IsoLocal,
  periodContaining,
  submissionDate,
  toDay,
  toIso,
} from '@dung-hen/calendar';
import { type Assessment, assess, ruleFor } from '@dung-hen/domain';
import { asDossier, type SeenDossier } from '../../app/seen-dossier.ts';
import type { Settings } from '../../app/settings-schema.ts';

/** What an officer has to do about something, most pressing kinds first. */
export const DUTY_KINDS = [
  'overdue',
  'apology',
  'dueToday',
  'accept',
  'supplement',
  'dueSoon',
  'step',
  'report',
] as const;

export type DutyKind = (typeof DUTY_KINDS)[number];

/** One line of today's list. Holds no name: a code, dates, a link. */
export interface Duty {
  /** Stable over days, so that "done" and "snoozed" hold: kind, subject and date. */
  readonly id: string;
  readonly kind: DutyKind;
  /** Dossier code, or the period of a report ('2026-Q2'). */
  readonly subject: string;
  /** By when, Vietnam time; a bare day where only the day counts. */
  readonly by: IsoLocal | IsoDate;
  /** Working days left until then; negative when passed. */
  readonly workingDaysLeft: number;
  readonly dossier: SeenDossier | null;
  readonly assessment: Assessment | null;
  /** Some of it leans on a rule nobody has verified yet, or on a calendar not announced. */
  readonly unverified: boolean;
}

/** A code that already has its letter: no apology duty for it any more. */
export type LetterSent = (code: string) => boolean;

/**
 * Everything to be done today, most pressing first: dossiers late or due, apology letters that may still be sent,
 * online dossiers waiting to be accepted, supplements about to lapse, steps, reports whose day comes near.
 */
export function dutiesOf(
  dossiers: readonly SeenDossier[],
  calendar: Calendar,
  now: IsoLocal,
  settings: Pick<Settings, 'dueSoonDays'>,
  letterSent: LetterSent,
): readonly Duty[] {
  const duties = dossiers.flatMap((seen) => dossierDuties(seen, calendar, now, settings, letterSent));
  return [...duties, ...reportDuties(calendar, now)].sort(byUrgency);
}

function byUrgency(a: Duty, b: Duty): number {
  const kind = DUTY_KINDS.indexOf(a.kind) - DUTY_KINDS.indexOf(b.kind);
  return kind !== 0 ? kind : a.by < b.by ? -1 : a.by > b.by ? 1 : a.subject.localeCompare(b.subject, 'vi');
}

function dossierDuties(
  seen: SeenDossier,
  calendar: Calendar,
  now: IsoLocal,
  settings: Pick<Settings, 'dueSoonDays'>,
  letterSent: LetterSent,
): Duty[] {
  const dossier = asDossier(seen);
  const assessment = assess(dossier, calendar, now, { dueSoonWorkingDays: settings.dueSoonDays });
  const today = toDay(now);
  const duty = (kind: DutyKind, by: IsoLocal | IsoDate, unverified = false): Duty => ({
    id: `${kind}:${seen.code}:${by}`,
    kind,
    subject: seen.code,
    by,
    workingDaysLeft: calendar.countWorkingDays(today, toDay(by)),
    dossier: seen,
    assessment,
    unverified: unverified || assessment.calendarStatus === 'estimated',
  });

  const found: Duty[] = [];
  const due = assessment.dueBySystem ?? assessment.dueByLaw;
  if (due !== null) {
    if (assessment.state === 'overdue') found.push(duty('overdue', due));
    if (assessment.state === 'dueToday') found.push(duty('dueToday', due));
    if (assessment.state === 'dueSoon') found.push(duty('dueSoon', due));
    // On the last day it may be sent, the letter is a duty of its own: tomorrow it would be too late for one.
    if (assessment.state === 'dueSoon' && assessment.apologyBy === dateOf(now) && !letterSent(seen.code)) {
      found.push(duty('apology', assessment.apologyBy));
    }
  }
  if (assessment.acceptBy !== null && calendar.workingHoursBetween(dossier.submittedAt ?? now, now) >= 2) {
    found.push(duty('accept', assessment.acceptBy));
  }
  const lapse = supplementLapse(seen, calendar);
  if (lapse !== null && calendar.countWorkingDays(today, toDay(lapse)) <= 3)
    found.push(duty('supplement', lapse, true));
  if (
    assessment.stepDue !== null &&
    (assessment.stepState === 'overdue' || assessment.stepState === 'dueToday')
  ) {
    if (assessment.state !== 'overdue' && assessment.state !== 'dueToday')
      found.push(duty('step', assessment.stepDue));
  }
  return found;
}

/** The day a dossier waiting for papers may be closed (NĐ 118/2025 Art. 19(5)); null where no such rule governs it. */
function supplementLapse(seen: SeenDossier, calendar: Calendar): IsoDate | null {
  if (seen.status !== 5 || seen.pausedAt === null || seen.receivedAt === null) return null;
  const days = ruleFor(seen.receivedAt)?.closeIfNoSupplementDays.value ?? null;
  return days === null ? null : toIso(calendar.addCalendarDays(toDay(seen.pausedAt), days));
}

/** The quarterly (and yearly) report becomes a duty five working days before its last day. */
function reportDuties(calendar: Calendar, now: IsoLocal): Duty[] {
  const today = toDay(now);
  return (['quarter', 'year'] as const).flatMap((kind): Duty[] => {
    const period = periodContaining(kind, dateOf(now));
    if (period === null) return [];
    // Quarter IV is folded into the year's report.
    if (kind === 'quarter' && period.index === 4) return [];
    const { lastWorkingDay, unverified } = submissionDate(period, calendar);
    const left = calendar.countWorkingDays(today, toDay(lastWorkingDay));
    if (left > 5) return [];
    const subject = kind === 'quarter' ? `${period.year}-Q${period.index}` : `${period.year}`;
    return [
      {
        id: `report:${subject}:${lastWorkingDay}`,
        kind: 'report',
        subject,
        by: lastWorkingDay,
        workingDaysLeft: left,
        dossier: null,
        assessment: null,
        unverified,
      },
    ];
  });
}
