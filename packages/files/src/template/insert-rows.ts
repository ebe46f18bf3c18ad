import { copyFormula, type RowShift, shiftFormula, shiftRow } from './cell-refs.ts';
import { formulaOf } from './cell-values.ts';
import type { SheetXml, XmlCell, XmlRow } from './sheet-xml.ts';

/**
 * The sheet with rows put in that look as `model` does (height, styles, merges within it, formulas); everything below
 * moves down, and merges, ranges, breaks and formulas with it. `own`: prefix by which formulas name this sheet.
 */
export function insertRows(sheet: SheetXml, model: XmlRow, shift: RowShift, own: string): SheetXml {
  const { at, count } = shift;
  const made = Array.from({ length: count }, (_, index): XmlRow => {
    const by = at + index - model.number;
    const cells = model.cells.map((cell) => withFormulaText(cell, (text) => copyFormula(text, by, 0)));
    return { ...model, number: at + index, cells };
  });
  const moved = sheet.rows.map(
    (row): XmlRow => ({
      ...row,
      number: shiftRow(row.number, shift),
      cells: row.cells.map((cell) =>
        withFormulaText(cell, (text) => shiftFormula(text, shift, own, row.number > shift.last)),
      ),
    }),
  );
  const place = (_: string, name: string, value: string): string =>
    `${name}="${shiftFormula(value, shift, own)}"`;
  const after = sheet.after
    .replace(/(?<=\s)(ref|sqref)="([^"]*)"/gu, place)
    .replace(
      /(<(formula[12]?)>)([^<]*)(?=<\/\2>)/gu,
      (_, open: string, __: string, text: string) => `${open}${shiftFormula(text, shift, own)}`,
    )
    .replace(/<rowBreaks\b[^>]*>[\s\S]*?<\/rowBreaks>/u, (breaks) =>
      breaks.replace(/(?<=\sid=")\d+(?=")/gu, (id) => String(shiftRow(Number(id), shift))),
    );
  return {
    before: sheet.before.replace(
      /(<dimension\b[^>]*\s)(ref)="([^"]*)"/u,
      (whole, open: string, name: string, value: string) => `${open}${place(whole, name, value)}`,
    ),
    rows: [...moved, ...made].sort((a, b) => a.number - b.number),
    after: withMerges(after, mergesOf(sheet).filter(isWithin(model.number)), made),
  };
}

/** Where cells are merged: columns as letters, rows from 1. */
export interface Merge {
  readonly from: string;
  readonly top: number;
  readonly to: string;
  readonly bottom: number;
}

/** Every merged range of a sheet. */
export function mergesOf({ after }: SheetXml): Merge[] {
  return [...after.matchAll(/<mergeCell\b[^>]*?\sref="([A-Z]{1,3})(\d+):([A-Z]{1,3})(\d+)"[^>]*>/gu)].map(
    ([, from = '', top, to = '', bottom]) => ({ from, top: Number(top), to, bottom: Number(bottom) }),
  );
}

const isWithin =
  (row: number) =>
  ({ top, bottom }: Merge): boolean =>
    top === row && bottom === row;

function withMerges(after: string, merges: readonly Merge[], rows: readonly XmlRow[]): string {
  if (merges.length === 0) return after;
  const more = rows.flatMap(({ number }) =>
    merges.map(({ from, to }) => `<mergeCell ref="${from}${number}:${to}${number}"/>`),
  );
  return after
    .replace('</mergeCells>', `${more.join('')}</mergeCells>`)
    .replace(
      /(<mergeCells\b[^>]*\scount=")(\d+)(?=")/u,
      (_, open: string, count: string) => `${open}${Number(count) + more.length}`,
    );
}

/** Every formula of the sheet in its own words: one that is shared with a cell above or beside is written out. */
export function unshared(sheet: SheetXml): SheetXml {
  const masters = new Map<string, { readonly text: string; readonly row: number; readonly column: number }>();
  const rows = sheet.rows.map((row) => ({
    ...row,
    cells: row.cells.map((cell): XmlCell => {
      const formula = formulaOf(cell);
      const id = /\bsi="(\d+)"/u.exec(/^<f\b[^>]*>/u.exec(formula ?? '')?.[0] ?? '')?.[1];
      if (formula === null || id === undefined) return cell;
      const said = /^<f\b[^>]*[^/]>([\s\S]*)<\/f>$/u.exec(formula)?.[1] ?? '';
      if (said !== '') masters.set(id, { text: said, row: row.number, column: cell.column });
      const master = masters.get(id);
      if (master === undefined) return cell;
      const text = copyFormula(master.text, row.number - master.row, cell.column - master.column);
      return { ...cell, inner: cell.inner.replace(formula, () => `<f>${text}</f>`) };
    }),
  }));
  return { ...sheet, rows };
}

function withFormulaText(cell: XmlCell, change: (text: string) => string): XmlCell {
  const inner = cell.inner.replace(
    /(<f\b[^>]*[^/]>|<f>)([^<]*)(?=<\/f>)/u,
    (_, open: string, text: string) => `${open}${change(text)}`,
  );
  return inner === cell.inner ? cell : { ...cell, inner };
}
