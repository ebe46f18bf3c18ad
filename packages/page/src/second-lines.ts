import { isDossierLabel, labelledParts } from './labelled-text.ts';
import type { RawCell, RawRow, RawTable } from './raw-table.ts';

/**
 * A list whose rows go on below, in one cell over the whole width with facts under labels of their own, with those cells
 * as one more column. Only where every row has just one such line; any other table stays as it is.
 */
export function withSecondLines(table: RawTable): RawTable {
  const shown = table.rows.filter((row) => row.hidden !== true);
  const width = Math.max(
    0,
    ...shown.map(({ cells }) => cells.reduce((sum, { colspan }) => sum + colspan, 0)),
  );
  const first = shown.findIndex((row) => isSecondLine(row, width)) - 1;
  const body = shown.slice(Math.max(first, 0));
  const whole = (row: RawRow) => row.section !== 'head' && row.cells.length === width && width > 1;
  const paired = body.every((row, at) => (at % 2 === 0 ? whole(row) : isSecondLine(row, width)));
  if (first < 0 || body.length % 2 === 1 || !paired) return table;
  const heads = shown.slice(0, first).map((row, at): RawRow => {
    const more: RawCell = { text: '', colspan: 1, rowspan: 1, header: true, element: null };
    return {
      ...withoutQuick(row),
      cells: at === 0 ? [...row.cells, { ...more, rowspan: first }] : row.cells,
    };
  });
  const rows = body.flatMap((row, at): RawRow[] => {
    const [line] = body[at + 1]?.cells ?? [];
    if (at % 2 === 1 || line === undefined) return [];
    return [
      {
        ...withoutQuick(row),
        cells: [
          ...row.cells,
          { text: line.text, colspan: 1, rowspan: 1, header: false, element: line.element },
        ],
      },
    ];
  });
  return { ...table, rows: [...heads, ...rows] };
}

function isSecondLine({ cells, section }: RawRow, width: number): boolean {
  const [only] = cells;
  if (only === undefined || cells.length > 1 || section === 'head' || width < 2 || only.colspan < width)
    return false;
  return labelledParts(only.text).some(({ label, value }) => /\d/u.test(value) && isDossierLabel(label));
}

/** The texts a row gives without cells are those of the cells it had. */
function withoutQuick({ cells, section, opensSection, hidden, element }: RawRow): RawRow {
  return {
    cells,
    section,
    element,
    ...(opensSection === undefined ? {} : { opensSection }),
    ...(hidden === undefined ? {} : { hidden }),
  };
}
