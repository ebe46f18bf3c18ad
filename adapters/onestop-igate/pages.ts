import { isDungHenError, type Reading } from '@dung-hen/domain';
import type { PageDocument } from '@dung-hen/page';
import { failure } from './failure.ts';
import type { ListedDossier } from './listed-dossier.ts';
import { type ListedRow, listedRows } from './pages/dossier-list.ts';
import { isLoginPage, type ReadOptions } from './pages/page-state.ts';
import { recognise } from './pages/recognise.ts';

export type { ListedDossier } from './listed-dossier.ts';
export { type ListedRow, listsOn, READ_COLUMNS } from './pages/dossier-list.ts';
export { isLoginPage, type ReadOptions } from './pages/page-state.ts';
export { type PageKind, recognise } from './pages/recognise.ts';

/**
 * Reads the list of dossiers a page shows, with the elements of each row. Only the page of the list that stands there:
 * its paginator is not followed. LOGIN_REQUIRED for a log-in page, SITE_CHANGED for a page that is none of the
 * system's or not built as it was, EMPTY_UNCONFIRMED for one that is not there yet.
 */
export function readDossierRows(page: PageDocument, options: ReadOptions = {}): Reading<ListedRow> {
  try {
    if (isLoginPage(page)) throw failure('LOGIN_REQUIRED', 'page', { detail: 'the page asks for a log-in' });
    if (recognise(page) === null) {
      throw failure('SITE_CHANGED', 'page', { detail: 'this is no page of the system that can be read' });
    }
    return { ok: true, ...listedRows(page, options) };
  } catch (error) {
    if (isDungHenError(error)) return { ok: false, error };
    throw error;
  }
}

/** The same without the elements, and without rows whose code could not be read; a warning counts these. */
export function readPage(page: PageDocument, options: ReadOptions = {}): Reading<ListedDossier> {
  const reading = readDossierRows(page, options);
  if (!reading.ok) return reading;
  return { ...reading, records: reading.records.flatMap(({ listed, bare }) => (bare ? [] : [listed])) };
}
