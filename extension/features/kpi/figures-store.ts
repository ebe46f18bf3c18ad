import type { IsoLocal } from '@dung-hen/calendar';
import type { KpiInputId, Ratio } from '@dung-hen/domain';
import { announceChange } from '../../app/changes.ts';
import { database, type KeptScores, type PeriodFigures } from '../../app/database.ts';

/** Every figure typed in on this computer. */
export async function loadFigures(): Promise<readonly PeriodFigures[]> {
  return (await database()).getAll('figures');
}

/** Keeps one figure of a period; null takes it away. */
export function saveFigure(period: string, id: KpiInputId, ratio: Ratio | null, at: IsoLocal): Promise<void> {
  return change(period, at, (kept) => {
    const { [id]: _old, ...others } = kept.figures;
    return { ...kept, figures: ratio === null ? others : { ...others, [id]: ratio } };
  });
}

/** Keeps the national scoreboard of a period; null takes it away. */
export function saveScores(period: string, scores: KeptScores | null, at: IsoLocal): Promise<void> {
  return change(period, at, ({ scores: _old, ...kept }) => (scores === null ? kept : { ...kept, scores }));
}

async function change(
  period: string,
  at: IsoLocal,
  edit: (kept: PeriodFigures) => PeriodFigures,
): Promise<void> {
  const transaction = (await database()).transaction('figures', 'readwrite');
  const kept = (await transaction.store.get(period)) ?? { period, figures: {}, at };
  await transaction.store.put({ ...edit(kept), at });
  await transaction.done;
  await announceChange('figures');
}
