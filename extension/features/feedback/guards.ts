import type { FeedbackView } from '../../app/feedback-messages.ts';
import { type Guard, isFlag, isNumber, isText, listOf, oneOf, orNull, shape } from '../../app/guard.ts';
import type { Reply } from '../../app/messages.ts';
import { ROW_GROUPS } from '../../app/page-watch/row-view.ts';

const isView: Guard<FeedbackView> = shape<FeedbackView>({
  group: oneOf(ROW_GROUPS),
  text: isText,
  chance: isText,
  title: isText,
  lines: listOf(shape<FeedbackView['lines'][number]>({ label: isText, text: isText, source: isText })),
});

type Rows = Reply<'feedback.rows'>;
type Item = Reply<'feedback.item'>;

export const isRows: Guard<Rows> = shape<Rows>({
  state: oneOf(['rows', 'waiting', 'failed']),
  rows: listOf(shape<Rows['rows'][number]>({ row: isNumber, cell: isNumber, view: isView })),
  words: isText,
});

export const isItem: Guard<Item> = shape<Item>({
  view: orNull(isView),
  drafts: listOf(shape<Item['drafts'][number]>({ text: isText, gaps: isNumber, basis: isText })),
});

export const isKept: Guard<Reply<'feedback.keep'>> = shape<Reply<'feedback.keep'>>({ kept: isFlag });
