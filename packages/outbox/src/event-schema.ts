import { ERROR_CODES } from '@dung-hen/domain';
import type { CellDifference, Receipt } from '@dung-hen/forms';
import { z } from 'zod';
import { isMoment } from './moment.ts';
import { SUBMISSION_STATES, type SubmissionEvent } from './submission.ts';

/** 'YYYY-MM-DDTHH:mm:ss', a moment that exists. */
export const momentSchema = z.string().refine(isMoment, 'not a moment');

export const stateSchema = z.enum(SUBMISSION_STATES);

export const receiptSchema: z.ZodType<Receipt> = z.object({
  number: z.string().nullable(),
  submittedAt: z.string().nullable(),
  stateWords: z.string(),
});

export const differencesSchema: z.ZodType<readonly CellDifference[]> = z.array(
  z.object({
    rowLabel: z.string(),
    columnNumber: z.int(),
    expected: z.number(),
    found: z.number().nullable(),
  }),
);

export const messagesSchema = z.array(z.string());

const foundSchema = z.enum(['absent', 'draft', 'submitted', 'returned', 'closed']);

/** Every event as it lies in a history, JSON. */
export const eventSchema: z.ZodType<SubmissionEvent> = z.discriminatedUnion('type', [
  z.object({ type: z.literal('planned') }),
  z.object({
    type: z.literal('lookedUp'),
    found: foundSchema,
    words: z.string(),
    differing: z.int().nonnegative().nullable(),
  }),
  z.object({ type: z.literal('draftSaved') }),
  z.object({ type: z.literal('sending'), receiptBefore: receiptSchema.nullable() }),
  z.object({ type: z.literal('accepted'), receipt: receiptSchema.nullable() }),
  z.object({ type: z.literal('unclear'), code: z.enum([...ERROR_CODES, 'INTERRUPTED', 'BUG']) }),
  z.object({
    type: z.literal('notSubmitted'),
    lookUps: z.int().positive(),
    from: momentSchema,
    to: momentSchema,
    found: foundSchema,
  }),
  z.object({ type: z.literal('confirmed'), receipt: receiptSchema.nullable() }),
  z.object({
    type: z.literal('rejected'),
    reason: z.enum(['refused', 'closed', 'returned']),
    messages: messagesSchema,
  }),
  z.object({
    type: z.literal('conflict'),
    reason: z.enum(['otherFigures', 'figuresNotShown', 'returnedEarlier']),
    differences: differencesSchema,
  }),
  z.object({ type: z.literal('reopened') }),
  z.object({ type: z.literal('superseded'), byVersion: z.int().positive() }),
]);
