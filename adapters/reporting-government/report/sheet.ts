import type { IsoDate, IsoLocal, Window } from '@dung-hen/calendar';
import type { Period } from '@dung-hen/domain';
import { II_06A, type Receipt } from '@dung-hen/forms';
import { type FillTarget, headingsOf, type PageDocument } from '@dung-hen/page';
import { actionsFor, actionsOf } from '../page/actions.ts';
import { factFor, factsOf } from '../page/facts.ts';
import { type TextBlock, textBlocks } from '../page/text-blocks.ts';
import { clickOf } from '../wire/scripted-click.ts';
import { serves } from '../words/action-words.ts';
import { formCodesIn, signOfForm } from '../words/form-name.ts';
import { saysClosed } from '../words/message-words.ts';
import { periodFrom, saysNoOne, spokenPeriod, spokenWindow } from '../words/period-words.ts';
import { EVERY_REPORT_LABEL, REPORT_LABELS } from '../words/report-labels.ts';
import { isStateBadge, type ReportState, stateOf, tidyWords } from '../words/state-words.ts';
import { figureGridsOf, type ShownFigures, shownFigures } from './figures.ts';
import { readableMoment, receiptOn } from './receipt.ts';

/** What a report page says of itself. */
export interface ReportSheet {
  /** Codes of the forms on it, as written. */
  readonly forms: readonly string[];
  readonly title: string;
  readonly period: Period | null;
  readonly unit: string | null;
  readonly deadline: IsoDate | IsoLocal | null;
  /** Null where the page says none, or says it in words not understood (then `stateWords` holds them). */
  readonly state: ReportState | null;
  readonly stateWords: string;
  readonly receipt: Receipt | null;
  /** What the page says of itself in sentences: errors of a check, why it was returned. */
  readonly closed: boolean;
  /** Null on a page without a table of figures (the narrative part). */
  readonly figures: ShownFigures | null;
}

/**
 * How a page shows that it is a report: by a table of figures with a state, a receipt or something to save or send
 * ('figures'); by what it says of itself together with something to write, save or send, or a frame ('head'); by what it
 * says of itself alone ('words'), which one card of a list does too; or not at all.
 */
export function reportSign(
  page: PageDocument,
  forms: readonly FillTarget['columns'][] = [],
): 'figures' | 'head' | 'words' | null {
  const blocks = textBlocks(page);
  const facts = factsOf(page, EVERY_REPORT_LABEL, blocks);
  const stated = factFor(facts, REPORT_LABELS.state) !== null || badgeOf(blocks) !== null;
  const works = hasWork(page);
  if (figureGridsOf(page.root, forms).length > 0) {
    return stated || works || receiptOn(facts, blocks, '') !== null ? 'figures' : null;
  }
  const about = factFor(facts, REPORT_LABELS.period) !== null || factFor(facts, REPORT_LABELS.unit) !== null;
  if (!about || !stated) return null;
  if (works || page.root.find('textarea', 'iframe', 'frame').length > 0) return 'head';
  return formCodesIn(textOf(page, blocks)).length > 0 ? 'words' : null;
}

/** Whether something on the page saves or sends; "Cập nhật" may as well open a report of a list. */
function hasWork(page: PageDocument): boolean {
  const actions = actionsOf(page).filter((action) => clickOf(action.element, page).kind !== 'visit');
  const saves = actionsFor(actions, 'save').some((action) => !serves(action.label, 'edit'));
  return saves || actionsFor(actions, 'submit').length > 0 || actionsFor(actions, 'toLeader').length > 0;
}

/** Reads a report page; says nothing of whether it is one. */
export function readSheet(page: PageDocument): ReportSheet {
  const blocks = textBlocks(page);
  const facts = factsOf(page, EVERY_REPORT_LABEL, blocks);
  const headings = [...headingsOf(page.root), page.title];
  const stateWords = tidyWords(factFor(facts, REPORT_LABELS.state) ?? badgeOf(blocks) ?? '');
  const [grid] = figureGridsOf(page.root);
  const own = blocks.filter((block) => !block.inData && !block.announced).map((block) => block.text);
  const title =
    factFor(facts, REPORT_LABELS.title) ??
    headings.find((text) => signOfForm(text, II_06A) > 0 || /báo cáo|biểu/iu.test(text)) ??
    own.find((text) => signOfForm(text, II_06A) > 1) ??
    '';
  const deadline = factFor(facts, REPORT_LABELS.deadline);
  const windows = own.filter(saysDays);
  const state = stateOf(stateWords);
  return {
    forms: formCodesIn(`${textOf(page, blocks)} ${grid?.grid.title ?? ''} ${grid?.grid.caption ?? ''}`),
    title,
    period: periodFrom(
      [factFor(facts, REPORT_LABELS.period) ?? '', ...windows, ...headings.filter(namesPartOfYear)],
      [factFor(facts, REPORT_LABELS.year) ?? '', ...headings],
    ),
    unit: factFor(facts, REPORT_LABELS.unit),
    deadline: deadline === null ? null : readableMoment(deadline),
    state,
    stateWords,
    receipt: receiptOn(facts, blocks, stateWords),
    closed: state === 'closed' || blocks.some((block) => !block.inData && saysClosed(block.text)),
    figures: grid === undefined ? null : shownFigures(grid),
  };
}

/**
 * The days a page says its report covers ("Từ ngày 07/09/2026 đến ngày 13/09/2026"), be they a reporting period or a
 * week; null where it says none, or names several periods.
 */
export function reportedDays(page: PageDocument): Window | null {
  const blocks = textBlocks(page);
  const said = factFor(factsOf(page, EVERY_REPORT_LABEL, blocks), REPORT_LABELS.period) ?? '';
  const own = blocks.filter((block) => !block.inData && !block.announced).map((block) => block.text);
  const telling = [said, ...own.filter(saysDays)];
  if ([...telling, ...headingsOf(page.root), page.title].some(saysNoOne)) return null;
  return telling.map(spokenWindow).find((one) => one !== null) ?? null;
}

const saysDays = (text: string): boolean =>
  /^\s*\(?\s*(?:từ|kỳ)/iu.test(text) || /từ (?:ngày )?\d/iu.test(text);

/** A heading that names a quarter or some months; "… năm 2026" alone may head any report of that year. */
function namesPartOfYear(heading: string): boolean {
  if (saysNoOne(heading)) return true;
  const spoken = spokenPeriod(heading);
  return spoken !== null && spoken.kind !== 'year';
}

/** A state word that stands by itself, as on a badge, outside tables. */
function badgeOf(blocks: readonly TextBlock[]): string | null {
  const badges = blocks
    .filter((block) => !block.inData && !block.announced)
    .flatMap((block) => [block.text, ...block.pieces.map((piece) => piece.text)])
    .filter(isStateBadge);
  return badges.length === 1 ? (badges[0] ?? null) : null;
}

/** Headings and short lines, where form codes stand. */
function textOf(page: PageDocument, blocks: readonly TextBlock[]): string {
  const lines = blocks.filter((block) => block.text.length < 200).map((block) => block.text);
  return [page.title, ...headingsOf(page.root), ...lines].join(' \n ');
}
