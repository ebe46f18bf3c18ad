import type { IsoLocal } from '@dung-hen/calendar';
import type { ReportForm } from '@dung-hen/forms';
import type { SubmissionKey } from './key.ts';
import type { Statistics } from './statistics.ts';
import type { HistoryEntry, Lease, Submission, SubmissionEvent, SubmissionState } from './submission.ts';

/** Answer to a claim: the submission is ours for a while, or somebody else's. */
export type Claim =
  | { readonly kind: 'claimed'; readonly submission: Submission; readonly lease: Lease }
  | { readonly kind: 'busy'; readonly lease: Lease };

export interface ClaimRequest {
  /** Who claims: a name that tells processes apart, e.g. 'office-pc#4711'. */
  readonly owner: string;
  readonly now: IsoLocal;
  /** Seconds the claim holds if it is not renewed. */
  readonly ttl: number;
  /** Fence of a lease whose owner is known to be dead: it may be taken before it runs out. */
  readonly evict?: number;
}

export interface SubmissionFilter {
  readonly unit?: string;
  readonly form?: string;
  readonly period?: string;
  readonly states?: readonly SubmissionState[];
}

/**
 * Where submissions live. Every method is one transaction: when its promise is fulfilled, what it did survives a
 * killed process; when it rejects, nothing was changed. Failures are `DungHenError`.
 */
export interface OutboxStore {
  /**
   * Makes the intent durable. The same key with the same figures is the same submission (`created: false`, nothing
   * changes); with other figures: CONFLICT. A later version is taken only when no earlier one is being sent or in
   * doubt (CONFLICT otherwise), and takes the place of an earlier one that is still only planned.
   */
  plan(
    form: ReportForm,
    version: number,
    at: IsoLocal,
  ): Promise<{ readonly submission: Submission; readonly created: boolean }>;
  get(key: SubmissionKey): Promise<Submission | null>;
  /** The figures to be sent. Throws INVALID_INPUT when there is no such submission. */
  form(key: SubmissionKey): Promise<ReportForm>;
  /** Ordered by period, form, unit, version. */
  list(filter?: SubmissionFilter): Promise<readonly Submission[]>;
  /** Takes the submission for one process. Throws INVALID_INPUT when there is no such submission. */
  claim(key: SubmissionKey, request: ClaimRequest): Promise<Claim>;
  /** Holds the claim for `ttl` seconds from `now`. Throws CONFLICT when somebody else has claimed it since. */
  renew(key: SubmissionKey, lease: Lease, now: IsoLocal, ttl: number): Promise<Lease>;
  /** Lets go; does nothing when somebody else has claimed it since. */
  release(key: SubmissionKey, lease: Lease): Promise<void>;
  /**
   * Writes one event: new state, history line and statistics together.
   * Throws CONFLICT when the claim was lost or the event cannot happen in the present state.
   */
  record(key: SubmissionKey, lease: Lease, event: SubmissionEvent, at: IsoLocal): Promise<Submission>;
  /** Oldest first; never shortened or rewritten. */
  history(key: SubmissionKey): Promise<readonly HistoryEntry[]>;
  /** Ordered by form, period, state; states with no submission are left out. */
  statistics(filter?: { readonly form?: string; readonly period?: string }): Promise<readonly Statistics[]>;
}
