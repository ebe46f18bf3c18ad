import { onestopIgate } from '@dung-hen/adapters/onestop-igate/adapter';
import { listsOn, READ_COLUMNS, readDossierRows, recognise } from '@dung-hen/adapters/onestop-igate/pages';
import { DOSSIER_LIST, type GridColumn, matchColumns, pickConcepts } from '@dung-hen/page';
import { columnsOfLists } from '../columns-of-lists.ts';
import type { ListSystem, TableColumns } from '../list-system.ts';

/** Lists of VNPT iGate, recognised on whatever host the officer lets the extension run on. */
export const igateLists: ListSystem = {
  id: onestopIgate.id,
  hosts: onestopIgate.hosts,
  columns: (page) => (recognise(page) === null ? null : columnsOfLists(page, listsOn(page), readableColumns)),
  rows(page, settled, beside) {
    const reading = readDossierRows(page, { settled, beside });
    if (!reading.ok) return reading;
    const records = reading.records.map(({ listed: { id: _id, ...facts }, row, cell, bare }) => ({
      facts: { ...facts, channel: null },
      row,
      cell,
      daysShown: null,
      bare,
    }));
    return { ...reading, records };
  },
};

function readableColumns(columns: readonly GridColumn[]): TableColumns {
  const { found } = matchColumns(columns, DOSSIER_LIST, pickConcepts(DOSSIER_LIST, READ_COLUMNS));
  const places = [...found.values()].map(({ column }) => column.index);
  return { columns: places.sort((a, b) => a - b), code: found.get('code')?.column.index ?? null };
}
