import { toDay } from '@dung-hen/calendar';
import { DungHenError, type Period, THANH_HOA_PROFILE } from '@dung-hen/domain';
import { compute, II_06A, type ReportForm } from '@dung-hen/forms';
import type { Collected } from './collected.ts';
import type { Translate } from './words/translate.ts';

/**
 * II.06a of a period out of collected dossiers, counted as the province's own system counts. Throws INVALID_INPUT when
 * the collection cannot hold all the period needs: it is of no single unit, begins too late, or was taken too early.
 */
export function buildForm(collected: Collected, period: Period, t: Translate): ReportForm {
  const { collection, unit, since, dossiers } = collected;
  if (unit === null) throw wrong('--unit', t('build.noUnit'));
  if (toDay(since) > toDay(period.from)) throw wrong('--period', t('build.tooLate', { since }));
  return compute(dossiers, period, THANH_HOA_PROFILE, { unit, takenAt: collection.takenAt });
}

/** Whether the period was still running when the dossiers were collected: the figures are provisional then. */
export function isProvisional(form: ReportForm): boolean {
  return toDay(form.takenAt) <= toDay(form.period.to);
}

/** The layout of the forms this command makes. */
export const FORM = II_06A;

function wrong(label: string, detail: string): DungHenError {
  return new DungHenError('INVALID_INPUT', { label, detail });
}
