import { type Grid, type GridColumn, matchColumns, REPORT, textsOver, withoutOrdinal } from '@dung-hen/page';

const COUNTS = REPORT.concepts.filter(({ kind, number }) => kind === 'count' && number !== undefined);
const LONGEST_GROUP = 60;
const LEAST_KNOWN = 3;

/**
 * A grid in a tab or under a heading that names what all its columns are of ("Đã giải quyết" over "Tổng số | Trước hạn |
 * …"), with that name before each head. The nearest words over the table count and no others; a grid whose heads say more
 * by themselves is left alone.
 */
export function withGroupOver(grid: Grid): Grid {
  if (grid.columns.some(({ path }) => path.length > 1)) return grid;
  const over = nearest(textsOver(grid.element, [grid.caption, grid.title]));
  if (over === null || over.length > LONGEST_GROUP) return grid;
  const columns = grid.columns.map((column): GridColumn => {
    const isNamed = column.path.length === 1 && column.index !== grid.labelColumn?.index;
    return isNamed ? { ...column, path: [over, ...column.path], label: `${over} > ${column.label}` } : column;
  });
  const known = knownIn(columns);
  return known >= LEAST_KNOWN && known > knownIn(grid.columns) ? { ...grid, columns } : grid;
}

function nearest(texts: Iterable<string>): string | null {
  for (const text of texts) if (text !== '') return withoutOrdinal(text);
  return null;
}

function knownIn(columns: readonly GridColumn[]): number {
  return matchColumns(columns, REPORT, COUNTS).found.size;
}
