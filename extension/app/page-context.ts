import type { ListReader } from './page-watch/list-reader.ts';
import type { PageSettings } from './page-watch/page-messages.ts';
import type { PageWatch } from './page-watch/page-watch.ts';

/** What a page feature is given to work with: where it stands, what the officer has set, and eyes on the page. */
export interface PageContext {
  /** Origin and path of the page, no query: what identifies a list. */
  readonly url: string;
  readonly settings: PageSettings;
  /** Tells when the page changes and when it has come to rest. */
  readonly watch: PageWatch;
  /** Reads the dossiers of the list that shows. */
  readonly lists: ListReader;
}
