import type { Confidence } from '../rules/rule-version.ts';
import type { Words } from '../words.ts';

/** Everything that may be said about a letter before it goes out. Codes are stable; the words may change. */
export const LETTER_CHECK_CODES = [
  // the dossier
  'RECEIPT_MISSING',
  'RECEIPT_IN_FUTURE',
  'DUE_BEFORE_RECEIPT',
  'RULE_UNKNOWN',
  'DUE_MISSING',
  'DOSSIER_FINISHED',
  'DOSSIER_PAUSED',
  // the appointment
  'ALREADY_REAPPOINTED',
  'LETTER_LATE',
  'LETTER_NEVER_IN_TIME',
  'LATE_REASON_MISSING',
  'NEW_DUE_MISSING',
  'NEW_DUE_OUTSIDE_CALENDAR',
  'NEW_DUE_NOT_WORKING',
  'NEW_DUE_NOT_LATER',
  'NEW_DUE_PASSED',
  'NEW_DUE_ESTIMATED',
  // the slips
  'SUPPLEMENT_NOTICE_LATE',
  'SUPPLEMENT_AGAIN',
  'SUPPLEMENT_CLOCK',
  'ANSWER_LATE',
  'REFUSAL_LATE',
  'REFUSED_ALREADY',
  // what is written
  'REASON_MISSING',
  'ITEMS_MISSING',
  'UNIT_MISSING',
  'RECIPIENT_MISSING',
  'SIGNER_MISSING',
  'NUMBER_PATTERN_BAD',
  'DATED_ON_DAY_OFF',
  'DATED_BEFORE_RECEIPT',
  'DATED_IN_FUTURE',
  'REPRINT_INCOMPLETE',
  // how sure the form is
  'LAYOUT_UNVERIFIED',
  'RULE_AMENDED',
] as const;

export type LetterCheckCode = (typeof LETTER_CHECK_CODES)[number];

/** stop: no number is given out; warn: the officer should think again; note: good to know. */
export type LetterCheckSeverity = 'stop' | 'warn' | 'note';

/** One thing to know about a letter before it goes out. */
export interface LetterCheck {
  readonly code: LetterCheckCode;
  readonly severity: LetterCheckSeverity;
  readonly words: Words;
  /** How sure the rule behind it is; null where it is plain data. */
  readonly confidence: Confidence | null;
  /** Decree and article; '' where it is plain data. */
  readonly source: string;
}

type Rest = Partial<Pick<LetterCheck, 'confidence' | 'source'>>;

/** A check; without a rule behind it, it is plain data. */
export function letterCheck(
  code: LetterCheckCode,
  severity: LetterCheckSeverity,
  words: Words,
  rest: Rest = {},
): LetterCheck {
  return { code, severity, words, confidence: null, source: '', ...rest };
}
