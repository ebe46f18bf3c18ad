import type { DungHenError } from '@dung-hen/domain';
import { II_06A } from '@dung-hen/forms';
import { type InputGrid, type PageDocument, planFill } from '@dung-hen/page';
import { failure } from '../failure.ts';
import { breaksOff, figureRows } from './figures.ts';

/**
 * What is wrong with a table of figures as such, or null: a row that breaks off, no row at all, and for II.06a a column
 * that is not there or no longer called what it was.
 */
export function damageOf(grid: InputGrid, page: PageDocument, isOfficialForm: boolean): DungHenError | null {
  const changed = (label: string, detail: string) =>
    failure('SITE_CHANGED', 'report', { url: page.url, label, detail });
  const broken = grid.rows.find((row) => row.kind !== 'empty' && row.kind !== 'signature' && breaksOff(row));
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

const OFFICIAL_COLUMNS = II_06A.columns
  .filter((column) => column.kind === 'count')
  .map((column) => ({ number: column.number, path: column.header }));
