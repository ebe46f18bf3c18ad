import type { ColumnMatches, PageElement } from '@dung-hen/page';
import { tidyText } from '@dung-hen/page';
import type { ListRow } from '../../kit/list-table.ts';
import { isDossierCode } from '../../kit/uncoded-rows.ts';
import { pageError } from './changed.ts';
import { momentOf, statusOfWords } from './dossier-cell.ts';
import { type ListedDossier, NOTHING_LISTED } from './listed-dossier.ts';

/** Columns of lists with one fact per cell, by glossary id. None of them names a citizen. */
export const FLAT_COLUMNS = [
  'code',
  'status',
  'unit',
  'procedure',
  'field',
  'submittedAt',
  'receivedAt',
  'dueAt',
  'finishedAt',
  'returnedAt',
] as const;

/** Reads a row with one fact per cell (registers, fee lists, the hidden table made for printing); null without a code. */
export function readFlatRow(row: ListRow, columns: ColumnMatches): ListedDossier | null {
  const textOf = (id: (typeof FLAT_COLUMNS)[number]): string | null => {
    const match = columns.found.get(id);
    if (match === undefined) return null;
    const cell = row.cell(match.column);
    if (cell === null) throw cutOff(match.column.label);
    return tidyText(cell.text());
  };
  const moment = (id: 'submittedAt' | 'receivedAt' | 'dueAt' | 'finishedAt' | 'returnedAt') =>
    momentOf(textOf(id) ?? '', columns.found.get(id)?.column.label ?? id);
  const code = textOf('code') ?? '';
  if (!isDossierCode(code)) return null;
  return {
    ...NOTHING_LISTED,
    code,
    key: row.key,
    status: statusOfWords(textOf('status') ?? ''),
    submittedAt: moment('submittedAt'),
    receivedAt: moment('receivedAt'),
    dueAt: moment('dueAt'),
    finishedAt: moment('finishedAt'),
    returnedAt: moment('returnedAt'),
    unitName: textOf('unit') || null,
    procedureName: textOf('procedure') || null,
    fieldName: textOf('field') || null,
  };
}

/** A row that ends before a column it must have: the page was cut off or built anew. */
export function cutOff(label: string): Error {
  return pageError('SITE_CHANGED', 'dossierList', `a row ends before "${label}"`, label);
}

/** The cell of a wanted column. */
export function cellOf(row: ListRow, columns: ColumnMatches, id: string): PageElement | null {
  const match = columns.found.get(id);
  if (match === undefined) return null;
  const cell = row.cell(match.column);
  if (cell === null) throw cutOff(match.column.label);
  return cell;
}
