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
import '../../app/page/parts.css';
import { allFeedback } from '../feedback/feedback-store.ts';
import { loadPaper } from '../feedback/paper-store.ts';
import { loadClosings } from '../report/closings.ts';
import { BulletinPage } from './bulletin-page.tsx';
import type { BulletinSources } from './bulletin-sources.ts';
import { bulletinKey, closeWeek, keepOwn, loadBulletins } from './kept-bulletins.ts';
import { keepQuestions, loadQuestions } from './kept-questions.ts';

const sources: BulletinSources = {
  now: vietnamNow,
  async load() {
    const [settings, dossiers, freshness, closings, kept, feedback, paper, questions] = await Promise.all([
      loadSettings(),
      allDossiers(),
      loadFreshness(),
      loadClosings(),
      loadBulletins(),
      allFeedback(),
      loadPaper(),
      loadQuestions(),
    ]);
    return {
      settings,
      dossiers,
      collectedAt: freshness.collected,
      closings,
      kept,
      feedback,
      paper,
      questions,
    };
  },
  watch(changed) {
    const stops = [watchChanges(changed), watchSettings(changed)];
    return () => {
      for (const stop of stops) stop();
    };
  },
  open: (page) => void send('page.open', { page, query: {} }),
  print: () => window.print(),
  keepOwn: (week, unitCode, own) => keepOwn(bulletinKey(unitCode, week.from), week.from, own),
  keepQuestions,
  closeWeek: (week, settings, figures) =>
    closeWeek(
      bulletinKey(settings.unitCode, week.from),
      figures,
      week.from,
      settings.officerName,
      vietnamNow(),
    ),
};

/** Draws the page of the weekly bulletin. */
export function startBulletinPage(): void {
  startPageMenu('bulletin');
  const root = document.getElementById('app');
  if (root !== null) render(<BulletinPage sources={sources} />, root);
}
