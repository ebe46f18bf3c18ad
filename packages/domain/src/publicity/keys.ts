import { parseProcedureCode } from '../codes.ts';

const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/gu;
/** The five tones as combining marks: grave, acute, tilde, hook above, dot below. */
const TONE = /[\u0300\u0301\u0303\u0309\u0323]/gu;

/**
 * A text by its words: case, spacing, punctuation and the way Unicode composes letters do not count; letters, marks and
 * digits do. A tone counts for its syllable, wherever it is set: "hoà" is "hòa".
 */
export function wordsKey(text: string): string {
  return text
    .normalize('NFC')
    .replace(INVISIBLE, '')
    .toLowerCase()
    .replace(/ð/gu, 'đ')
    .normalize('NFD')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim()
    .split(' ')
    .map((word) => word.replace(TONE, '') + (word.match(TONE) ?? []).join(''))
    .join(' ');
}

/** The national part of a code, stray blanks taken out; null for what is no procedure code. */
export function nationalCode(text: string): string | null {
  return parseProcedureCode(text.replace(INVISIBLE, '').replace(/\s+/gu, ''))?.national ?? null;
}

const LIMIT = /^(\d{1,4})(?: (\d))? (ngay|gio)( lam viec)?$/u;

/**
 * A limit as it is compared: working hours and working days are one unit, 8 to a day, as the province system stores them;
 * calendar days and bare hours stay what they are. Any other text by its words.
 */
export function limitKey(text: string): string {
  const key = wordsKey(text);
  const found = LIMIT.exec(key.replace(/\p{M}/gu, ''));
  if (!found) return plainNumbers(key);
  const [, whole = '', tenth = '0', unit, working] = found;
  const amount = Number(`${whole}.${tenth}`);
  if (working === undefined) return `${amount} ${unit}`;
  return `${unit === 'ngay' ? amount * 8 : amount} working hours`;
}

const NOTHING: ReadonlySet<string> = new Set(
  ['0', '0 đồng', 'không', 'không có', 'không thu', 'không thu phí', 'không thu phí, lệ phí', 'miễn phí']
    .concat(['không quy định', 'không mất phí', 'không phí', 'không lệ phí'])
    .map(wordsKey),
);

/** A fee as it is compared: "8.000 đ", "8000 VNĐ" and "8 000 đồng" are one; so are the ways to say that there is none. */
export function feeKey(text: string): string {
  const grouped = text.normalize('NFC').replace(/(?<!\d)\d{1,3}(?:[.,\s]\d{3})+(?!\d)/gu, digitsOnly);
  const key = wordsKey(grouped.replace(/(?<=\d)(?=\p{L})/gu, ' '))
    .split(' ')
    .map((word) => (CURRENCY.has(word) ? wordsKey('đồng') : word))
    .join(' ');
  return NOTHING.has(key) ? '0' : plainNumbers(key);
}

const CURRENCY: ReadonlySet<string> = new Set(['đ', 'vnđ', 'vnd'].map(wordsKey));

const digitsOnly = (text: string): string => text.replace(/\D/gu, '');

/** "05" as "5". */
const plainNumbers = (key: string): string => key.replace(/(?<!\d)0+(?=\d)/gu, '');
