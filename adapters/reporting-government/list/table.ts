import type { IsoDate, IsoLocal } from '@dung-hen/calendar';
import type { DungHenError, Period, Warning } from '@dung-hen/domain';
import {
  type ColumnMatches,
  foldMarks,
  type Grid,
  type GridColumn,
  type GridRow,
  groupTwins,
  isEmptyNotice,
  matchColumns,
  normalizeLabel,
  type PageDocument,
  type PageElement,
  parsePortalDate,
  readGrid,
  tidyText,
  withoutRemarks,
} from '@dung-hen/page';
import { failure } from '../failure.ts';
import { joinedTablesOf } from '../page/joined-tables.ts';
import { isPanel, spacedText, textBlocks } from '../page/text-blocks.ts';
import { formCodesIn } from '../words/form-name.ts';
import { periodFrom } from '../words/period-words.ts';
import { type ReportState, stateOf, tidyWords } from '../words/state-words.ts';
import { LIST_CONCEPTS, PERIOD, REPORT_LIST, STATE } from './columns.ts';

/** A report the portal lists: what is to be reported, for when, by whom, and how far it is. */
export interface ReportEntry {
  readonly name: string;
  /** Codes of forms the row names: ['II.06a']; none where it names none. */
  readonly forms: readonly string[];
  /** Null where the row names no period that can be read; its words are in `periodWords`. */
  readonly period: Period | null;
  readonly periodWords: string;
  /** As the portal writes it; null in a list of one unit. */
  readonly unit: string | null;
  /** Vietnam time; a day alone where no hour is given; null where there is none or it cannot be read. */
  readonly deadline: IsoDate | IsoLocal | null;
  /** Null for words not understood. */
  readonly state: ReportState | null;
  readonly stateWords: string;
}

/** An entry with the row it was read from. */
export interface ListedReport {
  readonly entry: ReportEntry;
  readonly element: PageElement | null;
}

export type ListReading =
  | { readonly ok: true; readonly reports: readonly ListedReport[]; readonly warnings: readonly Warning[] }
  | { readonly ok: false; readonly error: DungHenError };

/** A table that may be the list, with the columns recognised in it. */
interface Candidate {
  readonly grid: Grid;
  readonly columns: ReadonlyMap<string, readonly GridColumn[]>;
  readonly matches: ColumnMatches;
}

/** Whether a page shows a list of reports as a table. */
export function hasReportTable(page: PageDocument): boolean {
  return candidatesOf(page, namesStates).some(isList);
}

/**
 * Reads the table of reports of a page. SITE_CHANGED names a column that is missing or a row that breaks off;
 * EMPTY_UNCONFIRMED is a list without rows that does not say so itself.
 */
export function readReportTable(page: PageDocument): ListReading {
  const [list] = candidatesOf(page, namesStates)
    .filter(isList)
    .toSorted((a, b) => b.columns.size - a.columns.size || b.grid.rows.length - a.grid.rows.length);
  if (list === undefined)
    return {
      ok: false,
      error: notAList(
        candidatesOf(page, () => true),
        page,
      ),
    };
  const rows = list.grid.rows.filter((row) => isRecord(row, list));
  const broken = rows.find((row) => row.cells.some((cell) => cell.element === null));
  if (broken !== undefined) {
    const detail = 'a row of the list has fewer cells than the list has columns';
    return {
      ok: false,
      error: failure('SITE_CHANGED', 'reports', { url: page.url, label: STATE.name.vi, detail }),
    };
  }
  const reports = rows.map((row): ListedReport => ({ entry: entryOf(row, list), element: row.element }));
  if (reports.length === 0 && !saysEmpty(list.grid, page)) {
    const detail = 'the list has no rows and does not say that there are none';
    return { ok: false, error: failure('EMPTY_UNCONFIRMED', 'reports', { url: page.url, detail }) };
  }
  return judged(reports, page);
}

/** Unknown state words are a warning; a list in which no state, or no period, is known is not the list we know. */
export function judged(reports: readonly ListedReport[], page: PageDocument): ListReading {
  const unknown = [
    ...new Set(reports.filter(({ entry }) => entry.state === null).map(({ entry }) => entry.stateWords)),
  ];
  if (reports.length > 0 && reports.every(({ entry }) => entry.state === null)) {
    const detail = `no state of the list is known: ${unknown.slice(0, 5).join(' | ') || '(empty)'}`;
    return {
      ok: false,
      error: failure('SITE_CHANGED', 'reports', { url: page.url, label: STATE.name.vi, detail }),
    };
  }
  if (reports.length > 0 && reports.every(({ entry }) => entry.period === null)) {
    const said = [...new Set(reports.map(({ entry }) => entry.periodWords))].slice(0, 5).join(' | ');
    return {
      ok: false,
      error: failure('SITE_CHANGED', 'reports', {
        url: page.url,
        label: PERIOD.name.vi,
        detail: `no row of the list names a period that can be read: ${said || '(empty)'}`,
      }),
    };
  }
  const warnings = unknown.map((words) => ({
    code: 'UNKNOWN_STATE',
    detail: `Trạng thái chưa biết: ${words || '(trống)'}`,
  }));
  return { ok: true, reports, warnings };
}

