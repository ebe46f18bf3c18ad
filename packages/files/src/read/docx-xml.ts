import { CFB } from '@e965/xlsx';

/** The main part of a .docx file as XML; null when the file is none or is damaged. */
export function docxXml(bytes: Uint8Array): string | null {
  try {
    const entry = CFB.find(CFB.read(bytes, { type: 'array' }), '/word/document.xml');
    return entry === null ? null : new TextDecoder().decode(Uint8Array.from(entry.content));
  } catch {
    return null;
  }
}
