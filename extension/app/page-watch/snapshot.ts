import { elementFromDom } from '@dung-hen/page';
import { isOurs } from './own-nodes.ts';
import type { SnapshotNode } from './snapshot-types.ts';

/** What readers ask of the elements around a list. */
export const FRAME = ['class', 'role', 'id', 'aria-busy', 'aria-label', 'aria-labelledby', 'type'] as const;
/** … of a row, and of a cell and what is in it. None holds what a citizen wrote. */
export const ROW = ['class', 'data-row-key', 'aria-hidden'] as const;
const CELL = ['role', 'colspan', 'rowspan'] as const;

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
  const attributes: Record<string, string> = {};
  for (const name of names) {
    const value = element.getAttribute(name);
    if (value !== null) attributes[name] = value.slice(0, LONGEST_ATTRIBUTE);
  }
  return { t: element.localName, a: attributes };
}

/** A cell, or a part of one, with all its text, as deep as readers look. */
export function contentOf(element: Element, depth = DEEPEST): SnapshotNode {
  const children = childrenOf(element);
  const frame = frameOf(element, CELL);
  if (children.length === 0 || children.length > MOST_CHILDREN || depth === 0) {
    return { ...frame, x: textOf(element) };
  }
  const inside = children.map((child) => contentOf(child, depth - 1));
  return isLines(element, children) ? { ...frame, c: inside } : { ...frame, x: textOf(element), c: inside };
}

/** A cell nobody may read: only how many columns it covers. */
export function closedCell(cell: Element): SnapshotNode {
  return frameOf(cell, CELL);
}

/** The children of an element that are the page's. */
export function childrenOf(element: Element): Element[] {
  return Array.from(element.children).filter((child) => !isOurs(child));
}

/** Text as a person would copy it; of a very long one the two ends. */
export function textOf(element: Element): string {
  return shortened(elementFromDom(element).text());
}

/** The two ends of a very long text. */
export function shortened(text: string): string {
  return text.length <= LONGEST ? text : `${text.slice(0, HEAD)} ${text.slice(HEAD + 1 - LONGEST)}`;
}

/** Whether the page shows an element. */
export function isHidden(element: Element): boolean {
  return elementFromDom(element).hidden();
}

/** Whether an element is made of lines alone, so that its text need not travel beside theirs. */
function isLines(element: Element, children: readonly Element[]): boolean {
  const plain = children.every(
    (child) =>
      BLOCKS.has(child.localName) &&
      !child.hasAttribute('hidden') &&
      !HIDES.test(child.getAttribute('style') ?? ''),
  );
  if (!plain) return false;
  for (let node = element.firstChild; node; node = node.nextSibling) {
    if (node.nodeType === Node.TEXT_NODE && node.nodeValue?.trim()) return false;
  }
  return true;
}
