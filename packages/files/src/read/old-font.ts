import type { FileTable } from './sheet-tables.ts';

/** Letters of TCVN3 (ABC) as they look in Unicode: signs that no Vietnamese word holds, beside a letter. */
const TCVN3 = /[A-Za-z][§¨©ª«¬®µ¶·¸¹»¼½¾]|[§¨©«¬®µ¶·¸¹»¼½¾][A-Za-z]/u;
/** Letters of VNI: vowels with a second sign-bearing vowel behind them, of which Unicode Vietnamese has none. */
const VNI = /[AEIOUYaeiouy][äåïöûñÄÅÏÖÛÑ]|[öÖ][ôÔùÙøØûÛõÕïÏ]|[ñÑ][aeiouöôAEIOUÖÔ]/u;
/** Cells in which such words must stand; a lone sign may be meant. */
const FEWEST = 3;
const LOOKED_AT = 200;

/**
 * Whether a file was typed in a font of before Unicode (TCVN3, VNI): on the screen of its author "Đơn vị", as text
 * "§¬n vÞ". Such names meet with no other and are not to be guessed at.
 */
export function isOldFont(tables: readonly FileTable[]): boolean {
  const texts = tables.flatMap(({ table }) =>
    table.rows.slice(0, LOOKED_AT).flatMap(({ cells }) => cells.map(({ text }) => text)),
  );
  return [TCVN3, VNI].some((font) => new Set(texts.filter((text) => font.test(text))).size >= FEWEST);
}
