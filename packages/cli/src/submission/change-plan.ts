import { formatPeriod } from '@dung-hen/calendar';
import { DungHenError } from '@dung-hen/domain';
import type { CellDifference, LookUp, ReportForm } from '@dung-hen/forms';
import type { Submission } from '@dung-hen/outbox';
import type { Context } from '../context.ts';
import { written } from '../terminal/dates.ts';
import type { Translate } from '../words/translate.ts';

/** What sending would change on the portal: every cell with the figure it has there and the one it gets. */
export interface ChangePlan {
  readonly look: LookUp;
  readonly changes: readonly CellDifference[];
}

/** The plan that a look-up gives. A portal that shows no figures yet gets every cell that is not zero. */
export function changePlan(form: ReportForm, look: LookUp): ChangePlan {
  const everyCell = form.rows.flatMap(({ label, cells }) =>
    Object.entries(cells).map(([column, { value }]) => ({
      rowLabel: label,
      columnNumber: Number(column),
      expected: value,
      found: null,
    })),
  );
  const changes = look.differences ?? everyCell.filter(({ expected }) => expected !== 0);
  return { look, changes };
}

/** Says what stands on the portal and what would change, old → new, a line a row. */
export function sayPlan(context: Context, form: ReportForm, plan: ChangePlan): void {
  const { t } = context;
  const { look, changes } = plan;
  const about = { unit: form.unit.name, period: formatPeriod(form.period), state: look.stateWords };
  context.say(t('submit.portalState', about));
  if (changes.length === 0) {
    context.say(`${context.paint('good', '✓')} ${t('submit.nothingToChange')}`);
    return;
  }
  context.say(t('submit.changes', { n: written(context, changes.length) }));
  for (const [row, cells] of Map.groupBy(changes, ({ rowLabel }) => rowLabel)) {
    const list = cells.map(({ columnNumber, found, expected }) => {
      const old = found === null ? '–' : written(context, found);
      return `(${columnNumber}) ${old} → ${context.paint('strong', written(context, expected))}`;
    });
    context.say(`  ${row}: ${list.join(' · ')}`);
  }
}

/**
 * The portal may have changed since a submission was confirmed: sent back by the superior, or edited there. Then
 * neither "already submitted" nor sending again would be right. Throws CONFLICT saying what to do.
 */
export function requireUnchanged(
  { look, changes }: ChangePlan,
  latest: Submission | null,
  t: Translate,
): void {
  if (latest?.state !== 'confirmed') return;
  const standsThere = look.state === 'submitted' || look.state === 'closed';
  if (standsThere && changes.length === 0) return;
  const next = latest.key.version + 1;
  const detail = look.state === 'returned' ? t('submit.returned', { next }) : t('submit.drift', { next });
  throw new DungHenError('CONFLICT', { label: '--report-version', detail });
}

/** A plan as JSON. */
export function planDocument(form: ReportForm, { look, changes }: ChangePlan) {
  return {
    unit: form.unit.code,
    period: formatPeriod(form.period),
    portal: { state: look.state, words: look.stateWords, receipt: look.receipt },
    changes: changes.map(({ rowLabel, columnNumber, found, expected }) => ({
      row: rowLabel,
      column: columnNumber,
      old: found,
      new: expected,
    })),
  };
}
