import {
  type Feedback,
  feedbackTitle,
  governmentStatusOfWords,
  isDungHenError,
  type Reading,
  referencesIn,
  tracesOf,
} from '@dung-hen/domain';
import type { PageDocument, PageElement } from '@dung-hen/page';
import { findLabelledList, readLabelledList } from '../kit/labelled-list.ts';
import { labelOn, valueBeside } from '../kit/labelled-values.ts';
import { DETAIL, FEEDBACK_LIST } from './fields.ts';
import {
  isPublishedAnswer,
  isPublishedDetail,
  type PublishedAnswer,
  publishedListOn,
  readPublishedAnswer,
  readPublishedDetail,
  readPublishedList,
} from './published.ts';
import { endedAs, kindOfWords, momentOf, NOTHING, pageError } from './record.ts';

export {
  type PublishedAnswer,
  readPublishedAnswer,
  readPublishedDetail,
  readPublishedList,
} from './published.ts';

/** Kinds of page this adapter reads. */
export type PageKind =
  | 'feedbackList'
  | 'feedbackDetail'
  | 'publishedList'
  | 'publishedDetail'
  | 'publishedAnswer';

/** What reading any page of the system may give. */
export type PageRecord = Feedback | PublishedAnswer;

/** A page that asks for a password. */
export function isLoginPage(page: PageDocument): boolean {
  return page.root
    .find('input')
    .some((input) => input.attr('type')?.toLowerCase() === 'password' && !input.hidden());
}

/** What a page is, by its labels (public pages: by their classes); null for one this adapter does not read. */
export function recognise(page: PageDocument): PageKind | null {
  if (isLoginPage(page)) return null;
  if (publishedListOn(page) !== null) return 'publishedList';
  if (isPublishedDetail(page)) return 'publishedDetail';
  if (isPublishedAnswer(page)) return 'publishedAnswer';
  if (findLabelledList(page, FEEDBACK_LIST) !== null) return 'feedbackList';
  const has = (labels: readonly string[]) => labelOn(page.root, ...labels) !== null;
  return has(DETAIL.code) && has(DETAIL.title) && has(DETAIL.content) && has(DETAIL.status)
    ? 'feedbackDetail'
    : null;
}

/**
 * Reads what a page is. LOGIN_REQUIRED for a log-in page, SITE_CHANGED for a page not built as it was or none of the
 * system's, EMPTY_UNCONFIRMED for one that says nothing.
 */
export function readPage(page: PageDocument): Reading<PageRecord> {
  try {
    return { ok: true, records: recordsOf(page), warnings: [] };
  } catch (error) {
    if (!isDungHenError(error)) throw error;
    return { ok: false, error };
  }
}

function recordsOf(page: PageDocument): readonly PageRecord[] {
  if (isLoginPage(page)) throw pageError('LOGIN_REQUIRED', 'the page asks for a log-in', page);
  switch (recognise(page)) {
    case 'publishedList':
      return readPublishedList(page);
    case 'publishedDetail':
      return [readPublishedDetail(page)];
    case 'publishedAnswer':
      return [readPublishedAnswer(page)];
    case 'feedbackDetail':
      return [readDetail(page)];
    default:
      return readFeedbackList(page);
  }
}

/** A row of the officers' list with its item, and the cell that holds the title. */
export interface ListedFeedback {
  readonly item: Feedback;
  readonly row: PageElement;
  readonly cell: PageElement | null;
}

/** The officers' list, by label. */
export function readFeedbackList(page: PageDocument): Feedback[] {
  return readListedRows(page).map(({ item }) => item);
}

/** The same with the rows. @throws DungHenError as `readPage` says. */
export function readListedRows(page: PageDocument): ListedFeedback[] {
  return readLabelledList(page, FEEDBACK_LIST).map((row) => {
    const title = row.text('title');
    const status = governmentStatusOfWords(row.text('status'));
    const code = row.text('code');
    if (code === '') throw pageError('SITE_CHANGED', 'a row without its code', page, 'Mã số');
    const item = {
      ...NOTHING,
      code,
      title: feedbackTitle(title),
      traces: tracesOf(title),
      references: referencesIn(title),
      status,
      kind: kindOfWords(row.text('kind')),
      topic: row.text('topic') || null,
      unitName: row.text('unit') || null,
      sentAt: momentOf(row.text('sentAt'), 'Ngày gửi', page),
      transferredAt: momentOf(row.text('transferredAt'), 'Ngày chuyển', page),
      publishedAt: momentOf(row.text('publishedAt'), 'Ngày công khai', page),
      ...endedAs(status, momentOf(row.text('answeredAt'), 'Ngày trả lời', page)),
    };
    return { item, row: row.element, cell: row.cell('title') };
  });
}

function readDetail(page: PageDocument): Feedback {
  const shown = (labels: readonly string[]) => valueBeside(page, ...labels) ?? '';
  const [code, title, content] = [shown(DETAIL.code), shown(DETAIL.title), shown(DETAIL.content)];
  if (code === '') throw pageError('SITE_CHANGED', 'the detail has no code', page, 'Mã số');
  const status = governmentStatusOfWords(shown(DETAIL.status));
  const moment = (labels: readonly [string, ...string[]]) => momentOf(shown(labels), labels[0], page);
  return {
    ...NOTHING,
    code,
    title: feedbackTitle(title),
    traces: tracesOf(title, content),
    references: referencesIn(`${title}\n${content}`).filter((other) => other !== code),
    status,
    kind: kindOfWords(shown(DETAIL.kind)),
    topic: shown(DETAIL.topic) || null,
    unitName: shown(DETAIL.unit) || null,
    sentAt: moment(DETAIL.sentAt),
    transferredAt: moment(DETAIL.transferredAt),
    publishedAt: moment(DETAIL.publishedAt),
    ...endedAs(status, moment(DETAIL.answeredAt)),
  };
}
