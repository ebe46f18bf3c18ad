import { formatPeriod } from '@dung-hen/calendar';
import { DungHenError, type Period } from '@dung-hen/domain';
import { type ReportForm, requireBalanced } from '@dung-hen/forms';
import { type Delivery, deliverAll, type OutboxStore, type Submission } from '@dung-hen/outbox';
import type { SqliteStores } from '@dung-hen/outbox/sqlite';
import { FORM, isProvisional } from '../built-form.ts';
import type { Answer, Context } from '../context.ts';
import { gravest } from '../exit-codes.ts';
import { checkInput, wholeNumber } from '../settings/input.ts';
import { withStores } from '../stores.ts';
import {
  type ChangePlan,
  changePlan,
  deliveryDocument,
  exitCodeOf,
  sayDelivery,
  sayPlan,
  stepTeller,
} from '../submitting.ts';
import type { SystemOptions } from '../systems/onestop.ts';
import { openReporting, type ReportingDesk } from '../systems/reporting.ts';
import { confirmed } from '../terminal/confirm.ts';
import { written } from '../terminal/dates.ts';
import { pause } from '../terminal/pause.ts';
import { table } from '../terminal/table.ts';
import { readUnitsFile, type UnitLine } from '../units-file.ts';
import { type ReportOptions, reportOf } from './report-build.ts';

export interface SubmitOptions extends ReportOptions, SystemOptions {
  readonly units?: string;
  readonly all?: boolean;
  readonly reportVersion?: string;
  readonly retryRejected?: boolean;
  readonly concurrency?: string;
  readonly settle?: string;
  readonly yes?: boolean;
}

/** `report submit`: the forms built before, onto the reporting system; each exactly once, read back cell by cell. */
export async function submitReport(context: Context, options: SubmitOptions): Promise<Answer> {
  const { t } = context;
  const { period, unit } = reportOf(context, options);
  const chosen = [options.unit, options.units, options.all].filter((one) => one !== undefined);
  if (chosen.length > 1) throw wrong('--unit, --units, --all', t('submit.oneChoice'));
  return withStores(context, async (stores) => {
    const lines = await linesOf(context, stores, options, period, unit);
    const forms = await formsOf(context, stores, lines, period);
    const desk = await openReporting(context, options, lines);
    const plans = lines.length === 1 || context.dryRun ? await plansOf(context, desk, forms) : [];
    if (context.dryRun) {
      context.say(t('submit.dryRun'));
      return { data: { dryRun: true, plans: plans.map(planDocument) } };
    }
    if (lines.length > 1) sayBatch(context, forms);
    if (!(options.yes ?? false) && !(await confirmed(context, t('submit.question'), t('submit.yesWord')))) {
      throw wrong('--yes', t('submit.needsYes'));
    }
    return send(context, stores.outbox, { forms, desk, options });
  });
}

interface Sending {
  readonly forms: readonly ReportForm[];
  readonly desk: ReportingDesk;
  readonly options: SubmitOptions;
}

async function send(
  context: Context,
  outbox: OutboxStore,
  { forms, desk, options }: Sending,
): Promise<Answer> {
  const { t } = context;
  const concurrency = checkInput(wholeNumber(1, 16), options.concurrency ?? '1', '--concurrency', t);
  const settings = desk.settingsFor(
    options.settle === undefined ? null : checkInput(wholeNumber(0, 86_400), options.settle, '--settle', t),
  );
  const submissions: Submission[] = [];
  for (const form of forms) submissions.push(await planned(context, outbox, form, options));
  const progress = context.progress(t('submit.progress'));
  let ended = 0;
  const deliveries = await deliverAll(
    outbox,
    submissions.map(({ key }) => key),
    ({ key }) => desk.portOf(key.unit),
    {
      owner: context.owner,
      isOwnerGone: context.isOwnerGone,
      now: context.now,
      sleep: pause,
      signal: context.signal,
      concurrency,
      settings,
      retryRejected: options.retryRejected ?? false,
      ...(forms.length === 1 ? { onStep: stepTeller(context) } : {}),
      onDelivery: () => {
        ended += 1;
        if (forms.length > 1) progress.update(ended, forms.length);
      },
    },
  );
  progress.stop();
  return report(context, deliveries);
}

