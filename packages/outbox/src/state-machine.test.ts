import { expect, it } from 'vitest';
import { keyOf } from './key.ts';
import { advance } from './state-machine.ts';
import {
  SUBMISSION_STATES,
  type Submission,
  type SubmissionEvent,
  type SubmissionState,
} from './submission.ts';
import { sampleForm } from './testing/sample-form.ts';

const AT = '2026-06-15T09:00:00';
const RECEIPT = { number: 'BN-7', submittedAt: AT, stateWords: 'Đã gửi' };

const inState = (state: SubmissionState): Submission => ({
  key: keyOf(sampleForm()),
  hash: 'h',
  state,
  attempts: 0,
  plannedAt: AT,
  sentAt: null,
  settledAt: null,
  receipt: null,
  receiptBefore: null,
  differences: [],
  messages: [],
  lease: null,
});

/** Where each event leads, by the state it happens in; everything else is refused. */
const TABLE: readonly [SubmissionEvent, Partial<Record<SubmissionState, SubmissionState>>][] = [
  [{ type: 'planned' }, {}],
  [{ type: 'draftSaved' }, { planned: 'planned' }],
  [{ type: 'sending', receiptBefore: null }, { planned: 'sending' }],
  [{ type: 'accepted', receipt: RECEIPT }, { sending: 'sending' }],
  [{ type: 'unclear', code: 'TIMEOUT' }, { sending: 'unknown' }],
  [{ type: 'notSubmitted', lookUps: 3, from: AT, to: AT, found: 'absent' }, { unknown: 'planned' }],
  [
    { type: 'confirmed', receipt: RECEIPT },
    {
      planned: 'confirmed',
      sending: 'confirmed',
      unknown: 'confirmed',
      rejected: 'confirmed',
      conflict: 'confirmed',
    },
  ],
  [
    { type: 'rejected', reason: 'refused', messages: ['Sai'] },
    { planned: 'rejected', sending: 'rejected', unknown: 'rejected' },
  ],
  [
    { type: 'conflict', reason: 'otherFigures', differences: [] },
    { planned: 'conflict', sending: 'conflict', unknown: 'conflict' },
  ],
  [{ type: 'reopened' }, { rejected: 'planned' }],
  [{ type: 'superseded', byVersion: 2 }, { planned: 'superseded' }],
];

it.each(TABLE.map(([event, way]) => [event.type, event, way] as const))(
  '%s leads where it should and nowhere else',
  (_, event, way) => {
    const reached = SUBMISSION_STATES.flatMap((state) => {
      try {
        return [[state, advance(inState(state), event, AT).state]];
      } catch {
        return [];
      }
    });
    expect(Object.fromEntries(reached)).toEqual(way);
  },
);

it('there is no way back out of confirmed, and none from sending to planned but through a look-up', () => {
  const from = (state: SubmissionState) =>
    TABLE.filter(([, way]) => way[state] !== undefined).map(([event]) => event.type);
  expect(from('confirmed')).toEqual([]);
  expect(from('superseded')).toEqual([]);
  expect(from('sending')).not.toContain('notSubmitted');
});

it('an unproved receipt does not outlive the evidence against it', () => {
  const accepted = advance({ ...inState('sending') }, { type: 'accepted', receipt: RECEIPT }, AT);
  expect(accepted.receipt).toEqual(RECEIPT);
  const unknown = advance(accepted, { type: 'unclear', code: 'SUBMISSION_UNKNOWN' }, AT);
  const evidence = { type: 'notSubmitted', lookUps: 3, from: AT, to: AT, found: 'absent' } as const;
  expect(advance(unknown, evidence, AT).receipt).toBeNull();
});
