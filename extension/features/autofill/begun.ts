import { z } from '@dung-hen/domain/schema';
import browser from 'webextension-polyfill';
import { type BegunFill, begunFillSchema } from '../../app/autofill-messages.ts';
import { FIGURE_TEXT } from '../../app/figure-text.ts';

/** Milliseconds after which a fill that was begun is forgotten: as long as a log-in lasts, about. */
export const FORGET_AFTER = 30 * 60_000;

const kept = z.object({ until: z.number(), begun: begunFillSchema });

const keyOf = (tabId: number): string => `autofill.${tabId}`;

/**
 * In session storage, by tab: a reload finds it, a closed browser forgets it. Labels of the form and figures only: other
 * old texts stay in the page's own script and are gone with it.
 */
export async function rememberFill(tabId: number, all: BegunFill, now: number): Promise<void> {
  const begun = { ...all, cells: all.cells.filter(({ before }) => FIGURE_TEXT.test(before)) };
  await browser.storage.session.set({ [keyOf(tabId)]: { until: now + FORGET_AFTER, begun } });
}

/** What was begun in a tab on this very page; null when there is nothing, or it is too old. */
export async function begunFill(tabId: number, url: string, now: number): Promise<BegunFill | null> {
  const key = keyOf(tabId);
  const found = kept.safeParse((await browser.storage.session.get(key))[key]);
  if (!found.success || found.data.until <= now || found.data.begun.url !== url) return null;
  return found.data.begun;
}

export async function forgetFill(tabId: number): Promise<void> {
  await browser.storage.session.remove(keyOf(tabId));
}
