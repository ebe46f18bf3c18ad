import type { Cell, CellObject, SheetData } from 'write-excel-file/universal';
import { rowOrders } from '../print/row-orders.ts';
import { plainText } from '../print/text.ts';
import type { FormColumn, FormDefinition, FormRow, ReportForm } from '../types.ts';
import { filledLine } from './filled-line.ts';
import type { FormPack, PackCell } from './form-pack.ts';

const BORDER = { borderStyle: 'thin', borderColor: '#000000' } as const;
const MIDDLE = { alignVertical: 'center', wrap: true } as const;
const CENTRED = { ...MIDDLE, align: 'center' } as const;
const WIDTH = { order: 6, label: 38, count: 11, rate: 10, text: 14 } as const;
/** The figures of a form in the layout of a template: its titles, its header, its order of columns, its signatures. */
export function packSheet(form: ReportForm, definition: FormDefinition, pack: FormPack): SheetData {
  const columns = pack.columns.map(
    (number) => definition.columns.find((column) => column.number === number) ?? null,
  );
  const orders = rowOrders(form.rows);
  return [
    ...pack.head.map((row, index) =>
      index < pack.headerFrom
        ? printed(row, CENTRED, (text) => filledLine(text, form))
        : printed(row, { ...CENTRED, ...BORDER, fontWeight: 'bold' }),
    ),
    ...form.rows.map((row, index) => columns.map((column) => bodyCell(row, column, orders[index] ?? null))),
    [],
    ...pack.foot.map((row) => printed(row, CENTRED)),
  ];
}

/** Widths of the template's columns, in characters. */
export function packWidths(definition: FormDefinition, pack: FormPack): number[] {
  return pack.columns.map((number) => {
    const kind = definition.columns.find((column) => column.number === number)?.kind ?? 'text';
    return WIDTH[kind];
  });
}

function printed(row: readonly PackCell[], style: object, said = (text: string) => text): Cell[] {
  return row.map((cell) =>
    cell === null
      ? null
      : { value: plainText(said(cell.text)), columnSpan: cell.columnSpan, rowSpan: cell.rowSpan, ...style },
  );
}

function bodyCell(row: FormRow, column: FormColumn | null, order: number | null): CellObject {
  const style = { ...BORDER, ...MIDDLE, ...(row.kind === 'data' ? {} : { fontWeight: 'bold' as const }) };
  if (column?.kind === 'order')
    return { ...(order === null ? {} : { value: order }), ...style, align: 'center' };
  if (column?.kind === 'label') return { value: plainText(row.label), ...style };
  const value = column === null ? undefined : row.cells[column.number]?.value;
  return value === undefined || !Number.isFinite(value)
    ? style
    : { value, format: column?.kind === 'rate' ? '0.00%' : '#,##0', align: 'right', ...style };
}
