import { normalizeLabel, type PageDocument, type PageElement, tidyText } from '@dung-hen/page';
import { EVERY_REPORT_LABEL } from '../words/report-labels.ts';

/** A stretch of visible text that stands by itself: a paragraph, a cell, a line of a box. */
export interface TextBlock {
  readonly text: string;
  readonly element: PageElement;
  /** The elements the text is made of, where it is made of nothing else: "label" and "value" in a <span> each. */
  readonly pieces: readonly { readonly text: string; readonly element: PageElement }[];
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
  const pieces = piecesOf(element, parts);
  const text = pieces.length > 0 ? pieces.map((piece) => piece.text).join(' ') : ownText(element, parts);
  if (/[\p{L}\p{N}]/u.test(text)) blocks.push({ text, element, pieces, ...place });
  for (const part of parts) walk(part, place, blocks);
}

/** An element that is part of the line it stands in: inline, with nothing but inline elements inside. */
function runsOn(element: PageElement): boolean {
  return INLINE.has(element.tag) && element.children().every(runsOn) && !isBox(element);
}

function isBox(element: PageElement): boolean {
  return element.tag !== 'img' && isAnnounced(element);
}

/** Inline elements side by side with no text of the element's own between them: on screen they stand apart. */
function piecesOf(element: PageElement, parts: readonly PageElement[]): TextBlock['pieces'] {
  const inline = element
    .children()
    .filter((child) => !parts.some((part) => part.is(child)) && !child.hidden());
  const pieces = inline
    .map((child) => ({ text: spacedText(child), element: child }))
    .filter(({ text }) => text !== '');
  if (pieces.length < 2) return [];
  return /[\p{L}\p{N}]/u.test(ownText(element, element.children())) ? [] : pieces;
}

/** The words of an element with those of neighbouring elements apart, as a person sees them: "Đã gửi" "14/06". */
export function spacedText(element: PageElement): string {
  const children = element.children().filter((child) => !SILENT.has(child.tag) && !child.hidden());
  if (children.length < 2 || /[\p{L}\p{N}]/u.test(ownText(element, element.children())))
    return tidyText(element.text());
  return tidyText(children.map(spacedText).join(' '));
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

/** Whether an element is a table (or ARIA grid) of data, not one that only lays the page out. */
export function isDataTable(element: PageElement): boolean {
  const role = element.attr('role');
  if (role === 'grid' || role === 'table' || role === 'treegrid') return true;
  if (element.tag !== 'table') return false;
  return ownRows(element).filter((row) => row.children().length >= 3).length >= 2 && !isPanel(element);
}

/** Labels and values in turn ("Kỳ | Quý II | Trạng thái | Đã gửi"): a panel that says things, no table of data. */
export function isPanel(table: PageElement): boolean {
  const rows = ownRows(table);
  return rows.length > 0 && rows.every(isPairs);
}

function isPairs(row: PageElement): boolean {
  const cells = row.children();
  return (
    cells.length % 2 === 0 &&
    cells.every((cell, index) => (index % 2 === 1 ? cell.tag !== 'th' : isLabelCell(cell)))
  );
}

function isLabelCell(cell: PageElement): boolean {
  const text = cell.text();
  if (text === '' || cell.tag === 'th' || text.endsWith(':')) return true;
  return cell.find('label').length > 0 || KNOWN_LABELS.has(normalizeLabel(text));
}

const KNOWN_LABELS: ReadonlySet<string> = new Set(EVERY_REPORT_LABEL.map(normalizeLabel));

/** Rows of a table itself, not of tables inside its cells: old pages are tables within tables. */
function ownRows(table: PageElement): PageElement[] {
  return table
    .children()
    .flatMap((part) => (part.tag === 'tr' ? [part] : part.children().filter((row) => row.tag === 'tr')));
}
