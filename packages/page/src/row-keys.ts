import type { RawRow } from './raw-table.ts';

/** Attributes in which pages call rows by a name or number of their own. */
export const ROW_KEYS = [
  'data-row-key',
  'data-recordid',
  'datagrid-row-index',
  'row-index',
  'row-id',
  'data-rowindex',
  'data-index',
  'data-uid',
  'data-id',
  'data-ri',
] as const;

/** What a page calls a row by, so that its pieces are known for one row; null where it calls it nothing. */
export function keyOf({ element }: RawRow): string | null {
  for (const name of ROW_KEYS) {
    const key = element?.attr(name);
    if (key) return `${name} ${key}`;
  }
  return null;
}
