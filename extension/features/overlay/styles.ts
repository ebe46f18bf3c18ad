export type SheetName = 'badge' | 'column' | 'bar' | 'panel';

/** Gives a shadow root its looks. */
export type Dress = (root: ShadowRoot, name: SheetName) => void;

/**
 * Styles shadow roots. One sheet is shared by all roots of a kind, so that a thousand badges cost one. Where a content
 * script may not share sheets with a page, a style element does, which page policies let pass in shadow roots.
 */
export function createDress(css: Readonly<Record<SheetName, string>>): Dress {
  const made = new Map<SheetName, CSSStyleSheet>();
  return (root, name) => {
    try {
      let sheet = made.get(name);
      if (sheet === undefined) {
        sheet = new CSSStyleSheet();
        sheet.replaceSync(css[name]);
        made.set(name, sheet);
      }
      root.adoptedStyleSheets = [sheet];
    } catch {
      const style = root.ownerDocument.createElement('style');
      style.textContent = css[name];
      root.append(style);
    }
  };
}
