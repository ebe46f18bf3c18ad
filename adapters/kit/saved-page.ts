import { DungHenError } from '@dung-hen/domain';
import type { PageDocument } from '@dung-hen/page';
import { parsePage } from '@dung-hen/page/html';
import { isWholePage } from './http-errors.ts';

/**
 * Opens a page saved as HTML (Node only). A page without its end (`</html>`) was cut off and would read as one with
 * fewer rows: NETWORK. `url` is the address it was saved from.
 */
export function openSavedPage(html: string, url: string): PageDocument {
  if (!isWholePage(html)) {
    throw new DungHenError('NETWORK', { step: 'open', url, detail: 'the page breaks off' });
  }
  return parsePage(html, url);
}
