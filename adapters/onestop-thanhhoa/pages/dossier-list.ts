import type { Reading, Warning } from '@dung-hen/domain';
import {
  type ColumnMatches,
  DOSSIER_LIST,
  matchColumns,
  normalizeLabel,
  type PageDocument,
  type PageElement,
  parseNumber,
  pickConcepts,
  tidyText,
} from '@dung-hen/page';
import { type ListRow, type ListTable, listTablesOf } from '../../kit/list-table.ts';
import { mostAreUncoded, NO_CODE, uncodedWarning } from '../../kit/uncoded-rows.ts';
import { pageError, readingOf } from './changed.ts';
import { dialogsOf } from './dialogs.ts';
import { momentOf, readDossierCell, statusOfWords } from './dossier-cell.ts';
import { cellOf, FLAT_COLUMNS, readFlatRow } from './flat-row.ts';
import { type ListedDossier, NOTHING_LISTED } from './listed-dossier.ts';
import { addFromPrintTwin } from './print-twin.ts';
import { routeOf } from './routes.ts';
import { confirmEmpty, type ReadOptions, refuseWhileLoading } from './stillness.ts';

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
const COMPOSITE_COLUMNS = ['composite', 'stepDueAt', 'daysOverdue', 'status', 'unit'] as const;

/** Reads the list of dossiers the page shows; one in a dialog over it is left alone. Rows without a code are left out. */
export function readDossierList(page: PageDocument, options: ReadOptions = {}): Reading<ListedDossier> {
  return listedOf(readDossierRows(page, options));
}

/** The dossiers of rows whose code was read; a warning counts the others. */
export function listedOf(rows: Reading<ListedRow>): Reading<ListedDossier> {
  if (!rows.ok) return rows;
  return { ...rows, records: rows.records.flatMap(({ listed, bare }) => (bare ? [] : [listed])) };
}

/** The same with the elements of each row; one without a readable code stands among the others, bare. */
export function readDossierRows(page: PageDocument, options: ReadOptions = {}): Reading<ListedRow> {
  return readingOf(page.url, (warn) => {
    const route = routeOf(page.url);
    const known = route?.kind === 'dossierList' ? route : null;
    const tables = listTablesOf(page.root, dialogsOf(page.root));
    const rows = readListOf(tables, { ...options, needs: known?.needs, flat: known?.flat }, warn);
    if (known === null || known.status === null) return rows;
    const { status } = known;
    return rows.map((row) =>
      row.bare ? row : { ...row, listed: { ...row.listed, status: row.listed.status ?? status } },
    );
  });
}

/** What is known of a list beforehand. */
export interface ListExpectation extends ReadOptions {
  /** Columns it must have besides the dossier itself, by glossary id. */
  readonly needs?: readonly string[] | undefined;
  /** One fact per cell instead of the composite cell. */
  readonly flat?: boolean | undefined;
}

/** Reads the one list among the tables of a page or dialog. */
export function readListOf(
  tables: readonly ListTable[],
  options: ListExpectation,
  warn: (warning: Warning) => void,
): readonly ListedRow[] {
  const { needs = [], flat = false } = options;
  if (tables.length === 0) throw pageError('EMPTY_UNCONFIRMED', STEP, 'no list stands on the page yet');
  const { table, columns } = mainTable(tables, flat);
  refuseWhileLoading(table.element, STEP);
  for (const id of needs) {
    if (columns.found.has(id)) continue;
    const label = pickConcepts(DOSSIER_LIST, [id])[0]?.name.vi ?? id;
    throw pageError('SITE_CHANGED', STEP, `the column "${label}" is missing`, label);
  }
  const data = table.rows.filter((row) => row.notice === null);
  if (data.length === 0) {
    confirmEmpty(table, options, STEP);
    return [];
  }
  const draftsOf = hasColumn(table, 'Lãnh đạo ký');
  const read = data.map((row) => (flat ? flatRow(row, columns) : compositeRow(row, columns, draftsOf)));
  const rows = withoutDoubles(read, warn);
  const listed = rows.map((row) => row.listed);
  if (mostAreUncoded(listed, options)) {
    const label = flat ? 'Mã hồ sơ' : 'Thông tin hồ sơ';
    throw pageError('SITE_CHANGED', STEP, `most rows have no dossier code under "${label}"`, label);
  }
  for (const warning of uncodedWarning(listed)) warn(warning);
  if (options.printTwin === false) return rows;
  const coded = rows.filter(({ bare }) => !bare);
  const merged = addFromPrintTwin(
    coded.map((row) => row.listed),
    tables,
    warn,
  );
  return rows.map((row) => ({ ...row, listed: merged[coded.indexOf(row)] ?? row.listed }));
}

