import type { PageDocument, PageElement } from '@dung-hen/page';
import { normalizeLabel, tidyText } from '@dung-hen/page';
import { optionValue } from '../wire/html-form.ts';
import { OTHER_LABELS } from '../words/report-labels.ts';
import { type TextBlock, textBlocks } from './text-blocks.ts';

/** What a page states about itself next to a label: "Kỳ báo cáo: Quý II/2026". */
export interface Fact {
  /** As {@link normalizeLabel} writes it. */
  readonly label: string;
  readonly value: string;
}

const LONGEST_LABEL = 40;
const LONGEST_VALUE = 300;

/**
 * The stated facts of a page, in document order: "label: value" on a line (several a line too), <dt>/<dd>, a label
 * cell beside its value, a label block followed by its value, a label with a control that holds the value.
 * `labels` are the labels wanted; whatever stands beside others is never taken out of the page.
 */
export function factsOf(page: PageDocument, labels: readonly string[], blocks = textBlocks(page)): Fact[] {
  const wanted = new Set(normalized(labels));
  return blocks.filter((block) => !block.inData).flatMap((block) => factsIn(block, wanted, page));
}

function factsIn(block: TextBlock, wanted: ReadonlySet<string>, page: PageDocument): Fact[] {
  const whole = normalizeLabel(block.text);
  if (wanted.has(whole)) {
    const value = valueBeside(block.element, page);
    return value === '' ? [] : [{ label: whole, value }];
  }
  const inPieces = betweenPieces(block, wanted, page);
  return inPieces.length > 0 ? inPieces : onOneLine(block, wanted);
}

/** A label in an element of its own, its value in the next ones. */
function betweenPieces({ pieces }: TextBlock, wanted: ReadonlySet<string>, page: PageDocument): Fact[] {
  const starts = pieces.flatMap((piece, index) => (wanted.has(normalizeLabel(piece.text)) ? [index] : []));
  return starts.flatMap((start, order) => {
    const piece = pieces[start];
    if (piece === undefined) return [];
    const end = starts[order + 1] ?? pieces.length;
    const beside = pieces
      .slice(start + 1, end)
      .map((one) => one.text)
      .join(' ');
    const value = trimmed(beside) || valueBeside(piece.element, page);
    return value === '' ? [] : [{ label: normalizeLabel(piece.text), value: value.slice(0, LONGEST_VALUE) }];
  });
}

/** "Đơn vị: X – Trạng thái: Đã gửi": every wanted label before a colon, each value up to the next. */
function onOneLine({ text, element }: TextBlock, wanted: ReadonlySet<string>): Fact[] {
  const colons = [...text.matchAll(/[:：]/gu)].map((match) => match.index);
  const starts = colons.flatMap((colon) => {
    const label = labelBefore(text.slice(0, colon), wanted);
    return label === null ? [] : [{ ...label, from: colon - label.length, value: colon + 1 }];
  });
  if (starts.length === 0) return [];
  const inner = element.children().map((child) => tidyText(child.text()));
  return starts.flatMap(({ label, isWanted, value }, index) => {
    if (!isWanted) return [];
    const end = Math.min(starts[index + 1]?.from ?? text.length, otherLabelFrom(text, value, colons));
    const rest = tidyText(text.slice(value, end));
    const marked = inner
      .filter((words) => words !== '' && rest.startsWith(words))
      .sort((a, b) => b.length - a.length)[0];
    const said = trimmed(marked ?? rest);
    return said === '' || said.length > LONGEST_VALUE ? [] : [{ label, value: said }];
  });
}

interface LabelBefore {
  readonly label: string;
  readonly length: number;
  readonly isWanted: boolean;
}

/** The label a text ends with: one that is wanted, or one known to mean something else. */
function labelBefore(text: string, wanted: ReadonlySet<string>): LabelBefore | null {
  for (let from = Math.max(0, text.length - LONGEST_LABEL); from < text.length; from += 1) {
    const startsWord = from === 0 || !/[\p{L}\p{N}]/u.test(text[from - 1] ?? '');
    const tail = text.slice(from);
    if (!startsWord || !/^[\p{L}\p{N}]/u.test(tail)) continue;
    const label = normalizeLabel(tail);
    if (OTHERS.has(label)) return { label, length: text.length - from, isWanted: false };
    if (wanted.has(label)) return { label, length: text.length - from, isWanted: true };
  }
  return null;
}

