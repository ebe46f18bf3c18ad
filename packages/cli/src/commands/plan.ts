import { readFileSync, statSync } from 'node:fs';
import { dateOf } from '@dung-hen/calendar';
import {
  DungHenError,
  type KeptPlan,
  keptPlanOf,
  parsePlan,
  planDues,
  type ReadPlan,
} from '@dung-hen/domain';
import { commandCalendar } from '../calendar-of.ts';
import type { Answer, Context } from '../context.ts';
import { planText } from '../files/plan-text.ts';
import { checkInput, textInput, yearInput } from '../settings/input.ts';
import { withStores } from '../stores.ts';
import { written, writtenDate } from '../terminal/dates.ts';
import { cut, table } from '../terminal/table.ts';
import { planOfYear } from './plan-kept.ts';

export interface PlanOptions {
  readonly year?: string;
}

const CONTENT_WIDTH = 60;
const OWNER_WIDTH = 34;

/** `plan import`: the tasks of a plan as it is understood, kept for its year; with `--dry-run` shown only. */
export async function importPlan(
  context: Context,
  args: readonly string[],
  options: PlanOptions,
): Promise<Answer> {
  const { t } = context;
  const plan = readPlan(context, args);
  const year = options.year === undefined ? plan.year : checkInput(yearInput, options.year, '--year', t);
  const rows = plan.tasks.map(({ id, content, owners, timeText }) => [
    id,
    cut(content, CONTENT_WIDTH),
    cut(owners.join('; '), OWNER_WIDTH),
    cut(timeText, OWNER_WIDTH),
  ]);
  context.say(table([t('plan.id'), t('plan.content'), t('plan.owner'), t('plan.time')], rows));
  const unclear = plan.tasks.filter(({ time }) => time.kind === 'unclear').length;
  context.say(t('plan.count', { n: written(context, plan.tasks.length), unclear }));
  for (const line of plan.notUnderstood)
    context.say(context.paint('warn', t('plan.notUnderstood', { line })));
  const kept = year !== null && !context.dryRun;
  if (kept) {
    await withStores(context, ({ plans }) =>
      plans.change(year, (before) => keptPlanOf(plan, year, context.now(), before)),
    );
  }
  context.say(kept ? t('plan.kept', { year }) : t(year === null ? 'plan.yearUnknown' : 'plan.notKept'));
  return { data: { ...plan, year, kept } };
}

/** `plan due`: the days on which tasks of a plan fall due, soonest first: of a file, else of the plan that is kept. */
export async function dueOfPlan(
  context: Context,
  args: readonly string[],
  options: PlanOptions,
): Promise<Answer> {
  const { t } = context;
  const plan = args.length > 0 ? readPlan(context, args) : await keptPlan(context, options);
  const year = options.year === undefined ? plan.year : checkInput(yearInput, options.year, '--year', t);
  if (year === null)
    throw new DungHenError('INVALID_INPUT', { label: '--year', detail: t('plan.yearUnknown') });
  const dues = planDues(plan.tasks, year, commandCalendar(), dateOf(context.now()));
  const rows = dues.map(({ task, by, period, workingDaysLeft }) => [
    writtenDate(by),
    String(workingDaysLeft),
    period ?? '',
    task.id,
    cut(task.content, CONTENT_WIDTH),
  ]);
  const heads = [t('plan.by'), t('plan.left'), t('plan.period'), t('plan.id'), t('plan.content')];
  context.say(dues.length === 0 ? t('plan.none', { year }) : table(heads, rows, [1]));
  return { data: { year, dues } };
}

/** The plan kept of the year asked for, else of the newest year. */
function keptPlan(context: Context, options: PlanOptions): Promise<KeptPlan> {
  return withStores(context, ({ plans }) => planOfYear(context, plans, options));
}

function readPlan({ t }: Context, [given]: readonly string[]): ReadPlan {
  const file = checkInput(textInput, given, 'file', t);
  if (!statSync(file, { throwIfNoEntry: false })?.isFile()) {
    throw new DungHenError('INVALID_INPUT', { label: file, detail: t('plan.noFile', { file }) });
  }
  const text = planText(new Uint8Array(readFileSync(file)));
  if (text === null) throw new DungHenError('INVALID_INPUT', { label: file, detail: t('plan.notText') });
  return parsePlan(text);
}
