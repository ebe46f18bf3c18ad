import { ask } from '../ask.ts';
import type { ListReader, ListRow } from './list-reader.ts';
import { isRowsReply } from './page-messages.ts';
import { plainOutlineOf } from './plain-outline.ts';
import { wordOfTables } from './table-word.ts';

/**
 * Reads lists that are in no table of their own (cards, rows of plain elements, heads and rows or frozen columns in tables
 * apart) through the background. What `createListReader` reads, or says it can not, is none of its business. Such lists
 * are short, and are read as a whole.
 */
export function createPlainReader(document: Document): ListReader {
  return {
    unread: () => [],
    forget: () => undefined,
    async read(settled, until, onRows) {
      const tables = await wordOfTables();
      if (until.aborted) return null;
      if (tables === 'silent') return { kind: 'silent' };
      if (tables === 'list' || tables === 'failed') return { kind: 'none' };
      // A list in a table may only not be there yet.
      if (tables !== 'none' && !settled) return { kind: 'waiting' };
      const outline = plainOutlineOf(document);
      if (outline === null) return { kind: 'none' };
      const { box, page, numbered } = outline;
      const reply = await ask('rows.assess', { page, settled }, isRowsReply);
      if (until.aborted) return null;
      if (reply === null) return { kind: 'silent' };
      if (reply.state === 'waiting') return { kind: 'waiting' };
      if (reply.state === 'failed') return { kind: 'failed', words: reply.words, table: box };
      const rows = reply.rows.flatMap(({ row, cell, ...rest }): ListRow[] => {
        const [element, code] = [numbered[row], numbered[cell]];
        return element && code ? [{ row: element, cell: code, ...rest }] : [];
      });
      onRows(rows);
      return { kind: 'list', table: boxOf(rows) ?? box, rows, header: reply.header };
    },
  };
}

/** The smallest box around all rows; the first row where that is the page itself. */
function boxOf(rows: readonly ListRow[]): HTMLElement | null {
  const [first] = rows;
  if (first === undefined) return null;
  let box = first.row.parentElement;
  while (box !== null && !rows.every(({ row }) => box?.contains(row))) box = box.parentElement;
  return box === null || box === first.row.ownerDocument.body ? first.row : box;
}
