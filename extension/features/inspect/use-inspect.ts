import type { IsoLocal } from '@dung-hen/calendar';
import { useCallback, useEffect, useState } from 'preact/hooks';
import type { RegisterEntry } from '../../app/database.ts';
import type { SeenDossier } from '../../app/seen-dossier.ts';
import type { Settings } from '../../app/settings-schema.ts';

export interface InspectFacts {
  readonly settings: Settings;
  readonly dossiers: readonly SeenDossier[];
  readonly letters: readonly RegisterEntry[];
  /** When dossiers were last collected, Vietnam time; null: never. */
  readonly collectedAt: IsoLocal | null;
}

/** Everything the page reaches outside of itself. */
export interface InspectSources {
  now(): IsoLocal;
  load(): Promise<InspectFacts>;
  /** Calls back when the store or the settings change; returns how to stop. */
  watch(changed: () => void): () => void;
  openCollect(): void;
  print(): void;
}

export type InspectState =
  | { readonly phase: 'loading' }
  | { readonly phase: 'failed' }
  | { readonly phase: 'ready'; readonly facts: InspectFacts };

/** Loads the facts, again whenever they change, and on demand. What was shown stays until the new is there. */
export function useInspect(sources: InspectSources): {
  readonly state: InspectState;
  readonly reload: () => void;
} {
  const [state, setState] = useState<InspectState>({ phase: 'loading' });
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
