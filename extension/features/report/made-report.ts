import {
  dateOf,
  formatPeriod,
  type IsoLocal,
  type PeriodKind,
  periodContaining,
  toDay,
  toIso,
} from '@dung-hen/calendar';
import { type Dossier, type Period, THANH_HOA_PROFILE } from '@dung-hen/domain';
import { compute, type ReportForm } from '@dung-hen/forms';
import { asDossier, type SeenDossier } from '../../app/seen-dossier.ts';
import type { Settings } from '../../app/settings-schema.ts';

/** A form and the dossiers of this computer it was made of. */
export interface MadeReport {
  readonly form: ReportForm;
  readonly dossiers: readonly Dossier[];
}

/** Form II.06a of one period from what was collected on this computer. */
export function makeReport(
  seen: readonly SeenDossier[],
  settings: Pick<Settings, 'unitCode' | 'unitName'>,
  period: Period,
  takenAt: IsoLocal,
  rowsBy: 'field' | 'unit' = 'field',
): MadeReport {
  const dossiers = seen.map(asDossier);
  return { dossiers, form: formOf(dossiers, settings, period, takenAt, rowsBy) };
}

/** Form II.06a of dossiers, as the province counts. */
export function formOf(
  dossiers: readonly Dossier[],
  settings: Pick<Settings, 'unitCode' | 'unitName'>,
  period: Period,
  takenAt: IsoLocal,
  rowsBy: 'field' | 'unit' = 'field',
): ReportForm {
  const unit = { code: settings.unitCode, name: settings.unitName };
  return compute(dossiers, period, THANH_HOA_PROFILE, { unit, takenAt, rowsBy });
}

/** How many periods back can be chosen, by kind. */
const CHOICES: readonly (readonly [PeriodKind, number])[] = [
  ['quarter', 4],
  ['year', 2],
  ['sixMonths', 1],
  ['nineMonths', 1],
  ['month', 3],
];

/** The periods an officer may want today, by kind, newest first. */
export function periodsToChoose(now: IsoLocal): readonly Period[] {
  return CHOICES.flatMap(([kind, count]) => {
    const found: Period[] = [];
    let day = dateOf(now);
    while (found.length < count) {
      const period = periodContaining(kind, day);
      if (period === null) break;
      found.push(period);
      day = toIso(toDay(period.from) - 1);
    }
    return found;
  });
}

/** The period to begin with: the quarter being reported while its report is still being made, else the running one. */
export function firstPeriod(now: IsoLocal): Period | null {
  const running = periodContaining('quarter', dateOf(now));
  if (running === null) return null;
  const justEnded = toDay(dateOf(now)) - toDay(running.from) < DAYS_FOR_REPORTING;
  return justEnded ? periodContaining('quarter', toIso(toDay(running.from) - 1)) : running;
}

/** Days after a window closed in which its report is what an officer opens this page for. */
const DAYS_FOR_REPORTING = 20;

/** '2026-Q2', the value of a choice. */
export const periodKey = (period: Period): string => formatPeriod(period);
