import { halfWidth } from './label.ts';

/** How a column writes its numbers: 'vi' = "1.234,5", 'en' = "1,234.5". */
export type NumberStyle = 'vi' | 'en';

/**
 * Why a text is not a number: nothing there; a lone dash (nothing counted: the caller decides whether that is 0);
 * brackets "(12)"; a fraction "12/15"; something besides digits ("3 Ngày", "n/a"); groups that are not groups of
 * three ("1.23.456"); more digits than a number can hold exactly.
 */
export type NumberRefusal = 'empty' | 'dash' | 'brackets' | 'fraction' | 'words' | 'grouping' | 'tooLong';

export type ParsedNumber =
  | { readonly ok: true; readonly value: number; readonly kind: 'integer' | 'decimal' | 'percent' }
  | { readonly ok: false; readonly reason: NumberRefusal };

const refuse = (reason: NumberRefusal): ParsedNumber => ({ ok: false, reason });

const PLAIN = /^\d{1,15}$/u;
const BLANKS = /[\s\u180e]/gu;
const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/gu;

/**
 * Reads a number as Vietnamese portals write it. One portal mixes "2.527" (dot = thousands), "98.36%" (dot = decimal)
 * and "15,000" (comma = thousands), so without a style a single separator before exactly three digits is a thousands
 * mark, before any other count of digits a decimal mark; in a percentage it is always the decimal mark. With a style
 * (see {@link inferNumberStyle}) "1.234" in an 'en' column is 1.234. A percentage keeps its written value
 * ("98,36%" is 98.36) and its kind, so that it never passes for a count.
 */
export function parseNumber(text: string, style?: NumberStyle): ParsedNumber {
  if (PLAIN.test(text)) return { ok: true, value: Number(text), kind: 'integer' };
  const clean = halfWidth(text)
    .replace(INVISIBLE, '')
    .replace(BLANKS, ' ')
    .trim()
    .replace(/^['’‘`](?=\s*[\d+-])/u, '')
    .replace(/^[−–—‒](?=\d)/u, '-')
    .trim();
  if (clean === '') return refuse('empty');
  if (/^[-–—‒―−_]+$/u.test(clean)) return refuse('dash');
  if (/^[([{].*[)\]}]$/u.test(clean)) return refuse('brackets');
  if (/^\d+\s*[/⁄]\s*\d+$/u.test(clean)) return refuse('fraction');
  const parts = /^([+-]?)([\d.,](?:[\d., ]*[\d.,])?)\s*(%?)$/u.exec(clean);
  if (!parts) return refuse('words');
  const [, sign = '', body = '', percent = ''] = parts;
  if (!/\d$/u.test(body)) return refuse('words');
  const digits = plainDigits(body, percent === '%', style);
  if (digits === null) return refuse('grouping');
  if (digits.replace(/\D/gu, '').replace(/^0+/u, '').length > 15) return refuse('tooLong');
  const value = Number(`${sign === '-' ? '-' : ''}${digits}`);
  const kind = percent ? 'percent' : digits.includes('.') ? 'decimal' : 'integer';
  return { ok: true, value: value === 0 ? 0 : value, kind };
}

/** Digits with at most one '.', or null when the separators make no sense. */
function plainDigits(body: string, percent: boolean, style: NumberStyle | undefined): string | null {
  const decimal = decimalMark(body, percent, style);
  const cut = decimal === '' ? -1 : body.lastIndexOf(decimal);
  const whole = cut < 0 ? body : body.slice(0, cut);
  const fraction = cut < 0 ? '' : body.slice(cut + 1);
  if (!/^\d*$/u.test(fraction)) return null;
  if (!/^\d+$/u.test(whole) && !isGrouped(whole)) return whole === '' && fraction ? `0.${fraction}` : null;
  const units = whole.replace(/\D/gu, '');
  return fraction ? `${units}.${fraction}` : units;
}

/** "1.234.567", "1,234", "1 234": groups of three after the first, one kind of mark, no leading zero. */
function isGrouped(whole: string): boolean {
  return /^[1-9]\d{0,2}(?:([., ])\d{3})(?:\1\d{3})*$/u.test(whole);
}

function decimalMark(body: string, percent: boolean, style: NumberStyle | undefined): '.' | ',' | '' {
  const dots = body.split('.').length - 1;
  const commas = body.split(',').length - 1;
  if (dots === 0 && commas === 0) return '';
  if (dots > 0 && commas > 0) return body.lastIndexOf('.') > body.lastIndexOf(',') ? '.' : ',';
  const mark = dots > 0 ? '.' : ',';
  if (dots + commas > 1) return '';
  if (percent || body.includes(' ')) return mark;
  if (style) return (style === 'en') === (mark === '.') ? mark : '';
  return isGrouped(body) ? '' : mark;
}

/** What the texts of one column say about their style. `conflict` names a text that contradicts the others. */
export interface StyleEvidence {
  readonly style: NumberStyle | null;
  readonly conflict: string | null;
}

/**
 * Decides the style of a column from its texts: only those that can be read one way alone count as evidence
 * ("12,5", "1.234.567", "1.234,5"); percentages are written apart and do not count. No evidence: style null
 * (the default of {@link parseNumber} holds). Contradicting evidence: style null and the text that contradicts.
 */
export function inferNumberStyle(texts: Iterable<string>): StyleEvidence {
  let style: NumberStyle | null = null;
  for (const text of texts) {
    const found = styleOf(text);
    if (found === null) continue;
    if (style !== null && style !== found) return { style: null, conflict: text };
    style = found;
  }
  return { style, conflict: null };
}

function styleOf(text: string): NumberStyle | null {
  const clean = halfWidth(text).replace(INVISIBLE, '').trim();
  if (clean.includes('%') || !parseNumber(clean).ok) return null;
  const dots = clean.split('.').length - 1;
  const commas = clean.split(',').length - 1;
  if (dots > 0 && commas > 0) return clean.lastIndexOf(',') > clean.lastIndexOf('.') ? 'vi' : 'en';
  if (dots + commas === 0) return null;
  if (dots + commas > 1) return dots > 1 ? 'vi' : 'en';
  if (isGrouped(clean.replace(/^[+-]/u, ''))) return null;
  return commas === 1 ? 'vi' : 'en';
}

export type ParsedCount =
  | { readonly ok: true; readonly value: number }
  | { readonly ok: false; readonly reason: NumberRefusal | 'notCount' };

/**
 * A figure of a report: a whole number, not negative, no percentage ("12,00" of a masked field is 12). Anything else is
 * refused with its reason.
 */
export function parseCount(text: string, style?: NumberStyle): ParsedCount {
  const parsed = parseNumber(text, style);
  if (!parsed.ok) return parsed;
  const whole = parsed.kind !== 'percent' && Number.isInteger(parsed.value) && parsed.value >= 0;
  if (!whole) return { ok: false, reason: 'notCount' };
  return { ok: true, value: parsed.value };
}
