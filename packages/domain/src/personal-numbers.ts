/*
 * Numbers that name a person, by shape alone: CCCD (12 digits, the first 0), CMND (9 digits), mobile phone (0 or 84, then
 * 9 digits), solid or in groups ('038 123 456 789', '0912.345.678'). Old numbers keep province parts that are gone, so
 * nothing more is checked: a number is rather masked in vain than shown by mistake. '123.456.789' is left alone: money.
 */
const GAP = '[ .\\u00a0-]';
const SHAPES: readonly RegExp[] = [
  // Solid, whatever they are; a longer run of digits is something else.
  /(?<!\d)(?:0\d{11}|\d{9}|(?:\+?84|0)[35789]\d{8})(?!\d)/gu,
  // CCCD in groups of three or four.
  new RegExp(`(?<![\\d.-])0\\d{2}(${GAP})\\d{3}\\1\\d{3}\\1\\d{3}(?!\\d)`, 'gu'),
  new RegExp(`(?<![\\d.-])0\\d{3}(${GAP})\\d{4}\\1\\d{4}(?!\\d)`, 'gu'),
  // Phones: after the leading 0 or 84, nine digits in two to five groups.
  new RegExp(`(?<![\\d.-])(?:\\+?84${GAP}?|0)[35789]\\d{0,3}(?:${GAP}\\d{2,4}){2,4}(?!\\d)`, 'gu'),
  // CMND in groups, but not with dots.
  /(?<![\d.-])\d{3}([ \u00a0-])\d{3}\1\d{3}(?!\d)/gu,
];
const GAPS = new RegExp(GAP, 'gu');
const LENGTHS: ReadonlySet<number> = new Set([9, 10, 11, 12]);

/** How many digits stay readable at each end: enough to recognise one's own, too few to find a person. */
const KEPT = 3;

function masked(written: string): string {
  const digits = written.replace(GAPS, '').replace('+', '');
  if (!LENGTHS.has(digits.length)) return written;
  return digits.slice(0, KEPT) + '*'.repeat(digits.length - 2 * KEPT) + digits.slice(-KEPT);
}

/** Masks every CCCD, CMND and mobile number in a text: '038123456789' → '038******789'. */
export function maskPersonalNumbers(text: string): string {
  return SHAPES.reduce((rest, shape) => rest.replace(shape, masked), text);
}
