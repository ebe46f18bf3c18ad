import type { FormRow } from '../types.ts';

/** The STT of every row: data rows count from 1, anew after each group row; group and total rows have none. */
export function rowOrders(rows: readonly FormRow[]): (number | null)[] {
  let order = 0;
  return rows.map(({ kind }) => {
    order = kind === 'group' ? 0 : order + 1;
    return kind === 'data' ? order : null;
  });
}
