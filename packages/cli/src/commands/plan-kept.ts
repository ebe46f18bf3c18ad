import { dateOf } from '@dung-hen/calendar';
import {
  DungHenError,
  type KeptPlan,
  PLAN_STATES,
  type PlanCell,
  type PlanRow,
  type PlanState,
  planRows,
  planTime,
  planTotals,
  withCorrection,
  withMark,
} from '@dung-hen/domain';
import type { PlanStore } from '@dung-hen/outbox';
import { commandCalendar } from '../calendar-of.ts';
import type { Answer, Context } from '../context.ts';
import { checkInput, textInput, yearInput } from '../settings/input.ts';
import { withStores } from '../stores.ts';
import { written, writtenDate } from '../terminal/dates.ts';
import { cut, table } from '../terminal/table.ts';

export interface KeptPlanOptions {
  readonly year?: string;
}

export interface SetPlanOptions extends KeptPlanOptions {
  readonly period?: string;
  readonly state?: string;
  readonly evidence?: string;
  readonly owner?: readonly string[];
  readonly time?: string;
}

const CONTENT_WIDTH = 46;
const OWNER_WIDTH = 26;
const LONGEST = 500;
/** Times as plans write them. */
const TIMES =
  '“Trước 10/01/2026”, “Năm 2026”, “Thường xuyên”, “Hàng tuần”, “Định kỳ quý I, quý II, quý III và năm”';

/** `plan list`: the tasks of a kept plan, each with its periods. */
export async function listPlan(context: Context, options: KeptPlanOptions): Promise<Answer> {
  const { t } = context;
  const { plan, rows } = await keptRows(context, options);
  context.say(t('plan.title', { year: plan.year, n: written(context, plan.tasks.length) }));
  const lines = rows.flatMap(({ task, cells }) =>
    cells.map((cell, index) => [
      index === 0 ? task.id : '',
      index === 0 ? cut(task.content, CONTENT_WIDTH) : '',
      index === 0 ? cut(task.owners.join('; '), OWNER_WIDTH) : '',
      cell.period,
      stateWords(context, cell),
      cut(cell.evidence, OWNER_WIDTH),
    ]),
  );
  const heads = [t('plan.id'), t('plan.content'), t('plan.owner'), t('plan.period'), t('plan.state')];
  context.say(table([...heads, t('plan.evidence')], lines));
  return { data: { year: plan.year, importedAt: plan.importedAt, rows } };
}

/** `plan state`: a kept plan by quarter and year, and what is overdue. */
export async function statePlan(context: Context, options: KeptPlanOptions): Promise<Answer> {
  const { t } = context;
  const { plan, rows } = await keptRows(context, options);
  const totals = planTotals(rows, plan.year);
  context.say(t('plan.title', { year: plan.year, n: written(context, plan.tasks.length) }));
  context.say(
    table(
      [t('plan.period'), t('plan.done'), t('plan.overdue')],
      totals.map(({ period, tasks, done, overdue }) => [period, `${done}/${tasks}`, String(overdue)]),
      [1, 2],
    ),
  );
  const overdue = rows.flatMap(({ task, cells }) =>
    cells.filter(({ state }) => state === 'overdue').map((cell) => ({ id: task.id, ...cell, task })),
  );
  if (overdue.length > 0) context.say(context.paint('bad', t('plan.overdueTasks')));
  for (const { id, by, period, task } of overdue) {
    const day = by === null ? '' : writtenDate(by);
    context.say(`  • ${id}, ${period} (${day}): ${cut(task.content, CONTENT_WIDTH)}`);
  }
  return {
    data: {
      year: plan.year,
      totals,
      overdue: overdue.map(({ id, period, by }) => ({ id, period, by })),
    },
  };
}

