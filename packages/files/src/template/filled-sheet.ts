import {
  type FormDefinition,
  type FormPack,
  type FormRow,
  filledLine,
  plainText,
  type ReportForm,
  rowOrders,
} from '@dung-hen/forms';
import type { BodyRows } from './body-rows.ts';
import type { CellLooks } from './cell-looks.ts';
import type { RowShift } from './cell-refs.ts';
import { emptied, formulaOf, styleAt, withCell, withFormula, withValue } from './cell-values.ts';
import { insertRows, mergesOf, unshared } from './insert-rows.ts';
import { columnWidth, tallEnough } from './row-height.ts';
import type { SheetXml, XmlRow } from './sheet-xml.ts';
import type { TemplatePlace } from './template-place.ts';
import { notFilled, type TemplateRefusal } from './template-refusal.ts';
import { totalResult } from './total-formula.ts';

/** What is filled in, and what a person said of the template's columns. */
export interface Figures {
  readonly form: ReportForm;
  readonly definition: FormDefinition;
  readonly pack: FormPack;
  readonly looks: CellLooks;
}

interface FilledSheet {
  readonly ok: true;
  readonly sheet: SheetXml;
  readonly shift: RowShift | null;
  readonly hasFormulas: boolean;
  /** Cells with formulas are no longer those they were. */
  readonly formulasMoved: boolean;
}

/** Puts the figures of a form into the rows of a template's sheet, and its dates and unit into the titles. */
export function filledSheet(
  blank: SheetXml,
  { slots, total, named }: BodyRows,
  place: TemplatePlace,
  { form, definition, pack, looks }: Figures,
): FilledTemplateSheet {
  const first = slots[0]?.number ?? 0;
  const last = slots.at(-1)?.number ?? 0;
  const tall = mergesOf(blank).some(({ top, bottom }) => top !== bottom && bottom >= first && top <= last);
  if (tall || /<f\b[^>]*\bt="(?:array|dataTable)"/u.test(rowsText(blank))) return notFilled('unlike');
  const orders = rowOrders(form.rows);
  const lines = form.rows.map((row, index) => ({ row, order: orders[index] ?? null }));
  const sums = total === null ? [] : lines.filter(({ row }) => row.kind === 'total');
  const below = lines.filter((line) => !sums.includes(line));
  if (sums.length > 1) return notFilled('unlike');
  const count = named === null ? Math.max(0, below.length - slots.length) : 0;
  // Between the blank rows rather than after them: ranges over them grow, and a closing border stays the last.
  const shift: RowShift | null = count === 0 ? null : { at: slots.length > 1 ? last : last + 1, last, count };
  const model = slots.at(-2) ?? slots[0];
  if (model === undefined) return notFilled('noBlankRow');
  const open = unshared(blank);
  const plainModel = open.rows.find(({ number }) => number === model.number) ?? model;
  const grown = shift === null ? open : insertRows(open, plainModel, shift, '');
  const totalAt =
    total === null ? 0 : shift === null || total.number < shift.at ? total.number : total.number + count;
  const byRow = new Map(
    named === null
      ? below.map((line, index) => [first + index, line] as const)
      : [...named].map(([number, row]) => [number, { row, order: null }] as const),
  );
  const columns = pack.columns.flatMap((number, at) => {
    const column = definition.columns.find((one) => one.number === number);
    return column === undefined ? [] : [{ at, column }];
  });
  for (const { at, column } of columns) {
    const shows = form.rows.some((row) => row.cells[column.number] !== undefined);
    if (column.kind === 'rate' && shows && !looks.isPercent(styleAt(model, at))) return notFilled('percent');
  }

  const figure = (row: FormRow, number: number): number | null => {
    const value = row.cells[number]?.value;
    return value === undefined || !Number.isFinite(value) ? null : value;
  };
  const labelAt = columns.find(({ column }) => column.kind === 'label')?.at ?? 0;
  const labelWidth = columnWidth(blank, labelAt);
  const slotRow = (row: XmlRow, line: { row: FormRow; order: number | null }): XmlRow =>
    columns.reduce(
      (done, { at, column }) => {
        const isPrinted = named !== null && (column.kind === 'order' || column.kind === 'label');
        if (column.kind === 'text' || isPrinted) return done;
        const value =
          column.kind === 'order'
            ? line.order
            : column.kind === 'label'
              ? plainText(line.row.label)
              : figure(line.row, column.number);
        return withCell(done, at, (cell) => {
          if (value !== null) return withValue(cell, value);
          return named !== null && formulaOf(cell) !== null ? cell : emptied(cell);
        });
      },
      named === null ? tallEnough(row, plainText(line.row.label), labelWidth) : row,
    );
  let unlikeTotal = false;
  const totalRow = (row: XmlRow, sum: FormRow): XmlRow =>
    columns.reduce((done, { at, column }) => {
      if (column.kind !== 'count' && column.kind !== 'rate') return done;
      const value = figure(sum, column.number);
      return withCell(done, at, (cell) => {
        const formula = formulaOf(cell);
        if (formula === null) return value === null ? emptied(cell) : withValue(cell, value);
        const told = totalResult(formula, at, (number) => {
          const line = byRow.get(number);
          return line === undefined ? null : (figure(line.row, column.number) ?? 0);
        });
        if (told !== null && told !== (value ?? 0)) unlikeTotal = true;
        return withFormula(cell, formula, told);
      });
    }, row);
  const headings = titleTexts(pack, place, form);
  const rows = grown.rows.map((row) => {
    const line = byRow.get(row.number);
    const sum = row.number === totalAt ? sums[0]?.row : undefined;
    const titled = (headings.get(row.number) ?? []).reduce(
      (done, { column, text }) => withCell(done, column, (cell) => withValue(cell, text)),
      row,
    );
    const stale = withoutResults(titled);
    if (line !== undefined) return slotRow(stale, line);
    return sum === undefined ? stale : totalRow(stale, sum);
  });
  if (unlikeTotal) return notFilled('totals');
  const sheet = { ...grown, rows };
  const hasFormulas = rowsText(blank).includes('<f');
  const moved = hasFormulas && (shift !== null || formulaPlaces(blank) !== formulaPlaces(sheet));
  return { ok: true, sheet, shift, hasFormulas, formulasMoved: moved };
}

