/**
 * Text of a portal made fit for paper and terminal: NFC, one line, no control or format characters, which could move
 * a terminal's cursor, hide text or break a file.
 */
export function plainText(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\s]+/gu, ' ')
    .trim();
}

const graphemes = new Intl.Segmenter('vi', { granularity: 'grapheme' });

/** How many places a text takes; a letter with its marks takes one. */
export function textWidth(text: string): number {
  return Array.from(graphemes.segment(text)).length;
}

/** Width of the longest word: the least a column needs so that no word is cut. */
export function longestWord(text: string): number {
  return Math.max(0, ...text.split(/\s+/u).map(textWidth));
}
