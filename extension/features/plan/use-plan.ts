import type { IsoLocal } from '@dung-hen/calendar';
import type { KeptPlan } from '@dung-hen/domain';
import { useCallback, useEffect, useState } from 'preact/hooks';
import type { Settings } from '../../app/settings-schema.ts';

export interface PlanFacts {
  readonly settings: Settings;
  /** Newest year first. */
  readonly plans: readonly KeptPlan[];
}

/** Everything the page reaches outside of itself. */
export interface PlanSources {
  now(): IsoLocal;
  load(): Promise<PlanFacts>;
  /** Calls back when the store or the settings change; returns how to stop. */
  watch(changed: () => void): () => void;
  change(year: number, change: (before: KeptPlan | null) => KeptPlan | null): Promise<void>;
}

export type PlanPageState =
  | { readonly phase: 'loading' }
  | { readonly phase: 'failed' }
  | { readonly phase: 'ready'; readonly facts: PlanFacts };

/** Loads the facts, again whenever they change, and on demand. What was shown stays until the new is there. */
export function usePlan(sources: PlanSources): {
  readonly state: PlanPageState;
  readonly reload: () => void;
} {
  const [state, setState] = useState<PlanPageState>({ phase: 'loading' });
  const [asked, setAsked] = useState(0);
  const reload = useCallback(() => setAsked((count) => count + 1), []);
  useEffect(() => sources.watch(reload), [sources, reload]);
  useEffect(() => {
    let current = true;
    sources.load().then(
      (facts) => current && setState({ phase: 'ready', facts }),
      () => current && setState({ phase: 'failed' }),
    );
    return () => {
      current = false;
    };
    // `asked` asks for it again.
  }, [sources, asked]);
  return { state, reload };
}
