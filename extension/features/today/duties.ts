import type { Calendar, IsoLocal } from '@dung-hen/calendar';
import type { SeenDossier } from '../../app/seen-dossier.ts';
import type { Settings } from '../../app/settings-schema.ts';
import { dossierDuties, type LetterOf } from './dossier-duties.ts';
import { byUrgency, type Duty } from './duty.ts';
import { reportDuties } from './report-duties.ts';

/**
 * Everything to be done now, most pressing first: dossiers late or due, apology letters that may still be sent,
 * online dossiers waiting to be accepted, supplements about to lapse, steps, reports whose day comes near, and
 * dossiers whose dates make no sense. Each line has an id of its own; the order depends on nothing but the facts.
 */
export function dutiesOf(
  dossiers: readonly SeenDossier[],
  calendar: Calendar,
  now: IsoLocal,
  settings: Pick<Settings, 'dueSoonDays'>,
  letterOf: LetterOf,
): readonly Duty[] {
  const duties = dossiers.flatMap((seen) => dossierDuties(seen, calendar, now, settings, letterOf));
  return [...duties, ...reportDuties(calendar, now)].sort(byUrgency);
}
