import type { OfficialPaper } from '@dung-hen/domain';
import { Document, type ISectionOptions, LineRuleType, Packer, SectionType } from 'docx';
import { bodyOf } from './docx/body.ts';
import { closingOf } from './docx/closing.ts';
import { letterheadOf } from './docx/letterhead.ts';
import { BODY_SIZE, FONT, mm } from './docx/measures.ts';

/** One Word document, a page (or more) for each paper: the same words in the same order as the preview. */
export async function papersAsDocx(papers: readonly OfficialPaper[]): Promise<Blob> {
  return Packer.toBlob(documentOf(papers));
}

/** The same as bytes, for whoever writes files by itself. */
export async function papersAsBytes(papers: readonly OfficialPaper[]): Promise<Uint8Array> {
  return new Uint8Array(await Packer.toArrayBuffer(documentOf(papers)));
}

/** The document itself, for whoever packs it. */
export function documentOf(papers: readonly OfficialPaper[]): Document {
  return new Document({
    creator: 'Đúng Hẹn',
    title: [...new Set(papers.map(({ title }) => title.join(' ')))].join('; '),
    styles: {
      default: {
        document: {
          run: { font: FONT, size: BODY_SIZE, language: { value: 'vi-VN' } },
          paragraph: { spacing: { before: 0, after: 0, line: 264, lineRule: LineRuleType.AUTO } },
        },
      },
    },
    sections: papers.map(sectionOf),
  });
}

function sectionOf(paper: OfficialPaper): ISectionOptions {
  return {
    properties: {
      type: SectionType.NEXT_PAGE,
      page: {
        size: { width: mm(210), height: mm(297) },
        margin: { top: mm(20), bottom: mm(20), left: mm(30), right: mm(15) },
      },
    },
    children: [...letterheadOf(paper), ...bodyOf(paper), closingOf(paper)],
  };
}
