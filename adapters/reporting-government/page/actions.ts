import { type PageDocument, type PageElement, tidyText } from '@dung-hen/page';
import { isDisabled, isSubmitControl, typeOf } from '../wire/html-form.ts';
import { PURPOSES, type Purpose, plainness, serves } from '../words/action-words.ts';

/** Something on a page that can be clicked, with the words a person sees on it. */
export interface Action {
  readonly label: string;
  readonly element: PageElement;
  readonly enabled: boolean;
  /** The id of the dialog it stands in; '' for a dialog without id; null where it stands on the page itself. */
  readonly dialog: string | null;
  /** Part of the page's menu, head, foot or breadcrumb: leads elsewhere, belongs to no report. */
  readonly menu: boolean;
}

/** Everything clickable that the page does not hide, in document order. */
export function actionsOf(page: PageDocument, within: PageElement = page.root): Action[] {
  return within.find('a', 'button', 'input', 'span', 'div', 'li', 'td', 'img').flatMap((element) => {
    if (!isClickable(element) || element.hidden()) return [];
    const label = labelOf(element);
    return [
      {
        label,
        element,
        enabled: isEnabled(element),
        dialog: dialogAround(element),
        menu: isMenuLink(element),
      },
    ];
  });
}

function isClickable(element: PageElement): boolean {
  if (element.tag === 'button') return true;
  if (element.tag === 'input') return isSubmitControl(element) || typeOf(element) === 'button';
  if (element.tag === 'a') return element.attr('href') !== null || element.attr('onclick') !== null;
  return element.attr('role') === 'button' || element.attr('onclick') !== null;
}

/** The words on a control: its text, else value, else the label for people who do not see it, else its picture's. */
export function labelOf(element: PageElement): string {
  const picture = element.find('img').map((image) => image.attr('alt') ?? image.attr('title') ?? '');
  const candidates = [
    element.tag === 'input' ? (element.attr('value') ?? '') : element.text(),
    element.attr('aria-label') ?? '',
    element.attr('title') ?? '',
    element.attr('alt') ?? '',
    ...picture,
    element.attr('data-original-title') ?? '',
  ];
  const spoken = candidates.map(tidyText).find((text) => text !== '' && /[\p{L}\p{N}>›»→]/u.test(text));
  return spoken ?? (isSubmitControl(element) && element.tag === 'input' ? 'Submit' : '');
}

function isEnabled(element: PageElement): boolean {
  if (isDisabled(element) || element.attr('aria-disabled') === 'true') return false;
  const marked = [
    element,
    ...(element.tag === 'a' && element.parent()?.tag === 'li' ? [element.parent()] : []),
  ];
  return !marked.some((one) =>
    /(?:^|[\s_-])(?:disabled|aspnetdisabled)(?:$|[\s_-])/iu.test(one?.attr('class') ?? ''),
  );
}

function dialogAround(element: PageElement): string | null {
  for (let at = element.parent(); at !== null; at = at.parent()) if (isDialog(at)) return at.attr('id') ?? '';
  return null;
}

function isDialog(element: PageElement): boolean {
  const role = element.attr('role');
  if (element.tag === 'dialog' || role === 'dialog' || role === 'alertdialog') return true;
  return element.attr('popover') !== null || /(?:^|\s)modal(?:\s|$)/iu.test(element.attr('class') ?? '');
}

const MENU_TAGS = new Set(['nav', 'header', 'footer', 'aside']);
const MENU_ROLES = new Set(['navigation', 'menu', 'menubar', 'banner', 'contentinfo']);
const MENU_CLASS = /(?:^|[\s_-])(?:menu|nav|navbar|sidebar|sidenav|breadcrumbs?|topbar)(?:$|[\s_-])/iu;

function isMenuLink(element: PageElement): boolean {
  if (element.tag === 'button' || element.tag === 'input') return false;
  for (let at = element.parent(); at !== null; at = at.parent()) {
    if (MENU_TAGS.has(at.tag) || MENU_ROLES.has(at.attr('role') ?? '')) return true;
    const classes = at.attr('class') ?? '';
    if (MENU_CLASS.test(classes) && !/tab|pag/iu.test(classes)) return true;
  }
  return false;
}

/** The actions of a page that serve a purpose, usable ones first, plainest words first, else in page order. */
export function actionsFor(actions: readonly Action[], purpose: Purpose): Action[] {
  const fitting = actions.filter((action) => serves(action.label, purpose));
  const rank = (action: Action): number => {
    const words = RANKED.has(purpose) ? plainness(action.label, purpose as RankedPurpose) : 0;
    return (action.enabled ? 0 : 1_000) + (action.dialog === null ? 0 : 500) + words;
  };
  return fitting
    .map((action) => ({ action, rank: rank(action) }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ action }) => action);
}

type RankedPurpose = Parameters<typeof plainness>[1];
const RANKED: ReadonlySet<Purpose> = new Set<RankedPurpose>(['save', 'submit', 'toLeader', 'edit', 'view']);

/**
 * Labels of what can be clicked and has a meaning we know, to say what was near when something was not found. Other
 * labels (a log-in name in the page's head) are left out. At most 12.
 */
export function labelsNear(actions: readonly Action[]): string {
  const known = actions
    .map((action) => action.label)
    .filter((label) => PURPOSES.some((one) => serves(label, one)));
  return [...new Set(known)].slice(0, 12).join(' | ');
}
