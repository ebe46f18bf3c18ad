import type { Calendar, IsoDate, Window } from '@dung-hen/calendar';
import type { Dossier } from '../dossier.ts';
import { adopted } from '../errors.ts';
import { countedDays, isWithin } from './counted-window.ts';
import { endOf, nationalStanding, requestsBy } from './national-on-time.ts';

/** Why dossiers are late by indicator 2.1 of Decision 766; each counted once, the first that holds. */
export interface NationalLate {
  /** Asked for papers more than once: late whatever their dates say. */
  readonly askedTwice: number;
  /** Not settled and past their date at the end of the period. */
  readonly pending: number;
  /** Settled after their date. */
  readonly settledLate: number;
}

/**
 * The dossiers that indicator 2.1 calls late, by why.
 * @throws DungHenError INVALID_INPUT for a malformed date.
 */
export function nationalLate(
  dossiers: readonly Dossier[],
  window: Window,
  calendar: Calendar,
  asOf: IsoDate,
): NationalLate {
  return adopted({ step: 'kpi' }, () => {
    const days = countedDays(window, asOf);
    const late = dossiers.filter((dossier) => nationalStanding(dossier, days, calendar) === 'late');
    const why = Map.groupBy(late, (dossier): keyof NationalLate => {
      if (requestsBy(dossier, days).length > 1) return 'askedTwice';
      return isWithin(days, endOf(dossier)) ? 'settledLate' : 'pending';
    });
    return {
      askedTwice: why.get('askedTwice')?.length ?? 0,
      pending: why.get('pending')?.length ?? 0,
      settledLate: why.get('settledLate')?.length ?? 0,
    };
  });
}
