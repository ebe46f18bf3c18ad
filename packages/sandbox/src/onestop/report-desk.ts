import type { DossierStore } from '../data/store.ts';
import type { Endpoints } from './endpoint.ts';
import { REPORTS } from './reports.ts';

const A_DAY = 86_400_000;

/**
 * POST baocaotonghops/…: `{ data: [ … ] }` and nothing else. DonVi is kept for a day (of the sandbox's clock) unless
 * the request says cache:false, so that two calls with the same body may tell an old story.
 */
export function reportDesk(store: DossierStore): Endpoints {
  const kept = new Map<string, { at: number; data: readonly unknown[] }>();
  return Object.fromEntries(
    Object.entries(REPORTS).map(([name, report]) => [
      `baocaotonghops/${name}`,
      (_visit, params) => {
        if (name !== 'donvi') return { data: report(store, params) };
        const now = store.clock.nowMs();
        const key = params.key('cache');
        const known = kept.get(key);
        const age = known === undefined ? Number.POSITIVE_INFINITY : now - known.at;
        if (known !== undefined && params.bool('cache') !== false && age >= 0 && age < A_DAY)
          return { data: known.data };
        const data = report(store, params);
        kept.set(key, { at: now, data });
        return { data };
      },
    ]),
  );
}
