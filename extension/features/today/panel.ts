import polyfill from 'webextension-polyfill';
import { browser } from 'wxt/browser';
import { openPage } from './extension-pages.ts';

/**
 * Where today's list opens: the side panel in Chromium, the sidebar in Firefox, both by a click on the toolbar button.
 * A browser with neither keeps the popup of the manifest. The polyfill knows no side panel and the other typings no
 * sidebar, hence two names for one API.
 */
const hasSidePanel = (): boolean => typeof browser.sidePanel?.setPanelBehavior === 'function';
const hasSidebar = (): boolean => typeof polyfill.sidebarAction?.toggle === 'function';

/** Adds the listeners and settles what a click does. Called synchronously whenever the background starts. */
export function registerPanel(): void {
  if (hasSidePanel()) {
    void browser.action.setPopup({ popup: '' });
    void browser.sidePanel.setPanelBehavior({ openPanelOnActionClick: true });
  } else if (hasSidebar()) {
    void browser.action.setPopup({ popup: '' });
    // Firefox opens a sidebar only straight from a click: nothing may be awaited before.
    polyfill.action.onClicked.addListener(() => void polyfill.sidebarAction.toggle());
  }
}

/** Opens today's list beside the tab the officer clicked in; in a tab of its own where that is not possible. */
export async function openToday(tabId: number | null): Promise<void> {
  try {
    if (tabId === null || !hasSidePanel()) throw new Error('no side panel to open');
    await browser.sidePanel.open({ tabId });
  } catch {
    await openPage('today');
  }
}
