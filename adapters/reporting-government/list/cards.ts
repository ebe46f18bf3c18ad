import { type PageDocument, type PageElement, tidyText } from '@dung-hen/page';
import { type Action, actionsOf } from '../page/actions.ts';
import { factFor, factsOf } from '../page/facts.ts';
import { isDataTable, type TextBlock, textBlocks } from '../page/text-blocks.ts';
import { readableMoment } from '../report/receipt.ts';
import { serves } from '../words/action-words.ts';
import { formCodesIn } from '../words/form-name.ts';
import { periodFrom } from '../words/period-words.ts';
import { EVERY_REPORT_LABEL, REPORT_LABELS } from '../words/report-labels.ts';
import { isStateBadge, stateOf, tidyWords } from '../words/state-words.ts';
import { judged, type ListedReport, type ListReading } from './table.ts';

const HIGHEST = 8;

/**
 * Reads a list that is no table: around every link that opens a report the smallest part of the page that names a
 * period and one state ("thẻ báo cáo"). Null where the page has fewer than one such part.
 */
export function readReportCards(page: PageDocument): ListReading | null {
  const cards: { element: PageElement; report: ListedReport }[] = [];
  for (const action of actionsOf(page)) {
    if (action.menu || action.dialog !== null || !opens(action) || isInTable(action.element)) continue;
    const card = cardAround(action.element, page);
    if (card !== null && !cards.some(({ element }) => element.is(card.element))) cards.push(card);
  }
  const apart = cards.filter(
    ({ element }) => !cards.some((other) => other.element !== element && isInside(other.element, element)),
  );
  return apart.length === 0
    ? null
    : judged(
        apart.map(({ report }) => report),
        page,
      );
}

/** A row of a table is no card: its cells mean what their columns are headed. */
function isInTable(element: PageElement): boolean {
  for (let at = element.parent(); at !== null; at = at.parent()) if (isDataTable(at)) return true;
  return false;
}

function opens(action: Action): boolean {
  return serves(action.label, 'edit') || serves(action.label, 'view');
}

function cardAround(
  from: PageElement,
  page: PageDocument,
): { element: PageElement; report: ListedReport } | null {
  let at = from.parent();
  for (let up = 0; up < HIGHEST && at !== null && at.tag !== 'body'; up += 1, at = at.parent()) {
    if (at.tag === 'form' && at.find('input', 'select').some((one) => one.attr('type') !== 'hidden'))
      return null;
    const report = cardIn(at, page);
    if (report !== null) return { element: at, report };
  }
  return null;
}

function cardIn(element: PageElement, page: PageDocument): ListedReport | null {
  const part: PageDocument = { url: page.url, title: '', root: element };
  const blocks = textBlocks(part);
  const facts = factsOf(part, EVERY_REPORT_LABEL, blocks);
  const badges = blocks.flatMap(badgesIn);
  const stated = factFor(facts, REPORT_LABELS.state);
  const stateWords = stated ?? badges[0] ?? null;
  if (stateWords === null || (stated === null && badges.length > 1)) return null;
  const periodWords = factFor(facts, REPORT_LABELS.period) ?? '';
  const texts = blocks.map((block) => block.text);
  const period = periodFrom([periodWords, ...texts], [factFor(facts, REPORT_LABELS.year) ?? '']);
  if (period === null) return null;
  const heading = element.find('h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'strong', 'b')[0]?.text() ?? '';
  const named =
    factFor(facts, REPORT_LABELS.title) ?? (heading || texts.find((text) => /báo cáo|biểu/iu.test(text)));
  const deadline = factFor(facts, REPORT_LABELS.deadline);
  const name = tidyText(named ?? texts[0] ?? '');
  return {
    element,
    entry: {
      name,
      forms: formCodesIn(texts.join(' ')),
      period,
      periodWords: periodWords || name,
      unit: factFor(facts, REPORT_LABELS.unit),
      deadline: deadline === null ? null : readableMoment(deadline),
      state: stateOf(stateWords),
      stateWords: tidyWords(stateWords),
    },
  };
}

/** State words that stand by themselves: a block, or one of the elements a line is made of. */
function badgesIn(block: TextBlock): string[] {
  if (isStateBadge(block.text)) return [block.text];
  return block.pieces.map((piece) => piece.text).filter(isStateBadge);
}

function isInside(inner: PageElement, outer: PageElement): boolean {
  for (let at = inner.parent(); at !== null; at = at.parent()) if (at.is(outer)) return true;
  return false;
}