/**
 * Where behind a value something else begins that has a label of its own ("… | Người lập: …"): at the last separator
 * before that label, else at its first word, which is written with a capital. Nothing of it may pass for the value.
 */
function otherLabelFrom(text: string, value: number, colons: readonly number[]): number {
  const next = colons.find((colon) => colon > value && !/\d/u.test(text[colon - 1] ?? ''));
  if (next === undefined) return text.length;
  const between = text.slice(value, next);
  const cut = Math.max(...['|', ';', '•', '–', '—', ' - '].map((mark) => between.lastIndexOf(mark)));
  if (cut >= 0) return value + cut;
  const capital = [...between.matchAll(/(?<=\s)\p{Lu}\p{Ll}/gu)].at(-1);
  return capital === undefined ? text.length : value + capital.index;
}

const OTHERS: ReadonlySet<string> = new Set(OTHER_LABELS.map(normalizeLabel));

const NORMALIZED = new WeakMap<readonly string[], readonly string[]>();

/** Labels as they are compared, reckoned once for each list of labels. */
function normalized(labels: readonly string[]): readonly string[] {
  const known = NORMALIZED.get(labels) ?? labels.map(normalizeLabel);
  NORMALIZED.set(labels, known);
  return known;
}

function trimmed(text: string): string {
  return tidyText(text).replace(/^[\s|;,–—-]+|[\s|;,(–—-]+$/gu, '');
}

/** The value that stands beside a label element: the next cell, <dd>, block or control, or one in the same group. */
function valueBeside(label: PageElement, page: PageDocument): string {
  const control = controlOfLabel(label, page);
  if (control !== null) return controlText(control);
  let at: PageElement | null = label;
  for (let up = 0; up < 3 && at !== null; up += 1) {
    const next = nextSibling(at);
    if (next !== null) return textOrControl(next);
    at = at.parent();
  }
  return '';
}

function controlOfLabel(label: PageElement, page: PageDocument): PageElement | null {
  const carrier = label.tag === 'label' ? label : (label.find('label')[0] ?? null);
  const id = carrier?.attr('for') ?? null;
  if (id === null) return null;
  return page.root.find('input', 'select', 'textarea').find((one) => one.attr('id') === id) ?? null;
}

function nextSibling(element: PageElement): PageElement | null {
  const siblings = element.parent()?.children() ?? [];
  const index = siblings.findIndex((sibling) => sibling.is(element));
  return siblings.slice(index + 1).find((sibling) => !sibling.hidden() && !isBlank(sibling)) ?? null;
}

function isBlank(element: PageElement): boolean {
  return textOrControl(element) === '' || element.tag === 'br';
}

function textOrControl(element: PageElement): string {
  // Of a list only what is chosen: all that could be chosen says nothing.
  const lists = element.tag === 'select' ? [element] : element.find('select');
  const [list] = lists;
  if (list !== undefined && lists.length === 1 && list.text() === element.text()) return controlText(list);
  const text = trimmed(element.text());
  if (text !== '') return text.slice(0, LONGEST_VALUE);
  const control = [element, ...element.find('input', 'select', 'textarea')].find(
    (one) => one.value() !== null,
  );
  return control === undefined ? '' : controlText(control);
}

function controlText(control: PageElement): string {
  if (/^(?:hidden|password|file|submit|button)$/iu.test(control.attr('type') ?? '')) return '';
  if (control.tag !== 'select') return trimmed(control.value() ?? '');
  const options = control.find('option');
  const on = options.find((option) => option.checked()) ?? options[0];
  return on === undefined ? '' : trimmed(on.text() || optionValue(on));
}

/** The value beside the first of `labels` (in their order) that the page states, or null. */
export function factFor(facts: readonly Fact[], labels: readonly string[]): string | null {
  for (const label of normalized(labels)) {
    const found = facts.find((fact) => fact.label === label);
    if (found !== undefined) return found.value;
  }
  return null;
}
