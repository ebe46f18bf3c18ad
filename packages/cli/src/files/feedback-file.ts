import { readFileSync } from 'node:fs';
import { DungHenError, type FeedbackCounts, type Period } from '@dung-hen/domain';
import { z } from 'zod';
import type { Context } from '../context.ts';

const count = z.int().nonnegative();
/** The counts of a document of `feedback figures --json`. */
export const feedbackCounts: z.ZodType<FeedbackCounts> = z.object({
  received: count,
  carriedIn: count,
  arrived: count,
  handled: count,
  onTime: count,
  late: count,
  handledUnjudged: count,
  inProgress: count,
  inTime: count,
  overdue: count,
  inProgressUnjudged: count,
});
const feedbackSchema = z.object({
  window: z.object({ from: z.string(), to: z.string() }),
  total: feedbackCounts,
  /** The total with what came on paper and stands in no system; documents of older versions have none. */
  withPaper: feedbackCounts.optional(),
});

/** Figures of feedback over the very window of `period` out of a document of `feedback figures --json`; else INVALID_INPUT. */
export function feedbackOf({ t }: Pick<Context, 't'>, given: string, { from, to }: Period): FeedbackCounts {
  const wrong = (detail: string, cause?: unknown) =>
    new DungHenError('INVALID_INPUT', { label: '--feedback', detail, cause });
  let document: unknown;
  try {
    document = JSON.parse(readFileSync(given, 'utf8'));
  } catch (cause) {
    throw wrong(t('site.noFeedback'), cause);
  }
  const read = feedbackSchema.safeParse(document);
  if (!read.success) throw wrong(t('site.noFeedback'));
  const { window, total, withPaper } = read.data;
  if (window.from !== from || window.to !== to) throw wrong(t('site.otherWindow', { from, to }));
  return withPaper ?? total;
}
