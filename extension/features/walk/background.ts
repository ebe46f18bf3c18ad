import { z } from '@dung-hen/domain/schema';
import browser from 'webextension-polyfill';
import type { BackgroundFeature } from '../../app/feature.ts';
import { listen, sendToTab } from '../../app/messages.ts';
import type { WalkProgress } from '../../app/walk-messages.ts';

const walk = z.object({
  pages: z.int(),
  codes: z.array(z.string()),
  uncoded: z.int(),
  total: z.nullable(z.int()),
  /** The frame that holds the list, by its address without query; null for the page itself. */
  frame: z.nullable(z.string()),
});
type Walk = z.infer<typeof walk>;

const keyOf = (tabId: number): string => `walk.${tabId}`;

/** In session storage: a worker that dies between two pages goes on, a closed browser forgets. Codes only. */
async function load(tabId: number): Promise<Walk | null> {
  const key = keyOf(tabId);
  const found = walk.safeParse((await browser.storage.session.get(key))[key]);
  return found.success ? found.data : null;
}
const save = (tabId: number, state: Walk): Promise<void> =>
  browser.storage.session.set({ [keyOf(tabId)]: state });
const forget = (tabId: number): Promise<void> => browser.storage.session.remove(keyOf(tabId));

const progressOf = (state: Walk | null): WalkProgress | null =>
  state && { pages: state.pages, seen: state.codes.length, uncoded: state.uncoded, total: state.total };

/** Remembers how far the walk through a list has come, tab by tab. */
export const walkBackground: BackgroundFeature = {
  id: 'walk',
  register() {
    listen('walk.ask', async (_body, { tabId, frameId, frame }) => {
      if (tabId === null) return {};
      await save(tabId, { pages: 0, codes: [], uncoded: 0, total: null, frame });
      await sendToTab(tabId, 'walk.go', {}, frameId);
      return {};
    });
    listen('walk.mine', async (_body, { tabId, frame }) => {
      const state = tabId === null ? null : await load(tabId);
      return { walk: state?.frame === frame ? progressOf(state) : null };
    });
    listen('walk.page', async ({ codes, uncoded, total }, { tabId }) => {
      const state = tabId === null ? null : await load(tabId);
      if (tabId === null || state === null) return { walk: null, fresh: false };
      const known = new Set([...state.codes, ...codes]);
      const next = {
        ...state,
        pages: state.pages + 1,
        codes: [...known],
        uncoded: state.uncoded + uncoded,
        total: total ?? state.total,
      };
      await save(tabId, next);
      return { walk: progressOf(next), fresh: known.size > state.codes.length };
    });
    listen('walk.end', async (_body, { tabId }) => {
      if (tabId !== null) await forget(tabId);
      return {};
    });
    browser.tabs.onRemoved.addListener((tabId) => void forget(tabId));
  },
};
