import type { IsoLocal } from '@dung-hen/calendar';
import type { KpiInputId, Ratio } from '@dung-hen/domain';
import { useCallback, useEffect, useState } from 'preact/hooks';
import type { PeriodFigures } from '../../app/database.ts';
import type { SeenDossier } from '../../app/seen-dossier.ts';
import type { Settings } from '../../app/settings-schema.ts';
import type { ClosedReport } from '../report/closings.ts';
import type { ChartSpec, DrawnChart } from './chart-spec.ts';
import type { OtherFacts } from './suggested.ts';

export interface KpiFacts {
  readonly settings: Settings;
  readonly dossiers: readonly SeenDossier[];
  /** When dossiers were last collected, Vietnam time; null: never. */
  readonly collectedAt: IsoLocal | null;
  /** First day whose results lie here whole; null: never collected for a year. */
  readonly wholeSince: string | null;
  readonly closings: readonly ClosedReport[];
  readonly figures: readonly PeriodFigures[];
  readonly others: OtherFacts;
}

/** Everything the page reaches outside of itself. */
export interface KpiSources {
  now(): IsoLocal;
  load(): Promise<KpiFacts>;
  /** Calls back when the store or the settings change; returns how to stop. */
  watch(changed: () => void): () => void;
  saveFigure(period: string, id: KpiInputId, ratio: Ratio | null): Promise<void>;
  openCollect(): void;
  /** Draws a chart into an element. */
  drawChart(host: HTMLElement, spec: ChartSpec): DrawnChart;
}

export type KpiState =
  | { readonly phase: 'loading' }
  | { readonly phase: 'failed' }
  | { readonly phase: 'ready'; readonly facts: KpiFacts };

/** Loads the facts, again whenever they change, and on demand. What was shown stays until the new is there. */
export function useKpi(sources: KpiSources): { readonly state: KpiState; readonly reload: () => void } {
  const [state, setState] = useState<KpiState>({ phase: 'loading' });
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
