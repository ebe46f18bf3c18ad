import { fitToWidth } from '@dung-hen/forms/xlsx';
import writeXlsxFile, { type Cell, type Row } from 'write-excel-file/universal';
import type { LayoutColumn, MergeLayout } from './layouts.ts';
import type { Merged, MergedRow } from './merge.ts';

const BORDER = { borderStyle: 'thin', borderColor: '#000000' } as const;
const HEAD = { ...BORDER, align: 'center', alignVertical: 'center', wrap: true, fontWeight: 'bold' } as const;
/** Heights in points: not every program lets a row grow with its text. */
const HEIGHT = { title: 28, group: 24, leaf: 52, body: 20, line: 16 } as const;
/** Columns beyond which a table is for larger paper. */
const WIDEST_ON_A4 = 20;
const WIDTH = { order: 6, unit: 42, count: 13, sources: 30 } as const;

/**
 * A merged table as .xlsx: title, header of two rows with merged groups, column numbers, figures as numbers (zeros are
 * printed, what no source says stays blank), total last, sources of every row. The bytes are the file's.
 */
export async function printMerged(
  { rows, total, rowsBy }: Merged,
  { title, columns }: MergeLayout,
  periodLine = '',
): Promise<Uint8Array> {
  const width = columns.length + 3;
  const line = (value: string, style: object): Row => [
    {
      value,
      columnSpan: width,
      align: 'center',
      alignVertical: 'center',
      height: HEIGHT.title,
      ...style,
    } as Cell,
    ...Array.from({ length: width - 1 }, () => null),
  ];
  const body = (row: MergedRow, order: number | null): Row => {
    const lines = Math.max(linesOf(row.label, WIDTH.unit), linesOf(row.sources.join('; '), WIDTH.sources));
    const style = {
      ...BORDER,
      alignVertical: 'center',
      height: order === null ? HEIGHT.body : Math.max(HEIGHT.body, lines * HEIGHT.line),
      ...(order === null ? { fontWeight: 'bold' as const } : {}),
    } as const;
    return [
      order === null ? { value: '', ...style } : { value: order, type: Number, align: 'center', ...style },
      { value: row.label, wrap: true, ...style },
      ...columns.map(({ figure }): Cell => {
        const value = figure(row.figures);
        return value === null ? { value: '', ...style } : { value, type: Number, format: '#,##0', ...style };
      }),
      { value: order === null ? '' : row.sources.join('; '), wrap: true, ...style },
    ];
  };
  const data: Row[] = [
    line(title, { fontWeight: 'bold', fontSize: 14 }),
    line(periodLine, { fontStyle: 'italic' }),
    ...header(rowsBy, columns),
    Array.from(
      { length: width },
      (_, index) =>
        ({
          value: `(${index + 1})`,
          align: 'center',
          alignVertical: 'center',
          height: HEIGHT.body,
          ...BORDER,
        }) as Cell,
    ),
    ...rows.map((row, index) => body(row, index + 1)),
    body(total, null),
  ];
  const blob = await writeXlsxFile(
    data,
    {
      sheet: 'Tổng hợp',
      orientation: 'landscape',
      stickyRowsCount: 5,
      columns: [
        { width: WIDTH.order },
        { width: WIDTH.unit },
        ...columns.map(() => ({ width: WIDTH.count })),
        { width: WIDTH.sources },
      ],
    },
    {
      fontFamily: 'Times New Roman',
      fontSize: 12,
      features: [fitToWidth(width > WIDEST_ON_A4 ? 'A3' : 'A4')],
    },
  ).toBlob();
  return new Uint8Array(await blob.arrayBuffer());
}

function header(rowsBy: Merged['rowsBy'], columns: readonly LayoutColumn[]): Row[] {
  const alone = (value: string): Cell => ({ value, rowSpan: 2, height: HEIGHT.group, ...HEAD });
  const top: Row = [alone('STT'), alone(rowsBy === 'unit' ? 'Đơn vị' : 'Lĩnh vực')];
  const bottom: Row = [null, null];
  columns.forEach(({ group, label }, index) => {
    if (group === null) {
      top.push(alone(label));
      bottom.push(null);
      return;
    }
    const opens = columns[index - 1]?.group !== group;
    const end = columns.findIndex((other, at) => at > index && other.group !== group);
    const span = (end < 0 ? columns.length : end) - index;
    top.push(opens ? { value: group, columnSpan: span, height: HEIGHT.group, ...HEAD } : null);
    bottom.push({ value: label, height: HEIGHT.leaf, ...HEAD });
  });
  return [
    [...top, alone('Nguồn')],
    [...bottom, null],
  ];
}

/** Lines a text takes in a column of so many characters, words broken off included. */
const linesOf = (text: string, width: number): number => Math.ceil((text.length * 1.15) / width);
