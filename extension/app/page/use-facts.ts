import { useCallback, useEffect, useState } from 'preact/hooks';

/** Where a page gets what it shows. */
export interface FactSource<Facts> {
  load(): Promise<Facts>;
  /** Calls back when the store or the settings change; returns how to stop. */
  watch(changed: () => void): () => void;
}

export type FactState<Facts> =
  | { readonly phase: 'loading' }
  | { readonly phase: 'failed' }
  | { readonly phase: 'ready'; readonly facts: Facts };

/** Loads the facts, again whenever they change, and on demand. What was shown stays until the new is there. */
export function useFacts<Facts>(source: FactSource<Facts>): {
  readonly state: FactState<Facts>;
  readonly reload: () => void;
} {
  const [state, setState] = useState<FactState<Facts>>({ phase: 'loading' });
  const [asked, setAsked] = useState(0);
  const reload = useCallback(() => setAsked((count) => count + 1), []);
  useEffect(() => source.watch(reload), [source, reload]);
  useEffect(() => {
    let current = true;
    source.load().then(
      (facts) => current && setState({ phase: 'ready', facts }),
      () => current && setState({ phase: 'failed' }),
    );
    return () => {
      current = false;
    };
    // `asked` asks for it again.
  }, [source, asked]);
  return { state, reload };
}
