import { LABEL_ATTRIBUTES, ROW_KEYS } from '@dung-hen/page';
import { isConcealed } from './concealed.ts';
import { CODE, CODE_LABEL, datesIn, mayTravel, type Passed, PERSONAL } from './may-travel.ts';
import { isOurs } from './own-nodes.ts';
import { addressOf } from './route.ts';
import { shortened } from './snapshot.ts';
import type { PageSnapshot, SnapshotNode } from './snapshot-types.ts';
import { TABLES } from './table-parts.ts';

const UNREAD = 'script, style, template, noscript, select, datalist, textarea, input, svg, iframe';
const ROWS = 'tr, table, [role="row"]';
/** What readers ask of elements: how they stand in a table … */
const PLACES = ['class', 'id', 'role', 'colspan', 'rowspan', 'aria-colspan', 'aria-rowspan', 'aria-colindex'];
/** … what their row is called by … */
const KEYS = ['aria-rowindex', ...ROW_KEYS];
const KEY = /^[\w.:-]{1,64}$/u;
/** … and what stands in their place in words. */
const WORDS = [...LABEL_ATTRIBUTES, 'title', 'aria-label', 'alt'];
const LONGEST_ATTRIBUTE = 300;
const LEAST_CODES = 2;
/** A label and its value are two; more are a row, or all that is said of a dossier. */
const LEAST_IN_ROW = 3;
const MOST_ELEMENTS = 8_000;
const NODES_OF_TEXT = 4;

/** A list that is in no table of its own, as it travels. */
export interface PlainOutline {
  /** The smallest box around all that says a code. */
  readonly box: HTMLElement;
  readonly page: PageSnapshot;
  /** The elements by the numbers they travel under. */
  readonly numbered: readonly HTMLElement[];
}

/**
 * The part of a page in which several dossier codes stand, with all its elements; null where there are fewer, or where it
 * is too big. Words travel only where they are a date, a code, a state, a label readers ask for, or stand under one, or
 * where they head a column; what names a citizen stays.
 */
export function plainOutlineOf(document: Document): PlainOutline | null {
  const { body } = document;
  if (body === null) return null;
  const box = boxOf(body);
  if (box === null || box.querySelectorAll('*').length > MOST_ELEMENTS) return null;
  const numbered: HTMLElement[] = [];
  const list = nodeOf(box, numbered, { label: '' }, false);
  const root: SnapshotNode = { t: 'html', a: { 'data-whole': '' }, c: [{ t: 'body', c: [list] }] };
  return { box, page: { url: addressOf(document.location), root }, numbered };
}

function boxOf(body: HTMLElement): HTMLElement | null {
  const walker = body.ownerDocument.createTreeWalker(body, NODES_OF_TEXT);
  const found: HTMLElement[] = [];
  let codes = 0;
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const text = node.nodeValue ?? '';
    const isCode = CODE.test(text);
    const isLabel = CODE_LABEL.test(text);
    const parent = node.parentElement;
    if ((!isCode && !isLabel) || parent === null || parent.closest(UNREAD) !== null) continue;
    found.push(parent);
    if (isCode) codes += 1;
  }
  const [first] = found;
  const last = found.at(-1);
  if (first === undefined || last === undefined || codes < LEAST_CODES) return null;
  let box = first;
  while (!box.contains(last) && box.parentElement !== null) box = box.parentElement;
  // Codes may stand in a pane or row of their own: the dates belong to them.
  while (datesIn(box.textContent ?? '') < codes && box !== body && box.parentElement !== null)
    box = box.parentElement;
  // Part of a table is none.
  return box.closest<HTMLElement>(TABLES) ?? box;
}

function nodeOf(
  element: HTMLElement,
  numbered: HTMLElement[],
  passed: Passed,
  inHead: boolean,
): SnapshotNode {
  const i = numbered.push(element) - 1;
  const a = attributesOf(element);
  const frame = { t: element.localName, i, ...(a && { a }), ...(isHidden(element) ? { h: 1 as const } : {}) };
  const heads = inHead || isHead(element);
  // What ends a row says nothing of what the next begins with.
  if (element.matches(ROWS)) passed.label = '';
  const pieces: string[] = [];
  const children: SnapshotNode[] = [];
  let loose = false;
  for (const node of element.childNodes) {
    if (node.nodeType === Node.TEXT_NODE) {
      const text = tidy(node.nodeValue ?? '');
      loose ||= text !== '';
      pieces.push(heads ? shortened(text) : mayTravel(text, passed));
    } else if (node instanceof HTMLElement && !isOurs(node) && !node.matches(UNREAD)) {
      const child = nodeOf(node, numbered, passed, heads);
      children.push(child);
      pieces.push(child.h === 1 ? '' : child.t === 'br' ? '|' : textOf(child));
    }
  }
  if (children.length === 0) return { ...frame, x: pieces.join('') };
  // Neither does the last of several labels say anything of what stands below them.
  if (children.length >= LEAST_IN_ROW) passed.label = '';
  const whole = tidy(pieces.join(' ')).replace(PERSONAL, '');
  return loose ? { ...frame, x: shortened(tidy(whole)), c: children } : { ...frame, c: children };
}

/** What stands above columns: a thead, a cell that says so, a row of several <th> and nothing else. */
function isHead(element: Element): boolean {
  if (element.localName === 'thead' || element.getAttribute('role') === 'columnheader') return true;
  const { children, localName } = element;
  return localName === 'tr' && children.length > 1 && [...children].every((cell) => cell.localName === 'th');
}

function attributesOf(element: Element): Record<string, string> | undefined {
  const attributes: Record<string, string> = {};
  const take = (names: readonly string[], part: (value: string) => string): void => {
    for (const name of names) {
      const value = element.getAttribute(name);
      if (value !== null) attributes[name] = part(value).slice(0, LONGEST_ATTRIBUTE);
    }
  };
  take(PLACES, (value) => value);
  take(KEYS, (value) => (KEY.test(value) ? value : ''));
  take(WORDS, (value) => mayTravel(tidy(value), { label: '' }));
  return Object.keys(attributes).length === 0 ? undefined : attributes;
}

/** Not shown by the page; what we hid ourselves counts as shown. */
function isHidden(element: HTMLElement): boolean {
  if (isConcealed(element)) return false;
  const { display, visibility } = getComputedStyle(element);
  return display === 'none' || visibility === 'hidden' || visibility === 'collapse';
}

function textOf({ x, c = [] }: SnapshotNode): string {
  return x ?? c.map(textOf).join(' ');
}

function tidy(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}
