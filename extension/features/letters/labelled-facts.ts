import { normalizeLabel, type PageElement, tidyText } from '@dung-hen/page';

/** A label of a form or fact sheet, normalised, and what stands beside it. */
export interface LabelledFact {
  readonly label: string;
  readonly value: string;
}

const CONTROLS = ['input', 'select', 'textarea'] as const;

/**
 * Labels with their values in document order: of controls by `for`, by wrapping or by standing in the same form item
 * (disabled inputs hold facts on one-stop portals), and of plain fact sheets (th–td, dt–dd). Much smaller than the
 * reader of whole forms, for a content script.
 */
export function labelledFacts(root: PageElement): LabelledFact[] {
  const controls = new Map<string, PageElement>();
  for (const control of root.find(...CONTROLS)) {
    const id = control.attr('id');
    if (id !== null) controls.set(id, control);
  }
  return root.find('label', 'th', 'td', 'dt').flatMap((element) => {
    const label = normalizeLabel(element.text());
    if (label === '') return [];
    const value = element.tag === 'label' ? controlled(element, controls) : beside(element);
    return value === null ? [] : [{ label, value }];
  });
}

function controlled(label: PageElement, controls: ReadonlyMap<string, PageElement>): string | null {
  const own = controls.get(label.attr('for') ?? '') ?? label.find(...CONTROLS)[0];
  if (own !== undefined) return shownIn(own);
  // A form item holds its label and its one control.
  for (let node = label.parent(), up = 0; node !== null && up < 2; node = node.parent(), up += 1) {
    const inside = node.find(...CONTROLS);
    if (inside.length > 0) return inside.length === 1 && inside[0] ? shownIn(inside[0]) : null;
  }
  return null;
}

function shownIn(control: PageElement): string {
  const chosen = control.tag === 'select' ? control.find('option').find((option) => option.checked()) : null;
  return tidyText(chosen?.text() ?? control.value() ?? '');
}

/** The value beside a heading of a fact sheet; the headings of a list stand beside each other and hold none. */
function beside(heading: PageElement): string | null {
  const siblings = heading.parent()?.children() ?? [];
  const at = siblings.findIndex((sibling) => sibling.is(heading));
  const next = siblings[at + 1];
  const pairs = siblings.length % 2 === 0 && siblings.length <= 4 && at % 2 === 0;
  const fits =
    (heading.tag === 'th' && next?.tag === 'td') ||
    (heading.tag === 'td' && next?.tag === 'td' && pairs) ||
    (heading.tag === 'dt' && next?.tag === 'dd');
  return fits && next !== undefined ? tidyText(next.text()) : null;
}
