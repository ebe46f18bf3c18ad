import type { IsoDate, IsoLocal, ReportPeriod, SubmissionDate } from '@dung-hen/calendar';
import type {
  Assessment,
  CalledUp,
  DungHenError,
  Feedback,
  FeedbackAssessment,
  FeedbackClock,
  PaperFeedback,
  Reason,
} from '@dung-hen/domain';
import type { RegisterEntry } from '../../app/database.ts';
import type { SeenDossier } from '../../app/seen-dossier.ts';

/** What an officer has to do about something, most pressing kinds first. */
export const DUTY_KINDS = [
  'overdue',
  'apology',
  'dueToday',
  'accept',
  'supplement',
  'step',
  'dueSoon',
  'feedback',
  'report',
  'plan',
  'check',
] as const;

export type DutyKind = (typeof DUTY_KINDS)[number];

/** A report and its day, for the duty of sending it. */
export interface ReportDue {
  readonly period: ReportPeriod;
  readonly submission: SubmissionDate;
}

/** An item of the feedback systems and the clock that calls it up. */
export interface FeedbackDue {
  readonly item: Feedback;
  readonly assessment: FeedbackAssessment;
  readonly clock: FeedbackClock;
  /** Where it was seen. */
  readonly pageUrl: string;
  /** Code of the same matter in the other system; null where it is in one alone. */
  readonly twin: string | null;
}

/** A task of the plan of a year. */
export type PlanTaskDue = CalledUp & { readonly year: number };

/** What a line says about an apology letter that was made. */
export type LetterMade = Pick<RegisterEntry, 'printed' | 'newDue'>;

/** One line of today's list. Holds no name: a code, dates, a link. */
export interface Duty {
  /** Kind, subject and day: stable from one reckoning to the next, so that "done", "snoozed" and "told" hold. */
  readonly id: string;
  readonly kind: DutyKind;
  /** Dossier code, the period of a report ('2026-Q2'), or period and item of a plan's task. */
  readonly subject: string;
  /** By when, Vietnam time; a bare day where only the day counts. */
  readonly by: IsoLocal | IsoDate;
  /** Working days left until then; negative when passed, null where it cannot be counted. */
  readonly workingDaysLeft: number | null;
  /** Working hours left until then; negative when passed, null where it cannot be counted. */
  readonly workingHoursLeft: number | null;
  readonly dossier: SeenDossier | null;
  readonly assessment: Assessment | null;
  /** The last apology letter made for this dossier here, if any. */
  readonly letter: LetterMade | null;
  readonly report: ReportDue | null;
  /** The phản ánh, kiến nghị that is called up. */
  readonly feedback: FeedbackDue | null;
  /** The item that came on paper, by phone, fax or e-mail and is to be typed into the system. */
  readonly paper: PaperFeedback | null;
  /** The task of the plan that is called up, and the plan's year. */
  readonly plan: PlanTaskDue | null;
  /** What is odd about a dossier that is to be checked. */
  readonly oddity: Reason | null;
  /** Why this dossier could not be assessed at all. */
  readonly problem: DungHenError | null;
  /** Some of it leans on a rule nobody has verified yet, or on a calendar not announced. */
  readonly unverified: boolean;
}

/** Id of a duty: the hour is left out, since one page writes it and another does not. */
export function dutyId(kind: DutyKind, subject: string, by: IsoLocal | IsoDate): string {
  return `${kind}:${subject}:${by.slice(0, 10)}`;
}

/** Most pressing kind first, then the earliest, then by code. */
export function byUrgency(a: Duty, b: Duty): number {
  const kind = DUTY_KINDS.indexOf(a.kind) - DUTY_KINDS.indexOf(b.kind);
  if (kind !== 0) return kind;
  if (a.by !== b.by) return a.by < b.by ? -1 : 1;
  return a.subject < b.subject ? -1 : a.subject > b.subject ? 1 : 0;
}
