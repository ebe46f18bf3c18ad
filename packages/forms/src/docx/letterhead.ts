import type { OfficialPaper } from '@dung-hen/domain';
import { AlignmentType, BorderStyle, LineRuleType, Paragraph, type Table, TextRun } from 'docx';
import { mm, TEXT_WIDTH } from './measures.ts';
import { sideBySide } from './plain-table.ts';

const LEFT = 0.41;
const RIGHT = 0.59;

/** Length of the line below "Độc lập - Tự do - Hạnh phúc" in bold 13.5 pt: that of the words. */
const CREED_WIDTH = mm(60);

function centred(
  text: string,
  run: { bold?: boolean; italics?: boolean; size?: number },
  after = 0,
): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: { after, line: 240, lineRule: LineRuleType.AUTO },
    children: [new TextRun({ text, size: 26, ...run })],
  });
}

/** A line centred in a cell: an empty paragraph with a border, drawn in from both sides. */
function rule(cellWidth: number, length: number, after: number): Paragraph {
  const indent = Math.max(0, Math.round((cellWidth - length) / 2));
  return new Paragraph({
    indent: { left: indent, right: indent },
    spacing: { before: 40, after, line: 40, lineRule: LineRuleType.EXACT },
    border: { top: { style: BorderStyle.SINGLE, size: 6, space: 0, color: '000000' } },
    children: [],
  });
}

/** Agency and number on the left, motto, place and date on the right; the title below. */
export function letterheadOf(paper: OfficialPaper): (Table | Paragraph)[] {
  const left = TEXT_WIDTH * LEFT;
  const right = TEXT_WIDTH * RIGHT;
  return [
    sideBySide([
      {
        share: LEFT,
        children: [
          ...paper.agency.map(({ text, strong }) => centred(text, { bold: strong })),
          rule(left, left * 0.38, 100),
          centred(paper.number, {}),
          ...(paper.numberNote === null ? [] : [centred(paper.numberNote, { italics: true, size: 22 })]),
        ],
      },
      {
        share: RIGHT,
        children: [
          centred(paper.motto[0], { bold: true, size: 25 }),
          centred(paper.motto[1], { bold: true, size: 27 }),
          rule(right, CREED_WIDTH, 100),
          centred(paper.placeAndDate, { italics: true }),
        ],
      },
    ]),
    ...paper.title.map(
      (text, index) =>
        new Paragraph({
          alignment: AlignmentType.CENTER,
          spacing: { before: index === 0 ? 400 : 0, after: index === paper.title.length - 1 ? 280 : 0 },
          children: [new TextRun({ text, bold: true })],
        }),
    ),
  ];
}
