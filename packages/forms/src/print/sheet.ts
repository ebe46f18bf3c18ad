import type { Cell, CellObject, SheetData } from 'write-excel-file/universal';
import type { FormColumn, FormDefinition, FormRow, ReportForm } from '../types.ts';
import { footnotes } from './footnotes.ts';
import { printedHeader } from './header-grid.ts';
import { periodLine } from './period-words.ts';
import { rowOrders } from './row-orders.ts';
import { plainText } from './text.ts';

export interface SheetOptions {
  /** Đơn vị nhận báo cáo; dots to write on when left out. */
  readonly receivingUnit?: string;
  /** Place of signature, e.g. 'Hà Trung'; dots when left out. */
  readonly place?: string;
}

/** A printed sheet as data: cells with their spans and styles, and how wide the columns are. */
export interface Sheet {
  readonly name: string;
  readonly data: SheetData;
  /** Widths in characters. */
  readonly widths: readonly number[];
}

const DOTS = '……………………';
const WIDTH = { order: 5, label: 36, count: 10, rate: 10, text: 14 } as const;
/** Heights in points; rows of merged cells never grow by themselves, others not in every program. */
const HEIGHT = {
  title: 52,
  period: 36,
  measure: 20,
  group: 24,
  leaf: 66,
  numbers: 18,
  signature: 18,
  bodyLine: 18,
  footnote: 14,
} as const;
/** Characters that fit on one line: of a row label, and of a footnote over the whole sheet. */
const LABEL_LINE = 36;
const FOOTNOTE_LINE = 140;
const BORDER = { borderStyle: 'thin', borderColor: '#000000' } as const;
const MIDDLE = { alignVertical: 'center', wrap: true } as const;
const HEADING = { ...BORDER, ...MIDDLE, align: 'center', fontWeight: 'bold' } as const;
const FORMATS = { count: '#,##0', rate: '0.00%' } as const;

/** A filled form laid out as the official print: three blocks on top, merged header, figures, signatures, footnotes. */
export function printedSheet(
  form: ReportForm,
  definition: FormDefinition,
  options: SheetOptions = {},
): Sheet {
  const width = definition.columns.length;
  return {
    name: plainText(definition.id.split('/')[0] ?? '').slice(0, 31),
    data: [
      ...topRows(form, definition, options, width),
      ...headerRows(definition),
      ...bodyRows(form, definition),
      ...signatureRows(options, width),
      ...footnotes(form, definition).map(({ vi }) => footnoteRow(plainText(vi), width)),
    ],
    widths: definition.columns.map(({ kind }) => WIDTH[kind]),
  };
}

function topRows(
  form: ReportForm,
  definition: FormDefinition,
  { receivingUnit }: SheetOptions,
  width: number,
): SheetData {
  const side = Math.min(4, Math.ceil(width / 4));
  const left = 2;
  const middle = width - left - side;
  const unit = plainText(form.unit.name);
  const centred = { ...MIDDLE, align: 'center' } as const;
  return [
    line([
      { value: definition.code, columnSpan: left, fontWeight: 'bold', ...MIDDLE, height: HEIGHT.title },
      {
        value: definition.title.toLocaleUpperCase('vi'),
        columnSpan: middle,
        fontWeight: 'bold',
        fontSize: 13,
        ...centred,
      },
      { value: `Đơn vị báo cáo: ${unit}`, columnSpan: side, align: 'right', ...MIDDLE },
    ]),
    line([
      {
        value: definition.regulation,
        columnSpan: left,
        fontStyle: 'italic',
        ...MIDDLE,
        height: HEIGHT.period,
      },
      { value: periodLine(form.period).vi, columnSpan: middle, fontStyle: 'italic', ...centred },
      {
        value: `Đơn vị nhận báo cáo: ${plainText(receivingUnit ?? DOTS)}`,
        columnSpan: side,
        align: 'right',
        ...MIDDLE,
      },
    ]),
    line([
      {
        value: `Đơn vị tính: ${definition.unitOfMeasure}`,
        columnSpan: width,
        align: 'right',
        fontStyle: 'italic',
        height: HEIGHT.measure,
      },
    ]),
  ];
}

