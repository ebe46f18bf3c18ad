import type { Reading } from '@dung-hen/domain';
import type { PageDocument, PageElement } from '@dung-hen/page';
import { listTablesOf } from '../../kit/list-table.ts';
import { pageError, readingOf } from './changed.ts';
import { dialogsOf, titleOf } from './dialogs.ts';
import { type ListedRow, listedOf, readListOf } from './dossier-list.ts';
import type { ListedDossier } from './listed-dossier.ts';
import type { ReadOptions } from './stillness.ts';

const TITLE = /^Danh sách hồ sơ(?:\s|$)/iu;

/** The dialog that lists the dossiers behind a figure; null when none is open. */
export function drillDownDialogOf(root: PageElement): PageElement | null {
  return dialogsOf(root).findLast((dialog) => TITLE.test(titleOf(dialog))) ?? null;
}

/** Reads the dossiers listed in the open dialog "Danh sách hồ sơ", with their rows. */
export function readDrillDownRows(page: PageDocument, options: ReadOptions = {}): Reading<ListedRow> {
  return readingOf(page.url, (warn) => {
    const dialog = drillDownDialogOf(page.root);
    if (dialog === null) {
      throw pageError('SITE_CHANGED', 'drillDown', 'no dialog "Danh sách hồ sơ" is open', 'Danh sách hồ sơ');
    }
    return readListOf(listTablesOf(dialog), options, warn);
  });
}

/** Reads the dossiers listed in the open dialog "Danh sách hồ sơ"; rows without a code are left out. */
export function readDrillDown(page: PageDocument, options: ReadOptions = {}): Reading<ListedDossier> {
  return listedOf(readDrillDownRows(page, options));
}
