import type { PageElement } from './element.ts';

/** Nearest element above that fits; null when `stop` comes first. */
export function closest(
  element: PageElement,
  fits: (node: PageElement) => boolean,
  stop: (node: PageElement) => boolean = () => false,
): PageElement | null {
  for (let node = element.parent(); node; node = node.parent()) {
    if (fits(node)) return node;
    if (stop(node)) return null;
  }
  return null;
}

/** Whether an element is another or stands in it. */
export function isInside(inner: PageElement, outer: PageElement): boolean {
  for (let node: PageElement | null = inner; node; node = node.parent()) if (node.is(outer)) return true;
  return false;
}