function candidatesOf(page: PageDocument, fits: (grid: Grid) => boolean): Candidate[] {
  const grids = joinedTablesOf(page.root)
    .map(({ table }) => table)
    .filter((table) => !table.hidden && !(table.element !== null && isPanel(table.element)))
    .map(readGrid)
    .filter((grid) => grid.headed && fits(grid));
  return groupTwins(grids).map(({ primary }) => {
    const matches = matchColumns(primary.columns, REPORT_LIST, LIST_CONCEPTS);
    const columns = new Map<string, readonly GridColumn[]>();
    for (const [id, { column }] of matches.found) columns.set(id, [column]);
    for (const { concept, columns: several, why } of matches.ambiguous)
      if (why === 'several') columns.set(concept.id, several);
    return { grid: primary, columns, matches };
  });
}

const STATE_HEADS: ReadonlySet<string> = new Set(
  STATE.terms.flatMap((term) => [normalizeLabel(term), foldMarks(term)]),
);

/** Whether a table has a head that names a state: the quick test that spares most tables the full one. */
function namesStates(grid: Grid): boolean {
  return grid.columns.some((column) =>
    STATE_HEADS.has(withoutRemarks(normalizeLabel(column.path.at(-1) ?? ''))),
  );
}

function isList({ columns }: Candidate): boolean {
  return (
    columns.has('state') &&
    (columns.has('period') || (columns.has('name') && (columns.has('deadline') || columns.has('year'))))
  );
}

/** What is missing in the table that comes nearest to a list. */
function notAList(candidates: readonly Candidate[], page: PageDocument): DungHenError {
  const [nearest] = candidates.toSorted((a, b) => b.columns.size - a.columns.size);
  const lacking = nearest?.columns.has('state') === true ? PERIOD : STATE;
  const missing = nearest?.matches.missing.find(({ concept }) => concept === lacking);
  const near =
    nearest?.grid.columns
      .map((column) => column.label)
      .filter((label) => label !== '')
      .slice(0, 12) ?? [];
  return failure('SITE_CHANGED', 'reports', {
    url: page.url,
    label: lacking.name.vi,
    detail:
      near.length === 0
        ? 'the page holds no list of reports'
        : `no column for it (looked for ${(missing?.tried ?? lacking.terms).slice(0, 12).join(' | ')}); near: ${near.join(' | ')}`,
  });
}

/** A row that stands for a report: whatever it was taken for, its state cell is its own and says something. */
function isRecord(row: GridRow, { columns }: Candidate): boolean {
  if (row.kind === 'columnNumbers') return false;
  if (row.kind === 'empty')
    return row.cells.some((cell) => cell.element === null) && !saysNothing(row) && !isPager(row);
  const states = (columns.get('state') ?? []).map((column) => row.cells[column.index]);
  if (states.some((cell) => cell?.element === null)) return !isPager(row);
  if (states.every((cell) => cell?.origin === false)) return false;
  return (
    row.kind === 'data' ||
    states.some((cell) => cell !== undefined && stateOf(cellText(cell.element, cell.text)) !== null)
  );
}

/** A spacer, or a line across the list that says there is nothing. */
function saysNothing(row: GridRow): boolean {
  return row.cells.every((cell) => cell.text === '' || isEmptyNotice(cell.text));
}

/** Page numbers in a row of their own under the list. */
function isPager(row: GridRow): boolean {
  return (
    row.cells.every((cell) => /^[\d\s.…«»‹›<>|]*$/u.test(cell.text)) &&
    (row.element?.find('a', 'button', 'input').length ?? 0) > 0
  );
}

function entryOf(row: GridRow, { columns }: Candidate): ReportEntry {
  const text = (id: string): string =>
    (columns.get(id) ?? [])
      .map((column) => row.cells[column.index])
      .map((cell) => (cell === undefined ? '' : cellText(cell.element, cell.text)))
      .filter((part) => part !== '')
      .join(' – ');
  const name = text('name') || row.label;
  const periodWords = text('period');
  const stateWords = tidyWords(
    [text('state'), text('periodState')].filter((part) => part !== '').join(' – '),
  );
  const deadline = parsePortalDate(text('deadline'), 'dayFirst');
  const unit = text('unit') || unitOfGroup(row.group);
  return {
    name,
    forms: formCodesIn(`${text('formCode')} ${name}`),
    period: periodFrom([periodWords, name, row.group], [text('year'), row.group]),
    periodWords: periodWords || name,
    unit: unit === '' ? null : unit,
    deadline: deadline.ok ? deadline.value : null,
    state: stateOf(stateWords),
    stateWords,
  };
}

/** Lists grouped by unit head each group with its name. */
function unitOfGroup(group: string): string {
  return /^(?:UBND|Ủy ban|Uỷ ban|Xã|Phường|Thị trấn|Sở|Ban|Văn phòng)\s/iu.test(group) ? tidyText(group) : '';
}

/** The words of a cell; of one without words what its icon or badge is called. */
export function cellText(element: PageElement | null, text: string): string {
  const written = element === null ? tidyText(text) : spacedText(element);
  if (written !== '' || element === null) return written;
  for (const part of [element, ...element.find()]) {
    const called =
      part.attr('title') ?? part.attr('aria-label') ?? part.attr('alt') ?? part.attr('data-original-title');
    if (called !== null && called.trim() !== '') return tidyText(called);
  }
  return '';
}

function saysEmpty(grid: Grid, page: PageDocument): boolean {
  if (grid.rows.some((row) => row.kind === 'empty' && row.cells.some((cell) => isEmptyNotice(cell.text))))
    return true;
  return textBlocks(page).some((block) => isEmptyNotice(block.text));
}
