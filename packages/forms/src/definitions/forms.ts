import type { FormColumn, FormDefinition } from '../types.ts';
import { COMMUNE_SUMMARY } from './commune-summary.ts';
import { DIGITISATION_766, PAYMENT_766, PROGRESS_766 } from './decision-766.ts';
import { II_06A } from './ii-06a.ts';
import { ALL_LEVELS_06, II_07B, PROVINCE_07A } from './one-stop-forms.ts';
import { BTP_07A, PERIOD_33, UNIT_SUMMARY, WEEKLY_16 } from './summaries.ts';

/**
 * Every layout that is known, the more telling titles first: readers go by the first whose words a title has. Forms
 * whose layout no source gives (01/2020/TT-VPCP II.01–II.05, II.08; 05/2025/TT-VPCP; 09/2026/TT-BTP) are not here: their
 * blank templates are imported.
 */
export const FORMS: readonly FormDefinition[] = [
  BTP_07A,
  II_07B,
  ALL_LEVELS_06,
  WEEKLY_16,
  PERIOD_33,
  UNIT_SUMMARY,
  DIGITISATION_766,
  PAYMENT_766,
  PROGRESS_766,
  II_06A,
  PROVINCE_07A,
  COMMUNE_SUMMARY,
];

/** The name of a column's figure for readers of files. */
export const figureOfColumn = ({ figure, key }: FormColumn): string => figure ?? key;

/** The form of an id or a short name; null for one that is not known. */
export function formNamed(name: string): FormDefinition | null {
  return FORMS.find(({ id, family }) => id === name || family === name) ?? null;
}
