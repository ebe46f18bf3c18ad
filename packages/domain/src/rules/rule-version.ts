import type { IsoDate } from '@dung-hen/calendar';
import type { Words } from '../words.ts';

/**
 * How far a rule may be trusted. certain: a source says so; known: generally known, not seen in a text;
 * inferred: our reading; unsure: must be checked by a person before it drives a number that leaves the office.
 */
export type Confidence = 'certain' | 'known' | 'inferred' | 'unsure';

/** What to show beside a rule; 'unsure' is the visible "chưa kiểm chứng" flag. */
export const CONFIDENCE_WORDS: Readonly<Record<Confidence, Words>> = {
  certain: { vi: 'đã có nguồn', en: 'sourced' },
  known: { vi: 'theo hiểu biết chung, chưa đối chiếu văn bản', en: 'generally known, not seen in a text' },
  inferred: { vi: 'suy luận từ quy định', en: 'inferred from the rules' },
  unsure: { vi: 'chưa kiểm chứng', en: 'not verified' },
};

/** One value of a rule with where it stands and how sure it is. */
export interface RuleValue<T> {
  readonly value: T;
  readonly confidence: Confidence;
  readonly source: string;
}

/** A later text that changed the instrument, or may have. */
export interface Amendment {
  readonly instrument: string;
  readonly signed: IsoDate;
  /** First day of force; null where it is not known. */
  readonly from: IsoDate | null;
  readonly confidence: Confidence;
  readonly note: Words;
}

/** The one-stop handling rules in force during one stretch of time. */
export interface RuleVersion {
  readonly id: string;
  readonly name: Words;
  readonly from: IsoDate;
  /** Last day of force; null = still in force. */
  readonly to: IsoDate | null;
  readonly confidence: Confidence;
  readonly source: string;
  readonly amendments: readonly Amendment[];
  /** Days before expiry by which the apology letter must be sent. */
  readonly apologyMinDaysBefore: RuleValue<number>;
  readonly maxReappointments: RuleValue<number>;
  /** Working hours within which an online dossier is accepted or sent back. */
  readonly onlineAcceptHours: RuleValue<number>;
  /** Hours after which the system alerts the officer of a new online dossier. */
  readonly onlineAlertHours: RuleValue<number | null>;
  /** Working days from receipt for asking a supplement; null: as long as the limit runs. */
  readonly supplementNoticeWorkingDays: RuleValue<number | null>;
  /** What a completed supplement does to the limit: it counts from the beginning again. */
  readonly supplementClock: RuleValue<'restart'>;
  /** Days after the notice at which a dossier without its supplement is closed; null: no such rule. */
  readonly closeIfNoSupplementDays: RuleValue<number | null>;
  /** Paper received after this hour ('HH:mm') is forwarded at the start of the next working day. */
  readonly paperForwardCutoff: RuleValue<string>;
  /** Working days for handing on paper of a dossier filed outside its territory. */
  readonly nonTerritorialWorkingDays: RuleValue<number | null>;
  /** Working days for correcting a result the agency got wrong. */
  readonly resultErrorFixWorkingDays: RuleValue<number | null>;
  readonly apologyForm: RuleValue<Words>;
}
