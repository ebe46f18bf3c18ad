import type { Warning } from '@dung-hen/domain';
import {
  type ColumnMatches,
  DOSSIER_LIST,
  matchColumns,
  type PageDocument,
  type PageElement,
  pickConcepts,
  tidyText,
} from '@dung-hen/page';
import { type ListRow, type ListTable, listTablesOf } from '../../kit/list-table.ts';
import { isDossierCode, mostAreUncoded, NO_CODE, uncodedWarning } from '../../kit/uncoded-rows.ts';
import { readMoment } from '../../onestop-any/pages/moments.ts';
import { failure } from '../failure.ts';
import { type ListedDossier, NOTHING_LISTED, type ShownMoment } from '../listed-dossier.ts';
import { statusOfWords } from '../words.ts';
import { confirmEmpty, type ReadOptions, refuseWhileLoading } from './page-state.ts';

/** A dossier with the row it was read from, for what is to be shown beside it. */
export interface ListedRow {
  readonly listed: ListedDossier;
  readonly row: PageElement;
  /** The cell that holds the dossier code. */
  readonly cell: PageElement;
  /** Its code could not be read, and nothing else of it was. */
  readonly bare: boolean;
}

const STEP = 'dossierList';
const CODE = 'Mã hồ sơ';

/** The columns that are read, by glossary id; no other cell is touched. None of them names a citizen. */
export const READ_COLUMNS = [
  'code',
  'status',
  'stepName',
  'unit',
  'procedure',
  'field',
  'submittedAt',
  'receivedAt',
  'dueAt',
  'stepDueAt',
  'finishedAt',
] as const;

type ColumnId = (typeof READ_COLUMNS)[number];

/** The tables of a page that are in no dialog. */
export function listsOn(page: PageDocument): ListTable[] {
  const dialogs = page.root
    .find()
    .filter((element) => element.attr('role') === 'dialog' && !element.hidden());
  return listTablesOf(page.root, dialogs);
}

/**
 * Reads the one list that shows. A row without a readable code stands among the others, bare. Throws SITE_CHANGED, for
 * most rows without a code too, or EMPTY_UNCONFIRMED.
 */
export function listedRows(
  page: PageDocument,
  options: ReadOptions,
): { readonly records: readonly ListedRow[]; readonly warnings: readonly Warning[] } {
  const { table, columns } = mainTable(listsOn(page));
  refuseWhileLoading(table.element);
  const data = table.rows.filter(({ notice }) => notice === null);
  if (data.length === 0) {
    confirmEmpty(page, table, options);
    return { records: [], warnings: [] };
  }
  const records = data.map((row) => listedRow(row, columns));
  const listed = records.map((record) => record.listed);
  if (mostAreUncoded(listed, options)) {
    throw failure('SITE_CHANGED', STEP, {
      detail: `most rows have no dossier code under "${CODE}"`,
      label: CODE,
    });
  }
  const warnings: Warning[] = uncodedWarning(listed);
  const strange = columns.found.has('status')
    ? records.filter((record) => !record.bare && record.listed.status === null)
    : [];
  if (strange.length > 0) {
    warnings.push({
      code: 'STATUS_UNKNOWN',
      detail: `${strange.length} row(s) have a status of unknown words`,
    });
  }
  return { records, warnings };
}

function mainTable(tables: readonly ListTable[]): { table: ListTable; columns: ColumnMatches } {
  if (tables.length === 0) {
    throw failure('EMPTY_UNCONFIRMED', STEP, { detail: 'no list stands on the page yet' });
  }
  const wanted = pickConcepts(DOSSIER_LIST, READ_COLUMNS);
  const [first, second] = tables
    .filter((table) => !table.hidden)
    .map((table) => ({ table, columns: matchColumns(table.columns, DOSSIER_LIST, wanted) }))
    .filter(({ columns }) => columns.found.has('code'));
  if (first === undefined) {
    throw failure('SITE_CHANGED', STEP, { detail: `the column "${CODE}" is missing`, label: CODE });
  }
  if (second !== undefined) {
    throw failure('SITE_CHANGED', STEP, { detail: 'several lists stand on the page', label: CODE });
  }
  return first;
}

function listedRow(row: ListRow, columns: ColumnMatches): ListedRow {
  const cellOf = (id: ColumnId): PageElement | null => {
    const match = columns.found.get(id);
    if (match === undefined) return null;
    const cell = row.cell(match.column);
    if (cell !== null) return cell;
    const { label } = match.column;
    throw failure('SITE_CHANGED', STEP, { detail: `a row ends before "${label}"`, label });
  };
  const textOf = (id: ColumnId): string | null => tidyText(cellOf(id)?.text() ?? '') || null;
  const momentOf = (id: ColumnId): ShownMoment | null =>
    moment(textOf(id), columns.found.get(id)?.column.label ?? id);
  const cell = cellOf('code');
  if (cell === null) throw failure('SITE_CHANGED', STEP, { detail: 'a row without its code', label: CODE });
  const code = codeIn(cell);
  if (code === NO_CODE) {
    return { listed: { ...NOTHING_LISTED, code }, row: row.element, cell, bare: true };
  }
  const listed: ListedDossier = {
    code,
    id: null,
    status: statusOfWords(textOf('status') ?? ''),
    submittedAt: momentOf('submittedAt'),
    receivedAt: momentOf('receivedAt'),
    dueAt: momentOf('dueAt'),
    stepDueAt: momentOf('stepDueAt'),
    finishedAt: momentOf('finishedAt'),
    stepName: textOf('stepName'),
    unitName: textOf('unit'),
    procedureName: textOf('procedure'),
    fieldName: textOf('field'),
  };
  return { listed, row: row.element, cell, bare: false };
}

/** The code is the text of the cell's link; icons beside it are text, too. `NO_CODE` where it is none. */
function codeIn(cell: PageElement): string {
  const [link] = cell.find('a');
  const code = tidyText((link ?? cell).text());
  return isDossierCode(code) ? code : NO_CODE;
}

/** A date as screens write it (day first), with what it is late by beside it; words that are no date are SITE_CHANGED. */
function moment(text: string | null, label: string): ShownMoment | null {
  const read = readMoment(text ?? '');
  if (read.ok) return read.value;
  throw failure('SITE_CHANGED', STEP, { detail: `"${label}" holds no date`, label });
}
