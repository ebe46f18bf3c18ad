import { browser } from 'wxt/browser';
import type { BackgroundFeature } from '../../app/feature.ts';
import { loadSettings, watchSettings } from '../../app/settings.ts';
import { registerSystems } from './registration.ts';

/** Keeps the registered scripts in step with what is switched on and allowed. */
export const otherSystemsBackground: BackgroundFeature = {
  id: 'other-systems',
  register() {
    let last: Promise<void> = Promise.resolve();
    // One after the other: two at once would register a host twice.
    const renew = (): void => {
      last = last
        .then(async () => registerSystems((await loadSettings()).otherSystems))
        .catch(() => undefined);
    };
    watchSettings(renew);
    browser.permissions.onAdded.addListener(renew);
    browser.permissions.onRemoved.addListener(renew);
    browser.runtime.onInstalled.addListener(renew);
    browser.runtime.onStartup.addListener(renew);
  },
};
