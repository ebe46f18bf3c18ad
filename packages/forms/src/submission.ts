import type { ReportForm } from './types.ts';

/** Biên nhận: what proves that the portal holds a submission. */
export interface Receipt {
  /** The portal's own number for it, where it shows one. */
  readonly number: string | null;
  /** When the portal says it was submitted; as the portal writes it if it cannot be read. */
  readonly submittedAt: string | null;
  /** The state words read on the page, e.g. 'Đã gửi'. */
  readonly stateWords: string;
}

/** One cell read back that is not what was sent. */
export interface CellDifference {
  readonly rowLabel: string;
  readonly columnNumber: number;
  readonly expected: number;
  /** Null: the cell was not found or holds no number. */
  readonly found: number | null;
}

/** What the portal holds for a unit, form and period at this moment. */
export interface LookUp {
  readonly state: 'absent' | 'draft' | 'submitted' | 'returned' | 'closed';
  readonly stateWords: string;
  /** Differences between the portal's figures and the form; null when the portal shows no figures. */
  readonly differences: readonly CellDifference[] | null;
  readonly receipt: Receipt | null;
}

export type SubmitOutcome =
  | { readonly kind: 'accepted'; readonly receipt: Receipt | null }
  | { readonly kind: 'rejected'; readonly messages: readonly string[] };

/**
 * What the outbox needs of a reporting system. Implemented by adapters, driven by `@dung-hen/outbox`.
 * Every method throws `DungHenError` when it gets no clear answer.
 */
export interface SubmissionPort {
  /** Reads only; may be repeated at will. */
  lookUp(form: ReportForm, signal?: AbortSignal): Promise<LookUp>;
  /** Fills the form and saves it as a draft, reads it back and compares. Repeating it changes nothing. */
  saveDraft(form: ReportForm, signal?: AbortSignal): Promise<LookUp>;
  /** Sends one submit request and never a second one. NETWORK or TIMEOUT mean: the outcome is not known. */
  submit(form: ReportForm, signal?: AbortSignal): Promise<SubmitOutcome>;
}
