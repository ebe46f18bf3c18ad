/** Names of the encodings tried, in order; what is not UTF is taken for the Windows code page of Vietnamese. */
export type TextEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1258';

/**
 * Decodes a text file: by its byte order mark, else as UTF-8 where every byte is, else as Windows-1258. The result is
 * composed (NFC): Windows-1258 writes tone marks apart, and so do exports from macOS.
 */
export function decodeText(bytes: Uint8Array): { readonly text: string; readonly encoding: TextEncoding } {
  const encoding = encodingOf(bytes);
  const text = new TextDecoder(encoding)
    .decode(bytes)
    .replace(/^\ufeff/u, '')
    .normalize('NFC');
  return { text, encoding };
}

function encodingOf(bytes: Uint8Array): TextEncoding {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return 'utf-8';
  } catch {
    return 'windows-1258';
  }
}
