import { holdsControl } from './cell-controls.ts';
import type { GridColumn } from './grid-types.ts';
import { normalizeLabel } from './label.ts';
import { parseCount } from './numbers.ts';
import type { RowDraft } from './row-kinds.ts';
import { settleParts } from './row-parts.ts';
import type { OrderLevel } from './row-words.ts';

/**
 * Second look at rows, among each other: a numbered line with deeper lines below it heads or sums them; of several
 * rows with the words of a total one is the total and the others are subtotals, by place and by figures.
 */
export function settleSums(
  drafts: readonly RowDraft[],
  columns: readonly GridColumn[],
  order: number | null,
  label: number | null,
): void {
  const figures = figuresIn(columns, order, label);
  settleParts(drafts, figures);
  settleParents(drafts, figures);
  settleTotals(drafts, figures);
}

/** The counts of a row by column; null where there is none. */
export type Figures = (draft: RowDraft) => readonly (number | null)[];

/** Reads the counts of rows, those of the ordinal and of the name left out. */
export function figuresIn(
  columns: readonly GridColumn[],
  order: number | null,
  label: number | null,
): Figures {
  return (draft) =>
    columns.map(({ index }) => {
      if (index === order || index === label) return null;
      const count = parseCount(draft.row.cells[index]?.text ?? '');
      return count.ok ? count.value : null;
    });
}

const DEPTH: Readonly<Record<OrderLevel, number>> = {
  letter: 0,
  roman: 1,
  arabic: 2,
  dotted: 3,
  small: 4,
  bullet: 5,
};

function settleParents(drafts: readonly RowDraft[], figures: Figures): void {
  const levels = new Set(drafts.map((draft) => draft.level));
  levels.delete(null);
  if (levels.size < 2) {
    settleHeads(drafts, figures);
    return;
  }
  const depths = depthsOf(drafts);
  for (const [index, draft] of drafts.entries()) {
    const depth = depths[index];
    if (draft.kind !== 'data' || depth === null || depth === undefined) continue;
    const children = childrenOf(drafts, depths, index, depth);
    if (children.length === 0) continue;
    const own = figures(draft);
    const typed = draft.row.raw.cells.some(holdsControl);
    if (!typed && own.every((value) => value === null)) draft.kind = 'group';
    else if (depth <= DEPTH.roman || sums(own, children.map(figures))) draft.kind = 'subtotal';
  }
}

/**
 * Rows numbered with Roman numbers or letters among rows without a number ("I Cấp tỉnh", "Hộ tịch", "Đất đai", "II Cấp
 * xã", …) head the rows below them: when every one has such rows, and no figure is other than their sum (figures still to
 * be typed prove nothing).
 */
function settleHeads(drafts: readonly RowDraft[], figures: Figures): void {
  const rows = drafts.filter((draft) => draft.kind === 'data');
  const heads = rows.filter(({ level }) => level === 'roman' || level === 'letter');
  const unnumbered = rows.filter(({ level }) => level === null);
  if (heads.length === 0 || rows.length !== heads.length + unnumbered.length || rows[0] !== heads[0]) return;
  const families = heads.map((head, at) => {
    const from = rows.indexOf(head) + 1;
    const next = heads[at + 1];
    return { head, children: rows.slice(from, next ? rows.indexOf(next) : rows.length) };
  });
  const isOpen = ({ row }: RowDraft) => row.raw.cells.some(holdsControl);
  const isHead = ({ head, children }: (typeof families)[number]) =>
    children.length > 0 && (children.some(isOpen) || agrees(figures(head), children.map(figures)));
  if (!families.every(isHead)) return;
  for (const { head } of families) head.kind = 'subtotal';
}

/** Depth of each numbered row. A single letter among Roman numbers ("C" after "B", "I" after "H") goes by its neighbour. */
function depthsOf(drafts: readonly RowDraft[]): (number | null)[] {
  const marks = drafts.map((draft) => draft.level);
  const lettered = marks.includes('letter');
  return drafts.map((draft) => {
    if (draft.level === null) return null;
    if (draft.level === 'roman' && !lettered) return DEPTH.letter;
    return DEPTH[draft.level];
  });
}

/** The rows one level below, up to the next row of the same level or above. */
function childrenOf(
  drafts: readonly RowDraft[],
  depths: readonly (number | null)[],
  parent: number,
  depth: number,
): RowDraft[] {
  const children: RowDraft[] = [];
  let nearest: number | null = null;
  for (let index = parent + 1; index < drafts.length; index++) {
    const draft = drafts[index];
    const below = depths[index];
    if (!draft || draft.kind === 'total' || draft.kind === 'signature') break;
    if (below === null || below === undefined) continue;
    if (below <= depth) break;
    nearest ??= below;
    if (below === nearest && draft.kind === 'data') children.push(draft);
  }
  return children;
}

