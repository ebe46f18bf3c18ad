import { type Guard, isFlag, isNumber, isText, listOf, oneOf, orNull, shape } from '../guard.ts';
import type { Reply } from '../messages.ts';
import type { SeenDossier } from '../seen-dossier.ts';
import { type ExplainedLine, ROW_GROUPS, type RowView } from './row-view.ts';

/** What of the settings a page needs. */
export type PageSettings = Reply<'page.settings'>;

export const isPageSettings: Guard<PageSettings> = shape<PageSettings>({
  language: oneOf(['vi', 'en']),
  deadlineColumn: isFlag,
  onTimeTarget: isNumber,
  dueSoonDays: isNumber,
  disabledFeatures: listOf(isText),
});

/** What may be read of one table. */
export type ReadableColumns = NonNullable<Reply<'page.columns'>['tables']>[number];

export const isColumnsReply: Guard<Reply<'page.columns'>> = shape<Reply<'page.columns'>>({
  tables: orNull(listOf(shape<ReadableColumns>({ columns: listOf(isNumber), code: orNull(isNumber) }))),
});

const isGroup = oneOf(ROW_GROUPS);

const isView: Guard<RowView> = shape<RowView>({
  group: isGroup,
  text: isText,
  brief: isText,
  step: orNull(
    shape<NonNullable<RowView['step']>>({ group: isGroup, text: isText, brief: isText, sooner: isFlag }),
  ),
  left: orNull(isNumber),
  onTime: orNull(isFlag),
  due: isText,
  differs: isFlag,
  copy: listOf(isText),
});

/** Only handed back to the background, which checks it again in full. */
const isFacts = shape<Pick<SeenDossier, 'code'>>({ code: isText }) as Guard<SeenDossier>;

type RowsReply = Reply<'rows.assess'>;

export const isRowsReply: Guard<RowsReply> = shape<RowsReply>({
  state: oneOf(['rows', 'waiting', 'failed']),
  rows: listOf(
    shape<RowsReply['rows'][number]>({
      row: isNumber,
      cell: isNumber,
      daysShown: orNull(isNumber),
      facts: isFacts,
      view: isView,
    }),
  ),
  header: listOf(isText),
  words: isText,
});

export const isExplainReply: Guard<Reply<'rows.explain'>> = shape<Reply<'rows.explain'>>({
  title: isText,
  sections: listOf(
    shape<Reply<'rows.explain'>['sections'][number]>({
      heading: isText,
      lines: listOf(shape<ExplainedLine>({ label: isText, text: isText, source: isText })),
    }),
  ),
});
