import {
  type Feedback,
  feedbackTitle,
  namelessText,
  referencesIn,
  thanhHoaStatus,
  tracesOf,
} from '@dung-hen/domain';
import * as z from 'zod/mini';
import { files, flag, moment, number, text } from './scalars.ts';

/** An item with what a list or detail says beside it. */
export interface FeedbackRequest {
  readonly feedback: Feedback;
  /** The citizen's text, names and numbers masked as far as they can be told; for reading, never stored. */
  readonly question: string;
  /** The published answer, or why the item was refused. */
  readonly answer: string | null;
  /** Names of the files of the question and of the answer. */
  readonly files: readonly string[];
  readonly answerFiles: readonly string[];
}

const named = z.nullish(z.object({ name: text }));

const wireRow = z.object({
  _id: z.string().check(z.minLength(1)),
  title: z.nullable(z.string()),
  content: z.nullish(z.string()),
  service_id: z.nullish(z.object({ name: text, process_time: number })),
  unit_process: z.nullish(z.array(z.object({ name: text }))),
  public_user_id: z.nullish(z.object({ unit_id: named })),
  confirmed: number,
  isPublic: flag,
  created_at: moment,
  date_confirm: moment,
  date_public: moment,
  content_public: text,
  files_req: files,
  images_req: files,
  files_public: files,
  images_public: files,
  is_deleted: flag,
});

/**
 * A row of `/api/citizen/request`, or its detail. The sender, his phone and mail, the address and the place are not in
 * the schema. Null for a deleted item. When an item was refused is written in `date_public` where anywhere.
 */
export const requestRow = z.pipe(
  wireRow,
  z.transform((row): FeedbackRequest | null => {
    if (row.is_deleted) return null;
    const status = thanhHoaStatus({ isPublic: row.isPublic, confirmed: row.confirmed });
    const [title, content] = [row.title ?? '', row.content ?? ''];
    const ended = row.date_public;
    return {
      feedback: {
        system: 'thanhHoa',
        code: row._id.toLowerCase(),
        references: referencesIn(`${title}\n${content}`).filter((code) => code !== row._id.toLowerCase()),
        title: feedbackTitle(title),
        traces: tracesOf(title, content),
        status,
        shownPhase: null,
        kind: null,
        topic: row.service_id?.name ?? null,
        unitName: row.unit_process?.[0]?.name ?? row.public_user_id?.unit_id?.name ?? null,
        sentAt: row.created_at,
        transferredAt: row.date_confirm,
        supplementAskedAt: null,
        supplementedAt: null,
        answeredAt: status === 'published' ? ended : null,
        turnedAwayAt: status === 'refused' ? (ended ?? row.date_confirm) : null,
        publishedAt: status === 'published' ? ended : null,
        topicDays: row.service_id?.process_time ?? null,
      },
      question: namelessText(content),
      answer: row.content_public === null ? null : namelessText(row.content_public),
      files: [...row.files_req, ...row.images_req],
      answerFiles: [...row.files_public, ...row.images_public],
    };
  }),
);
