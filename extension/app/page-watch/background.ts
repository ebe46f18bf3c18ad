import type { BackgroundFeature } from '../feature.ts';
import { listen } from '../messages.ts';
import { taughtOn } from '../other-systems.ts';
import { loadSettings } from '../settings.ts';
import { columnsToRead } from './read-snapshot.ts';
import { pageFromSnapshot } from './snapshot-page.ts';

/** Answers what every page asks first: what is set, and which columns of its tables may be read. */
export const pageWatchBackground: BackgroundFeature = {
  id: 'page-watch',
  register() {
    listen('page.settings', async () => {
      const { language, deadlineColumn, onTimeTarget, dueSoonDays, disabledFeatures } = await loadSettings();
      return { language, deadlineColumn, onTimeTarget, dueSoonDays, disabledFeatures };
    });
    listen('page.columns', async ({ page }) => {
      const { otherSystems } = await loadSettings();
      return { tables: columnsToRead(pageFromSnapshot(page), taughtOn(page.url, otherSystems)) };
    });
  },
};
