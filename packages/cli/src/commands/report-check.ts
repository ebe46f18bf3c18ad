import { formatPeriod, periodContaining, toDay, toIso } from '@dung-hen/calendar';
import type { Period } from '@dung-hen/domain';
import { hashForm, isPreviousForm, type ReportForm } from '@dung-hen/forms';
import type { FormArchive } from '@dung-hen/outbox';
import { buildForm, FORM, isProvisional } from '../built-form.ts';
import { reviewDocument, reviewForm, sayReview } from '../checks.ts';
import { latestCollected } from '../collected.ts';
import type { Answer, Context } from '../context.ts';
import { EXIT_CODES } from '../exit-codes.ts';
import { compareWithProvince, type ProvinceComparison, sayComparison } from '../province.ts';
import { withStores } from '../stores.ts';
import { openOneStop, type SystemOptions } from '../systems/onestop.ts';
import { type ReportOptions, reportOf } from './report-build.ts';

export interface CheckOptions extends ReportOptions, SystemOptions {
  /** Ask no other computer. */
  readonly offline?: boolean;
}

/** `report check`: everything that must hold before the form leaves the office, and where it differs from the province. */
export async function checkReport(context: Context, options: CheckOptions): Promise<Answer> {
  const { t, language, signal } = context;
  const { period, unit } = reportOf(context, options);
  const found = await withStores(context, async ({ collections, forms }) => {
    const collected = await latestCollected(collections, context, unit);
    const form = buildForm(collected, period, t);
    return {
      form,
      dossiers: collected.dossiers,
      previous: await previousForm(forms, form),
      kept: await kept(forms, form),
    };
  });
  const { form, dossiers, previous } = found;
  const review = reviewForm(form, dossiers, previous, context.now());
  context.say(t('check.title', { unit: form.unit.name, period: formatPeriod(period) }));
  sayReview(context, review);
  if (isProvisional(form)) context.say(context.paint('warn', t('build.provisional')));
  if (found.kept !== null && (await hashForm(found.kept)) !== (await hashForm(form))) {
    context.say(context.paint('warn', t('check.changedSinceBuild')));
  }
  const comparison = options.offline === true ? null : await withProvince(context, options, form, signal);
  if (comparison === null) context.say(`${context.paint('faint', '–')} ${t('check.offline')}`);

  const different = comparison !== null && comparison.differences.length > 0;
  const exitCode =
    review.broken.length > 0 ? EXIT_CODES.FORM_UNBALANCED : different ? EXIT_CODES.CONFLICT : 0;
  return {
    data: {
      unit: form.unit,
      period: formatPeriod(period),
      ...reviewDocument(review, language),
      province: comparison === null ? null : comparisonDocument(comparison),
      ok: exitCode === 0,
    },
    exitCode,
  };
}

async function withProvince(
  context: Context,
  options: SystemOptions,
  form: ReportForm,
  signal: AbortSignal,
): Promise<ProvinceComparison> {
  const { client } = await openOneStop(context, options);
  const comparison = await compareWithProvince(client, form, signal);
  sayComparison(context, comparison);
  return comparison;
}

/** The kept form whose period ended the day before this one began; null when none was kept. */
async function previousForm(forms: FormArchive, form: ReportForm): Promise<ReportForm | null> {
  const before = previousPeriod(form.period);
  if (before === null) return null;
  const previous = await forms.latest({
    unit: form.unit.code,
    form: FORM.id,
    period: formatPeriod(before),
  });
  return previous !== null && isPreviousForm(form, previous) ? previous : null;
}

/** A period that begins on 15 December follows a whole year, except a month, which follows November's. */
function previousPeriod({ kind, from }: Period): Period | null {
  const followsYear = kind !== 'month' && from.endsWith('-12-15');
  return periodContaining(followsYear ? 'year' : kind, toIso(toDay(from) - 1));
}

const kept = (forms: FormArchive, form: ReportForm): Promise<ReportForm | null> =>
  forms.latest({ unit: form.unit.code, form: FORM.id, period: formatPeriod(form.period) });

/** A comparison as JSON. */
function comparisonDocument({ columns, rows, differences }: ProvinceComparison) {
  return {
    equal: differences.length === 0,
    columns,
    rows,
    differences: differences.map(({ rowLabel, columnNumber, expected, found, onlyOurs, onlyTheirs }) => ({
      row: rowLabel,
      column: columnNumber,
      ours: expected,
      province: found,
      onlyOurs,
      onlyTheirs,
    })),
  };
}
