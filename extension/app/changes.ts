import { browser } from 'wxt/browser';

/** What may change in the extension's own store. */
export type StoredKind =
  | 'dossiers'
  | 'duties'
  | 'register'
  | 'collections'
  | 'closings'
  | 'figures'
  | 'plans'
  | 'merges'
  | 'feedback';

const KEY = 'changed';

/**
 * Tells every open page of the extension, and wakes the background, that something in the store changed.
 * It travels through storage.session: a worker that sleeps is woken by it, as it would not be by a broadcast.
 */
export async function announceChange(kind: StoredKind): Promise<void> {
  await browser.storage.session.set({ [KEY]: { kind, id: crypto.randomUUID() } });
}

/** Calls back after every announced change; returns how to stop. Background and extension pages only. */
export function watchChanges(changed: () => void): () => void {
  const listener = (changes: Record<string, unknown>, area: string): void => {
    if (area === 'session' && KEY in changes) changed();
  };
  browser.storage.onChanged.addListener(listener);
  return () => browser.storage.onChanged.removeListener(listener);
}
