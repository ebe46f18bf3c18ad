import type { IsoLocal } from '@dung-hen/calendar';
import type { ErrorCode } from '@dung-hen/domain';
import type { CellDifference, LookUp, Receipt } from '@dung-hen/forms';
import type { SubmissionKey } from './key.ts';

/**
 * planned: the intent is durable, nothing was sent (any more) · sending: a submit request may be under way ·
 * unknown: a submit request was made and no clear answer came · confirmed: read back, every cell equal ·
 * rejected: the portal refused it · conflict: the portal holds a submitted report with other figures ·
 * superseded: a later version took its place before it was sent.
 */
export const SUBMISSION_STATES = [
  'planned',
  'sending',
  'unknown',
  'confirmed',
  'rejected',
  'conflict',
  'superseded',
] as const;

export type SubmissionState = (typeof SUBMISSION_STATES)[number];

/** States in which nothing of this version is under way any more. */
export const SETTLED_STATES: ReadonlySet<SubmissionState> = new Set<SubmissionState>([
  'confirmed',
  'rejected',
  'conflict',
  'superseded',
]);

/** One line of the append-only history: what happened. Holds counts, codes and portal words, never a citizen's data. */
export type SubmissionEvent =
  | { readonly type: 'planned' }
  | {
      readonly type: 'lookedUp';
      readonly found: LookUp['state'];
      readonly words: string;
      /** Cells that differ from the form; null when the portal showed no figures. */
      readonly differing: number | null;
    }
  | { readonly type: 'draftSaved' }
  | {
      readonly type: 'sending';
      /** What the portal showed just before: tells an old receipt from a new one afterwards. */
      readonly receiptBefore: Receipt | null;
    }
  | { readonly type: 'accepted'; readonly receipt: Receipt | null }
  | { readonly type: 'unclear'; readonly code: ErrorCode | 'INTERRUPTED' | 'BUG' }
  | {
      readonly type: 'notSubmitted';
      /** The evidence on which it may be sent again: so many look-ups in a row, the first and last of them. */
      readonly lookUps: number;
      readonly from: IsoLocal;
      readonly to: IsoLocal;
      readonly found: LookUp['state'];
    }
  | { readonly type: 'confirmed'; readonly receipt: Receipt | null }
  | {
      readonly type: 'rejected';
      readonly reason: 'refused' | 'closed' | 'returned';
      readonly messages: readonly string[];
    }
  | {
      readonly type: 'conflict';
      readonly reason: 'otherFigures' | 'figuresNotShown' | 'returnedEarlier';
      readonly differences: readonly CellDifference[];
    }
  | { readonly type: 'reopened' }
  | { readonly type: 'superseded'; readonly byVersion: number };

/** A line of the history with its number, time and the process that wrote it. */
export interface HistoryEntry {
  /** 1, 2, 3… per submission, without gaps. */
  readonly number: number;
  readonly at: IsoLocal;
  /** The owner named in the lease, e.g. 'office-pc#4711'; 'store' for what planning a later version did. */
  readonly who: string;
  readonly event: SubmissionEvent;
  /** State after the event. */
  readonly state: SubmissionState;
}

/** A submission as it stands. The figures themselves are read with `OutboxStore.form`. */
export interface Submission {
  readonly key: SubmissionKey;
  /** Stable hash of the figures that are to be sent. */
  readonly hash: string;
  readonly state: SubmissionState;
  /** Submit requests started so far. */
  readonly attempts: number;
  readonly plannedAt: IsoLocal;
  /** Start of the last submit request. */
  readonly sentAt: IsoLocal | null;
  /** When it reached a settled state. */
  readonly settledAt: IsoLocal | null;
  /** The portal's receipt, once there is one; proof only in state 'confirmed'. */
  readonly receipt: Receipt | null;
  readonly receiptBefore: Receipt | null;
  /** In state 'conflict': cells in which the portal differs from the form. */
  readonly differences: readonly CellDifference[];
  /** In state 'rejected': the portal's words. */
  readonly messages: readonly string[];
  readonly lease: Lease | null;
}

/** Who works on a submission until when. `fence` grows with every claim, so that a late-comer is recognised. */
export interface Lease {
  readonly owner: string;
  readonly until: IsoLocal;
  readonly fence: number;
}
