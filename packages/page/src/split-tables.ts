import type { PageElement } from './element.ts';
import type { RawCell, RawRow, RawTable } from './raw-table.ts';
import { isOrderHead, orderLevel, summingWords } from './row-words.ts';

/**
 * Scrolling tables keep their head in a table of its own above the body's (Kendo, DataTables, antd). A table of head
 * rows alone is put back on the headless table of the same width that follows it in the same box; it stays in the list,
 * a table without rows.
 */
export function joinSplitHeads(tables: readonly RawTable[]): RawTable[] {
  return tables.map((body, index) => {
    const head = tables[index - 1];
    if (!head || !belongTogether(head, body)) return body;
    const rows = head.rows.filter(isHead).map((row): RawRow => ({ ...row, section: 'head' }));
    return {
      ...body,
      rows: [...rows, ...body.rows.filter((row) => !isMeasure(row))],
      caption: body.caption || head.caption,
    };
  });
}

function belongTogether(head: RawTable, body: RawTable): boolean {
  if (head.hidden !== body.hidden || head.rows.length === 0 || body.rows.length === 0) return false;
  const saying = head.rows.filter((row) => row.cells.some((cell) => cell.text !== ''));
  const heads = saying.flatMap((row) => row.cells.filter((cell) => cell.text !== ''));
  if (heads.length < 2 || !saying.every(isHead) || saying.length > 6) return false;
  if (!body.rows.some((row) => row.cells.some((cell) => cell.text !== ''))) return false;
  if (body.rows.some((row) => isHead(row) && row.cells.some((cell) => cell.text !== ''))) return false;
  const over = widthOf(head) - widthOf(body);
  // One column more: the place of the scroll bar, which says nothing. Any other would shift every column.
  const fits = over === 0 || (over === 1 && saying[0]?.cells.at(-1)?.text === '');
  if (widthOf(body) < 2 || !fits || !ordersStand(saying, body)) return false;
  return nearby(head.element, body.element);
}

/** Under "STT" stand no words: else the body's columns are not those of the head. */
function ordersStand(heads: readonly RawRow[], body: RawTable): boolean {
  for (const { cells } of heads) {
    let at = 0;
    for (const head of cells) {
      if (isOrderHead(head.text)) return body.rows.every((row) => !isName(cellAt(row, at)?.text ?? ''));
      at += head.colspan;
    }
  }
  return true;
}

function cellAt({ cells }: RawRow, column: number): RawCell | undefined {
  let at = 0;
  for (const cell of cells) {
    if (at === column) return cell.colspan === 1 && cell.rowspan === 1 ? cell : undefined;
    at += cell.colspan;
  }
  return undefined;
}

/** Words that number nothing and sum nothing: "Hộ tịch", not "II", "Tổng cộng". */
function isName(text: string): boolean {
  return /\p{L}{2}/u.test(text) && orderLevel(text) === null && summingWords(text) === null;
}

/** A row of heads: in a thead, or of <th> throughout. */
export function isHead(row: RawRow): boolean {
  return row.section === 'head' || (row.cells.length > 1 && row.cells.every((cell) => cell.header));
}

/** Columns of the widest row. */
export function widthOf(table: RawTable): number {
  return table.rows.reduce(
    (most, row) =>
      Math.max(
        most,
        row.cells.reduce((sum, cell) => sum + cell.colspan, 0),
      ),
    0,
  );
}

/** A row of empty cells that only measures the columns. */
function isMeasure(row: RawRow): boolean {
  return row.cells.every((cell) => cell.text === '') && row.element?.attr('aria-hidden') === 'true';
}

const NEAR = 4;

/** Neither stands in the other, and a box not far above holds both. */
export function nearby(head: PageElement | null, body: PageElement | null): boolean {
  if (!head || !body) return false;
  const above = ancestors(head);
  const common = ancestors(body).findIndex((node) => above.some((other) => other.is(node)));
  return common >= 0;
}

function ancestors(element: PageElement): PageElement[] {
  const found: PageElement[] = [];
  for (let node = element.parent(); node && found.length < NEAR && node.tag !== 'body'; node = node.parent())
    found.push(node);
  return found;
}
