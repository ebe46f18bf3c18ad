import type { IsoLocal } from '@dung-hen/calendar';
import { DungHenError } from '@dung-hen/domain';
import { formatKey } from './key.ts';
import type { Submission, SubmissionEvent, SubmissionState } from './submission.ts';

/** Which states an event may happen in. Everything else is a bug of the caller and refused. */
const ALLOWED: Readonly<Record<SubmissionEvent['type'], readonly SubmissionState[]>> = {
  planned: [],
  lookedUp: ['planned', 'sending', 'unknown', 'confirmed', 'rejected', 'conflict'],
  draftSaved: ['planned'],
  sending: ['planned'],
  accepted: ['sending'],
  unclear: ['sending'],
  notSubmitted: ['unknown'],
  confirmed: ['planned', 'sending', 'unknown', 'rejected', 'conflict'],
  rejected: ['planned', 'sending', 'unknown'],
  conflict: ['planned', 'sending', 'unknown'],
  reopened: ['rejected'],
  superseded: ['planned'],
};

/**
 * The state machine: what a submission is after `event` at `at`. Pure; every store calls it inside the
 * transaction that writes the row, the history line and the statistics.
 * Throws CONFLICT when the event cannot happen in the present state.
 */
export function advance(submission: Submission, event: SubmissionEvent, at: IsoLocal): Submission {
  if (!ALLOWED[event.type].includes(submission.state)) {
    throw new DungHenError('CONFLICT', {
      adapter: 'outbox',
      step: event.type,
      detail: `${formatKey(submission.key)} is ${submission.state}: '${event.type}' cannot happen now`,
    });
  }
  switch (event.type) {
    case 'planned':
    case 'lookedUp':
    case 'draftSaved':
      return submission;
    case 'sending':
      return {
        ...submission,
        state: 'sending',
        attempts: submission.attempts + 1,
        sentAt: at,
        receiptBefore: event.receiptBefore,
      };
    case 'accepted':
      return { ...submission, receipt: event.receipt };
    case 'unclear':
      return { ...submission, state: 'unknown' };
    case 'notSubmitted':
      return { ...submission, state: 'planned', receipt: null };
    case 'confirmed':
      return {
        ...submission,
        state: 'confirmed',
        receipt: event.receipt ?? submission.receipt,
        differences: [],
        messages: [],
        settledAt: at,
      };
    case 'rejected':
      return { ...submission, state: 'rejected', messages: event.messages, settledAt: at };
    case 'conflict':
      return { ...submission, state: 'conflict', differences: event.differences, settledAt: at };
    case 'reopened':
      return { ...submission, state: 'planned', messages: [], settledAt: null };
    case 'superseded':
      return { ...submission, state: 'superseded', settledAt: at };
  }
}
