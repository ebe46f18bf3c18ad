/** What counts as text and where a blank falls, the same for the live DOM, the parsed page and the stream. */

/** Elements whose content nobody reads as the text of what is around them. */
export const UNREAD_TAGS: ReadonlySet<string> = new Set([
  'script',
  'style',
  'template',
  'noscript',
  'select',
  'datalist',
  'textarea',
  'svg',
  'iframe',
  'object',
  'head',
  'mat-icon',
]);

/** Elements that run on within a line; every other element begins and ends with a blank. */
export const INLINE_TAGS: ReadonlySet<string> = new Set([
  'a',
  'abbr',
  'acronym',
  'b',
  'bdi',
  'bdo',
  'big',
  'cite',
  'code',
  'del',
  'dfn',
  'em',
  'font',
  'i',
  'ins',
  'kbd',
  'label',
  'mark',
  'nobr',
  'q',
  's',
  'samp',
  'small',
  'span',
  'strike',
  'strong',
  'sub',
  'sup',
  'time',
  'tt',
  'u',
  'var',
  'wbr',
]);

/** White space collapsed to single blanks (no-break blanks too) and trimmed. */
export function collapse(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}

const HIDING_STYLE = /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse))\b/iu;

/** Whether an inline style hides the element that carries it. */
export function styleHides(style: string): boolean {
  return HIDING_STYLE.test(style);
}

/** Whether an element hides itself by its own attributes. */
export function hidesItself(attr: (name: string) => string | null): boolean {
  if (attr('hidden') !== null) return true;
  const style = attr('style');
  return style !== null && styleHides(style);
}