function headerRows({ columns }: FormDefinition): SheetData {
  const { height, cells } = printedHeader(columns);
  const rows: Cell[][] = Array.from({ length: height }, () => columns.map(() => null));
  for (const { text, row, column, columnSpan, rowSpan } of cells) {
    const target = rows[row];
    if (target) {
      target[column] = {
        value: text,
        columnSpan,
        rowSpan,
        ...HEADING,
        height: row === height - 1 ? HEIGHT.leaf : HEIGHT.group,
      };
    }
  }
  return [
    ...rows,
    columns.map(
      ({ number }) =>
        ({
          value: `(${number})`,
          ...BORDER,
          ...MIDDLE,
          align: 'center',
          fontStyle: 'italic',
          height: HEIGHT.numbers,
        }) as const,
    ),
  ];
}

function bodyRows(form: ReportForm, { columns }: FormDefinition): SheetData {
  const orders = rowOrders(form.rows);
  return form.rows.map((row, index) => {
    if (row.kind === 'group') {
      const height = HEIGHT.bodyLine;
      return line([
        {
          value: plainText(row.label),
          columnSpan: columns.length,
          fontWeight: 'bold',
          ...BORDER,
          ...MIDDLE,
          height,
        },
      ]);
    }
    const height = HEIGHT.bodyLine * linesOf(row.label, LABEL_LINE);
    const bold = row.kind === 'total' ? ({ fontWeight: 'bold' } as const) : {};
    return columns.map(({ kind, number }): CellObject => {
      const value = printedValue(row, kind, number, orders[index] ?? null);
      const align = kind === 'order' ? 'center' : kind === 'label' ? 'left' : 'right';
      const format = kind === 'count' || kind === 'rate' ? { format: FORMATS[kind] } : {};
      const content = value === null ? {} : { value, ...format };
      return { ...content, ...bold, ...BORDER, ...MIDDLE, align, height };
    });
  });
}

/** Null leaves the cell empty. */
function printedValue(row: FormRow, kind: FormColumn['kind'], number: number, order: number | null) {
  if (kind === 'label') {
    return plainText(row.label);
  }
  if (kind === 'order') {
    return order;
  }
  const value = row.cells[number]?.value;
  return value !== undefined && Number.isFinite(value) ? value : null;
}

function signatureRows({ place }: SheetOptions, width: number): SheetData {
  const half = Math.floor(width / 3);
  const gap = width - 2 * half;
  const blank: CellObject = { columnSpan: gap };
  const pair = (left: string, right: string, style: Partial<CellObject>): Cell[] =>
    line([
      { value: left, columnSpan: half, align: 'center', height: HEIGHT.signature, ...style },
      blank,
      { value: right, columnSpan: half, align: 'center', ...style },
    ]);
  return [
    [],
    pair('', `${plainText(place ?? DOTS)}, ngày … tháng … năm …`, { fontStyle: 'italic' }),
    pair('NGƯỜI LẬP BIỂU', 'THỦ TRƯỞNG ĐƠN VỊ', { fontWeight: 'bold' }),
    pair('(Ký, ghi rõ họ tên)', '(Ký, đóng dấu, ghi rõ họ tên)', { fontStyle: 'italic' }),
    [],
    [],
    [],
  ];
}

function footnoteRow(text: string, width: number): Cell[] {
  const height = HEIGHT.footnote * linesOf(text, FOOTNOTE_LINE);
  return line([{ value: text, columnSpan: width, fontStyle: 'italic', fontSize: 10, ...MIDDLE, height }]);
}

/** Lines a text takes, broken between words, `width` characters to a line. */
function linesOf(text: string, width: number): number {
  let lines = 1;
  let room = width;
  for (const word of plainText(text).split(' ')) {
    if (room < width && word.length > room) {
      lines += 1;
      room = width;
    }
    lines += Math.max(0, Math.ceil(word.length / width) - 1);
    room -= (word.length % width) + 1;
  }
  return lines;
}

/** A row out of spanning cells: the places they cover are left empty, as the writer wants them. */
function line(cells: readonly CellObject[]): Cell[] {
  return cells.flatMap((cell) => [cell, ...Array.from({ length: (cell.columnSpan ?? 1) - 1 }, () => null)]);
}
