import type { DossierStatus } from './dossier.ts';

/**
 * How a province counts, as data with a name. The name is printed on every form made with it.
 * Other profiles can be added; none is a silent constant.
 */
export interface CountingProfile {
  readonly id: string;
  readonly name: { readonly vi: string; readonly en: string };
  readonly source: string;
  /** Whether dates are compared by day or to the second. */
  readonly precision: 'day' | 'second';
  /** Which due date judges: the system's appointment, or the legal one we reckon. */
  readonly dueDate: 'system' | 'law';
  /** Statuses that never enter a form. */
  readonly excludedStatuses: readonly DossierStatus[];
  /** Finished without a due date counts as… */
  readonly finishedWithoutDue: 'onTime' | 'early' | 'overdue';
  /** Returned or withdrawn by status 7 counts as… ('byDate' = like any finished one). */
  readonly withdrawn: 'onTime' | 'byDate';
  /** Running dossiers are overdue when due before this day. */
  readonly runningJudgedAt: 'periodEnd';
  /** Paused dossiers (5, 6, 8) stand in the in-time column whatever their due date. */
  readonly paused: 'inTime';
}

/**
 * The province product's own rules: day precision, system due date, "đúng hạn" includes returned and withdrawn
 * dossiers and those without a due date, "trong hạn" includes dossiers waiting for a supplement.
 * Source: counting predicates of the Thanh Hóa one-stop product, February 2025.
 */
export const THANH_HOA_PROFILE: CountingProfile = {
  id: 'thanh-hoa-2025',
  name: {
    vi: 'Cách đếm của Hệ thống một cửa điện tử tỉnh Thanh Hóa (2025)',
    en: 'Counting rules of the Thanh Hóa one-stop system (2025)',
  },
  source: 'Province one-stop product, report predicates, February 2025',
  precision: 'day',
  dueDate: 'system',
  excludedStatuses: [1, 3],
  finishedWithoutDue: 'onTime',
  withdrawn: 'onTime',
  runningJudgedAt: 'periodEnd',
  paused: 'inTime',
};
