import type { DungHenError } from '@dung-hen/domain';
import {
  type CellDifference,
  type FormDefinition,
  type FormPack,
  packColumns,
  type ReportForm,
} from '@dung-hen/forms';
import {
  type FillItem,
  type FillPlan,
  type FillTarget,
  type InputGrid,
  isOfOtherFigures,
  joinedPlans,
  matchLabel,
  normalizeLabel,
  type PageDocument,
  parseCount,
  planFill,
} from '@dung-hen/page';
import { failure } from './failure.ts';
import { figureGridsOf, figureRows } from './report/figures.ts';

/** Where a form goes on a page: the table that takes its figures, and what would be done to each cell. */
export interface Place {
  readonly grid: InputGrid;
  readonly plan: FillPlan;
  /** Another table that can be typed into takes the same rows: which of the two is meant the page does not say. */
  readonly twin: boolean;
}

/** The columns of a form that take figures, as they are looked for on a screen; shares and words are none. */
export function figureColumnsOf(
  { columns }: FormDefinition,
  pack: FormPack | null = null,
): FillTarget['columns'] {
  const own = pack === null ? null : packColumns(pack);
  return columns
    .filter(({ kind }) => kind === 'count')
    .map(({ number, header, wordings }) => {
      const named = own?.get(number);
      const also = named === undefined ? wordings : [named.path, ...wordings];
      return { number, path: header, also, ...(named === undefined ? {} : { printed: named.printed }) };
    });
}

/** The rows of a form, whatever period they are of. A column without a figure in a row is left as the page has it. */
export type FormFigures = Pick<ReportForm, 'rows'>;

/**
 * What a form wants to stand on the screen: its figures by official column number, group rows left out. Where two
 * groups have rows of one name, every row says which group it is of. `pack` is the template an office uses for it.
 */
export function fillTargetOf(
  form: FormFigures,
  definition: FormDefinition,
  pack: FormPack | null = null,
): FillTarget {
  const groups = groupsOf(form);
  const columns = figureColumnsOf(definition, pack);
  return {
    columns,
    rows: form.rows.flatMap((row) =>
      row.kind === 'group'
        ? []
        : [
            {
              label: row.label,
              kind: row.kind,
              ...(groups.has(row) ? { group: groups.get(row) ?? '' } : {}),
              values: valuesOf(
                row.cells,
                columns.map(({ number }) => number),
              ),
            },
          ],
    ),
  };
}

/** The group each data row stands under; empty where names alone tell the rows apart. */
function groupsOf(form: FormFigures): ReadonlyMap<ReportForm['rows'][number], string> {
  const data = form.rows.filter(({ kind }) => kind === 'data');
  const groups = new Map<ReportForm['rows'][number], string>();
  if (new Set(data.map(({ label }) => normalizeLabel(label))).size === data.length) return groups;
  let group = '';
  for (const row of form.rows) {
    if (row.kind === 'group') group = row.label;
    else if (row.kind === 'data' && group !== '') groups.set(row, group);
  }
  return groups;
}

function valuesOf(
  cells: ReportForm['rows'][number]['cells'],
  numbers: readonly number[],
): Record<number, number> {
  return Object.fromEntries(
    numbers.flatMap((number) => {
      const value = cells[number]?.value;
      return value === undefined ? [] : [[number, value]];
    }),
  );
}

/**
 * Plans how a form would fill the page: in the one table that has a place for it, best fit first, tables that can be
 * typed into before tables that only show. Null where the page shows no table of figures at all. A place with a `twin`
 * must not be typed into. Touches nothing.
 */
export function placeOf(
  form: FormFigures,
  definition: FormDefinition,
  page: PageDocument,
  pack: FormPack | null = null,
): Place | null {
  const target = fillTargetOf(form, definition, pack);
  const places = figureGridsOf(page.root, [target.columns])
    .filter(({ grid }) => !isOfOtherFigures(grid))
    .map((grid) => ({ grid, plan: planFill(grid, target) }));
  const rank = ({ grid, plan }: Omit<Place, 'twin'>) => misses(plan) * 2 + (takesFigures(grid) ? 0 : 1);
  const [best, ...others] = places.toSorted((a, b) => rank(a) - rank(b));
  if (best === undefined) return null;
  const typed = typedCells(best.plan);
  const twin = others.some(({ plan }) => {
    const shared = [...typedCells(plan)].filter((cell) => typed.has(cell)).length;
    return shared > 0 && shared * 2 >= typed.size;
  });
  // Columns or rows of the form in a table of their own each: tables none of whose cells the best one has.
  const further = others.map(({ plan }) => plan).filter((plan) => isApart(plan, best.plan));
  const apart = further.every((plan, at) => further.slice(at + 1).every((other) => isApart(plan, other)));
  return { ...best, plan: apart ? further.reduce(joinedPlans, best.plan) : best.plan, twin };
}

/** Whether two plans have open controls both, and for no cell of the form in common. */
function isApart(plan: FillPlan, other: FillPlan): boolean {
  const [own, others] = [placedCells(plan), placedCells(other)];
  return typedCells(plan).size > 0 && [...own].every((cell) => !others.has(cell));
}

/** The cells of the form a plan has a place for, of whatever kind. */
function placedCells({ items }: FillPlan): ReadonlySet<string> {
  return new Set(
    items
      .filter(({ action }) => action !== 'notFound' && action !== 'ambiguous')
      .map(({ rowGroup = '', rowLabel, columnNumber }) => `${columnNumber}\n${rowGroup}\n${rowLabel}`),
  );
}

