import type { Reading } from '@dung-hen/domain';
import { type PageDocument, type PageElement, readGrid, type TaughtColumn, tablesOf } from '@dung-hen/page';
import type { ListedDossier } from '../onestop-thanhhoa/pages/listed-dossier.ts';
import type { ReadColumn } from './fields.ts';
import { columnsOf, maySay } from './pages/columns.ts';
import { type AnyOptions, readAnyRows } from './pages/dossier-rows.ts';
import { isList, listsOn, withPlainHead } from './pages/lists.ts';
import { isLoginPage } from './pages/login.ts';

export { type AnyOptions, type AnyRow, readAnyRows } from './pages/dossier-rows.ts';

/** Whether a list of dossiers stands on the page; null for any other page. */
export function recognise(page: PageDocument, taught: readonly TaughtColumn[] = []): 'dossierList' | null {
  return !isLoginPage(page) && listsOn(page, taught).length > 0 ? 'dossierList' : null;
}

/** Reads the list of a page to plain records. */
export function readAnyList(page: PageDocument, options: AnyOptions = {}): Reading<ListedDossier> {
  const rows = readAnyRows(page, options);
  return rows.ok ? { ...rows, records: rows.records.map(({ listed }) => listed) } : rows;
}

/** The columns of one table that may be read, and the one of codes. */
export interface ReadableTable {
  readonly element: PageElement;
  readonly columns: readonly number[];
  readonly code: number;
}

/** The tables of a page whose headers name dossier codes and dates, with the columns that may be read in each. */
export function readableTables(page: PageDocument, taught: readonly TaughtColumn[] = []): ReadableTable[] {
  return tablesOf(page.root).flatMap((table) => {
    const grid = readGrid(withPlainHead(table));
    const columns = columnsOf(grid.columns, taught);
    const { places, unclear } = columns;
    const code = places.get('code')?.column.index;
    const gathering = places.has('dueAt') ? [] : grid.columns.filter(maySay);
    if (code === undefined || table.element === null || (!isList(columns) && gathering.length === 0))
      return [];
    const read = new Set(gathering.map(({ index }) => index));
    for (const { column, clock } of places.values()) {
      read.add(column.index);
      if (clock !== null) read.add(clock.index);
    }
    for (const several of unclear.values()) for (const { index } of several) read.add(index);
    return [{ element: table.element, columns: [...read].sort((a, b) => a - b), code }];
  });
}

/** The label each meaning is read under, in the table of the page that says most; what is not plain is left out. */
export function recogniseColumns(
  page: PageDocument,
  taught: readonly TaughtColumn[] = [],
): ReadonlyMap<ReadColumn, string> {
  let most: ReadonlyMap<ReadColumn, string> = new Map();
  for (const table of tablesOf(page.root)) {
    const { places } = columnsOf(readGrid(withPlainHead(table)).columns, taught);
    if (places.size <= most.size) continue;
    most = new Map([...places].map(([id, { column }]) => [id, column.label]));
  }
  return most;
}
