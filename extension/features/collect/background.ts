import browser from 'webextension-polyfill';
import { vietnamNow } from '../../app/clock.ts';
import { database } from '../../app/database.ts';
import { storeDossiers } from '../../app/dossier-store.ts';
import type { BackgroundFeature } from '../../app/feature.ts';
import { listen, sendToTab } from '../../app/messages.ts';
import { createDesk, type DeskParts } from './desk.ts';
import { forgetTab, portalTabs, rememberTab } from './portal-tabs.ts';
import { indexedCollections } from './state.ts';

const PARTS: DeskParts = {
  store: indexedCollections,
  keep: storeDossiers,
  async oldestSeen() {
    const rows = (await database()).transaction('dossiers').store.index('seenAt');
    return (await rows.openKeyCursor())?.key ?? null;
  },
  now: vietnamNow,
  newId: () => crypto.randomUUID(),
  tabs: portalTabs,
  order: (tabId, order) => sendToTab(tabId, 'collect.run', order),
  async halt(tabId, runId) {
    await sendToTab(tabId, 'collect.halt', { runId });
  },
  async isAlive(tabId, runId) {
    return (await sendToTab(tabId, 'collect.alive', { runId }))?.alive === true;
  },
};

/** The background part of collecting: the desk between the buttons, the portal tab and the store. */
export function createCollectBackground(parts: DeskParts): BackgroundFeature {
  return {
    id: 'collect',
    register() {
      const desk = createDesk(parts);
      listen('collect.ask', async ({ action, scope }) => ({
        refused: await (action === 'start' ? desk.start(scope) : desk[action]()),
      }));
      listen('collect.announce', async (_body, { tabId }) => {
        if (tabId === null) return { order: null };
        await rememberTab(tabId);
        return { order: await desk.announced(tabId) };
      });
      listen('collect.batch', (batch) => desk.take(batch));
      listen('collect.ended', async (end) => {
        await desk.ended(end);
        return {};
      });
      browser.tabs.onRemoved.addListener((tabId) => {
        void forgetTab(tabId).then(() => desk.brokenOff(tabId));
      });
      // Tabs of before know nothing of this start: what they were at is broken off, never lost.
      browser.runtime.onStartup.addListener(() => void desk.brokenOff(null));
      browser.runtime.onInstalled.addListener(() => void desk.brokenOff(null));
    },
  };
}

export const collectBackground: BackgroundFeature = createCollectBackground(PARTS);
