/** What a file is by its first bytes; its name says little: a province's export is HTML named .xls. */
export type FileKind = 'xlsx' | 'xls' | 'spreadsheetML' | 'html' | 'text' | 'empty' | 'other';

const starts = (bytes: Uint8Array, ...signature: readonly number[]): boolean =>
  signature.every((byte, index) => bytes[index] === byte);

/** Bytes looked at for markup: a byte order mark, blanks, comments and a doctype may stand before it. */
const LOOKED_AT = 2048;

/** Tells a file's kind from its content. */
export function fileKind(bytes: Uint8Array): FileKind {
  if (bytes.length === 0) return 'empty';
  if (starts(bytes, 0x50, 0x4b, 0x03, 0x04)) return 'xlsx';
  if (starts(bytes, 0xd0, 0xcf, 0x11, 0xe0)) return 'xls';
  if (starts(bytes, 0x25, 0x50, 0x44, 0x46) || starts(bytes, 0x7b, 0x5c, 0x72, 0x74, 0x66)) return 'other';
  // Characters only matter as far as markup goes, so any one-byte reading will do; UTF-16 is seen through.
  const head = Array.from(bytes.subarray(0, LOOKED_AT), (byte) => String.fromCharCode(byte))
    .join('')
    .replaceAll('\0', '')
    .toLowerCase();
  if (head.includes('urn:schemas-microsoft-com:office:spreadsheet') && head.includes('<?xml'))
    return 'spreadsheetML';
  if (/<(?:!doctype|html|head|body|table|meta|div|style|form)\b/u.test(head)) return 'html';
  return isBinary(bytes) ? 'other' : 'text';
}

/** Control characters that no text holds. */
function isBinary(bytes: Uint8Array): boolean {
  const utf16 = starts(bytes, 0xff, 0xfe) || starts(bytes, 0xfe, 0xff);
  return !utf16 && bytes.subarray(0, LOOKED_AT).some((byte) => byte < 9 || (byte > 13 && byte < 32));
}
