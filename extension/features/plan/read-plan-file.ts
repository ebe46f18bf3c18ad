import { docxLines } from './docx-lines.ts';

/** Bytes a file of a plan may have. */
export const LARGEST_FILE = 10_000_000;

const ZIP = [0x50, 0x4b, 0x03, 0x04];

/** The text of a plan in a file: .docx, or text in UTF-8 or UTF-16 (.md, .txt). Null for anything else. */
export function planFileText(bytes: Uint8Array): string | null {
  if (bytes.length > LARGEST_FILE) return null;
  if (ZIP.every((byte, index) => bytes[index] === byte)) return docxLines(bytes)?.join('\n') ?? null;
  const utf16 = bytes[0] === 0xff && bytes[1] === 0xfe;
  try {
    const text = new TextDecoder(utf16 ? 'utf-16le' : 'utf-8', { fatal: true }).decode(bytes);
    return text.includes('\u0000') ? null : text;
  } catch {
    return null;
  }
}
