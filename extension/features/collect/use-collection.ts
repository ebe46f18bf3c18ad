import { useCallback, useEffect, useState } from 'preact/hooks';
import { watchChanges } from '../../app/changes.ts';
import type { CollectRefusal, CollectScope } from '../../app/collect-messages.ts';
import { type Request, send } from '../../app/messages.ts';
import { askTwice } from './ask-twice.ts';
import { type CollectionState, indexedCollections } from './state.ts';

export type CollectAction = Request<'collect.ask'>['action'];

/** Milliseconds after which a running collection is asked whether it still runs. */
const CHECK_EVERY = 15_000;

/** What a background answers that had done it before it was ended, so that its first answer was lost. */
const ALREADY_SO: Readonly<Partial<Record<CollectAction, CollectRefusal>>> = {
  start: 'busy',
  resume: 'busy',
  pause: 'nothing',
  cancel: 'nothing',
};

/** What the panel is made of; tests hand in their own. */
export interface CollectionSources {
  load(): Promise<CollectionState>;
  watch(changed: () => void): () => void;
  /** `undefined` when nobody answered. */
  ask(action: CollectAction, scope: CollectScope): Promise<CollectRefusal | null | undefined>;
}

export const extensionSources: CollectionSources = {
  load: () => indexedCollections.load(),
  watch: watchChanges,
  ask: (action, scope) =>
    askTwice(async () => (await send('collect.ask', { action, scope }))?.refused, ALREADY_SO[action]),
};

export interface CollectionView {
  /** Null while it is being loaded. */
  readonly state: CollectionState | null;
  /** Why the last press of a button did nothing; null when it did. */
  readonly refusal: CollectRefusal | 'noAnswer' | null;
  readonly press: (action: CollectAction, scope?: CollectScope) => void;
}

/** The collection of this computer, kept up to date. */
export function useCollection(sources: CollectionSources): CollectionView {
  const [state, setState] = useState<CollectionState | null>(null);
  const [refusal, setRefusal] = useState<CollectionView['refusal']>(null);
  const running = state?.run?.phase === 'running';

  useEffect(() => {
    const reload = (): void => void sources.load().then(setState);
    reload();
    return sources.watch(reload);
  }, [sources]);

  useEffect(() => {
    if (!running) return;
    const check = (): void => void sources.ask('check', 'work');
    check();
    const timer = setInterval(check, CHECK_EVERY);
    return () => clearInterval(timer);
  }, [sources, running]);

  const press = useCallback(
    (action: CollectAction, scope: CollectScope = 'work') => {
      void sources.ask(action, scope).then(async (refused) => {
        setRefusal(refused === undefined ? 'noAnswer' : refused);
        setState(await sources.load());
      });
    },
    [sources],
  );
  return { state, refusal, press };
}
