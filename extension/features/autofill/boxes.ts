import { elementFromDom } from '@dung-hen/page';
import { documentIn } from '../../app/page-picture/take-picture.ts';
import { addressOf } from '../../app/page-watch/route.ts';

/** Fewer figures are no report form: a filter, a log-in, a page of settings. */
const FEWEST_FIGURES = 4;
const FIGURES =
  'input:not([type]), input[type="text"], input[type="number"], input[type="tel"], [contenteditable]:not([contenteditable="false"])';
const TEXTS = 'textarea';

/** What can be typed into on a page, looked at before anything is read. */
export interface Boxes {
  /** Whether the page is worth reading: boxes in a table, or on a reporting system any that may be a report's. */
  readonly worth: boolean;
  /** The same text as long as the page has the same boxes at the same address. */
  readonly key: string;
}

/** Counts the boxes that show. Reads no value and no text. */
export function boxesOn(document: Document, isReporting: boolean): Boxes {
  const documents = documentsOf(document);
  const shown = (selector: string): Element[] =>
    documents.flatMap((one) =>
      Array.from(one.querySelectorAll(selector)).filter((element) => !elementFromDom(element).hidden()),
    );
  const figures = shown(FIGURES);
  const texts = shown(TEXTS);
  const inTables = figures.filter((box) => box.closest('table, [role="grid"], [role="table"]') !== null);
  const worth = isReporting
    ? figures.length >= FEWEST_FIGURES || texts.length > 0
    : inTables.length >= FEWEST_FIGURES * 2;
  const head = document.querySelector('h1, h2')?.textContent ?? '';
  const key = [
    addressOf(document.location),
    document.title,
    head,
    figures.length,
    texts.length,
    inTables.length,
  ];
  return { worth, key: key.join('\n') };
}

function documentsOf(document: Document): Document[] {
  const frames = Array.from(document.querySelectorAll('iframe'), documentIn).filter((one) => one !== null);
  return [document, ...frames.flatMap(documentsOf)];
}
