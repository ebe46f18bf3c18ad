import browser from 'webextension-polyfill';
import { vietnamNow } from '../../app/clock.ts';
import { database } from '../../app/database.ts';
import { storeDossiers } from '../../app/dossier-store.ts';
import type { BackgroundFeature } from '../../app/feature.ts';
import { listen, sendToTab } from '../../app/messages.ts';
import { type CollectionDesk, createDesk, type DeskParts } from './desk.ts';
import { forgetTab, portalTabs, rememberTab } from './portal-tabs.ts';
import { createRunner, type Runner, type RunnerParts } from './runner.ts';
import { indexedCollections } from './state.ts';

const PARTS: CollectParts = {
  store: indexedCollections,
  keep: storeDossiers,
  async oldestSeen() {
    const rows = (await database()).transaction('dossiers').store.index('seenAt');
    return (await rows.openKeyCursor())?.key ?? null;
  },
  now: vietnamNow,
  newId: () => crypto.randomUUID(),
  tabs: portalTabs,
  open: (tabId, runId) => sendToTab(tabId, 'collect.open', { runId }),
  fetch: (tabId, wanted) => sendToTab(tabId, 'collect.fetch', wanted),
  async halt(tabId, runId) {
    await sendToTab(tabId, 'collect.halt', { runId });
  },
  stayAwake: () => void browser.runtime.getPlatformInfo(),
};

/** What the background part of collecting works with. */
export type CollectParts = Omit<DeskParts, 'order' | 'isAlive'> &
  Pick<RunnerParts, 'open' | 'fetch' | 'stayAwake'>;

/** The background part of collecting: the desk between the buttons and the store, and who carries out its orders. */
export function createCollectBackground(parts: CollectParts): BackgroundFeature {
  return {
    id: 'collect',
    register() {
      const runner: Runner = createRunner({
        ...parts,
        take: (batch) => desk.take(batch),
        ended: (runId, outcome) => desk.ended(runId, outcome),
        lost: (runId) => desk.lost(runId),
      });
      const desk: CollectionDesk = createDesk({
        ...parts,
        order: (tabId, order) => runner.start(tabId, order),
        async halt(tabId, runId) {
          runner.stop(runId);
          await parts.halt(tabId, runId);
        },
        isAlive: (runId) => runner.has(runId),
      });
      listen('collect.ask', async ({ action, scope }) => ({
        refused: await (action === 'start' ? desk.start(scope) : desk[action]()),
      }));
      listen('collect.announce', async (_body, { tabId }) => {
        if (tabId === null) return {};
        await rememberTab(tabId);
        await desk.announced(tabId);
        return {};
      });
      listen('collect.beat', async ({ runId }, { tabId }) => ({
        goOn: tabId !== null && (await desk.beat(tabId, runId)),
      }));
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
