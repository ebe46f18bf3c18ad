/**
 * Reads a count the way the emulated system does: digits, with or without dots between groups of three.
 * Null for anything else (signs, decimals, letters); an empty text is not a number either.
 */
export function readCount(text: string): number | null {
  const trimmed = text.trim();
  if (!/^(?:\d{1,12}|\d{1,3}(?:\.\d{3}){1,3})$/u.test(trimmed)) return null;
  return Number(trimmed.replaceAll('.', ''));
}

/** How numbers may stand on a page: '1.234' as in Vietnam, or as after a careless change of the system. */
export const NUMBER_STYLES = ['vietnamese', 'plain', 'comma', 'space', 'decimal'] as const;
export type NumberStyle = (typeof NUMBER_STYLES)[number];

/** Prints a count in a style: 1234 → '1.234', '1234', '1,234', '1 234' (no-break space), '1.234,00'. */
export function printCount(value: number, style: NumberStyle = 'vietnamese'): string {
  const grouped = (mark: string) => String(value).replace(/\B(?=(?:\d{3})+$)/gu, mark);
  switch (style) {
    case 'vietnamese':
      return grouped('.');
    case 'plain':
      return String(value);
    case 'comma':
      return grouped(',');
    case 'space':
      return grouped('\u00a0');
    case 'decimal':
      return `${grouped('.')},00`;
  }
}

/** Whether a posted text is nothing but a stored one as some page may have printed it. */
export function isUnchanged(stored: string, posted: string): boolean {
  const value = readCount(stored);
  return value !== null && NUMBER_STYLES.some((style) => printCount(value, style) === posted);
}
