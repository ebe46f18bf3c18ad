import { Document, Packer, Paragraph, Table, TableCell, TableRow, TextRun } from 'docx';
import { strToU8, zipSync } from 'fflate';
import { expect, it } from 'vitest';
import { planFileText } from './read-plan-file.ts';

async function word(): Promise<Uint8Array> {
  const cell = (...lines: string[]) =>
    new TableCell({
      children: lines.map(
        (line) => new Paragraph({ children: [new TextRun(line.slice(0, 4)), new TextRun(line.slice(4))] }),
      ),
    });
  const table = new Table({
    rows: [
      new TableRow({ children: [cell('STT'), cell('Nội dung'), cell('Chủ trì')] }),
      new TableRow({ children: [cell('1'), cell('Lập báo cáo'), cell('Văn phòng', 'Bộ phận Một cửa')] }),
    ],
  });
  const blob = await Packer.toBlob(
    new Document({ sections: [{ children: [new Paragraph('Kế hoạch năm 2026'), table] }] }),
  );
  return new Uint8Array(await blob.arrayBuffer());
}

it('reads a Word file as lines, words cut into runs joined, paragraphs of a cell kept apart', async () => {
  expect(
    planFileText(await word())
      ?.split('\n')
      .slice(0, 3),
  ).toEqual(['Kế hoạch năm 2026', 'STT\tNội dung\tChủ trì', '1\tLập báo cáo\tVăn phòng<br>Bộ phận Một cửa']);
});

it('marks a cell merged with the one above', async () => {
  const cell = (text: string, verticalMerge?: 'continue' | 'restart') =>
    new TableCell({
      children: [new Paragraph(text)],
      ...(verticalMerge === undefined ? {} : { verticalMerge }),
    });
  const rows = [
    new TableRow({ children: [cell('1'), cell('Văn phòng', 'restart')] }),
    new TableRow({ children: [cell('2'), cell('', 'continue')] }),
  ];
  const blob = await Packer.toBlob(new Document({ sections: [{ children: [new Table({ rows })] }] }));
  const text = planFileText(new Uint8Array(await blob.arrayBuffer()));
  expect(text?.split('\n').slice(0, 2)).toEqual(['1\tVăn phòng', '2\t〃']);
});

it('reads text in UTF-8 and UTF-16, and nothing else', () => {
  expect(planFileText(new TextEncoder().encode('Kế hoạch'))).toBe('Kế hoạch');
  const utf16 = Uint8Array.from([0xff, 0xfe, 0x4b, 0x00, 0xbf, 0x1e]);
  expect(planFileText(utf16)).toBe('Kế');
  expect(planFileText(Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1]))).toBeNull();
  expect(planFileText(zipSync({ 'xl/workbook.xml': strToU8('<x/>') }))).toBeNull();
  expect(planFileText(Uint8Array.from([0x50, 0x4b, 0x03, 0x04, 1, 2, 3]))).toBeNull();
});
