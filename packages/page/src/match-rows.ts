import type { FillTarget, UnmatchedRow, Words } from './fill-types.ts';
import type { InputGrid, InputRow } from './input-grid.ts';
import { matchLabel, rowKey } from './match-labels.ts';
import { sectionOf } from './section-context.ts';

type TargetRow = FillTarget['rows'][number];

/** Which row of the screen each row of the form is, and why others are none. */
export interface MatchedRows {
  readonly found: ReadonlyMap<TargetRow, InputRow>;
  readonly unmatched: readonly (UnmatchedRow & { readonly wanted: TargetRow })[];
}

/**
 * Finds rows by label, within their section where the form names one and the screen shows sections; the total by its
 * kind. A row in doubt is none.
 */
export function matchRows(inputGrid: InputGrid, target: FillTarget): MatchedRows {
  const dataRows = inputGrid.rows.filter((row) => row.kind === 'data' && row.label !== '');
  const totals = inputGrid.rows.filter((row) => row.kind === 'total');
  const found = new Map<TargetRow, InputRow>();
  const unmatched: MatchedRows['unmatched'][number][] = [];
  const miss = (wanted: TargetRow, action: UnmatchedRow['action'], reason: Words) =>
    unmatched.push({ wanted, label: wanted.label, kind: wanted.kind, action, reason });
  const sections = [...new Set(target.rows.map(({ group = '' }) => group))].filter((group) => group !== '');
  const { grid } = inputGrid;
  const columnOfSections = sectionColumn(dataRows, sections);
  const shown =
    columnOfSections !== null || grid.rows.some(({ group }) => group !== '')
      ? undefined
      : sectionOf(grid.element, [grid.caption, grid.title], sections);
  for (const wanted of target.rows) {
    if (wanted.kind === 'total') {
      const [only] = totals;
      if (typeof shown === 'string' && sections.length > 1) miss(wanted, 'notFound', NO_TOTAL);
      else if (totals.length === 1 && only) found.set(wanted, only);
      else if (totals.length > 1) miss(wanted, 'ambiguous', SEVERAL_TOTALS);
      else miss(wanted, 'notFound', NO_TOTAL);
      continue;
    }
    if (target.rows.filter((other) => isSameRow(other, wanted)).length > 1) {
      miss(wanted, 'ambiguous', GIVEN_TWICE);
      continue;
    }
    const group = wanted.group ?? '';
    if (group !== '' && sections.length > 1 && shown === null) {
      miss(wanted, 'ambiguous', NO_SECTION);
      continue;
    }
    const elsewhere = group !== '' && typeof shown === 'string' && shown !== group;
    const own = elsewhere ? [] : dataRows.filter((row) => mayBeIn(row, wanted, columnOfSections));
    const match = matchLabel(wanted.label, own, (row) => row.label);
    if (match.ok) found.set(wanted, match.item);
    else if (match.why === 'several')
      miss(wanted, 'ambiguous', severalRows(match.candidates.map((row) => row.label)));
    else miss(wanted, 'notFound', NO_ROW);
  }
  return withoutTotalOfOthers(withoutSharedRows(found, unmatched));
}

/**
 * A total of the form over rows the screen does not have (another tab's, another table's) is not the total this screen
 * shows, which sums its own rows: nothing is typed there. Rows of zeros are no matter, but in a form of several sections.
 */
function withoutTotalOfOthers({ found, unmatched }: MatchedRows): MatchedRows {
  const counts = ({ wanted }: { readonly wanted: TargetRow }) =>
    wanted.kind === 'data' &&
    (wanted.group !== undefined || Object.values(wanted.values).some((value) => value !== 0));
  if (!unmatched.some(counts)) return { found, unmatched };
  const totals = [...found]
    .filter(([{ kind }, row]) => kind === 'total' && isTypable(row))
    .map(([wanted]) => wanted);
  return {
    found: new Map([...found].filter(([wanted]) => !totals.includes(wanted))),
    unmatched: [
      ...unmatched,
      ...totals.map((wanted) => ({
        wanted,
        label: wanted.label,
        kind: wanted.kind,
        action: 'ambiguous' as const,
        reason: OTHER_TOTAL,
      })),
    ],
  };
}

function isTypable({ cells }: InputRow): boolean {
  return cells.some(({ field, readOnly }) => field !== null && !readOnly);
}

function isSameRow(a: TargetRow, b: TargetRow): boolean {
  if (a.kind !== 'data' || rowKey(a.label) !== rowKey(b.label)) return false;
  return rowKey(a.group ?? '') === rowKey(b.group ?? '');
}

/** The column that names the section of every row, where the screen has one ("Cấp" beside the names). */
function sectionColumn(rows: readonly InputRow[], sections: readonly string[]): number | null {
  if (sections.length < 2 || rows.length === 0) return null;
  const keys = new Set(sections.map(rowKey));
  const [first] = rows;
  const found = (first?.cells ?? []).flatMap((_, column) => {
    const said = rows.map(({ cells }) => rowKey(cells[column]?.text ?? ''));
    return said.every((key) => keys.has(key)) ? [column] : [];
  });
  return found.length === 1 ? (found[0] ?? null) : null;
}

/** Whether a screen row may stand in the section asked for: none is named, or it is this one. */
function mayBeIn({ row, cells }: InputRow, { group = '' }: TargetRow, column: number | null): boolean {
  const said = column === null ? row.group : (cells[column]?.text ?? '');
  return group === '' || said === '' || matchLabel(group, [said], (name) => name).ok;
}

/** A screen row two rows of the form ended up at belongs to neither. */
function withoutSharedRows(
  found: ReadonlyMap<TargetRow, InputRow>,
  unmatched: MatchedRows['unmatched'],
): MatchedRows {
  const kept = new Map<TargetRow, InputRow>();
  const refused = [...unmatched];
  for (const [wanted, row] of found) {
    const shared = [...found.values()].filter((other) => other === row).length > 1;
    if (shared) {
      refused.push({
        wanted,
        label: wanted.label,
        kind: wanted.kind,
        action: 'ambiguous',
        reason: severalRows([row.label]),
      });
    } else kept.set(wanted, row);
  }
  return { found: kept, unmatched: refused };
}

const NO_ROW: Words = { vi: 'Màn hình không có dòng mang tên này', en: 'The screen has no row of this name' };
const NO_TOTAL: Words = { vi: 'Màn hình không có dòng tổng', en: 'The screen has no total row' };
const SEVERAL_TOTALS: Words = { vi: 'Màn hình có nhiều dòng tổng', en: 'The screen has several total rows' };
const OTHER_TOTAL: Words = {
  vi: 'Màn hình thiếu dòng có số của biểu, nên dòng tổng ở đây là tổng khác',
  en: 'The screen lacks rows of the form, so the total here is another total',
};
const NO_SECTION: Words = {
  vi: 'Biểu có nhiều mục, nhưng màn hình không ghi bảng này thuộc mục nào',
  en: 'The form has several sections, and the screen does not say which this table is of',
};
const GIVEN_TWICE: Words = { vi: 'Biểu có hai dòng cùng tên', en: 'The form has two rows of this name' };

function severalRows(labels: readonly string[]): Words {
  const list = labels.join('; ');
  return { vi: `Nhiều dòng có thể là dòng này: ${list}`, en: `Several rows may be meant: ${list}` };
}
