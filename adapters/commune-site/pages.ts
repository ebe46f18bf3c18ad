import { isDungHenError, type ListedProcedure, type Reading } from '@dung-hen/domain';
import type { Concept, PageDocument } from '@dung-hen/page';
import { findLabelledList, readLabelledList } from '../kit/labelled-list.ts';
import { PROCEDURE_LIST } from './fields.ts';
import { articleOn, readArticle, type SiteArticle } from './pages/article.ts';
import { itemsOn, type ListedArticle, readArticleList } from './pages/article-list.ts';
import { pageError } from './pages/failure.ts';

export { type ArticleFile, readArticle, type SiteArticle } from './pages/article.ts';
export { type ListedArticle, readArticleList } from './pages/article-list.ts';
export { nextPageOf } from './pages/next-page.ts';

/** Kinds of page this adapter reads. */
export type PageKind = 'articleList' | 'article' | 'procedureList';

/** What reading any page of a site may give. */
export type PageRecord = ListedArticle | SiteArticle | ListedProcedure;

/** A page that asks for a password. */
export function isLoginPage(page: PageDocument): boolean {
  return page.root
    .find('input')
    .some((input) => input.attr('type')?.toLowerCase() === 'password' && !input.hidden());
}

/**
 * What a page is, by its labels and build: a table of procedures; a heading with its day of publication; dated articles.
 * Null for any other. The menu, the greeting and today's date around every page do not count.
 */
export function recognise(page: PageDocument): PageKind | null {
  if (isLoginPage(page)) return null;
  if (findLabelledList(page, PROCEDURE_LIST) !== null) return 'procedureList';
  if (articleOn(page) !== null) return 'article';
  return itemsOn(page).length > 0 ? 'articleList' : null;
}

/**
 * Reads what a page is. LOGIN_REQUIRED for a log-in page, SITE_CHANGED for a page not built as it was or none of a
 * site's, EMPTY_UNCONFIRMED for a table of procedures without lines.
 */
export function readPage(page: PageDocument): Reading<PageRecord> {
  try {
    if (isLoginPage(page)) throw pageError('LOGIN_REQUIRED', 'the page asks for a log-in', page);
    const found = recognise(page);
    const kind = found === 'article' && isDamagedList(page) ? 'procedureList' : found;
    const records =
      kind === 'procedureList'
        ? readProcedureList(page)
        : kind === 'article'
          ? [readArticle(page)]
          : readArticleList(page);
    return { ok: true, records, warnings: [] };
  } catch (error) {
    if (!isDungHenError(error)) throw error;
    return { ok: false, error };
  }
}

/** The posted list of procedures, line by line; columns it does not have are null. */
export function readProcedureList(page: PageDocument): ListedProcedure[] {
  return readLabelledList(page, PROCEDURE_LIST).flatMap((row, index) => {
    const name = row.text('name');
    // A line that names a field over its procedures has no code and no name of its own.
    if (name === '' && row.text('code') === '') return [];
    const told = (id: string) => (row.cell(id) === null ? null : row.text(id));
    return [
      {
        row: index + 1,
        code: row.text('code'),
        name,
        field: row.text('field'),
        limit: told('limit'),
        fee: told('fee'),
      },
    ];
  });
}

/** Whether a page has a table with limits or fees and only one of the columns a list of procedures cannot do without. */
function isDamagedList(page: PageDocument): boolean {
  const { required, optional } = PROCEDURE_LIST;
  const told = optional.filter(({ id }) => id !== 'field');
  const has = (...concepts: readonly Concept[]) =>
    findLabelledList(page, { ...PROCEDURE_LIST, required: concepts, optional: [] }) !== null;
  return required.some((one) => told.some((other) => has(one, other)));
}
