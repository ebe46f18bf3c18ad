import { normalizeLabel, type PageElement } from '@dung-hen/page';

const FRAMES: ReadonlySet<string> = new Set(['header', 'nav', 'footer', 'aside']);
const SITE_NAME =
  /^(?:chào mừng .*)?(?:(?:trang|cổng) thông tin điện tử|ủy ban nhân dân|ubnd (?:xã|phường|thị trấn|huyện|tỉnh))/iu;

/** Whether an element belongs to what stands around every page: header, menu, footer. */
export function inFrame(element: PageElement): boolean {
  for (let node: PageElement | null = element; node; node = node.parent()) {
    if (FRAMES.has(node.tag)) return true;
  }
  return false;
}

/** Whether a text is the name of the site rather than of an article. */
export function isSiteName(text: string): boolean {
  return SITE_NAME.test(normalizeLabel(text)) && text.length < 90;
}

/** Whether a page says that it is a commune's or another agency's site. */
export function saysItIsSite(root: PageElement): boolean {
  return /(?:trang|cổng) thông tin điện tử/iu.test(root.text());
}
