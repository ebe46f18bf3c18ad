import type { FeedbackCounts, ResultCounts, ResultFigures } from '@dung-hen/domain';
import { II_06A_COLUMN } from './definitions/ii-06a.ts';
import { periodName } from './print/period-words.ts';
import type { FormRow, ReportForm } from './types.ts';

/**
 * The figures of a form II.06a for an article on the unit's site: totals and lines of the fields, nothing of the dossiers
 * behind them. `week`: the form was counted over a week rather than its report period.
 */
export function resultFigures(
  form: ReportForm,
  options: { readonly week?: boolean; readonly feedback?: FeedbackCounts | null } = {},
): ResultFigures {
  const { period, unit, rows } = form;
  const { from, to } = period;
  const total = rows.find(({ kind }) => kind === 'total');
  return {
    unitName: unit.name,
    kind: options.week === true ? 'week' : 'quarter',
    periodName: lowered(periodName(period).vi),
    from,
    to,
    total: countsOf(total),
    rows: rows.flatMap((row) => (row.kind === 'data' ? [{ name: row.label, counts: countsOf(row) }] : [])),
    feedback: options.feedback ?? null,
  };
}

const lowered = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

function countsOf(row: FormRow | undefined): ResultCounts {
  const at = (column: number): number => row?.cells[column]?.value ?? 0;
  return {
    received: at(II_06A_COLUMN.received),
    online: at(II_06A_COLUMN.online),
    counterAndPost: at(II_06A_COLUMN.counterAndPost),
    carriedOver: at(II_06A_COLUMN.carriedOver),
    resolved: at(II_06A_COLUMN.resolved),
    early: at(II_06A_COLUMN.early),
    onTime: at(II_06A_COLUMN.onTime),
    late: at(II_06A_COLUMN.late),
    inProgress: at(II_06A_COLUMN.inProgress),
    inTime: at(II_06A_COLUMN.inTime),
    overdue: at(II_06A_COLUMN.overdue),
  };
}

/** A form without the dossier codes behind its cells: what may be kept of a text that is public anyway. */
export function withoutEvidence(form: ReportForm): ReportForm {
  return {
    ...form,
    rows: form.rows.map((row) => ({
      ...row,
      cells: Object.fromEntries(
        Object.entries(row.cells).map(([column, { value }]) => [column, { value, evidence: [] }]),
      ),
    })),
  };
}
