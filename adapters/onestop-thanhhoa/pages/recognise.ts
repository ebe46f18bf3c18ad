import {
  DOSSIER_LIST,
  matchColumns,
  type PageDocument,
  type PageElement,
  pickConcepts,
} from '@dung-hen/page';
import { listTablesOf } from '../../kit/list-table.ts';
import { dialogsOf } from './dialogs.ts';
import { detailDialogOf } from './dossier-detail.ts';
import { drillDownDialogOf } from './drill-down.ts';
import { reportOn } from './report-page.ts';
import { routeOf } from './routes.ts';

/** Kinds of page this adapter reads. */
export type PageKind = 'dossierList' | 'drillDown' | 'dossierDetail' | 'report';

/**
 * Everything that can be read on a page, what lies on top first: dialogs change no address and lie over a list or
 * report. By the address where it is one of the system's, else by labels, so that saved pages are known too.
 */
export function standingOn(page: PageDocument): PageKind[] {
  const below = routeOf(page.url)?.kind ?? kindByLabels(page);
  const opened = (
    [
      ['dossierDetail', detailDialogOf(page.root)],
      ['drillDown', drillDownDialogOf(page.root)],
    ] as const
  ).flatMap(([kind, dialog]) => (dialog === null ? [] : [{ kind, dialog }]));
  const dialogs = dialogsOf(page.root);
  const depth = (dialog: PageElement) => dialogs.findIndex((other) => other.is(dialog));
  const onTop = opened.sort((a, b) => depth(b.dialog) - depth(a.dialog)).map(({ kind }) => kind);
  return [...onTop, ...(below === null || isLoginPage(page) ? [] : [below])];
}

/** What lies on top of a page; null for a page this adapter does not read. */
export function recognise(page: PageDocument): PageKind | null {
  return standingOn(page)[0] ?? null;
}

/** A page that asks for a password. */
export function isLoginPage(page: PageDocument): boolean {
  const asks = page.root
    .find('input')
    .some((input) => input.attr('type')?.toLowerCase() === 'password' && !input.hidden());
  return asks || /\/login\/?(?:[?#]|$)/u.test(page.url);
}

function kindByLabels(page: PageDocument): PageKind | null {
  if (reportOn(page) !== null) return 'report';
  const wanted = pickConcepts(DOSSIER_LIST, ['order', 'composite', 'applicant']);
  const listed = listTablesOf(page.root, dialogsOf(page.root)).some((table) => {
    const { found } = matchColumns(table.columns, DOSSIER_LIST, wanted);
    return !table.hidden && found.size === wanted.length && found.get('composite')?.how !== 'marks';
  });
  return listed ? 'dossierList' : null;
}
