import { normalizeLabel, type PageDocument } from '@dung-hen/page';
import { NEXT_LABELS } from '../fields.ts';
import { linkOnSite, pageNumberOf } from '../wire.ts';

const NEXT: readonly string[] = NEXT_LABELS.map(normalizeLabel);

/** The address of the page after this one in a list: by its number, else by its words; null at the end. */
export function nextPageOf(page: PageDocument): string | null {
  const here = pageNumberOf(page.url);
  const links = page.root.find('a').flatMap((link) => {
    const address = linkOnSite(link.attr('href'), page.url);
    return address === null || link.hidden() ? [] : [{ text: link.text(), address }];
  });
  const numbered = links.find(
    ({ text, address }) => Number(text) === here + 1 && pageNumberOf(address) === here + 1,
  );
  const worded = links.find(
    ({ text, address }) => NEXT.includes(normalizeLabel(text)) && pageNumberOf(address) > here,
  );
  return numbered?.address ?? worded?.address ?? null;
}
