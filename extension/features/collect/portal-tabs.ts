import { z } from '@dung-hen/domain/schema';
import browser from 'webextension-polyfill';

const KEY = 'collect.tabs';
const stored = z.catch(z.array(z.int()), []);

/** Portal tabs that announced themselves since the browser started, latest first. Needs no `tabs` permission. */
export async function portalTabs(): Promise<readonly number[]> {
  return stored.parse((await browser.storage.session.get(KEY))[KEY]);
}

/** Remembers a portal tab as the latest. */
export async function rememberTab(tabId: number): Promise<void> {
  const others = (await portalTabs()).filter((known) => known !== tabId);
  await browser.storage.session.set({ [KEY]: [tabId, ...others].slice(0, 20) });
}

export async function forgetTab(tabId: number): Promise<void> {
  await browser.storage.session.set({ [KEY]: (await portalTabs()).filter((known) => known !== tabId) });
}
