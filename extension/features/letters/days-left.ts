import type { Calendar, IsoLocal } from '@dung-hen/calendar';
import { type Assessment, adopted, assess, isDungHenError } from '@dung-hen/domain';
import { asDossier, type SeenDossier } from '../../app/seen-dossier.ts';
import type { Settings } from '../../app/settings-schema.ts';

/**
 * The assessment of a stored dossier; null where its dates reach beyond every calendar (a year typed wrong, mostly):
 * one such dossier must not keep letters for all others from being written.
 */
export function assessed(
  seen: SeenDossier,
  calendar: Calendar,
  now: IsoLocal,
  { dueSoonDays }: Pick<Settings, 'dueSoonDays'>,
): Assessment | null {
  try {
    return adopted({ step: 'letters' }, () =>
      assess(asDossier(seen), calendar, now, { dueSoonWorkingDays: dueSoonDays }),
    );
  } catch (error) {
    if (isDungHenError(error)) return null;
    throw error;
  }
}

/** Working days until a stored dossier is due, negative when passed; null where that cannot be said. */
export function workingDaysLeft(...known: Parameters<typeof assessed>): number | null {
  return assessed(...known)?.workingDaysLeft ?? null;
}
