import { DETAIL as GOVERNMENT } from '@dung-hen/adapters/feedback-government/fields';
import { DETAIL as THANH_HOA } from '@dung-hen/adapters/feedback-thanhhoa/fields';
import { valueBeside } from '@dung-hen/adapters/kit/labelled-values';
import { normalizeLabel, pageFromDom } from '@dung-hen/page';
import { addressOf } from '../../app/page-watch/route.ts';
import type { PageSnapshot, SnapshotNode } from '../../app/page-watch/snapshot-types.ts';

/** Labels whose values may be read; the sender's name, telephone and address are none of them. */
const LABELS: readonly (readonly string[])[] = [...Object.values(THANH_HOA), ...Object.values(GOVERNMENT)];
/** A label that tells what the page is; its value (a place) is not read. */
const SIGN = 'Vị trí diễn ra';
const LONGEST = 6_000;
/** Elements that may carry a label. */
const LEAVES = 'dt, th, td, label, b, strong, span, div, p, h3, h4';
const LONGEST_LABEL = 60;
/** Fewer facts are no item. */
const LEAST = 3;

/** The labelled facts of a page that shows one item, and nothing else of it; null for another page. */
export function detailSnapshot(document: Document): PageSnapshot | null {
  const standing = shortTexts(document);
  const present = [...new Set(LABELS.flat())].filter((label) => standing.has(normalizeLabel(label)));
  if (present.length < LEAST) return null;
  const page = pageFromDom(document);
  const facts = new Map<string, string>();
  for (const label of present) {
    const value = valueBeside(page, label);
    if (value !== null) facts.set(label, value.slice(0, LONGEST));
  }
  if (facts.size < LEAST) return null;
  if (standing.has(normalizeLabel(SIGN))) facts.set(SIGN, '');
  const lines = [...facts].flatMap(([label, value]): SnapshotNode[] => [
    { t: 'dt', x: label },
    { t: 'dd', x: value },
  ]);
  const root: SnapshotNode = { t: 'html', c: [{ t: 'body', c: [{ t: 'dl', c: lines }] }] };
  return { url: addressOf(document.location), root };
}

/** What short elements of the page say: one look over it, where asking for each label would take one each. */
function shortTexts(document: Document): ReadonlySet<string> {
  const texts = new Set<string>();
  for (const element of document.querySelectorAll(LEAVES)) {
    const text = element.childElementCount === 0 ? (element.textContent ?? '') : '';
    if (text !== '' && text.length <= LONGEST_LABEL) {
      texts.add(normalizeLabel(text.replace(/\s*:\s*$/u, '')));
    }
  }
  return texts;
}
