import { DungHenError } from '@dung-hen/domain';
import { z } from 'zod';
import {
  differencesSchema,
  eventSchema,
  messagesSchema,
  momentSchema,
  receiptSchema,
  stateSchema,
} from '../event-schema.ts';
import type { Statistics } from '../statistics.ts';
import type { HistoryEntry, Submission } from '../submission.ts';

/** JSON text in a column, parsed and then checked. */
export const json = <T>(schema: z.ZodType<T>) =>
  z
    .string()
    .transform((text, context) => {
      try {
        return JSON.parse(text) as unknown;
      } catch {
        context.addIssue({ code: 'custom', message: 'not JSON' });
        return z.NEVER;
      }
    })
    .pipe(schema);

const count = z.int().nonnegative();

const submissionRow = z.object({
  id: z.int(),
  unit: z.string().min(1),
  form: z.string().min(1),
  period: z.string().min(1),
  version: z.int().positive(),
  hash: z.string().min(1),
  state: stateSchema,
  attempts: count,
  planned_at: momentSchema,
  sent_at: momentSchema.nullable(),
  settled_at: momentSchema.nullable(),
  receipt: json(receiptSchema).nullable(),
  receipt_before: json(receiptSchema).nullable(),
  differences: json(differencesSchema),
  messages: json(messagesSchema),
  lease_owner: z.string().nullable(),
  lease_until: momentSchema.nullable(),
  fence: count,
});

const historyRow = z.object({
  number: z.int().positive(),
  at: momentSchema,
  who: z.string(),
  event: json(eventSchema),
  state: stateSchema,
});

const statisticsRow = z.object({
  form: z.string(),
  period: z.string(),
  state: stateSchema,
  submissions: count,
  attempts: count,
  latency_seconds: count,
});

/** A submission with its row number and last fence, which never leave the store. */
export interface StoredSubmission {
  readonly id: number;
  readonly fence: number;
  readonly submission: Submission;
}

/** Checks a row of `submissions`. Throws INVALID_INPUT naming the column when the file was tampered with. */
export function readSubmission(row: unknown): StoredSubmission {
  const it = checked(submissionRow, row, 'submissions');
  const lease =
    it.lease_owner === null || it.lease_until === null
      ? null
      : { owner: it.lease_owner, until: it.lease_until, fence: it.fence };
  return {
    id: it.id,
    fence: it.fence,
    submission: {
      key: { unit: it.unit, form: it.form, period: it.period, version: it.version },
      hash: it.hash,
      state: it.state,
      attempts: it.attempts,
      plannedAt: it.planned_at,
      sentAt: it.sent_at,
      settledAt: it.settled_at,
      receipt: it.receipt,
      receiptBefore: it.receipt_before,
      differences: it.differences,
      messages: it.messages,
      lease,
    },
  };
}

/** Checks a row of `history`. */
export function readHistory(row: unknown): HistoryEntry {
  return checked(historyRow, row, 'history');
}

/** Checks a row of `statistics`. */
export function readStatistics(row: unknown): Statistics {
  const { latency_seconds, ...rest } = checked(statisticsRow, row, 'statistics');
  return { ...rest, latencySeconds: latency_seconds };
}

/** Checks a row against its schema: whatever comes out of the file is validated before it is believed. */
export function checked<T>(schema: z.ZodType<T>, row: unknown, table: string): T {
  const result = schema.safeParse(row);
  if (result.success) return result.data;
  const where = result.error.issues.map((issue) => issue.path.join('.')).join(', ');
  throw new DungHenError('INVALID_INPUT', {
    adapter: 'outbox',
    step: 'read',
    detail: `table ${table} holds a damaged row (${where})`,
  });
}
