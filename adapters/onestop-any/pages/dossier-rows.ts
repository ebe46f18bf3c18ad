import type { Reading } from '@dung-hen/domain';
import {
  type GridRow,
  isEmptyNotice,
  type PageDocument,
  type PageElement,
  saidUnder,
  summingWords,
  type TaughtColumn,
} from '@dung-hen/page';
import { mostAreUncoded, NO_CODE, type ReadBeside, uncodedWarning } from '../../kit/uncoded-rows.ts';
import { type ListedDossier, NOTHING_LISTED } from '../../onestop-thanhhoa/pages/listed-dossier.ts';
import type { ReadColumn } from '../fields.ts';
import { channelOf, statusOf } from '../wire.ts';
import { momentAt, readCode, textOf, titledStatus, trustedDates, wordsAt } from './cells.ts';
import type { ListColumns } from './columns.ts';
import { anyError, attempt } from './failure.ts';
import { type AnyList, confirmEmpty, theList } from './lists.ts';
import { isLoginPage } from './login.ts';
import type { Moment } from './moments.ts';

/** A dossier with the row it was read from. */
export interface AnyRow {
  readonly listed: ListedDossier;
  readonly row: PageElement;
  /** The cell that holds the dossier code. */
  readonly cell: PageElement;
  /** Nothing of this row could be understood but its code, or not even that. */
  readonly bare: boolean;
}

export interface AnyOptions extends ReadBeside {
  /** Columns an officer pointed at on this host. */
  readonly taught?: readonly TaughtColumn[];
  /** The page has come to rest, or was saved as a file: only then "no data" is believed. */
  readonly settled?: boolean;
  /**
   * What becomes of a row without a readable code, or whose status or dates cannot be true: it is left out, or stands
   * among the others with its code and nothing else, so that a person is told of it. Figures must be made without such
   * rows.
   */
  readonly doubtful?: 'leaveOut' | 'bare';
}

/**
 * Reads the one list of dossiers a page shows, by its labels alone. LOGIN_REQUIRED on a log-in page; SITE_CHANGED,
 * naming the column, where a header or a cell is not plain; EMPTY_UNCONFIRMED while there is nothing. A row without
 * a readable code, or whose status or dates cannot be true, is left out with a warning, or bare (see `doubtful`); a
 * list of which most rows have no code is SITE_CHANGED.
 */
export function readAnyRows(page: PageDocument, options: AnyOptions = {}): Reading<AnyRow> {
  return attempt(page.url, (warn) => {
    if (isLoginPage(page)) throw anyError('LOGIN_REQUIRED', 'the page asks for a password');
    const list = theList(page, options.taught ?? []);
    const rows = dossierRows(list);
    if (rows.length === 0) {
      confirmEmpty(list, page, options.settled === true);
      return [];
    }
    if (mostAreUncoded(rows, options)) {
      const label = list.columns.places.get('code')?.column.label ?? 'Mã hồ sơ';
      throw anyError('SITE_CHANGED', `most rows have no dossier code under "${label}"`, label);
    }
    for (const { detail } of uncodedWarning(rows)) warn(detail);
    return readRows(rows, list.columns, options, warn);
  });
}

interface CodedRow {
  readonly row: GridRow;
  readonly element: PageElement;
  readonly cell: PageElement;
  /** `NO_CODE` where none can be read. */
  readonly code: string;
  /** Columns that say something else on each line of a dossier of several lines: the first says nothing of it all. */
  readonly apart: ReadonlySet<number>;
}

/** The rows with a dossier. Rows over the whole width (groups, pagers, folded details) and blank ones are none. */
function dossierRows({ grid, columns }: AnyList): CodedRow[] {
  const place = columns.places.get('code');
  if (place === undefined) return [];
  return grid.rows.flatMap((row, at) => {
    const own = row.cells.filter((cell) => cell.origin && cell.element !== null);
    if (own.length <= 1 || own.every((cell) => cell.text === '')) {
      if (breaksOff(row, grid.width))
        throw anyError('SITE_CHANGED', 'a row ends after its first cell', place.column.label);
      return [];
    }
    const cell = row.cells[place.column.index];
    if (cell?.element == null || row.element === null)
      throw anyError('SITE_CHANGED', `a row ends before "${place.column.label}"`, place.column.label);
    // One dossier over several rows: its first row says it all.
    if (!cell.origin) return [];
    const text = textOf(row, place);
    const code = readCode(place.part === 'said' ? (saidUnder(text).get('code') ?? '') : text);
    // Sums, group heads and signatures hold no dossier.
    if (code === null && (row.kind !== 'data' || isSum(text))) return [];
    const apart = linesApart(grid.rows[at + 1], cell.element, place.column.index);
    return [{ row, element: row.element, cell: cell.element, code: code ?? NO_CODE, apart }];
  });
}

