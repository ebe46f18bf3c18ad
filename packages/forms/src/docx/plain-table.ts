import { BorderStyle, type Paragraph, Table, TableCell, TableLayoutType, TableRow, WidthType } from 'docx';
import { TEXT_WIDTH } from './measures.ts';

const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const BORDERS = { top: NONE, bottom: NONE, left: NONE, right: NONE };

/** Columns side by side without any line, the way letterheads and signatures are set; widths are shares of the text. */
export function sideBySide(
  columns: readonly { readonly share: number; readonly children: Paragraph[] }[],
): Table {
  const widths = columns.map(({ share }) => Math.round(TEXT_WIDTH * share));
  return new Table({
    width: { size: TEXT_WIDTH, type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    borders: { ...BORDERS, insideHorizontal: NONE, insideVertical: NONE },
    rows: [
      new TableRow({
        cantSplit: true,
        children: columns.map(
          ({ children }, index) =>
            new TableCell({
              width: { size: widths[index] ?? 0, type: WidthType.DXA },
              margins: { left: 0, right: 0 },
              borders: BORDERS,
              children,
            }),
        ),
      }),
    ],
  });
}
