import type { IsoLocal } from '@dung-hen/calendar';
import {
  DungHenError,
  type Feedback,
  feedbackTitle,
  isDungHenError,
  type Reading,
  referencesIn,
  thanhHoaStatusOfWords,
  tracesOf,
} from '@dung-hen/domain';
import { type PageDocument, type PageElement, parsePortalDate } from '@dung-hen/page';
import { findLabelledList, readLabelledList } from '../kit/labelled-list.ts';
import { labelOn, valueBeside } from '../kit/labelled-values.ts';
import { feedbackThanhHoa } from './adapter.ts';
import { DETAIL, FEEDBACK_LIST } from './fields.ts';

/** Kinds of page this adapter reads. */
export type PageKind = 'feedbackList' | 'feedbackDetail';

/** An item as a screen shows it: the screens have no code, so it is the id of the row's or the page's address, or ''. */
export type ShownFeedback = Feedback;

const NOTHING: Omit<Feedback, 'code' | 'title' | 'traces' | 'references'> = {
  system: 'thanhHoa',
  status: null,
  shownPhase: null,
  kind: null,
  topic: null,
  unitName: null,
  sentAt: null,
  transferredAt: null,
  supplementAskedAt: null,
  supplementedAt: null,
  answeredAt: null,
  turnedAwayAt: null,
  publishedAt: null,
  topicDays: null,
};

/** A page that asks for a password. */
export function isLoginPage(page: PageDocument): boolean {
  return page.root
    .find('input')
    .some((input) => input.attr('type')?.toLowerCase() === 'password' && !input.hidden());
}

/** What a page is, told by its labels; null for a page this adapter does not read. */
export function recognise(page: PageDocument): PageKind | null {
  if (isLoginPage(page)) return null;
  if (findLabelledList(page, FEEDBACK_LIST) !== null) return 'feedbackList';
  const has = (labels: readonly string[]) => labelOn(page.root, ...labels) !== null;
  const detail = has(DETAIL.sent) && has(DETAIL.title) && has(DETAIL.content);
  return detail && (has(['Vị trí diễn ra']) || has(DETAIL.answer)) ? 'feedbackDetail' : null;
}

/**
 * Reads a list or a detail. LOGIN_REQUIRED for a log-in page, SITE_CHANGED for a page that is neither or not built as it
 * was, EMPTY_UNCONFIRMED for a list that says nothing.
 */
export function readPage(page: PageDocument): Reading<ShownFeedback> {
  try {
    if (isLoginPage(page)) throw pageError('LOGIN_REQUIRED', 'the page asks for a log-in', page);
    const records = recognise(page) === 'feedbackDetail' ? [readDetail(page)] : readList(page);
    return { ok: true, records, warnings: [] };
  } catch (error) {
    if (!isDungHenError(error)) throw error;
    return { ok: false, error };
  }
}

function pageError(
  code: 'LOGIN_REQUIRED' | 'SITE_CHANGED',
  detail: string,
  page: PageDocument,
  label?: string,
) {
  const where = { adapter: feedbackThanhHoa.id, step: 'page', url: page.url, detail };
  return new DungHenError(code, label === undefined ? where : { ...where, label });
}

/** A row of the officers' list with its item, and the cell that holds the title. */
export interface ListedFeedback {
  readonly item: ShownFeedback;
  readonly row: PageElement;
  readonly cell: PageElement | null;
}

/** The officers' list, by label. @throws DungHenError as `readPage` says. */
export function readListedRows(page: PageDocument): ListedFeedback[] {
  return readLabelledList(page, FEEDBACK_LIST).map((row) => {
    const title = row.text('title');
    const item = {
      ...NOTHING,
      code: idIn(row.element),
      title: feedbackTitle(title),
      traces: tracesOf(title),
      references: referencesIn(title),
      topic: row.text('topic') || null,
      unitName: row.text('unit') || null,
      sentAt: momentOf(row.text('sentAt'), 'Ngày tạo', page),
      status: thanhHoaStatusOfWords(row.text('status')),
    };
    return { item, row: row.element, cell: row.cell('title') };
  });
}

const readList = (page: PageDocument): ShownFeedback[] => readListedRows(page).map(({ item }) => item);

/** The id in the address of a row's link ('/request/{id}'), or the row's own key. */
function idIn(row: PageElement): string {
  const links = row.find('a').map((link) => idOfAddress(link.attr('href') ?? ''));
  return links.find((id) => id !== '') ?? row.attr('data-row-key') ?? '';
}

const idOfAddress = (address: string): string =>
  /\/request\/([0-9a-f]{24})\b/iu.exec(address)?.[1]?.toLowerCase() ?? '';

function readDetail(page: PageDocument): ShownFeedback {
  const shown = (labels: readonly string[]) => valueBeside(page, ...labels) ?? '';
  const [title, content, reason] = [shown(DETAIL.title), shown(DETAIL.content), shown(DETAIL.reason)];
  const answer = shown(DETAIL.answer);
  if (title === '' && content === '') throw pageError('SITE_CHANGED', 'the detail is empty', page, 'Tiêu đề');
  const status =
    thanhHoaStatusOfWords(shown(DETAIL.status)) ??
    (reason !== '' ? 'refused' : answer !== '' ? 'published' : null);
  const ended = momentOf(shown(DETAIL.ended), 'Ngày xử lý', page);
  return {
    ...NOTHING,
    code: idOfAddress(page.url),
    title: feedbackTitle(title),
    traces: tracesOf(title, content),
    references: referencesIn(`${title}\n${content}`),
    topic: shown(DETAIL.topic) || null,
    unitName: shown(DETAIL.unit) || null,
    sentAt: momentOf(shown(DETAIL.sent), 'Ngày gửi', page),
    status,
    answeredAt: status === 'published' ? ended : null,
    publishedAt: status === 'published' ? ended : null,
    turnedAwayAt: status === 'refused' ? ended : null,
  };
}

function momentOf(text: string, label: string, page: PageDocument): IsoLocal | null {
  if (text === '') return null;
  const read = parsePortalDate(text, 'dayFirst');
  if (read.ok) return read.precision === 'day' ? `${read.value}T00:00:00` : read.value;
  throw pageError('SITE_CHANGED', `"${label}" holds no date`, page, label);
}
