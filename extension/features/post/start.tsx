import { render } from 'preact';
import { watchChanges } from '../../app/changes.ts';
import { vietnamNow } from '../../app/clock.ts';
import { allDossiers } from '../../app/dossier-store.ts';
import { readChosen } from '../../app/file-reading/read-chosen.ts';
import { loadFreshness } from '../../app/freshness.ts';
import { send } from '../../app/messages.ts';
import { startPageMenu } from '../../app/page/page-menu.tsx';
import { loadSettings, watchSettings } from '../../app/settings.ts';
import '../../app/theme.css';
import '../../app/page.css';
import '../../app/fact-page.css';
import './post.css';
import { safeFileName, saveFile } from '../letters/save-file.ts';
import { PostPage } from './post-page.tsx';
import type { PostSources } from './post-sources.ts';

const sources: PostSources = {
  now: vietnamNow,
  async load() {
    const [settings, dossiers, freshness] = await Promise.all([
      loadSettings(),
      allDossiers(),
      loadFreshness(),
    ]);
    return { settings, dossiers, collectedAt: freshness.collected };
  },
  watch(changed) {
    const stops = [watchChanges(changed), watchSettings(changed)];
    return () => {
      for (const stop of stops) stop();
    };
  },
  readOrders: (name, bytes, signal) => readChosen('orders', name, bytes, signal),
  save: (name, content) => saveFile(safeFileName(name), content),
  open: (page) => void send('page.open', { page, query: {} }),
};

/** Draws the page of the postal service. */
export function startPostPage(): void {
  startPageMenu('post');
  const root = document.getElementById('app');
  if (root !== null) render(<PostPage sources={sources} />, root);
}
