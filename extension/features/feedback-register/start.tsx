import { render } from 'preact';
import { watchChanges } from '../../app/changes.ts';
import { vietnamNow } from '../../app/clock.ts';
import { startPageMenu } from '../../app/page/page-menu.tsx';
import { loadSettings, watchSettings } from '../../app/settings.ts';
import '../../app/theme.css';
import '../../app/page.css';
import '../../app/fact-page.css';
import './feedback-register.css';
import { allFeedback, sayOfPair } from '../feedback/feedback-store.ts';
import { loadPaper, putPaper } from '../feedback/paper-store.ts';
import { saveFile } from '../letters/save-file.ts';
import { copyText } from '../overlay/clipboard.ts';
import { RegisterPage } from './register-page.tsx';
import type { RegisterSources } from './register-sources.ts';

const sources: RegisterSources = {
  now: vietnamNow,
  newId: () => crypto.randomUUID(),
  async load() {
    const [settings, stored, paper] = await Promise.all([loadSettings(), allFeedback(), loadPaper()]);
    return { settings, stored, paper };
  },
  watch(changed) {
    const stops = [watchChanges(changed), watchSettings(changed)];
    return () => {
      for (const stop of stops) stop();
    };
  },
  putPaper,
  sayOfPair,
  copy: (text) => copyText(text, document),
  save: saveFile,
  print: () => window.print(),
};

/** Draws the page of feedback. */
export function startRegisterPage(): void {
  startPageMenu('feedback-register');
  const root = document.getElementById('app');
  if (root !== null) render(<RegisterPage sources={sources} />, root);
}
