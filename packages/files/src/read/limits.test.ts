import { zipSync } from 'fflate';
import { expect, it } from 'vitest';
import {
  deepElements,
  deepTables,
  endlessSheet,
  hugeStrings,
  lyingZip,
  millionsOfCells,
  rawWorkbook,
} from '../fixtures/bombs.ts';
import { figures, PARTS, readGood, text } from '../fixtures/workbook.ts';
import { readFile } from './read-file.ts';
import type { RefusalReason } from './refusal.ts';

const refusal = (bytes: Uint8Array): RefusalReason | null => {
  const read = readFile(bytes, PARTS);
  return read.ok ? null : read.reason;
};
const READ = { 'Xã Mẫu': { 'received.total': 10, 'resolved.total': 8, 'pending.total': 2 } };
const seen = (bytes: Uint8Array) => readGood(bytes).reports.map(figures);

it('refuses a workbook that unpacks to more than a report ever holds, by what its directory says', () => {
  const bytes = hugeStrings();
  expect(bytes.length).toBeLessThan(2_000_000);
  expect(refusal(bytes)).toBe('tooLarge');
}, 90_000);

it('gives no part more room than it claims: a directory that lies makes the file broken', () => {
  expect(refusal(lyingZip())).toBe('broken');
});

it('refuses a workbook of which a part was damaged, though every part can be unpacked', () => {
  const bytes = rawWorkbook({ rows: `<row r="1"><c r="A1"><v>1</v></c></row>` });
  expect(refusal(bytes)).not.toBe('broken');
  const stored = zipSync({ 'xl/workbook.xml': text('<workbook/>') }, { level: 0 });
  stored[40] = (stored[40] ?? 0) ^ 1;
  expect(refusal(stored)).toBe('broken');
  expect(refusal(bytes.slice(0, bytes.length - 40))).toBe('broken');
});

it('reads a sheet that claims every place there is by the cells that say something', () => {
  expect(seen(endlessSheet())).toEqual([READ]);
});

it('reads a sheet with a stray cell in its far corner, and refuses more places than can be held', () => {
  const corner = '<row r="8000"><c r="KN8000"><v>1</v></c></row>';
  expect(refusal(rawWorkbook({ rows: corner }))).not.toBe('tooLarge');
  const merges = '<mergeCell ref="A1:XFD8000"/><mergeCell ref="A2:XFD8000"/>';
  expect(refusal(rawWorkbook({ rows: corner, after: `<mergeCells>${merges}</mergeCells>` }))).toBe(
    'tooLarge',
  );
  const full = Array.from(
    { length: 4_000 },
    (_, row) => `<row r="${row + 1}"><c r="KN${row + 1}"><v>1</v></c></row>`,
  );
  expect(refusal(rawWorkbook({ rows: full.join('') }))).toBe('tooLarge');
});

it('refuses pages of millions of cells and of tables within tables; other depth does no harm', () => {
  expect(refusal(millionsOfCells())).toBe('tooLarge');
  expect(refusal(deepTables())).toBe('tooLarge');
  expect(refusal(deepTables(40))).not.toBe('tooLarge');
  expect(seen(deepElements())).toEqual([READ]);
});

it('refuses a text of millions of cells', () => {
  expect(refusal(text('1,'.repeat(1_500_000)))).toBe('tooLarge');
});

it('says of a zip that is no workbook what it is', () => {
  expect(refusal(zipSync({ 'xa-a.xlsx': text('a') }))).toBe('archive');
  expect(
    refusal(zipSync({ '[Content_Types].xml': text('<Types/>'), 'word/document.xml': text('<w/>') })),
  ).toBe('notATable');
  expect(refusal(zipSync({ 'Index/Document.iwa': text('a') }))).toBe('notATable');
});
