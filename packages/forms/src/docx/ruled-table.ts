import type { PaperTable } from '@dung-hen/domain';
import {
  AlignmentType,
  LineRuleType,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
} from 'docx';
import { mm, TEXT_WIDTH } from './measures.ts';

/** Half points: 12 pt, so that a row of figures fits between the margins. */
const CELL_SIZE = 24;

/** A table with lines whose head is printed again on every page. */
export function ruledTable({ heads, widths, figures, rows }: PaperTable): Table {
  const columns = widths.map((share) => Math.round(TEXT_WIDTH * share));
  const cell = (text: string, column: number, head: boolean): TableCell =>
    new TableCell({
      width: { size: columns[column] ?? 0, type: WidthType.DXA },
      margins: { left: mm(1.5), right: mm(1.5), top: mm(0.8), bottom: mm(0.8) },
      verticalAlign: head ? VerticalAlign.CENTER : VerticalAlign.TOP,
      children: [
        new Paragraph({
          alignment: head
            ? AlignmentType.CENTER
            : figures.includes(column)
              ? AlignmentType.RIGHT
              : AlignmentType.LEFT,
          spacing: { line: 240, lineRule: LineRuleType.AUTO },
          children: [new TextRun({ text, bold: head, size: CELL_SIZE })],
        }),
      ],
    });
  return new Table({
    width: { size: TEXT_WIDTH, type: WidthType.DXA },
    columnWidths: columns,
    layout: TableLayoutType.FIXED,
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: heads.map((text, column) => cell(text, column, true)),
      }),
      ...rows.map(
        (row) =>
          new TableRow({ cantSplit: true, children: row.map((text, column) => cell(text, column, false)) }),
      ),
    ],
  });
}
