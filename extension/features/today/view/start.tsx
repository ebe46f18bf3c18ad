import { render } from 'preact';
import { watchChanges } from '../../../app/changes.ts';
import { vietnamNow } from '../../../app/clock.ts';
import { loadFreshness } from '../../../app/freshness.ts';
import { send } from '../../../app/messages.ts';
import { startPageMenu } from '../../../app/page/page-menu.tsx';
import { loadSettings, watchSettings } from '../../../app/settings.ts';
import { indexedStore } from '../store.ts';
import '../../../app/theme.css';
import '../../../app/page.css';
import './today.css';
import './line.css';
import './print.css';
import { TodayPage, type TodayPlace } from './today-page.tsx';
import type { TodaySources } from './use-today.ts';

const sources: TodaySources = {
  store: indexedStore,
  now: vietnamNow,
  loadSettings,
  loadFreshness,
  watch(changed) {
    const stops = [watchChanges(changed), watchSettings(changed)];
    return () => {
      for (const stop of stops) stop();
    };
  },
  async openPage(page, query = {}) {
    return (await send('page.open', { page, query }))?.opened ?? false;
  },
};

/** Shows today's list in this page of the extension. */
export function startToday(place: TodayPlace): void {
  const root = document.getElementById('app');
  if (root === null) return;
  if (place === 'tab') startPageMenu('today');
  const printNow = new URLSearchParams(location.search).has('print');
  // Rendering from the root happens at once, which is what a browser about to print needs.
  const show = (printing: boolean): void =>
    render(<TodayPage sources={sources} place={place} printNow={printNow} printing={printing} />, root);
  window.addEventListener('beforeprint', () => show(true));
  window.addEventListener('afterprint', () => show(false));
  show(false);
}
