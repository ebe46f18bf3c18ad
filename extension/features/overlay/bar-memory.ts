import { browser } from 'wxt/browser';
import { isFlag, oneOf, shape } from '../../app/guard.ts';
import { CORNERS, type Corner } from './dock.ts';

const KEY = 'overlay.bar';

/** How the officer left the bar. */
export interface BarMemory {
  readonly collapsed: boolean;
  readonly corner: Corner;
}

export const FRESH: BarMemory = { collapsed: false, corner: 'bottomRight' };

const isMemory = shape<BarMemory>({ collapsed: isFlag, corner: oneOf(CORNERS) });

export async function loadBar(): Promise<BarMemory> {
  try {
    const stored = (await browser.storage.local.get(KEY))[KEY];
    return isMemory(stored) ? stored : FRESH;
  } catch {
    return FRESH;
  }
}

/** Remembering is a convenience: where it fails the bar is as it was at the next page. */
export async function saveBar(memory: BarMemory): Promise<void> {
  await browser.storage.local.set({ [KEY]: memory }).catch(() => undefined);
}