type FilledTemplateSheet = FilledSheet | TemplateRefusal;

/** Title lines that leave room for dates or the unit, filled in, by row of the sheet. */
function titleTexts(
  { head, headerFrom }: FormPack,
  { headRows }: TemplatePlace,
  form: ReportForm,
): Map<number, { readonly column: number; readonly text: string }[]> {
  const found = new Map<number, { column: number; text: string }[]>();
  for (const [at, row] of head.slice(0, headerFrom).entries()) {
    const changed = row.flatMap((cell, column) => {
      const text = cell === null ? '' : filledLine(cell.text, form);
      return cell === null || text === cell.text ? [] : [{ column, text: plainText(text) }];
    });
    if (changed.length > 0) found.set(headRows[at] ?? 0, changed);
  }
  return found;
}

/** Results of formulas are of the blank sheet: whoever opens the file works them out. */
const withoutResults = (row: XmlRow): XmlRow => ({
  ...row,
  cells: row.cells.map((cell) => {
    const formula = formulaOf(cell);
    return formula === null ? cell : withFormula(cell, formula, null);
  }),
});

const rowsText = ({ rows }: SheetXml): string =>
  rows.flatMap(({ cells }) => cells.map(({ inner }) => inner)).join('');

const formulaPlaces = ({ rows }: SheetXml): string =>
  rows
    .flatMap(({ number, cells }) =>
      cells.flatMap((cell) => (formulaOf(cell) === null ? [] : [`${number}:${cell.column}`])),
    )
    .join(' ');