/** `plan set`: notes what an officer says of a task, or corrects it; with `--dry-run` nothing is kept. */
export async function setPlan(
  context: Context,
  [given]: readonly string[],
  options: SetPlanOptions,
): Promise<Answer> {
  const { t } = context;
  const id = checkInput(textInput, given, 'task', t);
  const { owner, time, evidence } = options;
  const state = stateInput(context, options.state);
  if ([state, evidence, owner, time].every((one) => one === undefined))
    throw refused('plan set', t('plan.nothingToSet'));
  const row = await withStores(context, async ({ plans }) => {
    const before = await planOfYear(context, plans, options);
    const change = (kept: KeptPlan): KeptPlan => {
      const task = kept.tasks.find((one) => one.id === id);
      if (task === undefined) throw refused(id, t('plan.noSuchTask', { id, year: kept.year }));
      const understood = time === undefined ? task.time : planTime(time, kept.year);
      if (time !== undefined && understood.kind === 'unclear')
        throw refused('--time', t('plan.badTime', { example: TIMES }));
      const corrected =
        owner === undefined && time === undefined
          ? kept
          : withCorrection(kept, {
              ...task,
              owners: owner ?? task.owners,
              timeText: time ?? task.timeText,
              time: understood,
            });
      if (state === undefined && evidence === undefined) return corrected;
      const cell = cellOf(context, rowOf(context, corrected, id), options.period);
      return withMark(corrected, {
        taskId: id,
        period: cell.period,
        state: state ?? (cell.state === 'overdue' ? 'open' : cell.state),
        evidence: (evidence ?? cell.evidence).slice(0, LONGEST),
        at: context.now(),
      });
    };
    const after = context.dryRun
      ? change(before)
      : await plans.change(before.year, (kept) => change(kept ?? before));
    return rowOf(context, after, id);
  });
  context.say(t('plan.set', { id }));
  for (const cell of row.cells)
    context.say(`  ${cell.period}: ${stateWords(context, cell)} ${cell.evidence}`);
  return { data: row };
}

async function keptRows(
  context: Context,
  options: KeptPlanOptions,
): Promise<{ readonly plan: KeptPlan; readonly rows: readonly PlanRow[] }> {
  const plan = await withStores(context, ({ plans }) => planOfYear(context, plans, options));
  return { plan, rows: planRows(plan, commandCalendar(), dateOf(context.now())) };
}

/** The plan kept of the year asked for, else of the newest year. INVALID_INPUT where none is kept. */
export async function planOfYear(
  { t }: Pick<Context, 't'>,
  plans: PlanStore,
  options: KeptPlanOptions,
): Promise<KeptPlan> {
  const year =
    options.year === undefined ? (await plans.years())[0] : checkInput(yearInput, options.year, '--year', t);
  const plan = year === undefined ? null : await plans.of(year);
  if (plan === null) throw refused('--year', t('plan.noPlan'));
  return plan;
}

function rowOf(context: Context, plan: KeptPlan, id: string): PlanRow {
  const row = planRows(plan, commandCalendar(), dateOf(context.now())).find(({ task }) => task.id === id);
  if (row === undefined) throw refused(id, context.t('plan.noSuchTask', { id, year: plan.year }));
  return row;
}

function cellOf({ t }: Context, { task, cells }: PlanRow, wanted: string | undefined): PlanCell {
  const periods = cells.map(({ period }) => period).join(', ');
  const [only, ...others] = cells;
  if (wanted === undefined) {
    if (only === undefined || others.length > 0)
      throw refused('--period', t('plan.periodNeeded', { periods }));
    return only;
  }
  const found = cells.find(({ period }) => period === wanted.trim().toUpperCase());
  if (found === undefined) throw refused('--period', t('plan.noSuchPeriod', { id: task.id, periods }));
  return found;
}

function stateInput({ t }: Context, typed: string | undefined): PlanState | undefined {
  if (typed === undefined) return undefined;
  const state = PLAN_STATES.find((one) => one === typed.trim());
  if (state === undefined) throw refused('--state', t('plan.badState', { states: PLAN_STATES.join(', ') }));
  return state;
}

function stateWords({ t, paint }: Context, { state, by }: PlanCell): string {
  const words = t(`planState.${state}`);
  const day = by === null || state === 'done' || state === 'dropped' ? words : `${words}, ${writtenDate(by)}`;
  if (state === 'done') return paint('good', day);
  return state === 'overdue' ? paint('bad', day) : day;
}

const refused = (label: string, detail: string): DungHenError =>
  new DungHenError('INVALID_INPUT', { label, detail });