/** Whether every figure is the sum of the parts' figures, and at least one is not zero. */
function sums(total: readonly (number | null)[], parts: readonly (readonly (number | null)[])[]): boolean {
  return agrees(total, parts) && total.some((value) => value !== null && value !== 0);
}

function agrees(total: readonly (number | null)[], parts: readonly (readonly (number | null)[])[]): boolean {
  return total.every((value, column) => {
    return value === null || value === parts.reduce((all, part) => all + (part[column] ?? 0), 0);
  });
}

function settleTotals(drafts: readonly RowDraft[], figures: Figures): void {
  const candidates = drafts.filter((draft) => draft.summing);
  if (candidates.length === 0) return;
  const data = drafts.filter((draft) => draft.kind === 'data').map(figures);
  const grand = grandTotal(drafts, candidates, data, figures);
  for (const draft of candidates) {
    const own = figures(draft);
    const same =
      grand !== null &&
      atAnEnd(drafts, draft) &&
      (groupHeads(drafts) < 2 || own.some((value) => value !== null)) &&
      String(own) === String(figures(grand));
    draft.kind = draft === grand || same ? 'total' : 'subtotal';
  }
}

function grandTotal(
  drafts: readonly RowDraft[],
  candidates: readonly RowDraft[],
  data: readonly (readonly (number | null)[])[],
  figures: Figures,
): RowDraft | null {
  const proven = candidates.find((draft) => atAnEnd(drafts, draft) && sums(figures(draft), data));
  if (proven) return proven;
  if (groupHeads(drafts) > 1) return totalOfGroups(drafts, candidates, figures);
  const rest = candidates.filter((draft) => !sumsBlock(drafts, draft, figures));
  if (rest.length === 0) {
    // The one sum there is adds up its own block: of other rows it is no sum, unless they are all zero or unreadable.
    const [only, ...others] = candidates;
    return only !== undefined && others.length === 0 && agrees(figures(only), data) ? only : null;
  }
  const first = rest[0];
  const last = rest.at(-1);
  const firstData = drafts.findIndex((draft) => draft.kind === 'data');
  if (last && drafts.indexOf(last) > firstData) return last;
  return first ?? null;
}

const groupHeads = (drafts: readonly RowDraft[]) =>
  drafts.filter(
    ({ kind, level, summing }) => kind === 'group' || (kind === 'subtotal' && level !== null && !summing),
  ).length;

const isOfAll = ({ label }: RowDraft) => /(?:tổng|toàn)(?!\p{L})/u.test(normalizeLabel(label));

/**
 * The total of a table of several groups, where figures do not prove it: a sum above or below all groups whose words say
 * it is of all ("Tổng", "Toàn"), or any above them. A bare "Cộng" below the last group is the total when it is the only
 * sum there is, or stands under that group's own; where groups have sums it is the last group's.
 */
function totalOfGroups(
  drafts: readonly RowDraft[],
  candidates: readonly RowDraft[],
  figures: Figures,
): RowDraft | null {
  const ends = candidates.filter((draft) => atAnEnd(drafts, draft));
  const ofAll = ends.filter(isOfAll);
  const firstData = drafts.findIndex(({ kind }) => kind === 'data');
  const above = ends.filter((draft) => drafts.indexOf(draft) < firstData);
  const pool = ofAll.length > 0 ? ofAll : above;
  if (pool.length > 0) return pool.findLast((draft) => !sumsBlock(drafts, draft, figures)) ?? pool[0] ?? null;
  const last = ends.at(-1);
  if (last === undefined) return null;
  const open = drafts.some(({ kind, row }) => kind === 'data' && row.raw.cells.some(holdsControl));
  if (!open) return sumsBlock(drafts, last, figures) ? null : last;
  const isSum = ({ kind, level, summing }: RowDraft) => summing || (kind === 'subtotal' && level === null);
  const before = drafts[drafts.indexOf(last) - 1];
  return drafts.filter(isSum).length === 1 || (before && isSum(before)) ? last : null;
}

/** No data stands above it, or none below. */
function atAnEnd(drafts: readonly RowDraft[], sum: RowDraft): boolean {
  const at = drafts.indexOf(sum);
  const isData = (draft: RowDraft) => draft.kind === 'data';
  return !drafts.slice(0, at).some(isData) || !drafts.slice(at).some(isData);
}

/** Whether a row sums just the data rows between it and the sum or group before it. */
function sumsBlock(drafts: readonly RowDraft[], sum: RowDraft, figures: Figures): boolean {
  const parts: (readonly (number | null)[])[] = [];
  for (let index = drafts.indexOf(sum) - 1; index >= 0; index--) {
    const draft = drafts[index];
    if (!draft || draft.summing || draft.kind === 'group') break;
    if (draft.kind === 'data') parts.push(figures(draft));
  }
  return parts.length > 0 && agrees(figures(sum), parts);
}
