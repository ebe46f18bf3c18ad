import { type Block, DOTS, type OfficialPaper } from './paper.ts';

const LINE = DOTS.repeat(12);

function blockText(block: Block): string {
  switch (block.kind) {
    case 'addressee':
      return `${block.label} ${block.value ?? DOTS.repeat(6)}`;
    case 'fields':
      return block.fields.map(({ label, value }) => `${label}: ${value ?? DOTS.repeat(3)}`).join('    ');
    case 'paragraph':
      return block.runs.map(({ text }) => text).join('');
    case 'items':
      return block.items.length === 0
        ? Array.from({ length: block.blankLines }, (_, index) => `${index + 1}. ${LINE}`).join('\n')
        : block.items.map((item, index) => `${index + 1}. ${item}`).join('\n');
    case 'heading':
      return `\n${block.text}`;
    case 'table':
      return block.rows
        .map((row) => row.map((cell, column) => tableCell(block.heads[column], cell)).join('; '))
        .join('\n');
    case 'blankLines':
      return Array.from({ length: block.count }, () => LINE).join('\n');
  }
}

/** Cells of a table in one line: each says what it is. */
function tableCell(head: string | undefined, cell: string): string {
  return head === undefined || head === '' ? cell : `${head}: ${cell}`;
}

/** A paper as plain text for an e-mail or a message: same words, same order, one line each. */
export function paperText(paper: OfficialPaper): string {
  const number = [paper.number, paper.numberNote].filter(Boolean).join(' ');
  return [
    ...paper.agency.map(({ text }) => text),
    number,
    paper.placeAndDate,
    '',
    ...paper.title,
    '',
    ...paper.blocks.map(blockText),
    ...paper.signatures.flatMap(({ lines, name }) => ['', ...lines, ...(name === null ? [] : [name])]),
    ...(paper.recipients.length === 0
      ? []
      : ['', 'Nơi nhận:', ...paper.recipients.map((line) => `- ${line}`)]),
  ].join('\n');
}
