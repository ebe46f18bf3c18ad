import type { IsoDate, Window } from '@dung-hen/calendar';
import type { Dossier } from '../dossier.ts';
import { adopted } from '../errors.ts';
import type { CountingProfile } from '../profile.ts';
import { countedDays } from './counted-window.ts';
import { standingAtEnd } from './province-counts.ts';

/**
 * Codes of the dossiers of a window for which an apology is owed, as the on-time KPI counts them: finished late in it, or
 * running past the system's due date at its end (or on `asOf`, where that comes first).
 * @throws DungHenError INVALID_INPUT for a malformed date.
 */
export function lateDossiers(
  dossiers: readonly Dossier[],
  window: Window,
  profile: CountingProfile,
  asOf: IsoDate,
): string[] {
  return adopted({ step: 'kpi' }, () => {
    const days = countedDays(window, asOf);
    return dossiers
      .filter((dossier) => {
        const standing = standingAtEnd(dossier, days, profile);
        return standing === 'late' || standing === 'overdue';
      })
      .map(({ code }) => code);
  });
}
