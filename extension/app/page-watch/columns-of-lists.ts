import type { ListTable } from '@dung-hen/adapters/kit/list-table';
import type { GridColumn, PageDocument } from '@dung-hen/page';
import type { TableColumns } from './list-system.ts';

/** For each table of a page, in its order, what may be read of it; nothing where it is none of `lists`. */
export function columnsOfLists(
  page: PageDocument,
  lists: readonly ListTable[],
  readable: (columns: readonly GridColumn[]) => TableColumns,
): TableColumns[] {
  return page.root.find('table').map((table) => {
    const list = lists.find(({ element }) => element.is(table));
    return list === undefined ? { columns: [], code: null } : readable(list.columns);
  });
}
