import type { PageDocument, PageElement } from './element.ts';
import { collapse, hidesItself, type TextNodes, textBeside, textOf } from './text-rules.ts';

/** Reads the live page: a view over nodes that changes nothing and keeps nothing. */
export function pageFromDom(document: Document): PageDocument {
  return {
    url: document.location?.href ?? document.URL,
    title: collapse(document.title),
    root: elementFromDom(document.documentElement),
  };
}

/**
 * The page and the pages in its frames that may be read from it (same origin), in document order, frames within frames
 * too. Frames of other origins are left out: each reads itself.
 */
export function pagesFromDom(document: Document): PageDocument[] {
  const inner = Array.from(document.querySelectorAll<HTMLIFrameElement>('iframe, frame'), openedFrame);
  return [
    pageFromDom(document),
    ...inner.filter((page) => page !== null).flatMap((page) => pagesFromDom(page)),
  ];
}

function openedFrame(frame: HTMLIFrameElement): Document | null {
  try {
    return frame.contentDocument?.documentElement ? frame.contentDocument : null;
  } catch {
    return null;
  }
}

/** One element of a live page, read as it stands at the moment of each call. */
export function elementFromDom(element: Element): PageElement {
  return new DomElement(element);
}

/** What `elementFromDom(element).text()` gives, for a script that needs nothing else and must stay small. */
export function textInDom(element: Element): string {
  return textOf<Node>(element, DOM_NODES);
}

/** The node behind a wrapper made here; null for an element of another driver. */
export function nodeOf(element: PageElement): Element | null {
  return element instanceof DomElement ? element.node : null;
}

class DomElement implements PageElement {
  readonly node: Element;
  readonly tag: string;

  constructor(node: Element) {
    this.node = node;
    this.tag = node.localName.toLowerCase();
  }

  attr(name: string): string | null {
    return this.node.getAttribute(name);
  }

  text(): string {
    return textInDom(this.node);
  }

  textBefore(): string {
    return textBeside<Node>(this.node, DOM_NODES, 'previous');
  }

  textAfter(): string {
    return textBeside<Node>(this.node, DOM_NODES, 'next');
  }

  children(): readonly PageElement[] {
    return Array.from(this.node.children, elementFromDom);
  }

  parent(): PageElement | null {
    const parent = this.node.parentElement;
    return parent ? elementFromDom(parent) : null;
  }

  find(...tags: readonly string[]): readonly PageElement[] {
    return Array.from(this.node.querySelectorAll(tags.length ? tags.join(',') : '*'), elementFromDom);
  }

  hidden(): boolean {
    return !isRendered(this.node);
  }

  value(): string | null {
    switch (this.tag) {
      case 'input':
      case 'textarea':
      case 'select':
        return (this.node as HTMLInputElement).value;
      default:
        return null;
    }
  }

  checked(): boolean {
    if (this.tag === 'option') return (this.node as HTMLOptionElement).selected;
    return this.tag === 'input' && (this.node as HTMLInputElement).checked;
  }

  is(other: PageElement): boolean {
    return other instanceof DomElement && other.node === this.node;
  }
}

const TEXT_NODE = 3;
const ELEMENT_NODE = 1;

const DOM_NODES: TextNodes<Node> = {
  data: (node) => (node.nodeType === TEXT_NODE ? (node.nodeValue ?? '') : null),
  tag: (node) => (node.nodeType === ELEMENT_NODE ? (node as Element).localName.toLowerCase() : null),
  attr: (node, name) => (node as Element).getAttribute(name),
  first: (node) => node.firstChild,
  previous: (node) => node.previousSibling,
  next: (node) => node.nextSibling,
};

/**
 * Whether the browser renders an element: `checkVisibility` where there is one, else boxes, else styles.
 * `display: contents` has no box of its own but shows. A document without a window (DOMParser) is never rendered:
 * there only what the markup itself hides counts.
 */
function isRendered(element: Element): boolean {
  const view = element.ownerDocument.defaultView;
  if (!view) return !hiddenByMarkup(element);
  const sees = typeof element.checkVisibility === 'function';
  if (sees && element.checkVisibility({ visibilityProperty: true })) return true;
  const style = view.getComputedStyle(element);
  if (style.display === 'contents') {
    return element.parentElement ? isRendered(element.parentElement) : true;
  }
  if (sees) return false;
  const showing = style.visibility !== 'hidden' && style.visibility !== 'collapse';
  return showing && element.getClientRects().length > 0 && !hiddenByMarkup(element);
}

function hiddenByMarkup(element: Element): boolean {
  for (let node: Element | null = element; node; node = node.parentElement) {
    const current = node;
    if (hidesItself((name) => current.getAttribute(name))) return true;
  }
  return false;
}
