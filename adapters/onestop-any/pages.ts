import type { Reading } from '@dung-hen/domain';
import { type PageDocument, readGrid, type TaughtColumn, tablesOf } from '@dung-hen/page';
import type { ListedDossier } from '../onestop-thanhhoa/pages/listed-dossier.ts';
import { columnsOf } from './pages/columns.ts';
import { type AnyOptions, readAnyRows } from './pages/dossier-rows.ts';
import { listsOn } from './pages/lists.ts';
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
  readonly columns: readonly number[];
  readonly code: number | null;
}

/**
 * The columns that may be read in each `<table>` of a page, in document order, told by the headers alone; none in a
 * table without a column of codes.
 */
export function readableTables(
  page: PageDocument,
  taught: readonly TaughtColumn[] = [],
): readonly ReadableTable[] {
  return tablesOf(page.root)
    .filter(({ element }) => element?.tag === 'table')
    .map((table) => {
      const { places, unclear } = columnsOf(readGrid(table).columns, taught);
      const code = places.get('code')?.column.index ?? null;
      if (code === null) return { columns: [], code };
      const read = new Set<number>();
      for (const { column, clock } of places.values()) {
        read.add(column.index);
        if (clock !== null) read.add(clock.index);
      }
      for (const several of unclear.values()) for (const { index } of several) read.add(index);
      return { columns: [...read].sort((a, b) => a - b), code };
    });
}
