import type { IsoLocal } from '@dung-hen/calendar';
import type { SubmissionKey } from './key.ts';
import type { DeliverySettings } from './settings.ts';
import type { Submission } from './submission.ts';

/**
 * How a delivery ended. confirmed, rejected, conflict, unknown: the state of the submission · failed: the portal
 * could not be asked, nothing was sent, try again · busy: another process works on it · interrupted: `signal` ·
 * superseded: a later version took its place.
 */
export type DeliveryOutcome =
  | 'confirmed'
  | 'rejected'
  | 'conflict'
  | 'unknown'
  | 'failed'
  | 'busy'
  | 'interrupted'
  | 'superseded';

export interface Delivery {
  readonly key: SubmissionKey;
  readonly outcome: DeliveryOutcome;
  readonly submission: Submission;
  /** Whether this run started a submit request. */
  readonly sent: boolean;
  /** Why it is not confirmed; a `DungHenError` unless the cause is a bug or the signal's reason. */
  readonly error: unknown;
}

/** What is being done; for progress lines. */
export interface DeliveryStep {
  readonly key: SubmissionKey;
  readonly step: 'lookUp' | 'saveDraft' | 'submit' | 'wait';
  /** Seconds, for 'wait'. */
  readonly seconds?: number;
}

/** What a delivery is handed by the entry point: names, clock, patience. */
export interface DeliverOptions {
  /** Tells this process from every other one, e.g. 'office-pc#4711'. */
  readonly owner: string;
  /** Vietnamese wall-clock time. */
  readonly now: () => IsoLocal;
  /** Waits; rejects with the signal's reason when it is aborted meanwhile. */
  readonly sleep: (milliseconds: number, signal?: AbortSignal) => Promise<void>;
  /** Stops between two steps. A submit request under way is never cut off: its outcome would be unknown. */
  readonly signal?: AbortSignal;
  readonly onStep?: (step: DeliveryStep) => void;
  /** Whether the process of that name is known to be dead, so that its claim need not run out first. */
  readonly isOwnerGone?: (owner: string) => boolean;
  /** Give a rejected submission another try (the portal's reason may be gone). Default: no. */
  readonly retryRejected?: boolean;
  readonly settings?: Partial<DeliverySettings>;
}
