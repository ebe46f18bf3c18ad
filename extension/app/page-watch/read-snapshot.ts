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
import { contains, listTablesOf } from '@dung-hen/adapters/onestop-thanhhoa/pages/list-table';
import type { Reading } from '@dung-hen/domain';
import { DOSSIER_LIST, type GridColumn, matchColumns, type PageDocument, pickConcepts } from '@dung-hen/page';
import type { SeenDossier } from '../seen-dossier.ts';

/**
 * The two shapes of lists, by the columns that are read in them. Nothing else of a row leaves the page; none of these
 * names a citizen, but for the summary inside the composite cell, which nobody keeps.
 */
const SHAPES = [FLAT_COLUMNS, ['composite', 'stepDueAt', 'daysOverdue', 'status', 'unit']] as const;

/** Which list lies on top of a page: one in a dialog, else the page's own; null where none stands. */
function listOn(page: PageDocument): 'drillDown' | 'dossierList' | null {
  const kinds = standingOn(page);
  if (kinds.includes('drillDown')) return 'drillDown';
  return kinds.includes('dossierList') ? 'dossierList' : null;
}

/** What may be read of one table: columns by number, and the one with the dossier code. */
export interface TableColumns {
  readonly columns: number[];
  readonly code: number | null;
}

/**
 * The columns that may be read in each table of a page, in the order of its tables; none for a table that is no list
 * of the topmost layer. Null where no list of dossiers stands on the page.
 */
export function columnsToRead(page: PageDocument): TableColumns[] | null {
  const kind = listOn(page);
  if (kind === null) return null;
  const dialog = drillDownDialogOf(page.root);
  const lists =
    kind === 'drillDown' && dialog !== null
      ? listTablesOf(page.root).filter(({ element }) => contains(dialog, element))
      : listTablesOf(page.root, dialogsOf(page.root));
  return page.root.find('table').map((table) => {
    const list = lists.find(({ element }) => element.is(table));
    return list === undefined ? { columns: [], code: null } : readableColumns(list.columns);
  });
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

/** Reads the topmost list of a page. */
export function readTopList(page: PageDocument, settled: boolean): Reading<ListedRow> {
  return listOn(page) === 'drillDown'
    ? readDrillDownRows(page, { settled })
    : readDossierRows(page, { settled });
}

/** What is kept of a listed dossier: no names. `now` is Vietnamese wall-clock time. */
export function seenOf({ listed }: ListedRow, pageUrl: string, now: string): SeenDossier {
  return {
    code: listed.code,
    system: onestopThanhHoa.id,
    pageUrl,
    status: listed.status,
    channel: listed.channel,
    unitName: short(listed.unitName),
    fieldName: short(listed.fieldName),
    procedureName: short(listed.procedureName),
    stepName: short(listed.stepName),
    submittedAt: listed.submittedAt,
    receivedAt: listed.receivedAt,
    dueAt: listed.dueAt,
    stepDueAt: listed.stepDueAt,
    finishedAt: listed.finishedAt,
    pausedAt: null,
    seenAt: now,
    source: 'page',
  };
}

function short(text: string | null): string | null {
  return text === null ? null : text.slice(0, 300);
}
