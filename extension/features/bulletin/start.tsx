import { render } from 'preact';
import { watchChanges } from '../../app/changes.ts';
import { vietnamNow } from '../../app/clock.ts';
import { allDossiers } from '../../app/dossier-store.ts';
import { loadFreshness } from '../../app/freshness.ts';
import { send } from '../../app/messages.ts';
import { loadSettings, watchSettings } from '../../app/settings.ts';
import '../../app/theme.css';
import '../../app/page.css';
import '../letters/page/paper.css';
import '../../app/desk-page.css';
import { BulletinPage } from './bulletin-page.tsx';
import type { BulletinSources } from './bulletin-sources.ts';

const sources: BulletinSources = {
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
  open: (page) => void send('page.open', { page, query: {} }),
  print: () => window.print(),
};

/** Draws the page of the weekly bulletin. */
export function startBulletinPage(): void {
  const root = document.getElementById('app');
  if (root !== null) render(<BulletinPage sources={sources} />, root);
}
