import type { DungHenError } from '@dung-hen/domain';
import { II_06A } from '@dung-hen/forms';
import {
  type InputGrid,
  type InputRow,
  isEmptyNotice,
  type PageDocument,
  planFill,
  tablesOf,
} from '@dung-hen/page';
import { failure } from '../failure.ts';
import { breaksOff, figureRows } from './figures.ts';

/** A report page whose table is there without a single row: EMPTY_UNCONFIRMED; null where there is no such table. */
export function emptyTableOn(page: PageDocument): DungHenError | null {
  const empty = tablesOf(page.root).some((table) => !table.hidden && table.rows.length === 0);
  return empty
    ? failure('EMPTY_UNCONFIRMED', 'report', {
        url: page.url,
        detail: 'a table of the report page has no rows at all',
      })
    : null;
}

/**
 * What is wrong with a table of figures as such, or null: a row that breaks off, no row at all, and for II.06a a column
 * that is not there or no longer called what it was.
 */
export function damageOf(grid: InputGrid, page: PageDocument, isOfficialForm: boolean): DungHenError | null {
  const changed = (label: string, detail: string) =>
    failure('SITE_CHANGED', 'report', { url: page.url, label, detail });
  const broken = grid.rows.find((row) => row.kind !== 'signature' && breaksOff(row) && !saysNothing(row));
  if (broken !== undefined)
    return changed(broken.label, 'a row of figures has fewer cells than the form has columns');
  if (figureRows(grid).every((row) => row.kind !== 'data')) {
    return failure('EMPTY_UNCONFIRMED', 'report', {
      url: page.url,
      detail: 'the table of figures has no rows',
    });
  }
  const lacking = isOfficialForm
    ? planFill(grid, { columns: OFFICIAL_COLUMNS, rows: [] }).unmatchedColumns[0]
    : undefined;
  if (lacking === undefined) return null;
  const near = grid.grid.columns.map((column) => column.label).filter((label) => label !== '');
  return changed(
    `(${lacking.number}) ${lacking.label}`,
    `${lacking.reason.en}; near: ${near.slice(0, 16).join(' | ')}`,
  );
}

/** A line that says there is nothing. A row of figures broken off before its first word must not pass for a spacer. */
function saysNothing({ row }: InputRow): boolean {
  return row.cells.some((cell) => isEmptyNotice(cell.text));
}

const OFFICIAL_COLUMNS = II_06A.columns
  .filter((column) => column.kind === 'count')
  .map((column) => ({ number: column.number, path: column.header }));
