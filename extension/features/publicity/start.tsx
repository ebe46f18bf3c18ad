import { createCommuneSite } from '@dung-hen/adapters/commune-site/client';
import { createFetchTransport } from '@dung-hen/adapters/kit/transport-fetch';
import { createNationalPortal } from '@dung-hen/adapters/national-portal/client';
import { type PageDocument, pageFromDom } from '@dung-hen/page';
import { render } from 'preact';
import { watchChanges } from '../../app/changes.ts';
import { vietnamNow } from '../../app/clock.ts';
import { allDossiers } from '../../app/dossier-store.ts';
import { readChosen } from '../../app/file-reading/read-chosen.ts';
import { loadFreshness } from '../../app/freshness.ts';
import { send } from '../../app/messages.ts';
import { startPageMenu } from '../../app/page/page-menu.tsx';
import { loadSettings, saveSettings, watchSettings } from '../../app/settings.ts';
import '../../app/theme.css';
import '../../app/page.css';
import '../../app/fact-page.css';
import '../../app/page/parts.css';
import './publicity.css';
import { indexedCollections } from '../collect/state.ts';
import { saveFile } from '../letters/save-file.ts';
import { askForHosts } from '../other-systems/switching.ts';
import { keepLastLook, loadLastLook, watchLastLook } from './last-look.ts';
import { PublicityPage } from './publicity-page.tsx';
import type { PublicitySources } from './publicity-sources.ts';
import { tabsFirst } from './tab-transport.ts';

/** A page of an HTML text by the browser's own parser: none of its scripts runs. */
const parse = (html: string, url: string): PageDocument => ({
  ...pageFromDom(new DOMParser().parseFromString(html, 'text/html')),
  url,
});

// The browser's own cookies of the host go along: both sites may hand out some that keep a visitor on one server.
const transport = createFetchTransport({ credentials: 'include' });

const sources: PublicitySources = {
  now: vietnamNow,
  async load() {
    const [settings, dossiers, freshness, collection, lastLook] = await Promise.all([
      loadSettings(),
      allDossiers(),
      loadFreshness(),
      indexedCollections.load(),
      loadLastLook(),
    ]);
    const wholeSince = collection.last?.wholeSince ?? null;
    return { settings, dossiers, collectedAt: freshness.collected, wholeSince, lastLook };
  },
  watch(changed) {
    const stops = [watchChanges(changed), watchSettings(changed), watchLastLook(changed)];
    return () => {
      for (const stop of stops) stop();
    };
  },
  readProcedures: (name, bytes, signal) => readChosen('procedures', name, bytes, signal),
  readStatuses: (name, bytes, signal) => readChosen('statuses', name, bytes, signal),
  askFor: askForHosts,
  national: (hosts) =>
    createNationalPortal({ origins: hosts.map((host) => `https://${host}`), transport, parse }),
  site: (address) =>
    createCommuneSite({ baseUrl: new URL(address).origin, transport: tabsFirst(transport), parse }),
  saveChoices: (publicity) => saveSettings({ publicity }),
  keepLook: keepLastLook,
  openCollect: () => void send('page.open', { page: 'collect', query: {} }),
  save: saveFile,
  print: () => window.print(),
};

/** Draws the page of publicity. */
export function startPublicityPage(): void {
  startPageMenu('publicity');
  const root = document.getElementById('app');
  if (root !== null) render(<PublicityPage sources={sources} />, root);
}
