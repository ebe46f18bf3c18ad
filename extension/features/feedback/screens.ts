import { feedbackGovernment } from '@dung-hen/adapters/feedback-government/adapter';
import { FEEDBACK_LIST as GOVERNMENT_LIST } from '@dung-hen/adapters/feedback-government/fields';
import * as government from '@dung-hen/adapters/feedback-government/pages';
import { feedbackThanhHoa } from '@dung-hen/adapters/feedback-thanhhoa/adapter';
import { FEEDBACK_LIST as THANH_HOA_LIST } from '@dung-hen/adapters/feedback-thanhhoa/fields';
import * as thanhHoa from '@dung-hen/adapters/feedback-thanhhoa/pages';
import { columnsOfLabelledList, type LabelledList } from '@dung-hen/adapters/kit/labelled-list';
import type { Feedback } from '@dung-hen/domain';
import type { PageDocument, PageElement } from '@dung-hen/page';
import { hostMatches } from '../../app/host-pattern.ts';

/** A row of a list with its item. `cell`: where the badge goes. */
export interface ScreenRow {
  readonly item: Feedback;
  readonly row: PageElement;
  readonly cell: PageElement | null;
}

/** The officers' screens of one feedback system. */
export interface FeedbackScreens {
  readonly hosts: readonly string[];
  /** Number of each readable column of each table of the page, in their order; null without a list. */
  columns(page: PageDocument): { readonly columns: number[]; readonly code: number | null }[] | null;
  /** @throws DungHenError for a list that is changed or not there yet. */
  rows(page: PageDocument): readonly ScreenRow[];
  /** The one item of a page; null for a page that shows none. */
  item(page: PageDocument): Feedback | null;
}

const SCREENS: readonly FeedbackScreens[] = [
  {
    hosts: feedbackThanhHoa.hosts,
    columns: (page) => columnsOf(page, THANH_HOA_LIST),
    rows: thanhHoa.readListedRows,
    item(page) {
      const reading = thanhHoa.recognise(page) === 'feedbackDetail' ? thanhHoa.readPage(page) : null;
      return reading?.ok ? (reading.records[0] ?? null) : null;
    },
  },
  {
    hosts: feedbackGovernment.hosts,
    columns: (page) => columnsOf(page, GOVERNMENT_LIST),
    rows: government.readListedRows,
    item(page) {
      const reading = government.recognise(page) === 'feedbackDetail' ? government.readPage(page) : null;
      const record = reading?.ok ? reading.records[0] : undefined;
      return record !== undefined && 'traces' in record ? record : null;
    },
  },
];

/** The screens of the system a page belongs to; null elsewhere. */
export function screensOf(page: PageDocument): FeedbackScreens | null {
  const { hostname } = new URL(page.url);
  return SCREENS.find(({ hosts }) => hosts.some((host) => hostMatches(host, hostname))) ?? null;
}

/** Badges go into the cell of the title: it is the widest of both lists. */
function columnsOf(page: PageDocument, list: LabelledList) {
  const found = columnsOfLabelledList(page, list);
  if (found === null) return null;
  return page.root
    .find('table')
    .map((table) =>
      table.is(found.table)
        ? { columns: [...found.columns], code: found.at('title') }
        : { columns: [], code: null },
    );
}
