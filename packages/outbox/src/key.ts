import { formatPeriod } from '@dung-hen/calendar';
import { DungHenError } from '@dung-hen/domain';
import type { ReportForm } from '@dung-hen/forms';

/**
 * Idempotency key of a submission: one report of one unit for one period in one version.
 * Version 1 is the first; a report the portal returned (bị trả lại) is sent again as the next version.
 */
export interface SubmissionKey {
  /** Unit code, e.g. 'H56.77.5'. */
  readonly unit: string;
  /** Form id, e.g. 'II.06a/VPCP/KSTT'. */
  readonly form: string;
  /** Period as `formatPeriod` writes it, e.g. '2026-Q2'. */
  readonly period: string;
  readonly version: number;
}

/** The key under which `form` is submitted. Throws INVALID_INPUT on an empty unit code or a version below 1. */
export function keyOf(form: ReportForm, version = 1): SubmissionKey {
  const { kind, year, index } = form.period;
  const key = {
    unit: form.unit.code,
    form: form.definitionId,
    period: formatPeriod({ kind, year, index }),
    version,
  };
  if (key.unit.trim() === '' || key.form.trim() === '' || !Number.isSafeInteger(version) || version < 1) {
    throw new DungHenError('INVALID_INPUT', {
      adapter: 'outbox',
      step: 'key',
      detail: `a submission needs a unit code, a form id and a version from 1: ${formatKey(key)}`,
    });
  }
  return key;
}

/** One line for logs and people: 'H56.77.5 II.06a/VPCP/KSTT 2026-Q2 v1'. */
export function formatKey(key: SubmissionKey): string {
  return `${key.unit} ${key.form} ${key.period} v${key.version}`;
}

/** Whether two keys are the same submission. */
export function sameKey(a: SubmissionKey, b: SubmissionKey): boolean {
  return a.unit === b.unit && a.form === b.form && a.period === b.period && a.version === b.version;
}
