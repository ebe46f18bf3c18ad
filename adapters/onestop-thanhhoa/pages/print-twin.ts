import { isDungHenError, type Warning } from '@dung-hen/domain';
import { DOSSIER_LIST, matchColumns, pickConcepts } from '@dung-hen/page';
import type { ListTable } from '../../kit/list-table.ts';
import type { ShownMoment } from './dossier-cell.ts';
import { FLAT_COLUMNS, readFlatRow } from './flat-row.ts';
import type { ListedDossier } from './listed-dossier.ts';

/**
 * Eight of the lists hold a hidden flat table made for printing, with the same dossiers as the one that shows. It is
 * never counted; it only says what the composite cell leaves out (unit, procedure, status, end, seconds). A hidden
 * table of other dossiers is left alone, and said so.
 */
export function addFromPrintTwin(
  listed: readonly ListedDossier[],
  tables: readonly ListTable[],
  warn: (warning: Warning) => void,
): readonly ListedDossier[] {
  const twin = tables
    .filter((table) => table.hidden && table.rows.length > 0)
    .map(byCode)
    .find((rows) => rows !== null);
  if (twin === undefined || twin === null) return listed;
  const common = listed.filter(({ code }) => twin.has(code)).length;
  if (common !== listed.length || twin.size !== new Set(listed.map(({ code }) => code)).size) {
    warn({
      code: 'PRINT_TWIN_DIFFERS',
      detail: 'the hidden table for printing holds other dossiers; it was not used',
    });
    return listed;
  }
  return listed.map((one) => merge(one, twin.get(one.code) ?? one, warn));
}

/** The rows of a hidden flat table by dossier code; null for a table that is none, or is not built as it was. */
function byCode(table: ListTable): ReadonlyMap<string, ListedDossier> | null {
  const columns = matchColumns(table.columns, DOSSIER_LIST, pickConcepts(DOSSIER_LIST, FLAT_COLUMNS));
  if (!columns.found.has('code') || !columns.found.has('dueAt')) return null;
  try {
    const data = table.rows.filter((row) => row.notice === null);
    const rows = data.flatMap((row) => readFlatRow(row, columns) ?? []);
    if (rows.length * 2 < data.length) return null;
    return new Map(rows.map((row) => [row.code, row]));
  } catch (error) {
    if (isDungHenError(error, 'SITE_CHANGED')) return null;
    throw error;
  }
}

function merge(shown: ListedDossier, flat: ListedDossier, warn: (warning: Warning) => void): ListedDossier {
  const finer = (visible: ShownMoment | null, printed: ShownMoment | null): ShownMoment | null => {
    if (visible === null) return printed;
    if (printed === null || printed.startsWith(visible.slice(0, 16))) return printed ?? visible;
    warn({ code: 'PRINT_TWIN_DIFFERS', detail: `${shown.code}: the table for printing writes another date` });
    return visible;
  };
  return {
    ...shown,
    status: shown.status ?? flat.status,
    submittedAt: finer(shown.submittedAt, flat.submittedAt),
    receivedAt: finer(shown.receivedAt, flat.receivedAt),
    dueAt: finer(shown.dueAt, flat.dueAt),
    finishedAt: shown.finishedAt ?? flat.finishedAt,
    unitName: shown.unitName ?? flat.unitName,
    procedureName: shown.procedureName ?? flat.procedureName,
  };
}
