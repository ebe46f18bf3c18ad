import { READ_COLUMNS } from '@dung-hen/adapters/onestop-any/fields';
import { z } from '@dung-hen/domain/schema';
import { pageSnapshotSchema } from './page-watch/snapshot-schema.ts';

/** What the teaching script asks the background. Only headers travel: no row of a list. */
export const TEACH_MESSAGES = {
  /** Which columns of the page are recognised; `label` null: none, or not plainly. `taught`: pointed at on its host. */
  'teach.look': {
    request: z.object({ page: pageSnapshotSchema }),
    reply: z.object({
      concepts: z.array(
        z.object({ id: z.string(), name: z.string(), label: z.nullable(z.string()), taught: z.boolean() }),
      ),
    }),
  },
  /** The officer pointed at a column of a table (both by number, in the order of the page's tables). */
  'teach.save': {
    request: z.object({
      page: pageSnapshotSchema,
      table: z.int().check(z.gte(0), z.lte(100)),
      column: z.int().check(z.gte(0), z.lte(1000)),
      concept: z.enum(READ_COLUMNS),
    }),
    /** Null: not kept, because the host is not switched on or the header is no label. */
    reply: z.object({ label: z.nullable(z.string()) }),
  },
  /** Takes back what was pointed at for one meaning on the host of an address. */
  'teach.forget': {
    request: z.object({ url: z.string().check(z.maxLength(500)), concept: z.enum(READ_COLUMNS) }),
    reply: z.object({ forgotten: z.boolean() }),
  },
  /** Which of the headers of a page are labels of the glossary: only these may stand in a recorded structure. */
  'teach.heads': {
    request: z.object({ heads: z.array(z.string().check(z.maxLength(120))).check(z.maxLength(500)) }),
    reply: z.object({ labels: z.array(z.string()) }),
  },
} as const;