/** The cells of data rows a plan has an open control for. */
function typedCells({ items, target }: FillPlan): ReadonlySet<string> {
  const totals = new Set(target?.rows.filter(({ kind }) => kind === 'total').map(({ label }) => label));
  return new Set(
    items
      .filter(({ action, rowLabel }) => (action === 'fill' || action === 'equal') && !totals.has(rowLabel))
      .map(({ rowGroup = '', rowLabel, columnNumber }) => `${columnNumber}\n${rowGroup}\n${rowLabel}`),
  );
}

/** What `fields.ts` owes the extension: the plan for the table that takes the form, null where there is none. */
export function planOf(form: ReportForm, definition: FormDefinition, page: PageDocument): FillPlan | null {
  return placeOf(form, definition, page)?.plan ?? null;
}

function misses(plan: FillPlan): number {
  return plan.items.filter((item) => item.action === 'notFound' || item.action === 'ambiguous').length;
}

/** Whether a person could type into any cell of the table. */
export function takesFigures(grid: InputGrid): boolean {
  return grid.rows.some((row) => row.cells.some((cell) => !cell.readOnly && cell.field?.use === 'entry'));
}

/** Whether any figure stands in the table, a zero counted. */
export function showsFigures(plan: FillPlan): boolean {
  return (
    plan.items.some((item) => item.oldValue !== null) || plan.extraRows.some((row) => row.notZero.length > 0)
  );
}

/**
 * The first thing for which the page has no place, as SITE_CHANGED naming the label looked for and what was near; null
 * when every figure has one. A page without a total row reckons it itself: no place is needed for that row.
 */
export function unplaced({ grid, plan, twin }: Place, page: PageDocument, step: string): DungHenError | null {
  const changed = (label: string, why: string, near: readonly string[]) =>
    failure('SITE_CHANGED', step, {
      url: page.url,
      label,
      detail: `"${label}": ${why}; near: ${near
        .filter((text) => text !== '')
        .slice(0, 16)
        .join(' | ')}`,
    });
  if (twin) return changed(grid.grid.caption, 'two tables take the same rows', [grid.grid.title]);
  const [column] = plan.unmatchedColumns;
  if (column !== undefined) {
    return changed(
      `(${column.number}) ${column.label}`,
      column.reason.en,
      grid.grid.columns.map((one) => one.label),
    );
  }
  const row = plan.unmatchedRows.find((one) => !(one.kind === 'total' && one.action === 'notFound'));
  if (row !== undefined)
    return changed(
      row.label,
      row.reason.en,
      grid.rows.map((one) => one.label),
    );
  const cell = plan.items.find(
    (item) =>
      item.action === 'ambiguous' ||
      (item.action === 'notFound' && !isMissingTotal(item, plan) && !isBlankText(item)),
  );
  return cell === undefined ? null : changed(`${cell.rowLabel} – ${cell.columnLabel}`, cell.reasonEn, []);
}

/** A cell of a total row the page does not have. */
export function isMissingTotal(item: FillItem, plan: FillPlan): boolean {
  return plan.unmatchedRows.some(
    (row) => row.kind === 'total' && row.action === 'notFound' && row.label === item.rowLabel,
  );
}

/** A cell the page keeps for itself and shows blank: the place is there, the figure not yet. */
function isBlankText(item: FillItem): boolean {
  return item.action === 'notFound' && item.field === null && item.oldText === '';
}

/**
 * Cells in which the page does not show what the form says. A blank cell shows a zero, as portals print it; a row of
 * zeros may be left out; figures in rows the form does not have count as differences from zero.
 */
export function differencesOf(form: ReportForm, { grid, plan }: Place): CellDifference[] {
  const missing = new Set(plan.unmatchedRows.map((row) => row.label));
  const own = plan.items.flatMap((item): CellDifference[] => {
    if (isMissingTotal(item, plan)) return [];
    const blank = item.oldText.trim() === '' || /^[-–—]+$/u.test(item.oldText.trim());
    const found =
      item.oldValue ??
      countIn(item.oldText) ??
      (blank && (!missing.has(item.rowLabel) || item.newValue === 0) ? 0 : null);
    if (found === item.newValue) return [];
    return [{ rowLabel: item.rowLabel, columnNumber: item.columnNumber, expected: item.newValue, found }];
  });
  return [...own, ...extraFigures(form, grid, plan)];
}

/**
 * A count written as no count is read for the whole number it can only be: "1.234,00" is 1234, and "1,200" is 1200 even
 * where rates beside it have decimal commas. Null for anything else.
 */
function countIn(text: string): number | null {
  const whole = text.trim().replace(/^([\d.\s]+),0{1,2}$|^([\d,\s]+)\.0{1,2}$/u, '$1$2');
  const count = parseCount(whole);
  return count.ok ? count.value : null;
}

function extraFigures(form: ReportForm, grid: InputGrid, plan: FillPlan): CellDifference[] {
  const rows = form.rows.filter((row) => row.kind === 'data');
  const columns = new Map(plan.items.map((item) => [item.columnLabel, item.columnNumber]));
  return figureRows(grid)
    .filter((row) => row.kind === 'data' && row.label !== '')
    .filter((row) => rows.every((own) => !matchLabel(own.label, [row], (one) => one.label).ok))
    .flatMap((row) =>
      row.cells.flatMap((cell): CellDifference[] => {
        const number = columns.get(grid.grid.columns[cell.column.index]?.label ?? '');
        const found = countIn(cell.text);
        if (number === undefined || found === null || found === 0) return [];
        return [{ rowLabel: row.label, columnNumber: number, expected: 0, found }];
      }),
    );
}
