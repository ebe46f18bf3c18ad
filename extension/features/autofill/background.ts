import browser from 'webextension-polyfill';
import { vietnamNow } from '../../app/clock.ts';
import { allDossiers } from '../../app/dossier-store.ts';
import type { BackgroundFeature } from '../../app/feature.ts';
import { loadPacks } from '../../app/form-packs.ts';
import { loadFreshness } from '../../app/freshness.ts';
import { listen } from '../../app/messages.ts';
import { pageFromPicture } from '../../app/page-picture/picture-page.ts';
import { isReportingHost } from '../../app/reporting-hosts.ts';
import { loadSettings } from '../../app/settings.ts';
import { appendAudit } from '../audit/log.ts';
import { loadMerges } from '../merge/merges-store.ts';
import { loadClosings } from '../report/closings.ts';
import { auditedActs } from './audited.ts';
import { begunFill, forgetFill, rememberFill } from './begun.ts';
import type { OwnFacts } from './figures.ts';
import { autofillOutfit } from './outfit.ts';
import { readForm } from './read-form.ts';

async function ownFacts(): Promise<OwnFacts> {
  const [settings, dossiers, freshness, closings, merges, packs] = await Promise.all([
    loadSettings(),
    allDossiers(),
    loadFreshness(),
    loadClosings(),
    loadMerges(),
    loadPacks(),
  ]);
  const collectedAt = freshness.collected;
  return { settings, dossiers, collectedAt, closings, merges, packs, now: vietnamNow() };
}

/** Reads pages and makes the figures: a content script sees neither dossiers nor store. */
export const autofillBackground: BackgroundFeature = {
  id: 'autofill',
  register() {
    listen('autofill.read', async ({ page, period, source }, { tabId }) => {
      // A fill that was stopped goes on with the figures it began with.
      const begun = source === null && tabId !== null ? await begunFill(tabId, page.url, Date.now()) : null;
      const choice = { period, source: source ?? begun?.source ?? null };
      return readForm(pageFromPicture(page), choice, await ownFacts());
    });
    listen('autofill.begin', async (begun, { tabId }) => {
      if (tabId !== null) await rememberFill(tabId, begun, Date.now());
      return {};
    });
    listen('autofill.mine', async ({ url }, { tabId }) => ({
      begun: tabId === null ? null : await begunFill(tabId, url, Date.now()),
    }));
    listen('autofill.end', async (ended) => {
      const { officerName } = await loadSettings();
      for (const act of auditedActs(ended)) await appendAudit(act, officerName, vietnamNow());
      return {};
    });
    listen('autofill.outfit', async ({ host }) => {
      const { language, disabledFeatures } = await loadSettings();
      const on = !disabledFeatures.includes('autofill');
      return { on, reporting: isReportingHost(host), ...autofillOutfit(language) };
    });
    browser.tabs.onRemoved.addListener((tabId) => void forgetFill(tabId));
  },
};
