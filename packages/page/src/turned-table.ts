import type { PageElement } from './element.ts';
import { readGrid } from './grid.ts';
import { gridToFill, type InputGrid } from './input-grid.ts';
import { normalizeLabel } from './label.ts';
import type { RawCell, RawRow, RawTable } from './raw-table.ts';
import { isOrderHead } from './row-words.ts';
import { expandSpans, type SpannedRow } from './spans.ts';
import { tablesOf } from './tables.ts';

/**
 * Tables whose heads stand at the left and whose rows stand side by side (a field in each column, a figure in each line),
 * turned so that they read as others do. Only those with fields; a table that may be read both ways is left out.
 */
export function turnedGridsOf(root: PageElement): InputGrid[] {
  return tablesOf(root).flatMap((table): InputGrid[] => {
    const turned = turn(table);
    return turned === null ? [] : [gridToFill(readGrid(turned), root)];
  });
}

function turn(table: RawTable): RawTable | null {
  const { width, rows: all } = expandSpans(table.rows.filter((row) => row.hidden !== true));
  const fieldAt = (column: number) => all.some((row) => hasField(row.cells[column] ?? null));
  const columns = Array.from({ length: width }, (_, column) => column);
  const first = columns.find(fieldAt);
  if (first === undefined || first === 0) return null;
  const { rows, groups } = underGroups(all, first);
  // Words that run from the heads into the fields and name no group: which line they are of nobody can say.
  if (rows.some(({ cells }) => cells[first] != null && cells[first] === cells[first - 1])) return null;
  const lines = columns.map((column): RawRow => {
    const cells = rows.flatMap((row, at): RawCell[] => {
      const cell = row.cells[column] ?? null;
      if (cell === null) return [textCell('')];
      const covered = rows[at - 1]?.cells[column] === cell || (column > 0 && row.cells[column - 1] === cell);
      if (covered) return [];
      const { text, header, element, colspan, rowspan } = cell;
      return [{ text, header, element, colspan: rowspan, rowspan: colspan }];
    });
    return { cells: inDossiers(cells), section: column < first ? 'head' : 'body', element: null };
  });
  // The numbers of the lines head nothing.
  const said = lines.filter(({ section, cells }) => section === 'body' || !isOrderHead(cells[0]?.text ?? ''));
  const over: RawRow[] = groups.some(Boolean)
    ? [{ cells: groups.map(textCell), section: 'head', element: null }]
    : [];
  return { rows: [...over, ...said], hidden: table.hidden, caption: table.caption, element: table.element };
}

/**
 * The lines without those that hold nothing but a name over all the fields ("II | Đã giải quyết"), and for each line the
 * name it stands under.
 */
function underGroups(all: readonly SpannedRow[], first: number) {
  const rows: SpannedRow[] = [];
  const groups: string[] = [];
  let group = '';
  for (const row of all) {
    const across = row.cells[first] ?? null;
    const named = across !== null && across === row.cells[first - 1] && !row.cells.some(hasField);
    if (named && rows.length > 0 && /\p{L}/u.test(across.text)) group = across.text;
    else {
      rows.push(row);
      groups.push(group);
    }
  }
  return { rows, groups };
}

const textCell = (text: string): RawCell => ({ text, colspan: 1, rowspan: 1, header: false, element: null });

/** A column of units of measure says of a line of dossiers nothing its name does not; "%" or "đồng" stay. */
function inDossiers(cells: readonly RawCell[]): readonly RawCell[] {
  if (!MEASURE_HEAD.test(normalizeLabel(cells[0]?.text ?? ''))) return cells;
  return cells.map((cell) => (DOSSIERS.test(normalizeLabel(cell.text)) ? { ...cell, text: '' } : cell));
}

const MEASURE_HEAD = /^(?:đvt|đơn vị tính|đv tính)$/u;
const DOSSIERS = /^(?:hồ sơ|hs|số hồ sơ|bộ hồ sơ|bộ)$/u;

function hasField(cell: RawCell | null): boolean {
  return (cell?.element?.find('input') ?? []).length > 0;
}
