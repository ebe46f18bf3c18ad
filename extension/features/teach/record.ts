import { isOurs } from '../../app/page-watch/own-nodes.ts';
import { headLabel, headText, shapeOf } from './record-text.ts';
import { LEFT_OUT, recordedAttributes, recordedTag } from './record-words.ts';

/** Children of one element that are recorded: the shape of a list is told by its first rows. */
const MOST_CHILDREN = 30;
const DEEPEST = 60;
const MOST_LABELS = 500;
const VOID: ReadonlySet<string> = new Set(['input', 'br', 'hr', 'col']);

/**
 * The structure of a page as HTML for those who write adapters. Every text is replaced by its shape ("Aaa 00/00/0000")
 * but for headers that are labels of the glossary (`labels`; the background knows which); attributes, tags and classes are kept only where they are on closed
 * lists. Address, title, comments, scripts and typed values are left out.
 */
export function recordStructure(document: Document, labels: ReadonlySet<string>): string {
  const body = document.body === null ? '' : recorded(document.body, 0, labels);
  return `<!doctype html>\n<html lang="vi"><head><meta charset="utf-8"></head>\n${body}\n</html>\n`;
}

/** What stands in the headers of a page and may be a label, each once. */
export function headLabelsOf(document: Document): string[] {
  const heads = [...document.querySelectorAll('th, [role="columnheader"]')].filter(isHead);
  return [...new Set(heads.flatMap((head) => headLabel(head.textContent ?? '') ?? []))].slice(0, MOST_LABELS);
}

function recorded(element: Element, depth: number, labels: ReadonlySet<string>): string {
  const tag = recordedTag(element.localName);
  const attributes = recordedAttributes(element)
    .map(([name, value]) => ` ${name}="${value}"`)
    .join('');
  if (VOID.has(tag)) return `<${tag}${attributes}>`;
  const inside = depth >= DEEPEST ? '' : contentOf(element, depth, labels);
  return `<${tag}${attributes}>${inside}</${tag}>`;
}

function contentOf(element: Element, depth: number, labels: ReadonlySet<string>): string {
  // What was typed is no structure.
  if (element.localName === 'textarea') return '';
  if (isHead(element)) return headText(element.textContent ?? '', labels);
  let elements = 0;
  let content = '';
  for (const node of element.childNodes) {
    if (isOurs(node)) continue;
    if (node.nodeType === Node.TEXT_NODE) content += shapeOf(node.nodeValue ?? '');
    else if (isElement(node) && !LEFT_OUT.has(node.localName)) {
      elements += 1;
      if (elements <= MOST_CHILDREN) content += recorded(node, depth + 1, labels);
    }
  }
  return content;
}

/** A header cell without controls: the one place whose words matter to an adapter. */
function isHead(element: Element): boolean {
  const head = element.localName === 'th' || element.getAttribute('role') === 'columnheader';
  return head && element.querySelector('input, select, textarea, script, style, table') === null;
}

function isElement(node: Node): node is Element {
  return node.nodeType === Node.ELEMENT_NODE;
}
