import { collapse, textInDom } from '@dung-hen/page';
import { isSummary } from './cut-text.ts';
import { isOurs } from './own-nodes.ts';
import type { SnapshotNode } from './snapshot-types.ts';
import { tagOf } from './table-parts.ts';

/** What readers ask of the elements around a list. */
export const FRAME = ['class', 'role', 'id', 'aria-busy', 'aria-label', 'aria-labelledby', 'type'] as const;
/** … of a row, and of a cell and what is in it. None holds what a citizen wrote. */
export const ROW = ['class', 'data-row-key', 'aria-hidden'] as const;
const CELL = ['role', 'colspan', 'rowspan', 'aria-colspan', 'aria-rowspan'] as const;

/** Longer texts are no text of a list: their ends travel, what lies between does not. */
const LONGEST = 4_000;
const HEAD = 1_000;
const LONGEST_ATTRIBUTE = 300;
const MOST_CHILDREN = 60;
const DEEPEST = 6;

/** Elements that stand on lines of their own: their texts one after another are the text of what holds them. */
const BLOCKS = new Set(
  'address article div dl dt dd form h1 h2 h3 h4 h5 h6 header li main ol p section ul'.split(' '),
);
const HIDES = /display\s*:\s*none|visibility/iu;

/** Tag and some attributes of an element, nothing of what is in it. */
export function frameOf(element: Element, names: readonly string[]): SnapshotNode {
  return { t: element.localName, a: attributesOf(element, names) };
}

export function attributesOf(element: Element, names: readonly string[]): Record<string, string> {
  const attributes: Record<string, string> = {};
  for (const name of names) {
    const value = element.getAttribute(name);
    if (value !== null) attributes[name] = value.slice(0, LONGEST_ATTRIBUTE);
  }
  return attributes;
}

/** Rows without such a cell are made of plain ones. */
export const UNLIKE_PLAIN = ['th', ...CELL.map((name) => `[${name}]`)]
  .map((cell) => `:scope > ${cell}`)
  .join();

/** A cell with all its text, as deep as readers look. Of one in a row without `UNLIKE_PLAIN` less is asked. */
export function contentOf(cell: Element, plain = false): SnapshotNode {
  const part = partOf(cell, DEEPEST, plain, true);
  return plain ? part : { ...part, ...closedCell(cell) };
}

/** Asks the browser for as little as can be: a page of a list holds thousands of such parts. */
function partOf(element: Element, depth: number, plain: boolean, leads: boolean): SnapshotNode {
  const role = plain ? null : element.getAttribute('role');
  const frame = role === null ? { t: element.localName } : { t: element.localName, a: { role } };
  // What a cell begins with is what it is about, however the page may cut it.
  if (!leads && isSummary(element)) return { ...frame, x: '' };
  const { children, loose } = insideOf(element);
  if (children.length === 0) return { ...frame, x: shortened(collapse(element.textContent ?? '')) };
  if (children.length > MOST_CHILDREN || depth === 0) return { ...frame, x: textOf(element) };
  const inside = children.map((child, at) => partOf(child, depth - 1, plain, leads && !loose && at === 0));
  const isLines = !loose && inside.every(({ t }, at) => BLOCKS.has(t) && !mayHide(children[at]));
  return isLines ? { ...frame, c: inside } : { ...frame, x: textOf(element), c: inside };
}

/** The page's children of an element, and whether text stands between them. */
function insideOf(element: Element): { readonly children: readonly Element[]; readonly loose: boolean } {
  // Asking for texts costs more than all else: most elements hold either elements or a text.
  if (element.childElementCount === 0) return { children: [], loose: true };
  if (element.childElementCount === element.childNodes.length) {
    return { children: childrenOf(element), loose: false };
  }
  const children: Element[] = [];
  let loose = false;
  for (let node = element.firstChild; node !== null; node = node.nextSibling) {
    if (node.nodeType === Node.TEXT_NODE) loose ||= (node.nodeValue ?? '').trim() !== '';
    else if (node.nodeType === Node.ELEMENT_NODE && !isOurs(node)) children.push(node as Element);
  }
  return { children, loose };
}

function mayHide(element: Element | undefined): boolean {
  const style = element?.getAttribute('style') ?? null;
  return (style !== null && HIDES.test(style)) || (element?.hasAttribute('hidden') ?? false);
}

/** A cell nobody may read: only what it is and how many columns it covers. */
export function closedCell(cell: Element): SnapshotNode {
  return { t: tagOf(cell), a: attributesOf(cell, CELL) };
}

/** The children of an element that are the page's. */
export function childrenOf(element: Element): Element[] {
  const children: Element[] = [];
  for (let child = element.firstElementChild; child !== null; child = child.nextElementSibling)
    if (!isOurs(child)) children.push(child);
  return children;
}

/** Text as a person would copy it; of a very long one the two ends. */
export function textOf(element: Element): string {
  return shortened(textInDom(element));
}

/** The two ends of a very long text. */
export function shortened(text: string): string {
  return text.length <= LONGEST ? text : `${text.slice(0, HEAD)} ${text.slice(HEAD + 1 - LONGEST)}`;
}

/** Whether the page shows an element. Asks for styles only: a layout of a thousand rows would take longer than all else. */
export function isHidden(element: Element): boolean {
  if (isRowHidden(element)) return true;
  for (let node = element.parentElement; node !== null; node = node.parentElement) {
    if (getComputedStyle(node).display === 'none') return true;
  }
  return false;
}

/** The same for a row of a table that shows. */
export function isRowHidden(row: Element): boolean {
  const { display, visibility } = getComputedStyle(row);
  return display === 'none' || visibility !== 'visible';
}
