import { DETAIL as GOVERNMENT } from '@dung-hen/adapters/feedback-government/fields';
import { DETAIL as THANH_HOA } from '@dung-hen/adapters/feedback-thanhhoa/fields';
import { valueBeside } from '@dung-hen/adapters/kit/labelled-values';
import { pageFromDom } from '@dung-hen/page';
import { addressOf } from '../../app/page-watch/route.ts';
import type { PageSnapshot, SnapshotNode } from '../../app/page-watch/snapshot-types.ts';

/** Labels whose values may be read; the sender's name, telephone and address are none of them. */
const LABELS: readonly (readonly string[])[] = [...Object.values(THANH_HOA), ...Object.values(GOVERNMENT)];
/** A label that tells what the page is; its value (a place) is not read. */
const SIGN = 'Vị trí diễn ra';
const LONGEST = 6_000;
/** Fewer facts are no item. */
const LEAST = 3;

/** The labelled facts of a page that shows one item, and nothing else of it; null for another page. */
export function detailSnapshot(document: Document): PageSnapshot | null {
  const page = pageFromDom(document);
  const facts = new Map<string, string>();
  for (const labels of LABELS) {
    for (const label of labels) {
      const value = facts.has(label) ? null : valueBeside(page, label);
      if (value !== null) facts.set(label, value.slice(0, LONGEST));
    }
  }
  if (facts.size < LEAST) return null;
  if (valueBeside(page, SIGN) !== null) facts.set(SIGN, '');
  const lines = [...facts].flatMap(([label, value]): SnapshotNode[] => [
    { t: 'dt', x: label },
    { t: 'dd', x: value },
  ]);
  const root: SnapshotNode = { t: 'html', c: [{ t: 'body', c: [{ t: 'dl', c: lines }] }] };
  return { url: addressOf(document.location), root };
}
