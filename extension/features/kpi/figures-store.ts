import type { IsoLocal } from '@dung-hen/calendar';
import type { KpiInputId, Ratio } from '@dung-hen/domain';
import { announceChange } from '../../app/changes.ts';
import { database, type PeriodFigures } from '../../app/database.ts';

/** Every figure typed in on this computer. */
export async function loadFigures(): Promise<readonly PeriodFigures[]> {
  return (await database()).getAll('figures');
}

/** Keeps one figure of a period; null takes it away. */
export async function saveFigure(
  period: string,
  id: KpiInputId,
  ratio: Ratio | null,
  at: IsoLocal,
): Promise<void> {
  const transaction = (await database()).transaction('figures', 'readwrite');
  const { [id]: _old, ...others } = (await transaction.store.get(period))?.figures ?? {};
  await transaction.store.put({ period, figures: ratio === null ? others : { ...others, [id]: ratio }, at });
  await transaction.done;
  await announceChange('figures');
}
