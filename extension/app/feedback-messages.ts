import { z } from '@dung-hen/domain/schema';
import { ROW_GROUPS } from './page-watch/row-view.ts';
import { pageSnapshotSchema } from './page-watch/snapshot-schema.ts';

/** What is shown of one phản ánh, kiến nghị, in the officer's language: no name, no text of a citizen. */
export const feedbackViewSchema = z.object({
  group: z.enum(ROW_GROUPS),
  /** 'Còn 6 ngày làm việc'. */
  text: z.string(),
  /** What may only be done in time for a while yet: 'từ chối, chuyển trả: hôm nay'; '' where nothing is. */
  chance: z.string(),
  title: z.string(),
  /** Its clocks and reasons, each with where it stands. */
  lines: z.array(z.object({ label: z.string(), text: z.string(), source: z.string() })),
});

export type FeedbackView = z.infer<typeof feedbackViewSchema>;

const draft = z.object({
  text: z.string(),
  gaps: z.number(),
  /** 'từ câu trả lời PA-0001, giống 62 %'. */
  basis: z.string(),
});

/** What the pages of the feedback systems ask the background. */
export const FEEDBACK_MESSAGES = {
  /** Which columns may be read in each table of a page, and which holds the badge; null: no list stands there. */
  'feedback.columns': {
    request: z.object({ page: pageSnapshotSchema }),
    reply: z.object({
      tables: z.nullable(z.array(z.object({ columns: z.array(z.int()), code: z.nullable(z.int()) }))),
    }),
  },
  /** Judges the rows of a list and remembers them without names. `links`: paths of the links in rows, by row number. */
  'feedback.rows': {
    request: z.object({
      page: pageSnapshotSchema,
      settled: z.boolean(),
      links: z
        .array(z.object({ row: z.int(), path: z.string().check(z.maxLength(300)) }))
        .check(z.maxLength(500)),
    }),
    reply: z.object({
      state: z.enum(['rows', 'waiting', 'failed']),
      rows: z.array(z.object({ row: z.int(), cell: z.int(), view: feedbackViewSchema })),
      words: z.string(),
    }),
  },
  /** Judges the one item a page shows; drafts of an answer where it is still open. */
  'feedback.item': {
    request: z.object({ page: pageSnapshotSchema }),
    reply: z.object({ view: z.nullable(feedbackViewSchema), drafts: z.array(draft) }),
  },
  /** On the officer's click: keeps the answer in the box as a sample for later ones, names taken out. */
  'feedback.keep': {
    request: z.object({
      page: pageSnapshotSchema,
      answer: z.string().check(z.minLength(20), z.maxLength(8000)),
    }),
    reply: z.object({ kept: z.boolean() }),
  },
} as const;
