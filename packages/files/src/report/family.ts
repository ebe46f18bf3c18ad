import type { FormFamily } from '@dung-hen/forms';
import { foldMarks, type GridColumn, normalizeLabel } from '@dung-hen/page';
import { formsByTitle, type RecognisedForm } from './recognise-form.ts';

export type { FormFamily };

/**
 * What a table is told to be: the form it is, else the one its title names though columns are missing or more, else the
 * city's summary by columns only that one has. 'unknown' tables are read by their labels all the same.
 */
export function familyOf(
  title: string,
  columns: readonly GridColumn[],
  recognised: RecognisedForm | null,
): FormFamily | 'unknown' {
  if (recognised !== null) return recognised.definition.family;
  const [named] = formsByTitle(title);
  const labels = foldMarks(normalizeLabel(columns.map(({ label }) => label).join(' ')));
  // A title that says no more than "tổng hợp" says less than such columns.
  const summed = named === undefined || named.family === 'communeSummary';
  if (summed && /phi dia gioi|thu xin loi/u.test(labels)) return 'unitSummary';
  return named?.family ?? 'unknown';
}
