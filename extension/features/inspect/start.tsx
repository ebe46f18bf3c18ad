import { render } from 'preact';
import { watchChanges } from '../../app/changes.ts';
import { vietnamNow } from '../../app/clock.ts';
import { allDossiers } from '../../app/dossier-store.ts';
import { loadFreshness } from '../../app/freshness.ts';
import { send } from '../../app/messages.ts';
import { startPageMenu } from '../../app/page/page-menu.tsx';
import { loadSettings, watchSettings } from '../../app/settings.ts';
import '../../app/theme.css';
import '../../app/page.css';
import '../letters/page/paper.css';
import '../../app/desk-page.css';
import './inspect.css';
import { allLetters } from '../letters/register-store.ts';
import { InspectPage } from './inspect-page.tsx';
import type { InspectSources } from './inspect-sources.ts';

const sources: InspectSources = {
  now: vietnamNow,
  async load() {
    const [settings, dossiers, letters, freshness] = await Promise.all([
      loadSettings(),
      allDossiers(),
      allLetters(),
      loadFreshness(),
    ]);
    return { settings, dossiers, letters, collectedAt: freshness.collected };
  },
  watch(changed) {
    const stops = [watchChanges(changed), watchSettings(changed)];
    return () => {
      for (const stop of stops) stop();
    };
  },
  openCollect: () => void send('page.open', { page: 'collect', query: {} }),
  print: () => window.print(),
};

/** Draws the page of self-inspection. */
export function startInspectPage(): void {
  startPageMenu('inspect');
  const root = document.getElementById('app');
  if (root !== null) render(<InspectPage sources={sources} />, root);
}
