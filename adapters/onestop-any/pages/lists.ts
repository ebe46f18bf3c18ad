import {
  collapse,
  columnTexts,
  drawnTablesOf,
  type Grid,
  groupTwins,
  isEmptyNotice,
  joinPanes,
  type PageDocument,
  type PageElement,
  type RawCell,
  type RawRow,
  type RawTable,
  readGrid,
  recordTablesOf,
  type TaughtColumn,
  tablesOf,
  tidyText,
  turnedLists,
  withSecondLines,
} from '@dung-hen/page';
import { DATE_COLUMNS } from '../fields.ts';
import { columnsOf, type ListColumns } from './columns.ts';
import { anyError } from './failure.ts';

/** A table that lists dossiers, with what its header says. */
export interface AnyList {
  readonly grid: Grid;
  readonly columns: ListColumns;
}

/**
 * Every table that shows, has dossier codes and at least one date of a dossier; copies of one another once. Only where
 * no table is one that has rows, rows drawn without tables and blocks of labelled facts are looked for.
 */
export function listsOn(page: PageDocument, taught: readonly TaughtColumn[]): AnyList[] {
  const tables = listsAmong(listTables(page), taught);
  if (tables.some(isFilled)) return [...tables, ...othersBeside(tables, page, taught)];
  const drawn = listsAmong(drawnTablesOf(page.root), taught);
  if (drawn.some(isFilled)) return drawn;
  if (tables.length > 0) return tables;
  const turned = listsAmong(turnedLists(tablesOf(page.root)), taught);
  return turned.length > 0 ? turned : listsAmong(recordTablesOf(page.root), taught);
}

/** Blocks of labelled facts beside the tables, with return dates of dossiers that no table holds. */
function othersBeside(
  tables: readonly AnyList[],
  page: PageDocument,
  taught: readonly TaughtColumn[],
): AnyList[] {
  const boxes = tables.flatMap(({ grid: { element } }) => element ?? []);
  const others = listsAmong(recordTablesOf(page.root, boxes), taught);
  if (others.length === 0) return [];
  const known = boxes.map((box) => box.text()).join('\n');
  return others.filter(({ grid, columns: { places } }) => {
    const code = places.get('code')?.column.index ?? -1;
    const isOther = (text: string) => /\d/u.test(text) && !known.includes(text);
    return (
      places.has('dueAt') && places.has('receivedAt') && grid.rows.some((row) => isOther(row.textAt(code)))
    );
  });
}

/** The tables of a page as lists are drawn: panes put together, heads made plain. */
function listTables(page: PageDocument): RawTable[] {
  return joinPanes(tablesOf(page.root)).map(withPlainHead).map(withSecondLines);
}

/** A table whose head is its words alone: rows of filters and the words of buttons left out. */
export function withPlainHead(table: RawTable): RawTable {
  const rows = table.rows.flatMap((row) => {
    if (row.section !== 'head') return row;
    return isFilterRow(row) ? [] : { ...row, cells: row.cells.map(withoutButtons) };
  });
  return { ...table, rows };
}

/** A cell of a head without the words of the buttons in it ("Sắp xếp theo … giảm dần"). */
function withoutButtons(cell: RawCell): RawCell {
  const buttons = cell.element?.find('button') ?? [];
  if (buttons.length === 0) return cell;
  const text = buttons.reduce((said, button) => said.replace(button.text(), ' '), cell.text);
  return text.trim() === '' ? cell : { ...cell, text: collapse(text) };
}

/** A row of a head in which half of the cells or more have something to type into. */
function isFilterRow({ cells }: RawRow): boolean {
  const typed = cells.filter(({ element }) => (element?.find('input', 'select') ?? []).length > 0);
  return typed.length > 1 && typed.length * 2 >= cells.length;
}

function listsAmong(tables: readonly RawTable[], taught: readonly TaughtColumn[]): AnyList[] {
  const lists = tables
    .map(readGrid)
    .filter((grid) => grid.headed && !grid.hidden)
    .map((grid) => ({ grid, columns: columnsOf(grid.columns, taught, columnTexts(grid)) }))
    .filter(({ columns }) => isList(columns));
  const primary = new Set(groupTwins(lists.map(({ grid }) => grid)).map((group) => group.primary));
  const shown = lists.filter(({ grid }) => primary.has(grid));
  // A head in a table of its own is there twice: alone, and on the rows it belongs to.
  const filled = shown.filter(isFilled);
  return filled.length > 0 ? filled : shown.slice(0, 1);
}

function isFilled({ grid }: AnyList): boolean {
  return grid.rows.some((row) => row.cells.some(({ text }) => text !== ''));
}

/** Whether a header names dossier codes and at least one date of a dossier. */
export function isList({ places, unclear }: ListColumns): boolean {
  return places.has('code') && DATE_COLUMNS.some((id) => places.has(id) || unclear.has(id));
}

/** The one list of the page. Throws SITE_CHANGED where there is none or more than one, or its header says too little. */
export function theList(page: PageDocument, taught: readonly TaughtColumn[]): AnyList {
  const [first, second] = listsOn(page, taught);
  if (first === undefined) {
    if (tablesOf(page.root).length === 0)
      throw anyError('EMPTY_UNCONFIRMED', 'no list stands on the page yet', 'Mã hồ sơ');
    throw anyError('SITE_CHANGED', 'no column "Mã hồ sơ" beside dates', 'Mã hồ sơ');
  }
  if (second !== undefined) throw anyError('SITE_CHANGED', 'several lists of dossiers stand on the page');
  const due = first.columns.unclear.get('dueAt');
  if (due !== undefined) {
    const names = due.map(({ label }) => `"${label}"`).join(', ');
    throw anyError('SITE_CHANGED', `which column is "Ngày hẹn trả" is not plain: ${names}`, 'Ngày hẹn trả');
  }
  if (!first.columns.places.has('dueAt'))
    throw anyError('SITE_CHANGED', 'the column "Ngày hẹn trả" is missing', 'Ngày hẹn trả');
  if (isLoading(first.grid.element)) throw anyError('EMPTY_UNCONFIRMED', 'the list is being loaded');
  return first;
}

const TROUBLE =
  /phiên (?:làm việc|đăng nhập|truy cập)[^.]{0,20}(?:hết hạn|kết thúc|không hợp lệ)|đăng nhập lại|(?:lỗi|mất|không thể|không) kết nối|không (?:thể )?(?:tải|lấy) được|(?:xảy ra|gặp|có) lỗi|session (?:has )?expired/iu;

/** A list without rows is empty only when it says so, nothing on the page speaks of trouble, and it has come to rest. */
export function confirmEmpty({ grid }: AnyList, page: PageDocument, settled: boolean): void {
  const says = [...grid.rows].some((row) => row.cells.some((cell) => isEmptyNotice(cell.text)));
  if (!says || !settled || TROUBLE.test(tidyText(page.root.text())))
    throw anyError('EMPTY_UNCONFIRMED', 'the list has no rows; whether it stays so is not known');
}

const BUSY = /(?:^|\s)(?:ant-spin-blur|ant-spin-spinning|v-data-table--loading)(?:\s|$)/u;

function isLoading(table: PageElement | null): boolean {
  let node = table;
  for (let up = 0; node !== null && up < 8; up += 1, node = node.parent()) {
    if (isBusy(node) || node.children().some(isBusy)) return true;
  }
  return false;
}

function isBusy(element: PageElement): boolean {
  return element.attr('aria-busy') === 'true' || BUSY.test(element.attr('class') ?? '');
}
