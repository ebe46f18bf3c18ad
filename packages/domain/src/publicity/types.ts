import type { IsoDate } from '@dung-hen/calendar';
import type { Words } from '../words.ts';

/** One line of a list of procedures, texts as written. */
export interface ListedProcedure {
  /** Line of the list, from 1, to find it again. */
  readonly row: number;
  /** Mã thủ tục, national or full; '' where the line has none. */
  readonly code: string;
  readonly name: string;
  /** Lĩnh vực; '' where not told. */
  readonly field: string;
  /** Thời hạn giải quyết, "05 ngày làm việc"; '' for an empty cell, null where the list has no such column. */
  readonly limit: string | null;
  /** Phí, lệ phí; as `limit`. */
  readonly fee: string | null;
}

/** A line of the list of procedures of the unit, with the days it is in force. */
export interface InForceProcedure extends ListedProcedure {
  /** First day in force; null where not told. */
  readonly from: IsoDate | null;
  /** Last day in force; null where no end is told. */
  readonly to: IsoDate | null;
}

/**
 * `missing`: in force, not posted. `expired`: posted, not in force (ended, not begun, or not in the list of the unit).
 * `code`, `name`, `limit`, `fee`: posted otherwise than in force. `twice`: posted more than once.
 */
export type PublicityKind = 'missing' | 'expired' | 'code' | 'name' | 'limit' | 'fee' | 'twice';

export interface PublicityFinding {
  readonly kind: PublicityKind;
  readonly code: string;
  readonly name: string;
  readonly field: string;
  /** Lines of the posted list; empty for `missing`. */
  readonly rows: readonly number[];
  /** Both values of what is posted otherwise ('code', 'name', 'limit', 'fee'), as written; null for other kinds. */
  readonly values: { readonly inForce: string; readonly posted: readonly string[] } | null;
  /** What is the matter. */
  readonly words: Words;
  /** What to do about it. */
  readonly toDo: Words;
}

/** A limit or fee of a posted procedure that could not be compared, and which list does not tell it. */
export interface UnjudgedPart {
  readonly what: 'limit' | 'fee';
  readonly lacks: 'inForce' | 'posted';
  readonly code: string;
  readonly name: string;
}

export interface PublicityResult {
  readonly today: IsoDate;
  /** Procedures in force today, each once. */
  readonly inForce: number;
  /** Of these, how many are posted at all. */
  readonly posted: number;
  /** Of these, how many are posted with nothing found. */
  readonly correct: number;
  /** `posted` of `inForce` in percent, cut (never rounded up) to one decimal; null for 0/0. */
  readonly percent: number | null;
  /** Posted procedures whose limit or fee could not be compared because one of the lists does not tell it. */
  readonly uncompared: { readonly limit: number; readonly fee: number };
  /** The same one by one, in the order of the list in force. */
  readonly unjudged: readonly UnjudgedPart[];
  /** In the order of the list in force, then what is posted and not in force. */
  readonly findings: readonly PublicityFinding[];
}
