import { type Feedback, feedbackTitle, namelessText, referencesIn, tracesOf } from '@dung-hen/domain';
import {
  isEmptyNotice,
  type PageDocument,
  type PageElement,
  parsePortalDate,
  tidyText,
} from '@dung-hen/page';
import { NOTHING, pageError } from './record.ts';
import { idOfLink } from './wire.ts';

/** An answer as it was published. */
export interface PublishedAnswer {
  /** Names and numbers masked as far as they can be told. */
  readonly text: string;
  /** Links of its files, as written (they are relative). */
  readonly files: readonly string[];
}

// These public pages have no words of their own: their classes are all there is to go by (2022).
const hasClass = (element: PageElement, name: string): boolean =>
  (element.attr('class') ?? '').split(/\s+/u).includes(name);

const withClass = (root: PageElement, name: string, ...tags: readonly string[]): readonly PageElement[] =>
  root.find(...tags).filter((element) => hasClass(element, name));

/** The list of answered items, or null. */
export function publishedListOn(page: PageDocument): PageElement | null {
  return withClass(page.root, 'list-pakn', 'div')[0] ?? null;
}

/** Whether a page is one published item. */
export function isPublishedDetail(page: PageDocument): boolean {
  return withClass(page.root, 'post-info', 'div').length > 0 && contentOf(page) !== null;
}

/** Whether a page is one published answer. */
export function isPublishedAnswer(page: PageDocument): boolean {
  return withClass(page.root, 'post-info', 'div').length === 0 && contentOf(page) !== null;
}

function contentOf(page: PageDocument): PageElement | null {
  return withClass(page.root, 'showContent', 'textarea')[0] ?? null;
}

/** Items of a list: number and title, all published. An empty list must say so. */
export function readPublishedList(page: PageDocument): Feedback[] {
  const list = publishedListOn(page);
  if (list === null) throw pageError('SITE_CHANGED', 'no list of answered items', page, 'list-pakn');
  const items = list.children().filter((child) => hasClass(child, 'item'));
  if (items.length === 0 && !isEmptyNotice(list.text())) {
    throw pageError('EMPTY_UNCONFIRMED', 'the list has no items and does not say that it is empty', page);
  }
  return items.map((item) => {
    const link = item.find('h3').flatMap((heading) => heading.find('a'))[0];
    const code = idOfLink(link?.attr('href') ?? '');
    if (link === undefined || code === '')
      throw pageError('SITE_CHANGED', 'an item without its link', page, 'h3 > a');
    const title = link.text();
    return {
      ...NOTHING,
      code,
      title: feedbackTitle(title),
      traces: tracesOf(title),
      references: referencesIn(title),
      status: 'published' as const,
    };
  });
}

/** One item: its head is "name – unit – date", of which the name is left where it stands. */
export function readPublishedDetail(page: PageDocument): Feedback {
  const head = withClass(page.root, 'post-info', 'div')[0];
  const content = contentOf(page);
  if (head === undefined || content === null)
    throw pageError('SITE_CHANGED', 'no published item', page, 'post-info');
  const parts = tidyText(head.text()).split(/\s+[–-]\s+/u);
  const sent = parsePortalDate(parts.at(-1) ?? '', 'dayFirst');
  if (parts.length < 2 || !sent.ok)
    throw pageError('SITE_CHANGED', 'the head of the item holds no date', page, 'post-info');
  const title = tidyText(page.root.find('h1', 'h2', 'h3')[0]?.text() ?? '');
  const text = content.value() ?? content.text();
  return {
    ...NOTHING,
    code: idOfLink(page.url),
    title: feedbackTitle(title),
    traces: tracesOf(title, text),
    references: referencesIn(`${title}\n${text}`),
    status: 'published',
    unitName: parts.length > 2 ? (parts.at(-2) ?? null) : null,
    sentAt: sent.precision === 'day' ? `${sent.value}T00:00:00` : sent.value,
  };
}

/** The answer to an item. */
export function readPublishedAnswer(page: PageDocument): PublishedAnswer {
  const content = contentOf(page);
  if (content === null) throw pageError('SITE_CHANGED', 'no published answer', page, 'showContent');
  const text = namelessText(content.value() ?? content.text());
  if (text === '') throw pageError('EMPTY_UNCONFIRMED', 'the answer is empty', page);
  const files = withClass(page.root, 'link', 'a').flatMap((link) => link.attr('href') ?? []);
  return { text, files };
}