/** Tells a single delivery in full, a batch as a table and a summary. */
function report(context: Context, deliveries: readonly Delivery[]): Answer {
  const { t } = context;
  const [only, second] = deliveries;
  if (only !== undefined && second === undefined) sayDelivery(context, only);
  else {
    const rows = deliveries.map(({ key, outcome, submission, sent }) => [
      key.unit,
      context.paint(outcome === 'confirmed' ? 'good' : 'bad', t(`outcome.${outcome}`)),
      submission.receipt?.number ?? '–',
      sent ? t('submit.sentNow') : '–',
    ]);
    context.say(
      table([t('units.code'), t('submit.outcome'), t('receipt.number'), t('submit.thisRun')], rows),
    );
    for (const delivery of deliveries) if (delivery.outcome !== 'confirmed') sayFailure(context, delivery);
    const counts = Map.groupBy(deliveries, ({ outcome }) => outcome);
    const parts = [...counts].map(
      ([outcome, ones]) => `${t(`outcome.${outcome}`)}: ${written(context, ones.length)}`,
    );
    context.say(`${t('submit.summary', { n: written(context, deliveries.length) })} ${parts.join(' · ')}`);
  }
  if (
    deliveries.some(
      ({ outcome }) => outcome === 'interrupted' || outcome === 'unknown' || outcome === 'failed',
    )
  ) {
    context.note(t('submit.runAgain'));
  }
  const codes = deliveries.map((delivery) => exitCodeOf(delivery, context));
  return {
    data: { deliveries: deliveries.map((delivery) => deliveryDocument(delivery, context)) },
    exitCode: gravest(codes),
  };
}

function sayFailure(context: Context, delivery: Delivery): void {
  context.say(`\n${delivery.key.unit}`);
  sayDelivery(context, delivery);
}

/** Makes the intent durable. The version is the latest known one unless another is named. */
async function planned(
  context: Context,
  outbox: OutboxStore,
  form: ReportForm,
  { reportVersion }: SubmitOptions,
): Promise<Submission> {
  const period = formatPeriod(form.period);
  const known = await outbox.list({ unit: form.unit.code, form: form.definitionId, period });
  const latest = known.at(-1)?.key.version ?? 1;
  const version =
    reportVersion === undefined
      ? latest
      : checkInput(wholeNumber(1, 99), reportVersion, '--report-version', context.t);
  try {
    return (await outbox.plan(form, version, context.now())).submission;
  } catch (error) {
    if (error instanceof DungHenError && error.code === 'CONFLICT' && reportVersion === undefined) {
      const detail = context.t('submit.otherFigures', { unit: form.unit.code, version, next: version + 1 });
      throw new DungHenError('CONFLICT', {
        ...error.context,
        label: '--report-version',
        detail,
        cause: error,
      });
    }
    throw error;
  }
}

/** Whose reports: one unit, a file of units, every unit with a form, or the only unit there is a form of. */
async function linesOf(
  context: Context,
  { forms }: SqliteStores,
  options: SubmitOptions,
  period: Period,
  unit: string | null,
): Promise<readonly UnitLine[]> {
  const { t } = context;
  if (unit !== null) return [{ code: unit, user: null }];
  if (options.units !== undefined) return readUnitsFile(options.units, t);
  const built = await forms.units({ form: FORM.id, period: formatPeriod(period) });
  if (built.length === 0) throw wrong('--period', t('submit.notBuilt', { period: formatPeriod(period) }));
  if (built.length > 1 && options.all !== true)
    throw wrong('--unit', t('submit.whichUnit', { units: built.length }));
  return built.map((code) => ({ code, user: null }));
}

/** The forms as they were built, each checked once more. Throws FORM_UNBALANCED: nothing is sent that does not add up. */
async function formsOf(
  context: Context,
  { forms }: SqliteStores,
  lines: readonly UnitLine[],
  period: Period,
): Promise<readonly ReportForm[]> {
  const { t } = context;
  const found: ReportForm[] = [];
  for (const { code } of lines) {
    const form = await forms.latest({ unit: code, form: FORM.id, period: formatPeriod(period) });
    if (form === null)
      throw wrong('--unit', t('submit.unitNotBuilt', { unit: code, period: formatPeriod(period) }));
    requireBalanced(form, FORM);
    if (isProvisional(form)) context.say(context.paint('warn', `${code}: ${t('build.provisional')}`));
    found.push(form);
  }
  return found;
}

async function plansOf(
  context: Context,
  desk: ReportingDesk,
  forms: readonly ReportForm[],
): Promise<readonly { readonly form: ReportForm; readonly plan: ChangePlan }[]> {
  const plans = [];
  for (const form of forms) {
    const port = await desk.portOf(form.unit.code);
    const plan = changePlan(form, await port.lookUp(form, context.signal));
    sayPlan(context, form, plan);
    if (plan.look.state === 'returned') context.say(context.paint('warn', context.t('submit.returned')));
    plans.push({ form, plan });
  }
  return plans;
}

function sayBatch(context: Context, forms: readonly ReportForm[]): void {
  const [form] = forms;
  if (form === undefined) return;
  const words = { n: written(context, forms.length), period: formatPeriod(form.period) };
  context.say(context.t('submit.batch', words));
}

function planDocument({ form, plan }: { readonly form: ReportForm; readonly plan: ChangePlan }) {
  const { look, changes } = plan;
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

function wrong(label: string, detail: string): DungHenError {
  return new DungHenError('INVALID_INPUT', { label, detail });
}
