import type { GridColumn } from './grid-types.ts';
import { normalizeLabel, saysOtherFigures, tidyText } from './label.ts';
import { columnNumberOf } from './row-words.ts';
import type { SpannedRow } from './spans.ts';

/** Columns with their header paths and numbers. */
export function columnsOf(
  headers: readonly SpannedRow[],
  numbers: SpannedRow | null,
  width: number,
): GridColumn[] {
  const filled = headers.map((row, index) => fillGroups(row, headers.slice(index + 1), width));
  const paths = withoutThisPeriod(Array.from({ length: width }, (_, column) => pathOf(filled, column)));
  const inHead = numbers ? null : numbersInHeads(paths);
  return paths.map((path, index) => {
    const shown = inHead
      ? path.map((part, at) => (at === path.length - 1 ? withoutNumber(part) : part))
      : path;
    const written = columnNumberOf(numbers?.cells[index]?.text ?? '');
    const number = inHead ? (inHead[index] ?? null) : written === 'letter' ? null : written;
    return { index, path: shown, label: shown.join(' > '), number };
  });
}

interface HeadCell {
  readonly text: string;
  /** The same cell reaching down or right keeps its key and is said once. */
  readonly key: unknown;
}

/**
 * Heads written without merged cells stand over the first column of their group only. A blank to the right belongs to
 * the group when the rows below say something in both places; where the row merges cells nothing is guessed.
 */
function fillGroups(row: SpannedRow, below: readonly SpannedRow[], width: number): HeadCell[] {
  const merged = row.raw.cells.some((cell) => cell.text !== '' && cell.colspan > 1);
  const said = (column: number) =>
    below.some(
      (other) => (other.cells[column]?.text ?? '') !== '' && other.cells[column] !== row.cells[column],
    );
  const cells: HeadCell[] = [];
  for (let column = 0; column < width; column++) {
    const cell = row.cells[column];
    const own = { text: tidyText(cell?.text ?? ''), key: cell ?? `blank ${column}` };
    const left = cells[column - 1];
    const continues =
      !merged && own.text === '' && left && left.text !== '' && said(column - 1) && said(column);
    cells.push(continues ? left : own);
  }
  return cells;
}

function pathOf(rows: readonly (readonly HeadCell[])[], column: number): readonly string[] {
  const path: string[] = [];
  let last: unknown = null;
  for (const row of rows) {
    const cell = row[column];
    if (!cell || cell.text === '' || cell.key === last) continue;
    last = cell.key;
    const previous = path.at(-1);
    if (previous !== undefined && normalizeLabel(previous) === normalizeLabel(cell.text)) continue;
    path.push(cell.text);
  }
  return path;
}

const THIS_FIGURE =
  /^(?:(?:số liệu |thực hiện )?(?:kỳ này|kỳ báo cáo|trong kỳ báo cáo|trong kỳ|năm nay)|(?:đã |số )?thực hiện|số(?: liệu)? (?:đơn vị )?báo cáo)$/u;
const OTHER_FIGURE =
  /^(?:kế hoạch|chỉ tiêu giao|(?:số liệu )?(?:của |từ |trên )?hệ thống(?: tính| tự tính| ghi nhận)?)$/u;

/**
 * "Tổng số > Kỳ này" beside "Tổng số > Cùng kỳ năm trước" is "Tổng số", and "Kỳ này > Tổng số" beside "Lũy kế > Tổng số"
 * too: it only says that it is not the other.
 */
function withoutThisPeriod(paths: readonly (readonly string[])[]): (readonly string[])[] {
  return paths.map((path) => {
    const at = path.findIndex((part) => THIS_FIGURE.test(normalizeLabel(part)));
    if (at < 0 || path.length < 2) return path;
    const rest = path.toSpliced(at, 1);
    const beside = paths.filter(
      (other) => other.length === path.length && other.toSpliced(at, 1).join('\n') === rest.join('\n'),
    );
    return beside.some((other) => isOther(other[at] ?? '')) ? rest : path;
  });
}

const isOther = (part: string): boolean => saysOtherFigures(part) || OTHER_FIGURE.test(normalizeLabel(part));

const NUMBER_AT_END = /\s*[([](\d{1,3})(?:\s*=[^()[\]]*(?:[([]\d+[)\]][^()[\]]*)*)?[)\]]\s*$/u;

/**
 * "Tổng số (3)", "Trực tuyến (4)": the column numbers, when at least three heads carry them and they follow the columns
 * (a blank column or two aside). Marks of footnotes do not.
 */
function numbersInHeads(paths: readonly (readonly string[])[]): (number | null)[] | null {
  const numbers = paths.map((path) => {
    const match = NUMBER_AT_END.exec(path.at(-1) ?? '');
    return match ? Number(match[1]) : null;
  });
  const offsets = new Set(numbers.flatMap((number, index) => (number === null ? [] : number - index)));
  const [offset = 0] = offsets;
  const given = numbers.filter((number) => number !== null).length;
  return given >= 3 && offsets.size === 1 && offset >= -1 && offset <= 2 ? numbers : null;
}

function withoutNumber(part: string): string {
  return part.replace(NUMBER_AT_END, '').trim() || part;
}
