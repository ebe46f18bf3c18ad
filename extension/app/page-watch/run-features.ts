import { browser } from 'wxt/browser';
import { ask } from '../ask.ts';
import type { PageFeature } from '../feature.ts';
import { changesSettings } from '../settings-keys.ts';
import type { ListReader } from './list-reader.ts';
import { isPageSettings, type PageSettings } from './page-messages.ts';
import { createPageWatch } from './page-watch.ts';
import { addressOf, watchRoute } from './route.ts';

/** How often to look whether the extension is still there: after an update nobody tells the scripts of open tabs. */
const ALIVE_EVERY = 5_000;
/** First and longest pause before the background is asked again, in milliseconds. */
const ASK_AGAIN = { first: 300, longest: 30_000 };

/** What of a content script's own context is used here. */
export interface ScriptContext {
  readonly signal: AbortSignal;
  /** Aborts `signal` by itself when the extension was updated or removed. */
  readonly isInvalid: boolean;
  setInterval(handler: () => void, timeout: number): number;
  setTimeout(handler: () => void, timeout: number): number;
}

/**
 * Runs the features of a page: starts those that have work on its address, starts them anew on every route and at
 * every change of the settings, and stops all of them when they are switched off or the extension is updated.
 */
export function runFeatures(
  script: ScriptContext,
  features: readonly PageFeature[],
  createReader: (document: Document) => ListReader,
): void {
  const watch = createPageWatch(document, script.signal);
  let settings: PageSettings | null = null;
  let running = new AbortController();
  let pause = ASK_AGAIN.first;
  let asking = 0;

  const restart = (): void => {
    running.abort();
    if (settings === null || script.isInvalid) return;
    running = new AbortController();
    const url = addressOf(location);
    const lists = createReader(document);
    const context = { url, settings, watch, lists };
    for (const feature of features) {
      if (settings.disabledFeatures.includes(feature.id) || !feature.runsOn(context)) continue;
      feature.start(context, running.signal);
    }
  };
  const load = async (): Promise<void> => {
    asking += 1;
    const turn = asking;
    const answer = await ask('page.settings', {}, isPageSettings);
    if (script.isInvalid || turn !== asking) return;
    if (answer === null) {
      script.setTimeout(() => void (turn === asking && load()), pause);
      pause = Math.min(pause * 2, ASK_AGAIN.longest);
      return;
    }
    pause = ASK_AGAIN.first;
    settings = answer;
    restart();
  };

  const stored = (changes: Record<string, unknown>): void => {
    if (changesSettings(changes)) void load();
  };
  browser.storage.onChanged.addListener(stored);
  const checkRoute = watchRoute(window, restart, script.signal);
  watch.onStir(checkRoute, script.signal);
  script.setInterval(() => void script.isInvalid, ALIVE_EVERY);
  script.signal.addEventListener('abort', () => {
    running.abort();
    // After an update the browser has taken its own listeners away, and calling it may throw.
    if (browser.runtime?.id) browser.storage.onChanged.removeListener(stored);
  });
  void load();
}
