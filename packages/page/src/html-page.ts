import { DungHenError } from '@dung-hen/domain';
import { type contains, load } from 'cheerio';
import type { PageDocument, PageElement } from './element.ts';
import { collapse, hidesItself, type TextNodes, textBeside, textOf } from './text-rules.ts';

/** The node types of the parser behind cheerio, taken from cheerio's own signatures. */
type AnyNode = Parameters<typeof contains>[0];
type ParentNode = Extract<AnyNode, { children: unknown }>;
type Element = Extract<AnyNode, { attribs: unknown }>;

/** Parses a page's HTML as a browser would (implied tags, unclosed cells). Scripts are not run and nothing is fetched. */
export function parsePage(html: string, url: string): PageDocument {
  const page = load(html);
  const root = page('html').get(0);
  // The parser always makes an <html> element, even of an empty text.
  if (!root) throw new DungHenError('INVALID_INPUT', { step: 'parsePage', detail: 'no document element' });
  return {
    url,
    title: collapse(page('title').first().text()),
    root: new ParsedElement(root),
  };
}

class ParsedElement implements PageElement {
  readonly node: Element;

  constructor(node: Element) {
    this.node = node;
  }

  get tag(): string {
    return this.node.name.toLowerCase();
  }

  attr(name: string): string | null {
    return this.node.attribs[name] ?? null;
  }

  text(): string {
    return textOf<AnyNode>(this.node, PARSED_NODES);
  }

  textBefore(): string {
    return textBeside<AnyNode>(this.node, PARSED_NODES, 'previous');
  }

  textAfter(): string {
    return textBeside<AnyNode>(this.node, PARSED_NODES, 'next');
  }

  children(): readonly PageElement[] {
    return this.node.children.filter(isElement).map((child) => new ParsedElement(child));
  }

  parent(): PageElement | null {
    const { parent } = this.node;
    return parent && isElement(parent) ? new ParsedElement(parent) : null;
  }

  find(...tags: readonly string[]): readonly PageElement[] {
    const found: PageElement[] = [];
    const wanted = tags.length ? new Set(tags) : null;
    walk(this.node, (element) => {
      if (!wanted || wanted.has(element.name)) found.push(new ParsedElement(element));
    });
    return found;
  }

  hidden(): boolean {
    for (let node: ParentNode | null = this.node; node && isElement(node); node = node.parent) {
      const { attribs } = node;
      if (hidesItself((name) => attribs[name] ?? null)) return true;
    }
    return false;
  }

  value(): string | null {
    if (this.tag === 'input') {
      const boxed = /^(?:checkbox|radio)$/iu.test(this.attr('type') ?? '');
      return this.attr('value') ?? (boxed ? 'on' : '');
    }
    if (this.tag === 'textarea') return rawText(this.node).replace(/^\n/u, '');
    if (this.tag !== 'select') return null;
    const chosen = this.find('option').find((option) => option.checked());
    return chosen ? (chosen.attr('value') ?? chosen.text()) : '';
  }

  checked(): boolean {
    if (this.tag === 'option') return this.#isChosen();
    return this.tag === 'input' && this.attr('checked') !== null;
  }

  /** In a drop-down the last marked option is chosen, or else the first that can be; other lists have no default. */
  #isChosen(): boolean {
    let list = this.parent();
    while (list && list.tag !== 'select' && list.tag !== 'datalist') list = list.parent();
    const dropDown =
      list?.tag === 'select' && list.attr('multiple') === null && !(Number(list.attr('size')) > 1);
    if (!list || !dropDown) return this.attr('selected') !== null;
    const options = list.find('option');
    const marked = options.findLast((option) => option.attr('selected') !== null);
    return (marked ?? options.find((option) => !isDisabledOption(option)))?.is(this) ?? false;
  }

  is(other: PageElement): boolean {
    return other instanceof ParsedElement && other.node === this.node;
  }
}

function isDisabledOption(option: PageElement): boolean {
  const parent = option.parent();
  return option.attr('disabled') !== null || (parent?.tag === 'optgroup' && parent.attr('disabled') !== null);
}

function isElement(node: AnyNode): node is Element {
  return node.type === 'tag' || node.type === 'script' || node.type === 'style';
}

/** Content a browser with scripts on does not make elements of. */
const INERT_TAGS: ReadonlySet<string> = new Set(['template', 'noscript']);

function walk(parent: ParentNode, visit: (element: Element) => void): void {
  for (const child of parent.children) {
    if (!isElement(child)) continue;
    visit(child);
    if (!INERT_TAGS.has(child.name)) walk(child, visit);
  }
}

function rawText(parent: ParentNode): string {
  return parent.children.map((child) => (child.type === 'text' ? child.data : '')).join('');
}

const PARSED_NODES: TextNodes<AnyNode> = {
  data: (node) => (node.type === 'text' ? node.data : null),
  tag: (node) => (isElement(node) ? node.name.toLowerCase() : null),
  attr: (node, name) => (isElement(node) ? (node.attribs[name] ?? null) : null),
  first: (node) => ('children' in node ? (node.children[0] ?? null) : null),
  previous: (node) => node.prev,
  next: (node) => node.next,
};
