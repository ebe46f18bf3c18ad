import { writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { formatPeriod } from '@dung-hen/calendar';
import { DungHenError, type Period } from '@dung-hen/domain';
import { checkForm, type FormRow, II_06A_COLUMN, type ReportForm } from '@dung-hen/forms';
import { buildForm, FORM, isProvisional } from '../built-form.ts';
import { collectedUnits, latestCollected } from '../collected.ts';
import type { Answer, Context } from '../context.ts';
import { printInTemplate } from '../files/print-in-template.ts';
import { checkInput, formInput, periodInput, textInput, unitInput } from '../settings/input.ts';
import { withStores } from '../stores.ts';
import { written } from '../terminal/dates.ts';
import { table } from '../terminal/table.ts';

export interface ReportOptions {
  readonly period: string;
  readonly unit?: string;
  readonly form?: string;
}

export interface BuildOptions extends ReportOptions {
  readonly xlsx?: string;
  /** A form for every unit of the collection. */
  readonly all?: boolean;
}

/** `report build`: II.06a from the dossiers collected last; kept on this computer, printed, and written as .xlsx. */
export async function buildReport(context: Context, options: BuildOptions): Promise<Answer> {
  const { t } = context;
  const { period, unit } = reportOf(context, options);
  if (options.all === true) return buildAll(context, period);
  const file = options.xlsx === undefined ? null : resolve(checkInput(textInput, options.xlsx, '--xlsx', t));
  const form = await withStores(context, async ({ collections, forms }) => {
    const built = buildForm(await latestCollected(collections, context, unit), period, t);
    if (!context.dryRun) await forms.keep(built);
    return built;
  });
  await sayForm(context, form);
  if (isProvisional(form)) context.say(context.paint('warn', t('build.provisional')));
  if (file !== null && !context.dryRun) {
    write(file, await printed(context, form), t('build.cannotWrite', { folder: dirname(file) }));
    context.say(t('build.written', { file }));
  }
  const broken = brokenChecks(form);
  context.say(
    t(broken === 0 ? 'build.nextCheck' : 'build.nextMend', { period: formatPeriod(period), broken }),
  );
  return { data: { ...formDocument(form), file: context.dryRun ? null : file, brokenChecks: broken } };
}

/** The form as .xlsx: in the template in force on the last day of its period where one is kept, else as the official print. */
async function printed(context: Context, form: ReportForm): Promise<Uint8Array> {
  const { printXlsx } = await import('@dung-hen/forms/xlsx');
  return (await printInTemplate(context, form, FORM)) ?? printXlsx(form, FORM);
}

/** `--all`: a form for every unit that has dossiers in the collection. */
async function buildAll(context: Context, period: Period): Promise<Answer> {
  const { t } = context;
  const built = await withStores(context, async ({ collections, forms }) => {
    const units = await collectedUnits(collections, context);
    const all = units.map((one) => buildForm(one, period, t));
    if (!context.dryRun) for (const form of all) await forms.keep(form);
    return all;
  });
  const rows = built.map((form) => [
    form.unit.code,
    form.unit.name,
    written(context, totalOf(form, II_06A_COLUMN.received)),
    written(context, totalOf(form, II_06A_COLUMN.resolved)),
    written(context, totalOf(form, II_06A_COLUMN.late)),
    written(context, totalOf(form, II_06A_COLUMN.overdue)),
    brokenChecks(form) === 0 ? context.paint('good', '✓') : context.paint('bad', '✗'),
  ]);
  const headings = [t('units.code'), t('units.name'), '(3)', '(7)', '(10)', '(13)', t('build.sums')];
  context.say(table(headings, rows, [2, 3, 4, 5]));
  context.say(t('build.units', { n: written(context, built.length), period: formatPeriod(period) }));
  return {
    data: {
      period: formatPeriod(period),
      units: built.map((form) => ({ unit: form.unit, brokenChecks: brokenChecks(form) })),
    },
  };
}

const brokenChecks = (form: ReportForm): number => checkForm(form, FORM).filter(({ ok }) => !ok).length;

/** A figure of the total row. */
function totalOf(form: ReportForm, column: number): number {
  return form.rows.find(({ kind }) => kind === 'total')?.cells[column]?.value ?? 0;
}

/** Period, unit and form of the report commands, checked. */
export function reportOf({ t }: Context, options: ReportOptions) {
  const period = checkInput(periodInput, options.period, '--period', t);
  const unit = options.unit === undefined ? null : checkInput(unitInput, options.unit, '--unit', t);
  checkInput(formInput, options.form ?? FORM.id, '--form', t);
  return { period, unit };
}

/** Prints a form in the width of the terminal. */
export async function sayForm(context: Context, form: ReportForm): Promise<void> {
  const { printTerminal } = await import('@dung-hen/forms/terminal');
  context.say(printTerminal(form, FORM, { lang: context.language, width: context.width }));
}

/** A form as JSON: figures by column number; the codes behind them by column where `evidence` is asked for. */
export function formDocument(form: ReportForm) {
  const { definitionId, profile, period, unit, takenAt, calendarStatus } = form;
  const figures = ({ cells }: FormRow) =>
    Object.fromEntries(Object.entries(cells).map(([column, { value }]) => [column, value]));
  return {
    form: definitionId,
    profile,
    period: formatPeriod(period),
    from: period.from,
    to: period.to,
    unit,
    takenAt,
    calendarStatus,
    rows: form.rows.map((row) => ({ kind: row.kind, key: row.key, label: row.label, figures: figures(row) })),
  };
}

function write(file: string, bytes: Uint8Array, detail: string): void {
  try {
    writeFileSync(file, bytes);
  } catch (cause) {
    throw new DungHenError('INVALID_INPUT', { label: '--xlsx', detail, cause });
  }
}
