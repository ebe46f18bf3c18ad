/** What a pager says about going on. */
export type NextPage =
  | { readonly kind: 'next'; readonly control: HTMLElement; readonly total: number | null }
  /** There is a pager and it stands on its last page. */
  | { readonly kind: 'last'; readonly total: number | null }
  /** No pager: the list is all there is. */
  | { readonly kind: 'none'; readonly total: number | null };

/** Whole labels, never parts of one: "Chuyển tiếp" forwards a dossier and must not be pressed. */
const LABELS = new Set([
  'trang sau',
  'trang kế',
  'trang kế tiếp',
  'trang tiếp',
  'trang tiếp theo',
  'sau',
  'tiếp',
  'tiếp theo',
  'kế tiếp',
  'next',
  'next page',
  'go to next page',
  '›',
  '>',
  '→',
  'chevron_right',
  'keyboard_arrow_right',
]);
const CONTROLS = 'a, button, input[type="button"], input[type="submit"], [role="button"]';
/** How far above a control its pager may begin. */
const PAGER_DEPTH = 4;
const TOTAL =
  /(?:tổng(?: số| cộng)?|trong(?: tổng(?: số)?)?|trên(?: tổng(?: số)?)?|của|of|total)\s*:?\s*(\d[\d.,]*)/iu;

/**
 * Finds the way to the next page of a list by what its pager says: a control named "Trang sau", "Tiếp", "›"… that
 * stands among page numbers or beside "Trang 2/7". A control outside such a pager is never taken, whatever its name.
 * Turning a page reads only; nothing of the portal is changed by it.
 */
export function nextPage(document: Document): NextPage {
  const total = totalOf(document);
  let last = false;
  for (const control of document.querySelectorAll<HTMLElement>(CONTROLS)) {
    if (!isNamedNext(control) || pagerOf(control) === null || !isShown(control)) continue;
    if (!isOff(control)) return { kind: 'next', control, total };
    last = true;
  }
  return last ? { kind: 'last', total } : { kind: 'none', total };
}

function isNamedNext(control: HTMLElement): boolean {
  const value = control instanceof HTMLInputElement ? control.value : null;
  const own = [
    control.getAttribute('aria-label'),
    control.title,
    value,
    control.textContent,
    // antd writes the name on the item and only an arrow inside it.
    control.parentElement?.tagName === 'LI' ? control.parentElement.title : null,
  ];
  return own.some((text) => text !== null && text !== '' && LABELS.has(plain(text)));
}

const plain = (text: string): string => text.normalize('NFC').replace(/\s+/gu, ' ').trim().toLowerCase();

/** The pager a control belongs to: an ancestor near by that holds page numbers or says "trang 2/7", "11–20 của 123". */
function pagerOf(control: HTMLElement): HTMLElement | null {
  let place = control.parentElement;
  for (let depth = 0; place !== null && depth < PAGER_DEPTH; depth += 1, place = place.parentElement) {
    if (place.querySelector('table, textarea, [role="dialog"]') !== null) return null;
    if (saysWhere(place) || hasNumbers(place)) return place;
  }
  return null;
}

function saysWhere(place: HTMLElement): boolean {
  const text = plain(place.textContent ?? '');
  return /(?:trang|page)\s*\d+\s*(?:\/|trên|của|of)\s*\d+|\d+\s*[-–]\s*\d+\s*(?:trên|của|trong|of|\/)\s*\d+/u.test(
    text,
  );
}

/** A single number as the whole text of a control or an item, beside others or as the current page. */
function hasNumbers(place: HTMLElement): boolean {
  return [...place.querySelectorAll('a, button, li, span, [role="button"]')].some((one) =>
    /^\d{1,4}$/u.test(plain(one.textContent ?? '')),
  );
}

function isOff(control: HTMLElement): boolean {
  const item = control.closest('li') ?? control;
  return [control, item].some(
    (one) =>
      one.hasAttribute('disabled') ||
      one.getAttribute('aria-disabled') === 'true' ||
      /(?:^|[\s_-])disabled(?:$|\s)/u.test(one.className),
  );
}

function isShown(control: HTMLElement): boolean {
  return control.checkVisibility?.({ visibilityProperty: true }) ?? control.offsetParent !== null;
}

/** What the page writes as the number of dossiers of the whole list ("Tổng số 123", "1-10 của 123"); null if nowhere. */
function totalOf(document: Document): number | null {
  for (const place of document.querySelectorAll<HTMLElement>(
    '[class*="pag" i], [class*="total" i], .dataTables_info, tfoot, [role="navigation"]',
  )) {
    const found = TOTAL.exec(place.textContent ?? '')?.[1];
    if (found !== undefined && isShown(place)) return Number(found.replace(/[.,]/gu, ''));
  }
  return null;
}
