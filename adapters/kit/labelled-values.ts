import { normalizeLabel, type PageDocument, type PageElement, tidyText } from '@dung-hen/page';

/** Elements that may carry a label of a fact shown on a page. */
const LABEL_TAGS = ['dt', 'th', 'td', 'label', 'b', 'strong', 'span', 'div', 'p', 'h3', 'h4'] as const;

/**
 * The element that carries a label, whatever it is made of: its whole text is the label, a colon aside. Only visible
 * ones; null where none does.
 */
export function labelOn(root: PageElement, ...labels: readonly string[]): PageElement | null {
  const wanted = labels.map(normalizeLabel);
  return (
    root
      .find(...LABEL_TAGS)
      .find(
        (element) =>
          element.children().length === 0 &&
          wanted.includes(normalizeLabel(element.text().replace(/\s*:\s*$/u, ''))) &&
          !element.hidden(),
      ) ?? null
  );
}

/** What stands beside a label: the value after it, or after the box it stands in. '' = nothing; null = no such label. */
export function valueBeside(page: PageDocument, ...labels: readonly string[]): string | null {
  const label = labelOn(page.root, ...labels);
  if (label === null) return null;
  const box = label.parent();
  const alone = box === null || (box.children().length === 1 && label.textAfter() === '');
  return tidyText(alone ? after(box) : after(label)).replace(/^:\s*/u, '');
}

/** The element right after another, however empty; else the text after it. */
function after(element: PageElement | null): string {
  const siblings = element?.parent()?.children() ?? [];
  const at = siblings.findIndex((one) => element !== null && one.is(element));
  const next = at < 0 ? undefined : siblings[at + 1];
  if (next === undefined) return element?.textAfter() ?? '';
  return next.tag === 'dt' || next.tag === 'label' || next.tag === 'th' ? '' : next.text();
}
