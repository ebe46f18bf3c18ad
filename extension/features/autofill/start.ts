import { browser } from 'wxt/browser';
import { ask } from '../../app/ask.ts';
import type { Reply } from '../../app/messages.ts';
import { createPageWatch } from '../../app/page-watch/page-watch.ts';
import { changesSettings } from '../../app/settings-keys.ts';
import { boxesOn } from './boxes.ts';
import { createDesk, type Desk } from './desk.tsx';
import { isOutfit } from './guards.ts';
import type { PanelTexts } from './panel-texts.ts';

/** First and longest pause before the background is asked again, in milliseconds. */
const ASK_AGAIN = { first: 300, longest: 30_000 };

/** What of a content script's own context is used here. */
export interface ScriptContext {
  readonly signal: AbortSignal;
  /** Aborts `signal` by itself when the extension was updated or removed. */
  readonly isInvalid: boolean;
  setInterval(handler: () => void, timeout: number): number;
}

/** A page that changes all the time is read no more often than this, in milliseconds. */
const LOOK_EVERY = 1_000;
/** How often to look whether the extension is still there. */
const ALIVE_EVERY = 5_000;

/** Runs while the feature is switched on: starts anew whenever the settings change. */
export function startAutofill(document: Document, script: ScriptContext): void {
  let running = new AbortController();
  const begin = (): void => {
    running.abort();
    running = new AbortController();
    void run(document, AbortSignal.any([running.signal, script.signal]));
  };
  const stored = (changes: Record<string, unknown>): void => {
    if (changesSettings(changes)) begin();
  };
  browser.storage.onChanged.addListener(stored);
  script.setInterval(() => void script.isInvalid, ALIVE_EVERY);
  script.signal.addEventListener('abort', () => {
    // After an update the browser has taken its own listeners away, and calling it may throw.
    if (browser.runtime?.id) browser.storage.onChanged.removeListener(stored);
  });
  begin();
}

async function run(document: Document, signal: AbortSignal): Promise<void> {
  const outfit = await outfitFor(document.location.hostname, signal);
  if (outfit === null || !outfit.on || signal.aborted) return;
  const watch = createPageWatch(document, signal);
  const texts = outfit.texts as PanelTexts;
  let desk: Desk | null = null;
  let key = '';
  let looking = false;
  let looked = -LOOK_EVERY;
  let waiting = false;
  const look = async (): Promise<void> => {
    const early = looked + LOOK_EVERY - performance.now();
    if (early > 0) {
      if (waiting) return;
      waiting = true;
      setTimeout(() => {
        waiting = false;
        if (!looking && !signal.aborted) void look();
      }, early);
      return;
    }
    looked = performance.now();
    const boxes = boxesOn(document, outfit.reporting);
    if (boxes.worth && boxes.key === key && !desk?.isOpen) return;
    key = boxes.key;
    if (!boxes.worth) {
      desk?.leave();
      return;
    }
    desk ??= createDesk(document, watch, { texts, style: outfit.style }, signal);
    looking = true;
    await desk.look();
    looking = false;
  };
  watch.onRest((settled) => void (settled && !looking && look()), signal);
  // Tabs of a form are shown by a class: nothing is added, and only a press says that something may show now.
  document.addEventListener('click', watch.nudge, { capture: true, passive: true, signal });
  // Back from the merge page there may be a source more.
  document.addEventListener('visibilitychange', watch.nudge, { signal });
}

/** Null when the signal aborts before the background answers. */
async function outfitFor(host: string, signal: AbortSignal): Promise<Reply<'autofill.outfit'> | null> {
  for (let pause = ASK_AGAIN.first; !signal.aborted; pause = Math.min(pause * 2, ASK_AGAIN.longest)) {
    const outfit = await ask('autofill.outfit', { host }, isOutfit);
    if (outfit !== null) return outfit;
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
  return null;
}
