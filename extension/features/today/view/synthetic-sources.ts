import { vi } from 'vitest';
import type { DutyMark } from '../../../app/database.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../../app/settings-schema.ts';
import type { TodayFacts } from '../store.ts';
import type { TodaySources } from './use-today.ts';

/** What a test may set of the page's world. */
export interface SyntheticWorld {
  facts: TodayFacts;
  settings: Settings;
  now: string;
}

/** The page's world in memory: a store that keeps marks and tells when they change. */
export function syntheticSources(parts: Partial<TodayFacts> = {}) {
  const world: SyntheticWorld = {
    facts: { dossiers: [], marks: [], letters: [], plans: [], feedback: [], paper: [], ...parts },
    settings: { ...DEFAULT_SETTINGS, unitName: 'UBND xã Hà Trung' },
    now: '2026-11-23T08:00:00',
  };
  const watchers = new Set<() => void>();
  const changed = (): void => {
    for (const watcher of watchers) watcher();
  };
  const keep = (marks: readonly DutyMark[]): void => {
    world.facts = { ...world.facts, marks };
    changed();
  };
  const openPage = vi.fn<TodaySources['openPage']>(async () => true);
  const sources: TodaySources = {
    store: {
      load: vi.fn(async () => world.facts),
      mark: vi.fn(async (mark: DutyMark) => keep([...world.facts.marks, mark])),
      unmark: vi.fn(async (dutyId: string) =>
        keep(world.facts.marks.filter((mark) => mark.dutyId !== dutyId)),
      ),
      settlePlan: vi.fn(async () => undefined),
      settlePaper: vi.fn(async () => undefined),
      expire: async () => undefined,
    },
    now: () => world.now,
    loadSettings: async () => world.settings,
    loadFreshness: async () => ({ page: '2026-11-23T07:32:00', collected: null }),
    watch(watcher) {
      watchers.add(watcher);
      return () => watchers.delete(watcher);
    },
    openPage,
  };
  return { world, sources, openPage, changed, watchers };
}
