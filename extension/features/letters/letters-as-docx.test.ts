import { composePaper, type LetterDraft, letterFormFor, type Paper, paperText } from '@dung-hen/domain';
import { documentOf } from '@dung-hen/forms/docx';
import { CFB } from '@e965/xlsx';
import { Packer } from 'docx';
import { describe, expect, it } from 'vitest';
import { seenDossier } from '../../app/synthetic-seen.ts';
import { draftOf, factsOf, type LetterState, newLetter } from './letter-state.ts';
import { CALENDAR, NOW, registerEntry, SETTINGS } from './synthetic-letters.ts';

const TODAY = NOW.slice(0, 10);

function paperOf(draft: LetterDraft): Paper {
  const form = letterFormFor(draft.content.kind, '2026-11-16');
  if (form === null) throw new Error('no form');
  return composePaper(draft, form);
}

function letter(kind: LetterState['kind'], parts: Partial<LetterState> = {}): Paper {
  const seen = seenDossier();
  const state = newLetter(kind, factsOf(seen.code, seen), SETTINGS, CALENDAR, TODAY);
  return paperOf(draftOf({ ...state, ...parts }, TODAY));
}

/** word/document.xml of what a Word would open. */
async function documentXml(papers: readonly Paper[]): Promise<string> {
  const base64 = await Packer.toBase64String(documentOf(papers));
  const file = CFB.find(CFB.read(base64, { type: 'base64' }), '/word/document.xml');
  return new TextDecoder().decode(Uint8Array.from(file?.content ?? []));
}

/** The paragraphs of it as text, tabs as spaces. */
function paragraphsOf(xml: string): readonly string[] {
  const parsed = new DOMParser().parseFromString(xml, 'application/xml');
  return [...parsed.getElementsByTagName('w:p')]
    .map((paragraph) => [...paragraph.getElementsByTagName('w:t')].map((text) => text.textContent).join(''))
    .filter((text) => text.trim() !== '');
}

const named = {
  recipient: { salutation: 'Bà', name: 'Trần Thị Mẫu', address: 'Thôn Mẫu', phone: '', email: '' },
  reasons: { apology: 'Hồ sơ cần xác minh', supplement: 'Thiếu giấy tờ', refusal: 'Không đủ điều kiện' },
} as const;

describe('a .docx', () => {
  it.each(['apology', 'supplement', 'refusal'] as const)(
    'of a %s says what the preview says, in order',
    async (kind) => {
      const paper = letter(kind, { ...named, items: ['Tờ khai', 'Giấy ủy quyền'] });
      const words = (text: string): string => text.replace(/[…\s]+/gu, ' ').trim();
      const body = paperText(paper)
        .split('\n')
        .slice(paper.agency.length + 2)
        .map(words)
        .filter((line) => line !== '' && !line.startsWith('- ') && line !== 'Nơi nhận:');
      const written = paragraphsOf(await documentXml([paper])).map(words);
      let at = 0;
      for (const line of body) {
        const found = written.findIndex(
          (text, index) => index >= at && text.replace(/\s/gu, '') === line.replace(/\s/gu, ''),
        );
        expect(found, line).toBeGreaterThanOrEqual(at);
        at = found;
      }
    },
  );

  it('carries agency, motto, number, place, recipients and signer', async () => {
    const entry = registerEntry({ printed: '05/PXL' });
    const written = paragraphsOf(await documentXml([letter('apology', { ...named, entry, reprint: true })]));
    for (const line of [
      'ỦY BAN NHÂN DÂN',
      'XÃ HÀ TRUNG',
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'Độc lập - Tự do - Hạnh phúc',
      'Số: 05/PXL',
      '(Bản in lại)',
      'Hà Trung, ngày 27 tháng 11 năm 2026',
      'Kính gửi: Bà Trần Thị Mẫu',
      'Nơi nhận:',
      '- Lưu: VT.',
      'TM. ỦY BAN NHÂN DÂN',
      'CHỦ TỊCH',
      'Lê Văn Mẫu',
    ]) {
      expect(written).toContain(line);
    }
  });

  it('stands on A4 with the margins of NĐ 30/2020, in Times New Roman', async () => {
    const xml = await documentXml([letter('apology')]);
    expect(xml).toMatch(/<w:pgSz [^>]*w:w="11906"[^>]*w:h="16838"/u);
    expect(xml).toMatch(/<w:pgMar [^>]*w:top="1134" w:right="850" w:bottom="1134" w:left="1701"/u);
    const base64 = await Packer.toBase64String(documentOf([letter('apology')]));
    const styles = CFB.find(CFB.read(base64, { type: 'base64' }), '/word/styles.xml');
    expect(new TextDecoder().decode(Uint8Array.from(styles?.content ?? []))).toContain('Times New Roman');
  });

  it('of several letters begins each on a new page', async () => {
    const xml = await documentXml([letter('apology'), letter('apology'), letter('refusal')]);
    expect(xml.match(/<w:sectPr/gu)).toHaveLength(3);
    expect(xml.match(/<w:type w:val="nextPage"\/>/gu)).toHaveLength(3);
    expect(paragraphsOf(xml).filter((text) => text.startsWith('VĂN BẢN XIN LỖI'))).toHaveLength(2);
  });

  it('leaves dotted lines where nothing is known', async () => {
    const xml = await documentXml([letter('apology')]);
    expect(xml).toMatch(/<w:tab w:val="right" w:pos="\d+" w:leader="dot"\/>/u);
    expect(xml).not.toMatch(/undefined|null|NaN/u);
  });

  it('keeps hostile text as text', async () => {
    const xml = await documentXml([
      letter('apology', { ...named, reasons: { ...named.reasons, apology: '</w:t><script>&' } }),
    ]);
    expect(xml).toContain('&lt;/w:t&gt;&lt;script&gt;&amp;');
  });
});
