import type { Block, OfficialPaper } from '@dung-hen/domain';
import { AlignmentType, LeaderType, Paragraph, Tab, type Table, TabStopType, TextRun } from 'docx';
import { mm, TEXT_WIDTH } from './measures.ts';
import { ruledTable } from './ruled-table.ts';

const INDENT = mm(10);
const AFTER = 120;

/** Everything between title and signature. */
export function bodyOf(paper: OfficialPaper): (Paragraph | Table)[] {
  return paper.blocks.flatMap((block, index) => paragraphsOf(block, index === paper.blocks.length - 1));
}

/** The last block stays with the signature: that never stands alone on a page. */
function paragraphsOf(block: Block, last: boolean): (Paragraph | Table)[] {
  switch (block.kind) {
    case 'addressee':
      return [addressee(block.label, block.value)];
    case 'fields':
      return [fieldsLine(block.fields)];
    case 'paragraph':
      return [
        bodyParagraph(
          block.runs.map(({ text, strong }) => new TextRun({ text, bold: strong ?? false })),
          last,
        ),
      ];
    case 'heading':
      return [
        new Paragraph({
          keepNext: true,
          indent: { firstLine: INDENT },
          spacing: { before: AFTER, after: AFTER },
          children: [new TextRun({ text: block.text, bold: true })],
        }),
      ];
    case 'table':
      return [ruledTable(block), new Paragraph({ spacing: { after: AFTER } })];
    case 'items':
      return block.items.length === 0
        ? Array.from({ length: block.blankLines }, (_, index) => dottedLine(`${index + 1}. `))
        : block.items.map((item, index) => bodyParagraph([new TextRun(`${index + 1}. ${item}`)], last));
    case 'blankLines':
      return Array.from({ length: block.count }, () => dottedLine(''));
  }
}

function bodyParagraph(children: TextRun[], keepNext: boolean): Paragraph {
  return new Paragraph({
    keepNext,
    alignment: AlignmentType.JUSTIFIED,
    indent: { firstLine: INDENT },
    spacing: { after: AFTER },
    children,
  });
}

const dots = (position: number) => ({ type: TabStopType.RIGHT, position, leader: LeaderType.DOT });

function addressee(label: string, value: string | null): Paragraph {
  if (value !== null) {
    return new Paragraph({
      alignment: AlignmentType.CENTER,
      spacing: { after: 160 },
      children: [new TextRun(`${label} `), new TextRun({ text: value, bold: true })],
    });
  }
  return new Paragraph({
    indent: { left: mm(25) },
    spacing: { after: 160 },
    tabStops: [dots(TEXT_WIDTH - mm(25))],
    children: [new TextRun({ children: [`${label} `, new Tab()] })],
  });
}

/** Fields side by side on equal shares of the line; what is not known is dotted to the end of its share. */
function fieldsLine(fields: readonly { readonly label: string; readonly value: string | null }[]): Paragraph {
  const share = (TEXT_WIDTH - INDENT) / fields.length;
  const tabStops = fields.flatMap(({ value }, index) => {
    const end = Math.round(INDENT + share * (index + 1));
    const last = index === fields.length - 1;
    if (value === null)
      return [dots(last ? end : end - mm(2)), ...(last ? [] : [{ type: TabStopType.LEFT, position: end }])];
    return last ? [] : [{ type: TabStopType.LEFT, position: end }];
  });
  const children = fields.flatMap(({ label, value }, index) => {
    const last = index === fields.length - 1;
    const text = `${label}: ${value ?? ''}`;
    return [
      new TextRun({
        children: [text, ...(value === null ? [new Tab()] : []), ...(last ? [] : [new Tab()])],
      }),
    ];
  });
  return new Paragraph({ indent: { left: INDENT }, spacing: { after: AFTER }, tabStops, children });
}

function dottedLine(start: string): Paragraph {
  return new Paragraph({
    indent: { left: INDENT },
    spacing: { after: AFTER },
    tabStops: [dots(TEXT_WIDTH)],
    children: [new TextRun({ children: [start, new Tab()] })],
  });
}
