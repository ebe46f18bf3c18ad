import { formatPeriod } from '@dung-hen/calendar';
import { DungHenError } from '@dung-hen/domain';
import type { ReportForm } from '@dung-hen/forms';
import { deliverAll, type OutboxStore } from '@dung-hen/outbox';
import type { SqliteStores } from '@dung-hen/outbox/sqlite';
import type { Answer, Context } from '../context.ts';
import { EXIT_CODES, gravest } from '../exit-codes.ts';
import { checkInput, wholeNumber } from '../settings/input.ts';
import { withStores } from '../stores.ts';
import {
  candidateForms,
  chosenUnits,
  eachUnit,
  latestSubmission,
  plannedSubmissions,
  type Refused,
} from '../submission/candidates.ts';
import { changePlan, planDocument, requireUnchanged, sayPlan } from '../submission/change-plan.ts';
import { stepTeller } from '../submission/delivery-words.ts';
import { reportResults } from '../submission/report-results.ts';
import type { SystemOptions } from '../systems/onestop.ts';
import { openReporting, type ReportingDesk } from '../systems/reporting.ts';
import { ask } from '../terminal/confirm.ts';
import { written } from '../terminal/dates.ts';
import { pause } from '../terminal/pause.ts';
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

/** How to send, checked. */
interface Manner {
  readonly concurrency: number;
  /** Null: as fits the system. */
  readonly settle: number | null;
  /** Null: the latest known, or 1. */
  readonly version: number | null;
  readonly retryRejected: boolean;
  readonly yes: boolean;
}

/** Everything `report submit` works with once its input is checked. */
interface Batch {
  readonly forms: readonly ReportForm[];
  readonly refused: readonly Refused[];
  readonly desk: ReportingDesk;
  readonly manner: Manner;
}

/** `report submit`: the forms built before, onto the reporting system; each exactly once, read back cell by cell. */
export async function submitReport(context: Context, options: SubmitOptions): Promise<Answer> {
  const { t } = context;
  const { period, unit } = reportOf(context, options);
  const chosen = [options.unit, options.units, options.all].filter((one) => one !== undefined);
  if (chosen.length > 1) throw wrong('--unit, --units, --all', t('submit.oneChoice'));
  const manner = mannerOf(context, options);
  return withStores(context, async (stores) => {
    const choice = { unit, file: options.units ?? null, all: options.all ?? false };
    const lines = await chosenUnits(context, stores, choice, period);
    const { candidates: forms, refused } = await candidateForms(context, stores, lines, period);
    const [first] = refused;
    if (lines.length === 1 && first !== undefined) throw first.error;
    const desk = await openReporting(context, options, lines);
    const batch = { forms, refused, desk, manner };
    if (context.dryRun) return rehearse(context, batch);
    if (lines.length === 1) await showChanges(context, stores, batch);
    else context.say(t('submit.batch', { n: written(context, forms.length), period: formatPeriod(period) }));
    const wish = manner.yes ? 'yes' : await ask(context, t('submit.question'), t('submit.yesWord'));
    if (wish === 'nobody') throw wrong('--yes', t('submit.needsYes'));
    if (wish === 'no') {
      context.say(t('submit.declined'));
      return { data: { deliveries: [], refused: [] } };
    }
    return send(context, stores.outbox, batch, lines.length === 1);
  });
}

function mannerOf({ t }: Context, options: SubmitOptions): Manner {
  const number = (text: string | undefined, least: number, most: number, label: string) =>
    text === undefined ? null : checkInput(wholeNumber(least, most), text, label, t);
  return {
    concurrency: number(options.concurrency, 1, 16, '--concurrency') ?? 1,
    settle: number(options.settle, 0, 86_400, '--settle'),
    version: number(options.reportVersion, 1, 99, '--report-version'),
    retryRejected: options.retryRejected ?? false,
    yes: options.yes ?? false,
  };
}

/** `--dry-run`: what sending would change, unit by unit. */
async function rehearse(context: Context, { forms, refused, desk }: Batch): Promise<Answer> {
  const byUnit = new Map(forms.map((form) => [form.unit.code, form]));
  const looked = await eachUnit([...byUnit.keys()], async (unit) => {
    const form = byUnit.get(unit);
    if (form === undefined) throw new RangeError(unit);
    const port = await desk.portOf(unit);
    const plan = changePlan(form, await port.lookUp(form, context.signal));
    sayPlan(context, form, plan);
    return planDocument(form, plan);
  });
  context.signal.throwIfAborted();
  const failures = [...refused, ...looked.refused];
  for (const { unit, error } of failures) context.say(`${unit}: ${error.code} ${error.context.detail ?? ''}`);
  context.say(context.t('submit.dryRun'));
  return {
    data: {
      dryRun: true,
      plans: looked.candidates,
      refused: failures.map(({ unit, error }) => ({ unit, code: error.code })),
    },
    exitCode: gravest(failures.map(({ error }) => EXIT_CODES[error.code])),
  };
}

/** One unit: old → new on the portal, before anything is asked or sent. */
async function showChanges(context: Context, { outbox }: SqliteStores, batch: Batch): Promise<void> {
  for (const form of batch.forms) {
    const port = await batch.desk.portOf(form.unit.code);
    const plan = changePlan(form, await port.lookUp(form, context.signal));
    sayPlan(context, form, plan);
    if (batch.manner.version === null) {
      requireUnchanged(plan, await latestSubmission(outbox, form), context.t);
    }
  }
}

async function send(
  context: Context,
  outbox: OutboxStore,
  { forms, refused, desk, manner }: Batch,
  single: boolean,
): Promise<Answer> {
  const planned = await plannedSubmissions(context, outbox, forms, manner.version);
  const [first] = planned.refused;
  if (single && first !== undefined) throw first.error;
  const progress = context.progress(context.t('submit.progress'));
  let ended = 0;
  const deliveries = await deliverAll(
    outbox,
    planned.candidates.map(({ key }) => key),
    ({ key }) => desk.portOf(key.unit),
    {
      owner: context.owner,
      isOwnerGone: context.isOwnerGone,
      now: context.now,
      sleep: pause,
      signal: context.signal,
      concurrency: manner.concurrency,
      settings: desk.settingsFor(manner.settle),
      retryRejected: manner.retryRejected,
      ...(single ? { onStep: stepTeller(context) } : {}),
      onDelivery: () => {
        ended += 1;
        if (!single) progress.update(ended, planned.candidates.length);
      },
    },
  );
  progress.stop();
  return reportResults(context, deliveries, [...refused, ...planned.refused]);
}

function wrong(label: string, detail: string): DungHenError {
  return new DungHenError('INVALID_INPUT', { label, detail });
}
