import type { IsoLocal } from '@dung-hen/calendar';
import { useCallback, useEffect, useState } from 'preact/hooks';
import type { Freshness } from '../../../app/freshness.ts';
import type { Request } from '../../../app/messages.ts';
import type { Settings } from '../../../app/settings-schema.ts';
import type { TodayFacts, TodayStore } from '../store.ts';

/** Everything the page reaches outside of itself. */
export interface TodaySources {
  readonly store: TodayStore;
  now(): IsoLocal;
  loadSettings(): Promise<Settings>;
  loadFreshness(): Promise<Freshness>;
  /** Calls back when the store or the settings change; returns how to stop. */
  watch(changed: () => void): () => void;
  openPage(page: Request<'page.open'>['page'], query?: Readonly<Record<string, string>>): Promise<boolean>;
}

export interface Loaded {
  readonly facts: TodayFacts;
  readonly settings: Settings;
  readonly freshness: Freshness;
}

export type TodayState =
  | { readonly phase: 'loading' }
  | { readonly phase: 'failed' }
  | { readonly phase: 'ready'; readonly loaded: Loaded };

/** Loads today's facts, again whenever they change, and on demand. What was shown stays until the new is there. */
export function useToday(sources: TodaySources): { readonly state: TodayState; readonly reload: () => void } {
  const [state, setState] = useState<TodayState>({ phase: 'loading' });
  const [asked, setAsked] = useState(0);
  const reload = useCallback(() => setAsked((count) => count + 1), []);

  useEffect(() => sources.watch(reload), [sources, reload]);
  useEffect(() => {
    let current = true;
    const show = (next: TodayState): void => {
      if (current) setState(next);
    };
    Promise.all([sources.store.load(), sources.loadSettings(), sources.loadFreshness()]).then(
      ([facts, settings, freshness]) => show({ phase: 'ready', loaded: { facts, settings, freshness } }),
      () => show({ phase: 'failed' }),
    );
    return () => {
      current = false;
    };
    // `asked` asks for it again.
  }, [sources, asked]);
  return { state, reload };
}

/** The moment, anew at every full minute: hours left and the date must not stand still in a panel left open. */
export function useNow(now: () => IsoLocal): IsoLocal {
  const [shown, setShown] = useState(now);
  useEffect(() => {
    const untilNextMinute = (60 - Number(shown.slice(17, 19))) * 1000;
    const timer = window.setTimeout(() => setShown(now()), untilNextMinute);
    return () => window.clearTimeout(timer);
  }, [shown, now]);
  return shown;
}
