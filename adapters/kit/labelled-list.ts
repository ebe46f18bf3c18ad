import { DungHenError } from '@dung-hen/domain';
import {
  type Concept,
  isEmptyNotice,
  matchColumns,
  type PageDocument,
  type PageElement,
  tidyText,
} from '@dung-hen/page';
import { type ListTable, listTablesOf } from './list-table.ts';

/** A list to be found by the labels of its columns. */
export interface LabelledList {
  readonly adapter: string;
  readonly step: string;
  /** Columns without which it is not this list. */
  readonly required: readonly Concept[];
  /** Columns read where they stand. */
  readonly optional: readonly Concept[];
}

/** One row: the cells of the named columns and no other. */
export interface LabelledRow {
  readonly element: PageElement;
  /** Cell of a concept; null where the list has no such column. */
  cell(id: string): PageElement | null;
  /** Text of a cell; '' where there is none. */
  text(id: string): string;
}

/** The visible table whose columns say everything required; null where there is none. */
export function findLabelledList(page: PageDocument, list: LabelledList): ListTable | null {
  return (
    listTablesOf(page.root).find((table) => !table.hidden && missingIn(table, list.required) === null) ?? null
  );
}

function missingIn(table: ListTable, required: readonly Concept[]): Concept | null {
  const { found } = matchColumns(table.columns, { concepts: required, lexicon: null }, required);
  return required.find(({ id }) => !found.has(id)) ?? null;
}

/**
 * The rows of a list, read by label.
 * @throws DungHenError SITE_CHANGED naming the column that is missing, or for a row that breaks off; EMPTY_UNCONFIRMED
 * for a list without rows that does not say that it is empty.
 */
export function readLabelledList(page: PageDocument, list: LabelledList): LabelledRow[] {
  const { adapter, step, required, optional } = list;
  const fail = (code: 'SITE_CHANGED' | 'EMPTY_UNCONFIRMED', detail: string, label?: string) =>
    new DungHenError(code, {
      adapter,
      step,
      url: page.url,
      detail,
      ...(label === undefined ? {} : { label }),
    });
  const table = findLabelledList(page, list);
  if (table === null) {
    const nearest = listTablesOf(page.root)
      .filter(({ hidden }) => !hidden)
      .map((one) => missingIn(one, required))
      .find((concept) => concept !== null);
    const label = nearest?.terms[0];
    throw fail(
      'SITE_CHANGED',
      `no list with its columns${label === undefined ? '' : `: "${label}" is missing`}`,
      label,
    );
  }
  const wanted = [...required, ...optional];
  const { found } = matchColumns(table.columns, { concepts: wanted, lexicon: null }, wanted);
  const rows = table.rows.filter(({ notice }) => notice === null);
  if (rows.length === 0) {
    const says = table.rows.some(({ notice }) => notice !== null && isEmptyNotice(notice.text()));
    if (!says) throw fail('EMPTY_UNCONFIRMED', 'the list has no rows and does not say that it is empty');
  }
  return rows.map((row) => {
    const cell = (id: string): PageElement | null => {
      const column = found.get(id)?.column;
      return column === undefined ? null : row.cell(column);
    };
    for (const { id, terms } of required) {
      if (cell(id) === null) throw fail('SITE_CHANGED', 'a row breaks off', terms[0]);
    }
    return { element: row.element, cell, text: (id) => tidyText(cell(id)?.text() ?? '') };
  });
}

/** The table of a list and which of its columns are read; null where the list does not stand on the page. */
export function columnsOfLabelledList(
  page: PageDocument,
  list: LabelledList,
): {
  readonly table: PageElement;
  readonly columns: readonly number[];
  /** Number of the column of a concept; null where the list has none. */
  readonly at: (id: string) => number | null;
} | null {
  const table = findLabelledList(page, list);
  if (table === null) return null;
  const wanted = [...list.required, ...list.optional];
  const { found } = matchColumns(table.columns, { concepts: wanted, lexicon: null }, wanted);
  const columns = [...found.values()].map(({ column }) => column.index).sort((a, b) => a - b);
  return { table: table.element, columns, at: (id) => found.get(id)?.column.index ?? null };
}