/** The table that shows and lists dossiers. Hidden ones are copies for printing. */
function mainTable(
  tables: readonly ListTable[],
  flat: boolean,
): { table: ListTable; columns: ColumnMatches } {
  const wanted = pickConcepts(DOSSIER_LIST, flat ? FLAT_COLUMNS : COMPOSITE_COLUMNS);
  const label = flat ? 'Mã hồ sơ' : 'Thông tin hồ sơ';
  const [first, second] = tables
    .filter((table) => !table.hidden && (!flat || hasColumn(table, label)))
    .map((table) => ({ table, columns: matchColumns(table.columns, DOSSIER_LIST, wanted) }))
    .filter(({ columns }) => columns.found.has(flat ? 'code' : 'composite'));
  if (first === undefined) {
    throw pageError('SITE_CHANGED', STEP, `the column "${label}" is missing`, label);
  }
  if (second !== undefined)
    throw pageError('SITE_CHANGED', STEP, 'several lists of dossiers stand on the page', label);
  return first;
}

function hasColumn(table: ListTable, label: string): boolean {
  return table.columns.some((column) => normalizeLabel(column.path.at(-1) ?? '') === normalizeLabel(label));
}

function compositeRow(row: ListRow, columns: ColumnMatches, drafts: boolean): ListedRow {
  const cell = cellOf(row, columns, 'composite');
  if (cell === null) throw pageError('SITE_CHANGED', STEP, 'a row without its dossier', 'Thông tin hồ sơ');
  const shown = readDossierCell(cell);
  if (shown === null) return bareRow(row, cell);
  const { code, ...facts } = shown;
  const textOf = (id: string) => tidyText(cellOf(row, columns, id)?.text() ?? '');
  const statusColumn = drafts ? null : statusOfWords(textOf('status'));
  const listed: ListedDossier = {
    ...NOTHING_LISTED,
    ...facts,
    code,
    key: row.key,
    id: drafts ? null : row.key,
    status: facts.status ?? statusColumn,
    stepDueAt: momentOf(textOf('stepDueAt'), 'Hạn xử lý cá nhân'),
    daysOverdueShown: daysOf(textOf('daysOverdue')),
    unitName: textOf('unit') || null,
  };
  // On lists of drafts the line "Tiếp nhận …" carries the day of submission (portal fact, February 2025).
  return drafts
    ? {
        listed: { ...listed, submittedAt: listed.receivedAt, receivedAt: null },
        row: row.element,
        cell,
        bare: false,
      }
    : { listed, row: row.element, cell, bare: false };
}

function bareRow({ key, element }: ListRow, cell: PageElement): ListedRow {
  return { listed: { ...NOTHING_LISTED, code: NO_CODE, key }, row: element, cell, bare: true };
}

function flatRow(row: ListRow, columns: ColumnMatches): ListedRow {
  const cell = cellOf(row, columns, 'code');
  if (cell === null) throw pageError('SITE_CHANGED', STEP, 'a row without its dossier', 'Mã hồ sơ');
  const listed = readFlatRow(row, columns);
  return listed === null ? bareRow(row, cell) : { listed, row: row.element, cell, bare: false };
}

/** "21 Ngày": two spaces and a capital are the system's own. '' = not said. */
function daysOf(text: string): number | null {
  if (text === '') return null;
  const days = parseNumber(text.replace(/\s*ngày$/iu, ''));
  if (days.ok && days.kind === 'integer') return days.value;
  throw pageError('SITE_CHANGED', STEP, '"Số ngày quá hạn" holds no number', 'Số ngày quá hạn');
}

/** A row drawn twice (fixed columns) has one key; payments of one dossier have several and all stay. */
function withoutDoubles(rows: readonly ListedRow[], warn: (warning: Warning) => void): ListedRow[] {
  const seen = new Set<string>();
  const kept = rows.filter(({ listed }) => {
    if (listed.key === null) return true;
    const known = seen.has(listed.key);
    seen.add(listed.key);
    return !known;
  });
  if (kept.length < rows.length) {
    warn({
      code: 'DOUBLE_ROWS',
      detail: `${rows.length - kept.length} row(s) stand on the page twice; counted once`,
    });
  }
  return kept;
}
