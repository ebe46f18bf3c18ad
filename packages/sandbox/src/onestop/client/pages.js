// Every list of the officer's site, in menu order: path, columns, query.

import { RESULT_LISTS } from './pages-results.js';
import { WORK_LISTS } from './pages-work.js';

export const LISTS = [...WORK_LISTS, ...RESULT_LISTS];

export const LIST_PAGES = LISTS.flatMap((group) => group.pages);

/** The query of a page for one officer on one day; values are texts or lists of texts. */
export function queryOf(one, { today, officeCode, userId, roles }) {
  const filled = Object.fromEntries(
    Object.entries(one.query).map(([name, value]) => {
      if (value === '$today') return [name, today];
      if (value === '$office') return [name, officeCode];
      return [name, value === '$me' ? userId : value];
    }),
  );
  const wide = ['Theo dõi hồ sơ tới hạn, quá hạn đơn vị', 'Quản trị hệ thống'];
  if (!one.unitByRole || !roles.some((role) => wide.includes(role))) return filled;
  const { groupCode, ...rest } = filled;
  return { ...rest, donViQuanLy: groupCode };
}
