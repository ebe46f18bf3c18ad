import type { FormColumn } from '../types.ts';

/** One cell of a printed header, placed and spanned. */
export interface HeaderCell {
  readonly text: string;
  /** 0-based place of its top left corner. */
  readonly row: number;
  readonly column: number;
  readonly columnSpan: number;
  readonly rowSpan: number;
}

export interface HeaderGrid {
  /** Rows of the header, column numbers not included. */
  readonly height: number;
  readonly cells: readonly HeaderCell[];
}

/** The header of a form as merged cells: neighbours under the same heading share it, a leaf reaches the bottom. */
export function headerGrid(paths: readonly (readonly string[])[]): HeaderGrid {
  const height = Math.max(0, ...paths.map((path) => path.length));
  const cells: HeaderCell[] = [];
  for (let row = 0; row < height; row++) {
    for (let column = 0; column < paths.length; ) {
      const path = paths[column] ?? [];
      const columnSpan = row < path.length - 1 ? sharing(paths, column, row) : 1;
      const text = path[row];
      if (text !== undefined) {
        const rowSpan = row === path.length - 1 ? height - row : 1;
        cells.push({ text, row, column, columnSpan, rowSpan });
      }
      column += columnSpan;
    }
  }
  return { height, cells };
}

/** How many columns from `column` on have the same headings down to `row`, and something below it. */
function sharing(paths: readonly (readonly string[])[], column: number, row: number): number {
  const heading = (paths[column] ?? []).slice(0, row + 1).join('\n');
  let end = column + 1;
  while ((paths[end]?.length ?? 0) > row + 1 && (paths[end] ?? []).slice(0, row + 1).join('\n') === heading) {
    end++;
  }
  return end - column;
}

/** The header of a form in Vietnamese. */
export function printedHeader(columns: readonly FormColumn[]): HeaderGrid {
  return headerGrid(columns.map(({ header }) => header));
}
