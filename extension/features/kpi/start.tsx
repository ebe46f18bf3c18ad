import { render } from 'preact';
import { watchChanges } from '../../app/changes.ts';
import { vietnamNow } from '../../app/clock.ts';
import { database } from '../../app/database.ts';
import { allDossiers } from '../../app/dossier-store.ts';
import { readChosen } from '../../app/file-reading/read-chosen.ts';
import { loadFreshness } from '../../app/freshness.ts';
import { send } from '../../app/messages.ts';
import { startPageMenu } from '../../app/page/page-menu.tsx';
import { loadSettings, watchSettings } from '../../app/settings.ts';
import 'uplot/dist/uPlot.min.css';
import '../../app/theme.css';
import '../../app/page.css';
import '../../app/fact-page.css';
import './kpi.css';
import { indexedCollections } from '../collect/state.ts';
import { allFeedback } from '../feedback/feedback-store.ts';
import { loadPaper } from '../feedback/paper-store.ts';
import { loadClosings } from '../report/closings.ts';
import { drawChart } from './draw-chart.ts';
import { loadFigures, saveFigure, saveScores } from './figures-store.ts';
import { KpiPage } from './kpi-page.tsx';
import type { KpiSources } from './kpi-sources.ts';

const sources: KpiSources = {
  now: vietnamNow,
  async load() {
    const db = await database();
    const [settings, dossiers, freshness, collection, closings, figures, letters, feedback, paper] =
      await Promise.all([
        loadSettings(),
        allDossiers(),
        loadFreshness(),
        indexedCollections.load(),
        loadClosings(),
        loadFigures(),
        db.getAll('register'),
        allFeedback(),
        loadPaper(),
      ]);
    const wholeSince = collection.last?.wholeSince ?? null;
    return {
      settings,
      dossiers,
      collectedAt: freshness.collected,
      wholeSince,
      closings,
      figures,
      others: { letters, feedback, paper },
    };
  },
  watch(changed) {
    const stops = [watchChanges(changed), watchSettings(changed)];
    return () => {
      for (const stop of stops) stop();
    };
  },
  saveFigure: (period, id, ratio) => saveFigure(period, id, ratio, vietnamNow()),
  readScores: (name, bytes, signal) => readChosen('scores', name, bytes, signal),
  saveScores: (period, scores) => saveScores(period, scores, vietnamNow()),
  openCollect: () => void send('page.open', { page: 'collect', query: {} }),
  drawChart,
};

/** Draws the page of KPIs. */
export function startKpiPage(): void {
  startPageMenu('kpi');
  const root = document.getElementById('app');
  if (root !== null) render(<KpiPage sources={sources} />, root);
}
