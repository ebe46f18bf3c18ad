import type { Reading } from '@dung-hen/domain';
import type { PageDocument } from '@dung-hen/page';
import { pageError } from './pages/changed.ts';
import { readDossierDetail, type ShownDetail } from './pages/dossier-detail.ts';
import { readDossierList } from './pages/dossier-list.ts';
import { readDrillDown } from './pages/drill-down.ts';
import type { ListedDossier } from './pages/listed-dossier.ts';
import { isLoginPage, recognise } from './pages/recognise.ts';
import { type ReportPageRow, readReportPage } from './pages/report-page.ts';
import type { ReadOptions } from './pages/stillness.ts';

export { readDossierDetail, type ShownDetail } from './pages/dossier-detail.ts';
export { type ListedRow, readDossierList, readDossierRows } from './pages/dossier-list.ts';
export { readDrillDown, readDrillDownRows } from './pages/drill-down.ts';
export { dossierOf, type ListedDossier } from './pages/listed-dossier.ts';
export { isLoginPage, type PageKind, recognise, standingOn } from './pages/recognise.ts';
export { periodOfForm, type ReportPageRow, readReportPage, reportOn } from './pages/report-page.ts';
export type { ReportKind } from './pages/report-shapes.ts';
export { type Route, routeOf } from './pages/routes.ts';
export type { ReadOptions } from './pages/stillness.ts';

/** What reading any page of the system may give. */
export type PageRecord = ListedDossier | ShownDetail | ReportPageRow;

/**
 * Reads what lies on top of a page. LOGIN_REQUIRED for a log-in page, SITE_CHANGED for a page that is none of the
 * system's or not built as it was, EMPTY_UNCONFIRMED for one that is not there yet.
 */
export function readPage(page: PageDocument, options: ReadOptions = {}): Reading<PageRecord> {
  const kind = recognise(page);
  if (isLoginPage(page))
    return { ok: false, error: pageError('LOGIN_REQUIRED', 'page', 'the page asks for a log-in') };
  switch (kind) {
    case 'dossierList':
      return readDossierList(page, options);
    case 'drillDown':
      return readDrillDown(page, options);
    case 'dossierDetail':
      return readDossierDetail(page);
    case 'report':
      return readReportPage(page);
    case null:
      return {
        ok: false,
        error: pageError('SITE_CHANGED', 'page', 'this is no page of the system that can be read'),
      };
  }
}
