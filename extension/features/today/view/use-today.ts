import type { IsoLocal } from '@dung-hen/calendar';
import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Freshness } from '../../../app/freshness.ts';
import type { Request } from '../../../app/messages.ts';
import { useFacts } from '../../../app/page/use-facts.ts';
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

/** Loads today's facts, again whenever they change, and on demand. */
export function useToday(sources: TodaySources) {
  const source = useMemo(
    () => ({
      async load(): Promise<Loaded> {
        const [facts, settings, freshness] = await Promise.all([
          sources.store.load(),
          sources.loadSettings(),
          sources.loadFreshness(),
        ]);
        return { facts, settings, freshness };
      },
      watch: (changed: () => void) => sources.watch(changed),
    }),
    [sources],
  );
  return useFacts(source);
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
