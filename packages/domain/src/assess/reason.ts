import type { IsoDate } from '@dung-hen/calendar';
import type { Confidence } from '../rules/rule-version.ts';
import type { Words } from '../words.ts';

/** Everything an assessment may give as a reason. Codes are stable; the words may change. */
export const REASON_CODES = [
  // what the dossier is
  'NOT_YET_RECEIVED',
  'REFUSED',
  'WITHDRAWN',
  'PAUSED',
  'CLOSE_WITHOUT_SUPPLEMENT',
  // what is wrong with its dates
  'RECEIPT_MISSING',
  'RECEIPT_IN_FUTURE',
  'DUE_BEFORE_RECEIPT',
  'FINISH_MISSING',
  'FINISH_IN_FUTURE',
  'FINISH_BEFORE_RECEIPT',
  'SUPPLEMENT_IN_FUTURE',
  'NO_DUE_DATE',
  // how the legal date came about
  'RULE_CHOSEN',
  'RULE_AMENDED',
  'RULE_UNKNOWN',
  'LIMIT_UNKNOWN',
  'SUPPLEMENT_RESTART',
  'SAME_DAY_RULE',
  'COUNTED_IN_HOURS',
  'FIRST_DAY_EXCLUDED',
  'DAYS_OFF_BETWEEN',
  'WORKED_SATURDAY_COUNTED',
  'ROLLED_FORWARD',
  'YEAR_ESTIMATED',
  // why the system's date differs
  'DATES_DIFFER',
  'SYSTEM_SKIPS_WORKED_SATURDAY',
  'SYSTEM_HOLIDAYS_NOT_LOADED',
  'SYSTEM_SHIFTS_SUPPLEMENT',
  'SYSTEM_IGNORES_SUPPLEMENT',
  'SYSTEM_AFTER_HOURS',
  'SYSTEM_SKIPS_HOLIDAYS_IN_DAYS',
  'SYSTEM_STAYS_ON_DAY_OFF',
  'SYSTEM_COUNTS_HOURS',
  'CAUSE_UNKNOWN',
  // what to mind now
  'DUE_ON_DAY_OFF',
  'DUE_HOUR_BEFORE_RECEIPT',
  'DUE_HOUR_PASSED',
  'APOLOGY_DAY_PASSED',
  'APOLOGY_NOT_POSSIBLE',
] as const;

export type ReasonCode = (typeof REASON_CODES)[number];

/** One reason behind an assessment: what, how sure, since when, and the days it is about. */
export interface Reason {
  readonly code: ReasonCode;
  readonly confidence: Confidence;
  /** Decree and article, or portal fact with its date; '' where the reason is plain data. */
  readonly source: string;
  /** When the rule behind it is in force; null where none is. `to` null = still. */
  readonly effective: { readonly from: IsoDate; readonly to: IsoDate | null } | null;
  /** The days it names, in order. */
  readonly dates: readonly IsoDate[];
  readonly words: Words;
}

type ReasonParts = Pick<Reason, 'words'> & Partial<Omit<Reason, 'code' | 'words'>>;

/** A reason; what is left out is plain data seen in the record. */
export function reason(code: ReasonCode, parts: ReasonParts): Reason {
  return { code, confidence: 'certain', source: '', effective: null, dates: [], ...parts };
}
