/**
 * Styles a shadow root. Where a content script may not share sheets with a page, a style element does, which page
 * policies let pass in shadow roots.
 */
export function dressRoot(root: ShadowRoot, css: string): void {
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    root.adoptedStyleSheets = [sheet];
  } catch {
    const style = root.ownerDocument.createElement('style');
    style.textContent = css;
    root.append(style);
  }
}
