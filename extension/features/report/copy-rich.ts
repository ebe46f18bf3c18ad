import { copyText } from '../overlay/clipboard.ts';

/**
 * Copies a text that is to keep its table when it is pasted into an editor: as HTML and, for plain fields, as text. Falls
 * back to the text alone where the browser copies nothing else. True when it went well.
 */
export async function copyRich(html: string, text: string, page: Document): Promise<boolean> {
  const item = page.defaultView?.ClipboardItem;
  if (item !== undefined) {
    try {
      const parts = { 'text/html': html, 'text/plain': text };
      const blobs = Object.entries(parts).map(([type, part]) => [type, new Blob([part], { type })]);
      await navigator.clipboard.write([new item(Object.fromEntries(blobs))]);
      return true;
    } catch {
      // Not allowed, or not of these kinds: the text alone may still go.
    }
  }
  return copyText(text, page);
}
