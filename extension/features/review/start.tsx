import { render } from 'preact';
import { watchChanges } from '../../app/changes.ts';
import { vietnamNow } from '../../app/clock.ts';
import { allDossiers } from '../../app/dossier-store.ts';
import { loadFreshness } from '../../app/freshness.ts';
import { send } from '../../app/messages.ts';
import { startPageMenu } from '../../app/page/page-menu.tsx';
import { loadSettings, watchSettings } from '../../app/settings.ts';
import 'uplot/dist/uPlot.min.css';
import '../../app/theme.css';
import '../../app/page.css';
import '../letters/page/paper.css';
import '../../app/fact-page.css';
import './review.css';
import { indexedCollections } from '../collect/state.ts';
import { drawBars } from './draw-bars.ts';
import { ReviewPage } from './review-page.tsx';
import type { ReviewSources } from './review-sources.ts';
import { changeReview, loadReview } from './review-store.ts';

const sources: ReviewSources = {
  now: vietnamNow,
  async load() {
    const [settings, dossiers, freshness, collection, review] = await Promise.all([
      loadSettings(),
      allDossiers(),
      loadFreshness(),
      indexedCollections.load(),
      loadReview(),
    ]);
    const wholeSince = collection.last?.wholeSince ?? null;
    return { settings, dossiers, collectedAt: freshness.collected, wholeSince, review };
  },
  watch(changed) {
    const stops = [watchChanges(changed), watchSettings(changed)];
    return () => {
      for (const stop of stops) stop();
    };
  },
  change: changeReview,
  openCollect: () => void send('page.open', { page: 'collect', query: {} }),
  print: () => window.print(),
  drawBars,
};

/** Draws the page of the review. */
export function startReviewPage(): void {
  startPageMenu('review');
  const root = document.getElementById('app');
  if (root !== null) render(<ReviewPage sources={sources} />, root);
}
