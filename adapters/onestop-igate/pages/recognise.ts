import {
  DOSSIER_LIST,
  matchColumns,
  type PageDocument,
  type PageElement,
  pickConcepts,
} from '@dung-hen/page';
import { listsOn } from './dossier-list.ts';
import { isLoginPage } from './page-state.ts';

/** Kinds of page this adapter reads. */
export type PageKind = 'dossierList';

/** `/vi/dossier/processing`, `/vi/dossier/search` and their neighbours; below them stands one dossier. */
const LIST_PATH = /^\/[a-z]{2}\/dossier\/[a-z-]+\/?$/u;

/** What a page is: by its address, else by an Angular Material table with a column of dossier codes. */
export function recognise(page: PageDocument): PageKind | null {
  if (isLoginPage(page)) return null;
  if (LIST_PATH.test(pathOf(page.url))) return 'dossierList';
  const wanted = pickConcepts(DOSSIER_LIST, ['code']);
  const found = listsOn(page).some(
    ({ element, hidden, columns }) =>
      !hidden && isMaterial(element) && matchColumns(columns, DOSSIER_LIST, wanted).found.has('code'),
  );
  return found ? 'dossierList' : null;
}

/** Material writes its name on every table; labels alone would also fit other systems' lists. */
function isMaterial(table: PageElement): boolean {
  return /(?:^|\s)(?:mat-table|mat-mdc-table|mdc-data-table__table)(?:\s|$)/u.test(table.attr('class') ?? '');
}

function pathOf(url: string): string {
  return URL.canParse(url) ? new URL(url).pathname : '';
}
