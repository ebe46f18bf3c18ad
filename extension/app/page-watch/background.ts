import type { BackgroundFeature } from '../feature.ts';
import { systemOn } from '../hosts.ts';
import { listen } from '../messages.ts';
import { type OtherSystem, taughtOn } from '../other-systems.ts';
import { loadSettings } from '../settings.ts';
import { columnsToRead } from './read-snapshot.ts';
import { pageFromSnapshot } from './snapshot-page.ts';

/** What works on systems that were switched on. */
const ON_OTHERS = ['overlay', 'teach'];

/** Scripts of tabs that were open stay when their system is switched off: they are told to do nothing more. */
function isOff(host: string, others: readonly OtherSystem[]): boolean {
  return systemOn(host) === null && !others.some((other) => other.on && other.host === host);
}

/** Answers what every page asks first: what is set, and which columns of its tables may be read. */
export const pageWatchBackground: BackgroundFeature = {
  id: 'page-watch',
  register() {
    listen('page.settings', async (_body, { host }) => {
      const settings = await loadSettings();
      const { language, deadlineColumn, onTimeTarget, dueSoonDays, disabledFeatures } = settings;
      const off = host !== null && isOff(host, settings.otherSystems) ? ON_OTHERS : [];
      const disabled = [...new Set([...disabledFeatures, ...off])];
      return { language, deadlineColumn, onTimeTarget, dueSoonDays, disabledFeatures: disabled };
    });
    listen('page.columns', async ({ page }) => {
      const { otherSystems } = await loadSettings();
      return { tables: columnsToRead(pageFromSnapshot(page), taughtOn(page.url, otherSystems)) };
    });
  },
};
