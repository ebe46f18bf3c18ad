import { listTablesOf } from '@dung-hen/adapters/kit/list-table';
import { onestopThanhHoa } from '@dung-hen/adapters/onestop-thanhhoa/adapter';
import {
  type ListedRow,
  readDossierRows,
  readDrillDownRows,
  standingOn,
} from '@dung-hen/adapters/onestop-thanhhoa/pages';
import { dialogsOf } from '@dung-hen/adapters/onestop-thanhhoa/pages/dialogs';
import { drillDownDialogOf } from '@dung-hen/adapters/onestop-thanhhoa/pages/drill-down';
import { FLAT_COLUMNS } from '@dung-hen/adapters/onestop-thanhhoa/pages/flat-row';
import { DOSSIER_LIST, type GridColumn, matchColumns, type PageDocument, pickConcepts } from '@dung-hen/page';
import { columnsOfLists } from '../columns-of-lists.ts';
import type { ListSystem, SystemRow, TableColumns } from '../list-system.ts';

/**
 * The two shapes of lists, by the columns that are read in them. Nothing else of a row leaves the page; none of these
 * names a citizen, but for the summary inside the composite cell, which nobody keeps.
 */
const SHAPES = [FLAT_COLUMNS, ['composite', 'stepDueAt', 'daysOverdue', 'status', 'unit']] as const;

/** Lists of the province one-stop of Thanh Hóa, those of dialogs over a report included. */
export const thanhHoaLists: ListSystem = {
  id: onestopThanhHoa.id,
  hosts: onestopThanhHoa.hosts,
  columns(page) {
    const kind = listOn(page);
    if (kind === null) return null;
    const dialog = drillDownDialogOf(page.root);
    const lists =
      kind === 'drillDown' && dialog !== null
        ? listTablesOf(dialog)
        : listTablesOf(page.root, dialogsOf(page.root));
    return columnsOfLists(page, lists, readableColumns);
  },
  rows(page, settled, beside) {
    const reading =
      listOn(page) === 'drillDown'
        ? readDrillDownRows(page, { settled, beside })
        : readDossierRows(page, { settled, beside });
    return reading.ok ? { ...reading, records: reading.records.map(systemRow) } : reading;
  },
};

/** Which list lies on top of a page: one in a dialog, else the page's own; null where none stands. */
function listOn(page: PageDocument): 'drillDown' | 'dossierList' | null {
  const kinds = standingOn(page);
  if (kinds.includes('drillDown')) return 'drillDown';
  return kinds.includes('dossierList') ? 'dossierList' : null;
}

function readableColumns(columns: readonly GridColumn[]): TableColumns {
  const places = new Set<number>();
  let code: number | null = null;
  for (const ids of SHAPES) {
    const { found } = matchColumns(columns, DOSSIER_LIST, pickConcepts(DOSSIER_LIST, ids));
    for (const { column } of found.values()) places.add(column.index);
    code = (found.get('composite') ?? found.get('code'))?.column.index ?? code;
  }
  return { columns: [...places].sort((a, b) => a - b), code };
}

function systemRow({ listed, row, cell, bare }: ListedRow): SystemRow {
  const { key: _key, id: _id, returnedAt: _returnedAt, daysOverdueShown, ...facts } = listed;
  return { facts, row, cell, daysShown: daysOverdueShown, bare };
}
