import type { ReportSheet } from '@dung-hen/adapters/reporting-government/report/sheet';
import { spokenPeriod, spokenWindow } from '@dung-hen/adapters/reporting-government/words/period-words';
import { type PageDocument, type PageElement, saidIn } from '@dung-hen/page';
import type { FormReading } from '../../app/autofill-messages.ts';
import { numberInPicture } from '../../app/page-picture/picture-page.ts';

const LONGEST = 300;
const MOST = 40;

/**
 * The places of a page that tell its period and its unit, outside of `grid`: the smallest elements that say one. As long
 * as they say the same, the page is still that of the report that was read.
 */
export function signsOn(
  page: PageDocument,
  sheet: ReportSheet,
  grid: PageElement | null,
): FormReading['signs'] {
  const tells = (element: PageElement): boolean => {
    const text = shownIn(element);
    if (text.length > LONGEST) return false;
    const names = sheet.unit !== null && text.includes(sheet.unit);
    return names || spokenPeriod(text) !== null || spokenWindow(text) !== null;
  };
  const found: FormReading['signs'] = [];
  const walk = (element: PageElement): void => {
    if (found.length >= MOST || (grid !== null && element.is(grid))) return;
    const inner = element.children().filter(({ tag }) => tag !== 'option');
    const before = found.length;
    for (const child of inner) walk(child);
    const at = numberInPicture(element);
    if (found.length > before || at === null || element.hidden() || !tells(element)) return;
    found.push({ at, said: saidIn(element) });
  };
  walk(page.root);
  return found;
}

/** Text of an element, of a list only what is chosen. */
function shownIn(element: PageElement): string {
  if (element.tag !== 'select') {
    const value = element.value();
    return value ?? element.text();
  }
  const chosen = element.find('option').filter((option) => option.checked());
  return chosen.map((option) => option.text()).join(' ');
}
