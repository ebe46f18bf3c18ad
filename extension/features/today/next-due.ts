import { dateOf, type IsoDate, type IsoLocal } from '@dung-hen/calendar';
import { FINISHED_STATUSES, PAUSED_STATUSES } from '@dung-hen/domain';
import { asDossier, type SeenDossier } from '../../app/seen-dossier.ts';

/** The next day on which something falls due, and how many dossiers do. */
export interface NextDue {
  readonly day: IsoDate;
  readonly dossiers: number;
}

/** The nearest due day after today among running dossiers; null where there is none. */
export function nextDue(dossiers: readonly SeenDossier[], now: IsoLocal): NextDue | null {
  const today = dateOf(now);
  const perDay = new Map<IsoDate, number>();
  for (const seen of dossiers) {
    const { status, dueAt } = asDossier(seen);
    if (dueAt === null || FINISHED_STATUSES.has(status) || PAUSED_STATUSES.has(status) || status === 3)
      continue;
    const day = dueAt.slice(0, 10);
    if (day > today) perDay.set(day, (perDay.get(day) ?? 0) + 1);
  }
  const day = [...perDay.keys()].sort()[0];
  return day === undefined ? null : { day, dossiers: perDay.get(day) ?? 0 };
}
