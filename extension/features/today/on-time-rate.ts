import { dateOf, type IsoLocal, periodContaining } from '@dung-hen/calendar';
import { THANH_HOA_PROFILE } from '@dung-hen/domain';
import { compute, II_06A_COLUMN } from '@dung-hen/forms';
import { asDossier, type SeenDossier } from '../../app/seen-dossier.ts';
import type { Language } from '../../app/text.ts';

/** How many dossiers were finished on time so far in the reporting year, counted as form II.06a counts them. */
export interface OnTimeRate {
  readonly onTime: number;
  readonly finished: number;
  /** First day of the reporting year. */
  readonly from: string;
  /** Name of the way of counting. */
  readonly profile: Readonly<Record<Language, string>>;
}

/**
 * The rate of the reporting year that holds `now`, up to now; null before anything was collected. Only collected
 * dossiers count: what an officer happened to look at says nothing about the whole.
 */
export function onTimeRate(dossiers: readonly SeenDossier[], now: IsoLocal): OnTimeRate | null {
  const collected = dossiers.filter(({ source }) => source === 'collected');
  const year = periodContaining('year', dateOf(now));
  if (collected.length === 0 || year === null) return null;
  const form = compute(collected.map(asDossier), { ...year, to: dateOf(now) }, THANH_HOA_PROFILE, {
    unit: { code: '', name: '' },
    takenAt: now,
  });
  const total = form.rows.at(-1)?.cells ?? {};
  const cell = (column: number): number => total[column]?.value ?? 0;
  const late = cell(II_06A_COLUMN.late);
  const finished = cell(II_06A_COLUMN.resolved);
  return {
    onTime: finished - late,
    finished,
    from: year.from,
    profile: THANH_HOA_PROFILE.name,
  };
}