/** "Tổng cộng: 3 hồ sơ": words of a sum with a figure where the code should stand. */
function isSum(text: string): boolean {
  const [, words] = /^([^\d:]+?)\s*:?\s*\d{1,6}(?:\s*(?:hồ sơ|hs|bản ghi|mục|dòng))?$/iu.exec(text) ?? [];
  return words !== undefined && summingWords(words) !== null;
}

function linesApart(next: GridRow | undefined, code: PageElement, at: number): ReadonlySet<number> {
  const below = next?.cells ?? [];
  const continues = below[at]?.element?.is(code) === true;
  return new Set(continues ? below.flatMap(({ origin }, column) => (origin ? [column] : [])) : []);
}

/** A row of one cell that does not reach over the table, and is no notice: the rest of it is missing. */
function breaksOff(row: GridRow, width: number): boolean {
  const [only, ...others] = row.cells.filter((cell) => cell.element !== null);
  return (
    width > 1 && only !== undefined && others.length === 0 && only.text !== '' && !isEmptyNotice(only.text)
  );
}

function readRows(
  all: readonly CodedRow[],
  columns: ListColumns,
  { doubtful, beside = 0 }: AnyOptions,
  warn: (detail: string) => void,
): AnyRow[] {
  const coded = all.filter(({ code }) => code !== NO_CODE);
  const {
    columns: dates,
    refused,
    habit,
  } = trustedDates(
    coded.map(({ row }) => row),
    columns,
  );
  for (const label of refused) warn(`"${label}" holds something else than dates and is left out`);
  for (const [id, several] of columns.unclear)
    warn(`${id}: not plain among ${several.map(({ label }) => `"${label}"`).join(', ')}; left out`);
  let contrary = 0;
  let unclear = 0;
  const rows = all.flatMap(({ row, element, cell, code, apart }): AnyRow[] => {
    const key = element.attr('data-row-key');
    const bare =
      doubtful === 'bare'
        ? [{ listed: { ...NOTHING_LISTED, code, key }, row: element, cell, bare: true }]
        : [];
    if (code === NO_CODE) return bare;
    const isApart = (id: ReadColumn) => apart.has(columns.places.get(id)?.column.index ?? -1);
    if (isApart('dueAt'))
      throw anyError('SITE_CHANGED', 'a dossier of several lines has several due dates', 'Ngày hẹn trả');
    const moment = (id: (typeof dates)[number]): Moment | null =>
      dates.includes(id) && !isApart(id) ? momentAt(row, id, columns, habit) : null;
    const words = (id: ReadColumn) => (isApart(id) ? null : wordsAt(row, id, columns));
    const [receivedAt, dueAt, finishedAt, returnedAt] = [
      moment('receivedAt'),
      moment('dueAt'),
      moment('finishedAt'),
      moment('returnedAt'),
    ];
    const begun = receivedAt ?? moment('submittedAt');
    if (isBefore(dueAt, begun) || isBefore(finishedAt, begun) || isBefore(returnedAt, finishedAt)) {
      contrary += 1;
      return bare;
    }
    const said = words('status');
    const status = said === null ? (titledStatus(row, columns) ?? 'silent') : statusOf(said);
    if (status === 'unclear') {
      unclear += 1;
      return bare;
    }
    // "Đang xử lý" beside a day of its end: one of the two is not what it is called.
    if (status !== 'silent' && status <= 6 && (finishedAt ?? returnedAt) !== null) {
      contrary += 1;
      return bare;
    }
    const listed: ListedDossier = {
      ...NOTHING_LISTED,
      code,
      key,
      status: status === 'silent' ? (returnedAt !== null ? 10 : finishedAt !== null ? 9 : null) : status,
      channel: channelOf(words('channel') ?? ''),
      submittedAt: moment('submittedAt'),
      receivedAt,
      dueAt,
      stepDueAt: moment('stepDueAt'),
      finishedAt,
      returnedAt,
      stepName: words('stepName'),
      unitName: words('unit'),
      procedureName: words('procedure'),
      fieldName: words('field'),
    };
    return [{ listed, row: element, cell, bare: false }];
  });
  if (contrary * 3 >= coded.length + beside && contrary > 0)
    throw anyError(
      'SITE_CHANGED',
      'the dates of many rows contradict one another or their status',
      'Ngày hẹn trả',
    );
  if (contrary > 0)
    warn(`${contrary} row(s) whose dates contradict one another or their status are left out`);
  if (unclear > 0) warn(`${unclear} row(s) whose status is in unknown words are left out`);
  if (contrary + unclear === coded.length + beside)
    throw anyError('SITE_CHANGED', 'the status of no row is understood', 'Trạng thái hồ sơ');
  return rows;
}

/** Days are compared where either names no time of day. */
function isBefore(later: Moment | null, earlier: Moment | null): boolean {
  if (later === null || earlier === null) return false;
  const length = Math.min(later.length, earlier.length);
  return later.slice(0, length) < earlier.slice(0, length);
}
