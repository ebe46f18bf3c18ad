import { type PageDocument, type PageElement, tidyText } from '@dung-hen/page';

/** A stretch of visible text that stands by itself: a paragraph, a cell, a line of a box. */
export interface TextBlock {
  readonly text: string;
  readonly element: PageElement;
  /** Inside something the page marks as a message (role alert or status, aria-live, dialog, a message class). */
  readonly announced: boolean;
  /** Inside a table of data, where words are about rows and not about what just happened. */
  readonly inData: boolean;
}

const INLINE = new Set(
  'a abbr b bdi br cite code em font i img ins kbd label mark q s small span strike strong sub sup svg time tt u var wbr'.split(
    ' ',
  ),
);
const SILENT = new Set(
  'script style template noscript select option textarea button head title iframe nav datalist object'.split(
    ' ',
  ),
);
const MESSAGE_CLASS =
  /(?:^|[\s_-])(?:alert|message|messages|msg|notice|notification|notify|toast|flash|snackbar|callout|validation|error|errors|success|thong-?bao|loi|swal2?|growl)(?:$|[\s_-])/iu;

/** The visible text blocks of a page in document order, menus and controls left out. */
export function textBlocks(page: PageDocument): TextBlock[] {
  const blocks: TextBlock[] = [];
  walk(page.root, { announced: false, inData: false }, blocks);
  return blocks;
}

type Place = Pick<TextBlock, 'announced' | 'inData'>;

function walk(element: PageElement, outer: Place, blocks: TextBlock[]): void {
  if (SILENT.has(element.tag) || element.attr('role') === 'navigation' || element.hidden()) return;
  const place: Place = {
    announced: outer.announced || isAnnounced(element),
    inData: outer.inData || isDataTable(element),
  };
  const parts = element.children().filter((child) => !runsOn(child));
  const text = ownText(element, parts);
  if (/[\p{L}\p{N}]/u.test(text)) blocks.push({ text, element, ...place });
  for (const part of parts) walk(part, place, blocks);
}

/** An element that is part of the line it stands in: inline, with nothing but inline elements inside. */
function runsOn(element: PageElement): boolean {
  return INLINE.has(element.tag) && element.children().every(runsOn) && !isBox(element);
}

function isBox(element: PageElement): boolean {
  return element.tag !== 'img' && isAnnounced(element);
}

function ownText(element: PageElement, parts: readonly PageElement[]): string {
  let text = element.text();
  for (const part of parts) {
    if (SILENT.has(part.tag) && part.tag !== 'button') continue;
    const inner = part.text();
    if (inner === '') continue;
    const at = text.indexOf(inner);
    if (at >= 0) text = `${text.slice(0, at)} ${text.slice(at + inner.length)}`;
  }
  return tidyText(text);
}

/** Whether an element presents itself as a message to the user. */
export function isAnnounced(element: PageElement): boolean {
  const role = element.attr('role');
  if (role === 'alert' || role === 'status' || role === 'alertdialog' || role === 'dialog') return true;
  const live = element.attr('aria-live');
  if (live === 'polite' || live === 'assertive') return true;
  return MESSAGE_CLASS.test(element.attr('class') ?? '') || MESSAGE_CLASS.test(element.attr('id') ?? '');
}

function isDataTable(element: PageElement): boolean {
  const role = element.attr('role');
  if (role === 'grid' || role === 'table' || role === 'treegrid') return true;
  if (element.tag !== 'table') return false;
  const rows = element.find('tr').filter((row) => row.children().length >= 3);
  return rows.length >= 2;
}
