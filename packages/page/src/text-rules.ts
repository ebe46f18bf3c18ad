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

/** A node as text rules see it; both drivers' nodes are handed in through this. */
export interface TextNodes<N> {
  /** Text of a text node; null for anything else. */
  data(node: N): string | null;
  /** Lower-case tag of an element; null for anything else. */
  tag(element: N): string | null;
  attr(element: N, name: string): string | null;
  first(parent: N): N | null;
  previous(node: N): N | null;
  next(node: N): N | null;
}

/** The text of an element: what is unread or hidden in it left out, blocks apart. */
export function textOf<N>(node: N, nodes: TextNodes<N>): string {
  const parts: string[] = [];
  collect(node, nodes, parts);
  return collapse(parts.join(''));
}

function collect<N>(parent: N, nodes: TextNodes<N>, parts: string[]): void {
  for (let child = nodes.first(parent); child !== null; child = nodes.next(child)) {
    const data = nodes.data(child);
    if (data !== null) parts.push(data);
    else collectElement(child, nodes, parts);
  }
}

function collectElement<N>(element: N, nodes: TextNodes<N>, parts: string[]): void {
  const tag = nodes.tag(element);
  if (tag === null) return;
  if (UNREAD_TAGS.has(tag) || hidesItself((name) => nodes.attr(element, name))) {
    parts.push(' ');
    return;
  }
  const block = !INLINE_TAGS.has(tag);
  if (block) parts.push(' ');
  collect(element, nodes, parts);
  if (block) parts.push(' ');
}

const CONTROLS: ReadonlySet<string> = new Set(['input', 'select', 'textarea', 'button']);

/** Text right beside a node: inline pieces up to a control or block, or else the one block there. */
export function textBeside<N>(node: N, nodes: TextNodes<N>, side: 'previous' | 'next'): string {
  let said = '';
  for (let at = nodes[side](node); at !== null; at = nodes[side](at)) {
    const data = nodes.data(at);
    if (data !== null) said = side === 'next' ? said + data : data + said;
    const tag = nodes.tag(at);
    if (tag === null) continue;
    if (holdsControl(at, tag, nodes)) break;
    const block = !INLINE_TAGS.has(tag);
    if (block && collapse(said) !== '') break;
    const parts: string[] = [];
    collectElement(at, nodes, parts);
    const text = parts.join('');
    said = side === 'next' ? said + text : text + said;
    if (block && collapse(text) !== '') break;
  }
  return collapse(said);
}

function holdsControl<N>(element: N, tag: string, nodes: TextNodes<N>): boolean {
  if (CONTROLS.has(tag)) return true;
  for (let child = nodes.first(element); child !== null; child = nodes.next(child)) {
    const inner = nodes.tag(child);
    if (inner !== null && holdsControl(child, inner, nodes)) return true;
  }
  return false;
}
