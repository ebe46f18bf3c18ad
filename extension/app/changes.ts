import { browser } from 'wxt/browser';

/** What may change in the extension's own store. */
const KINDS = [
  'dossiers',
  'duties',
  'register',
  'collections',
  'closings',
  'figures',
  'plans',
  'merges',
  'bulletins',
  'reviews',
  'feedback',
  'paperFeedback',
  'everything',
] as const;

export type StoredKind = (typeof KINDS)[number];

const KEY = 'changed';

/**
 * Tells every open page of the extension, and wakes the background, that something in the store changed.
 * It travels through storage.session: a worker that sleeps is woken by it, as it would not be by a broadcast.
 */
export async function announceChange(kind: StoredKind): Promise<void> {
  await browser.storage.session.set({ [KEY]: { kind, id: crypto.randomUUID() } });
}

/** What changed, where it is said: a cleared store says nothing. */
function kindOf(value: unknown): StoredKind | null {
  const kind = typeof value === 'object' && value !== null && 'kind' in value ? value.kind : null;
  return KINDS.find((known) => known === kind) ?? null;
}

/** Calls back after every announced change; returns how to stop. Background and extension pages only. */
export function watchChanges(changed: (kind: StoredKind | null) => void): () => void {
  const listener = (
    changes: Record<string, { readonly newValue?: unknown } | undefined>,
    area: string,
  ): void => {
    if (area === 'session' && KEY in changes) changed(kindOf(changes[KEY]?.newValue));
  };
  browser.storage.onChanged.addListener(listener);
  return () => browser.storage.onChanged.removeListener(listener);
}
