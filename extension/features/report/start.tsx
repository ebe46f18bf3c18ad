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
import './report.css';
import { closeFigures, loadClosings } from './closings.ts';
import { ReportPage } from './report-page.tsx';
import type { ReportSources } from './report-sources.ts';

const sources: ReportSources = {
  now: vietnamNow,
  async load() {
    const [settings, dossiers, freshness, closings] = await Promise.all([
      loadSettings(),
      allDossiers(),
      loadFreshness(),
      loadClosings(),
    ]);
    return { settings, dossiers, collectedAt: freshness.collected, closings };
  },
  watch(changed) {
    const stops = [watchChanges(changed), watchSettings(changed)];
    return () => {
      for (const stop of stops) stop();
    };
  },
  close: closeFigures,
  openCollect: () => void send('page.open', { page: 'collect', query: {} }),
};

/** Draws the report page. */
export function startReportPage(): void {
  startPageMenu('report');
  const root = document.getElementById('app');
  if (root !== null) render(<ReportPage sources={sources} />, root);
}
