import { onestopAny } from '@dung-hen/adapters/onestop-any/adapter';
import { readAnyRows, readableTables, recognise } from '@dung-hen/adapters/onestop-any/pages';
import type { PageDocument, PageElement, TaughtColumn } from '@dung-hen/page';
import type { ListSystem } from '../list-system.ts';

/** Lists of a system nobody described, by their labels and what the officer taught on its host. */
export function anyLists(taught: readonly TaughtColumn[]): ListSystem {
  return {
    id: onestopAny.id,
    hosts: [],
    columns(page) {
      const lists = readableTables(page, taught);
      // A page that travelled without tables is one of cards or plain rows: all of it may be read.
      if (lists.length === 0) {
        return (hasTables(page) && !isWhole(page)) || recognise(page, taught) === null ? null : [];
      }
      return outlinedTables(page).map((table) => {
        const list = lists.find(({ element }) => element.is(table));
        return list === undefined
          ? { columns: [], code: null }
          : { columns: [...list.columns], code: list.code };
      });
    },
    rows(page, settled, beside) {
      const reading = readAnyRows(page, { settled, taught, beside, doubtful: 'bare' });
      if (!reading.ok) return reading;
      const records = reading.records.map(({ listed, row, cell, bare }) => {
        const { key: _key, id: _id, returnedAt: _returnedAt, daysOverdueShown, ...facts } = listed;
        return { facts, row, cell, daysShown: daysOverdueShown, bare };
      });
      return { ...reading, records };
    },
  };
}

/** The tables of a page that travelled with their headers, in its order: those that only lay out others did not. */
export function outlinedTables(page: PageDocument): PageElement[] {
  return page.root.find('table').filter((table) => table.children().some(({ tag }) => tag === 'thead'));
}

/** A page that travelled with all that stands in its list, and not by its tables. */
function isWhole({ root }: PageDocument): boolean {
  return root.attr('data-whole') !== null;
}

function hasTables(page: PageDocument): boolean {
  return page.root.find('table').length > 0;
}
