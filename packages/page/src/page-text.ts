import type { Window } from '@dung-hen/calendar';
import { parsePortalDate } from './dates.ts';
import type { PageElement } from './element.ts';
import { foldMarks, normalizeLabel } from './label.ts';

/** Something to press, with the words on it. */
export interface Control {
  readonly element: PageElement;
  readonly text: string;
  readonly disabled: boolean;
  readonly hidden: boolean;
}

const PRESSED_ROLES: ReadonlySet<string> = new Set(['button', 'link', 'tab', 'menuitem']);
const PRESSED_TYPES: ReadonlySet<string> = new Set(['submit', 'button', 'reset', 'image']);

/** Buttons, links, tabs and whatever plays their part under `root`, in document order. */
export function pressablesOf(root: PageElement): Control[] {
  return root
    .find()
    .filter(isPressable)
    .map((element) => ({
      element,
      text: wordsOn(element),
      disabled: element.attr('disabled') !== null || element.attr('aria-disabled') === 'true',
      hidden: element.hidden(),
    }));
}

/**
 * Pressables whose words are just one of `words` (case, spacing and tone placement aside); where none is, those whose
 * unmarked words fit. Counts in brackets ("Đang xử lý (70)") do not hinder.
 */
export function findControls(root: PageElement, ...words: readonly string[]): Control[] {
  const wanted = words.map(normalizeLabel);
  const all = pressablesOf(root);
  const said = (control: Control) => normalizeLabel(control.text.replace(/\s*[([]\d+[)\]]\s*$/u, ''));
  const same = all.filter((control) => wanted.includes(said(control)));
  if (same.length > 0) return same;
  const bare = wanted.map(foldMarks);
  return all.filter((control) => said(control) === foldMarks(said(control)) && bare.includes(said(control)));
}

function isPressable(element: PageElement): boolean {
  if (element.tag === 'button' || (element.tag === 'a' && element.attr('href') !== null)) return true;
  if (element.tag === 'input') return PRESSED_TYPES.has((element.attr('type') ?? '').toLowerCase());
  return PRESSED_ROLES.has(element.attr('role') ?? '');
}

function wordsOn(element: PageElement): string {
  const text = element.tag === 'input' ? (element.value() ?? '') : element.text();
  return text || element.attr('aria-label') || element.attr('title') || element.attr('alt') || '';
}

const HEADINGS = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'] as const;

/** Texts of the headings that show, top first: h1 to h6, role="heading", legends, and blocks whose class says title. */
export function headingsOf(root: PageElement): string[] {
  const texts: string[] = [];
  for (const element of root.find()) {
    if (!isHeading(element) || element.hidden()) continue;
    const text = element.text();
    if (text !== '' && text.length <= 300) texts.push(text);
  }
  return texts;
}

function isHeading(element: PageElement): boolean {
  if ((HEADINGS as readonly string[]).includes(element.tag) || element.attr('role') === 'heading')
    return true;
  if (element.tag !== 'div' && element.tag !== 'p' && element.tag !== 'span') return false;
  return /(?:^|[\s_-])(?:page-?title|title|heading|tieu-?de)(?:$|\s)/iu.test(element.attr('class') ?? '');
}

const CLOCK = String.raw`(?:\d{1,2}\s*[:hg]\s*\d{2}(?::\d{2})?\s*,?\s*)?`;
const DAY = String.raw`(?:ngày\s*:?\s*)?(?:\d{1,2}\s*[/.-]\s*\d{1,2}\s*[/.-]\s*\d{4}|\d{1,2}\s+tháng\s+\d{1,2}\s+năm\s+\d{4})`;
const TO = String.raw`\s*(?:-|–|đến|tới)\s*(?:hết\s+)?`;
/** "Từ … đến …", or two days with a dash between them; times of day beside them do not count. */
const PERIOD = new RegExp(
  `(?:kể )?từ\\s*:?\\s*(?:hết\\s+)?${CLOCK}(${DAY})\\s*${CLOCK}${TO}${CLOCK}(${DAY})|(${DAY})${TO}(${DAY})`,
  'giu',
);

export type ParsedPeriod =
  | { readonly ok: true; readonly window: Window }
  | { readonly ok: false; readonly reason: 'none' | 'several' | 'impossible' };

/**
 * The window a title states: "(Từ ngày 15/03/2026 đến ngày 14/06/2026)", "từ 15/3/2026 đến hết 14/6/2026". Day first,
 * as Vietnamese prose always is. Two different windows in one text are refused.
 */
export function parsePeriodText(text: string): ParsedPeriod {
  const windows: Window[] = [];
  for (const match of text.normalize('NFC').matchAll(PERIOD)) {
    const from = dayOf(match[1] ?? match[3] ?? '');
    const to = dayOf(match[2] ?? match[4] ?? '');
    if (from === null || to === null || from > to) return { ok: false, reason: 'impossible' };
    if (!windows.some((other) => other.from === from && other.to === to)) windows.push({ from, to });
  }
  const [only] = windows;
  if (!only) return { ok: false, reason: 'none' };
  return windows.length > 1 ? { ok: false, reason: 'several' } : { ok: true, window: only };
}

function dayOf(text: string): string | null {
  const date = parsePortalDate(
    text.replace(/^ngày\s*:?\s*/iu, '').replace(/\s*([/.-])\s*/gu, '$1'),
    'dayFirst',
  );
  return date.ok ? date.value.slice(0, 10) : null;
}
