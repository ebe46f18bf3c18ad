import { secondsBetween } from './moment.ts';
import type { Submission, SubmissionState } from './submission.ts';

/**
 * Figures of one form, period and state, kept up to date in the transaction of the rows they count,
 * so that reading them does not depend on how many submissions there are.
 */
export interface Statistics {
  readonly form: string;
  readonly period: string;
  readonly state: SubmissionState;
  readonly submissions: number;
  /** Submit requests started. */
  readonly attempts: number;
  /** Sum of the seconds from planning to the settled state; divide by `submissions` for a mean. */
  readonly latencySeconds: number;
}

/** What one submission adds to the statistics of its form, period and state. */
export function shareOf(submission: Submission): Statistics {
  const { key, state, attempts, plannedAt, settledAt } = submission;
  return {
    form: key.form,
    period: key.period,
    state,
    submissions: 1,
    attempts,
    latencySeconds: settledAt === null ? 0 : Math.max(0, secondsBetween(plannedAt, settledAt)),
  };
}

/** What must be added to the statistics when a submission changes from `before` (null: it is new) to `after`. */
export function changeOf(before: Submission | null, after: Submission): readonly Statistics[] {
  const added = shareOf(after);
  if (before === null) return [added];
  const removed = shareOf(before);
  if (sameShare(removed, added)) return [];
  return [
    {
      ...removed,
      submissions: -1,
      attempts: -removed.attempts,
      latencySeconds: -removed.latencySeconds,
    },
    added,
  ];
}

const sameShare = (a: Statistics, b: Statistics): boolean =>
  a.state === b.state && a.attempts === b.attempts && a.latencySeconds === b.latencySeconds;
