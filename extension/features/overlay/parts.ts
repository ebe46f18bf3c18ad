import type { PageWatch } from '../../app/page-watch/page-watch.ts';
import type { Dress } from './styles.ts';
import type { OverlayTexts } from './texts.ts';

/** What every part of the overlay draws with. */
export interface OverlayParts {
  readonly document: Document;
  readonly watch: PageWatch;
  readonly texts: OverlayTexts;
  readonly dress: Dress;
}
