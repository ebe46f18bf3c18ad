import type { OfficialPaper, Signature } from '@dung-hen/domain';
import { AlignmentType, LineRuleType, Paragraph, type Table, TextRun } from 'docx';
import { mm } from './measures.ts';
import { sideBySide } from './plain-table.ts';

/** Nơi nhận on the left and who signs on the right; on slips the signatures alone. */
export function closingOf(paper: OfficialPaper): Table {
  const signatures = paper.signatures.map(signatureOf);
  if (paper.recipients.length > 0) {
    return sideBySide([
      { share: 0.45, children: recipientsOf(paper.recipients) },
      { share: 0.55, children: signatures.flat() },
    ]);
  }
  const columns = signatures.length === 1 ? [[new Paragraph({})], ...signatures] : signatures;
  return sideBySide(columns.map((children) => ({ share: 1 / columns.length, children })));
}

function recipientsOf(lines: readonly string[]): Paragraph[] {
  return [
    new Paragraph({
      spacing: { before: 280, line: 240, lineRule: LineRuleType.AUTO },
      children: [new TextRun({ text: 'Nơi nhận:', bold: true, italics: true, size: 24 })],
    }),
    ...lines.map(
      (line) =>
        new Paragraph({
          spacing: { line: 240, lineRule: LineRuleType.AUTO },
          children: [new TextRun({ text: `- ${line}`, size: 22 })],
        }),
    ),
  ];
}

function signatureOf({ lines, hint, name }: Signature): Paragraph[] {
  const centred = (run: TextRun, before = 0): Paragraph =>
    new Paragraph({
      alignment: AlignmentType.CENTER,
      spacing: { before, line: 240, lineRule: LineRuleType.AUTO },
      children: [run],
    });
  return [
    ...lines.map((text, index) => centred(new TextRun({ text, bold: true }), index === 0 ? 280 : 0)),
    ...(hint === null ? [] : [centred(new TextRun({ text: hint, italics: true, size: 26 }))]),
    centred(new TextRun({ text: name ?? '', bold: true }), mm(24)),
  ];
}
