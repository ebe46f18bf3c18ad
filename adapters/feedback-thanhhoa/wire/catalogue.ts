import * as z from 'zod/mini';
import { number, text } from './scalars.ts';

const id = z.string().check(z.minLength(1));

/** A chủ đề with the time its items may take. */
export interface FeedbackTopic {
  readonly id: string;
  readonly name: string;
  /** `process_time`; its unit is not documented. */
  readonly days: number | null;
}

/** A unit items may be sent to. */
export interface FeedbackUnit {
  readonly id: string;
  readonly name: string;
  readonly code: string | null;
}

/** `/api/citizen/service`. */
export const topic = z.pipe(
  z.object({ _id: id, name: id, process_time: number }),
  z.transform((one): FeedbackTopic => ({ id: one._id, name: one.name, days: one.process_time })),
);

/** `/api/citizen/unit`; address and phone of the unit are left. */
export const unit = z.pipe(
  z.object({ _id: id, name: id, code: text }),
  z.transform((one): FeedbackUnit => ({ id: one._id, name: one.name, code: one.code })),
);
