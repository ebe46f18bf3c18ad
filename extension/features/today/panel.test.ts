import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { openToday, registerPanel } from './panel.ts';

const setPopup = vi.fn(async () => undefined);
const setPanelBehavior = vi.fn(async () => undefined);
const open = vi.fn(async () => undefined);
const toggle = vi.fn(async () => undefined);

/** A browser that has only what is given. */
function browserWith(parts: { sidePanel?: object; sidebarAction?: object }): void {
  vi.spyOn(fakeBrowser.action, 'setPopup').mockImplementation(setPopup);
  Object.assign(fakeBrowser, { sidePanel: undefined, sidebarAction: undefined, ...parts });
}

const saved = { sidePanel: fakeBrowser.sidePanel };

beforeEach(() => {
  fakeBrowser.reset();
  vi.clearAllMocks();
  vi.stubGlobal(
    'fetch',
    vi.fn(async () => new Response('')),
  );
});
afterEach(() => {
  Object.assign(fakeBrowser, saved);
});

const openedTabs = async () =>
  (await fakeBrowser.tabs.query({})).filter(({ url }: { url?: string }) => url?.endsWith('/today.html'))
    .length;

describe('where the list opens', () => {
  it('is the side panel in Chromium', async () => {
    browserWith({ sidePanel: { setPanelBehavior, open } });
    registerPanel();
    expect(setPopup).toHaveBeenCalledWith({ popup: '' });
    expect(setPanelBehavior).toHaveBeenCalledWith({ openPanelOnActionClick: true });
    await openToday(7);
    expect(open).toHaveBeenCalledWith({ tabId: 7 });
    expect(await openedTabs()).toBe(0);
  });

  it('is the sidebar in Firefox, straight from the click', async () => {
    browserWith({ sidebarAction: { toggle } });
    registerPanel();
    void fakeBrowser.action.onClicked.trigger({ id: 1 } as Parameters<
      typeof fakeBrowser.action.onClicked.trigger
    >[0]);
    await expect.poll(() => toggle.mock.calls.length).toBe(1);
  });

  it('stays the popup where there is neither', () => {
    browserWith({});
    registerPanel();
    expect(setPopup).not.toHaveBeenCalled();
  });

  it('is a tab where no panel can be opened', async () => {
    browserWith({
      sidePanel: { setPanelBehavior, open: vi.fn(async () => Promise.reject(new Error('no gesture'))) },
    });
    await openToday(7);
    expect(await openedTabs()).toBe(1);
    browserWith({});
    await openToday(7);
    expect(await openedTabs()).toBe(2);
  });
});
