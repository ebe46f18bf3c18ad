import type { IsoLocal } from '@dung-hen/calendar';
import { useCallback, useEffect, useState } from 'preact/hooks';
import type { SeenDossier } from '../../app/seen-dossier.ts';
import type { Settings } from '../../app/settings-schema.ts';
import type { ClosedReport } from './closings.ts';
import type { MadeReport } from './made-report.ts';

export interface ReportFacts {
  readonly settings: Settings;
  readonly dossiers: readonly SeenDossier[];
  /** When dossiers were last collected, Vietnam time; null: never. */
  readonly collectedAt: IsoLocal | null;
  readonly closings: readonly ClosedReport[];
}

/** Everything the page reaches outside of itself. */
export interface ReportSources {
  now(): IsoLocal;
  load(): Promise<ReportFacts>;
  /** Calls back when the store or the settings change; returns how to stop. */
  watch(changed: () => void): () => void;
  close(made: MadeReport, actor: string, at: IsoLocal): Promise<void>;
  openCollect(): void;
}

export type ReportState =
  | { readonly phase: 'loading' }
  | { readonly phase: 'failed' }
  | { readonly phase: 'ready'; readonly facts: ReportFacts };

/** Loads the facts, again whenever they change, and on demand. */
export function useReport(sources: ReportSources): {
  readonly state: ReportState;
  readonly reload: () => void;
} {
  const [state, setState] = useState<ReportState>({ phase: 'loading' });
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
