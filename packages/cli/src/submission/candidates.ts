import { formatPeriod } from '@dung-hen/calendar';
import { DungHenError, isDungHenError, type Period } from '@dung-hen/domain';
import { type ReportForm, requireBalanced } from '@dung-hen/forms';
import type { OutboxStore, Submission } from '@dung-hen/outbox';
import type { SqliteStores } from '@dung-hen/outbox/sqlite';
import { FORM, isProvisional } from '../built-form.ts';
import type { Context } from '../context.ts';
import { readUnitsFile, type UnitLine } from './units-file.ts';

/** A unit whose report cannot be sent, and why. In a batch it does not stop the others. */
export interface Refused {
  readonly unit: string;
  readonly error: DungHenError;
}

/** Whose reports to send: the options of the command, checked. */
export interface UnitChoice {
  readonly unit: string | null;
  /** Path of a file of units. */
  readonly file: string | null;
  readonly all: boolean;
}

/** One unit, a file of units, every unit with a form of the period, or the only unit there is a form of. */
export async function chosenUnits(
  { t }: Context,
  { forms }: SqliteStores,
  choice: UnitChoice,
  period: Period,
): Promise<readonly UnitLine[]> {
  if (choice.unit !== null) return [{ code: choice.unit, user: null }];
  if (choice.file !== null) return readUnitsFile(choice.file, t);
  const name = formatPeriod(period);
  const built = await forms.units({ form: FORM.id, period: name });
  if (built.length === 0) throw wrong('--period', t('submit.notBuilt', { period: name }));
  if (built.length > 1 && !choice.all) throw wrong('--unit', t('submit.whichUnit', { units: built.length }));
  return built.map((code) => ({ code, user: null }));
}

/** The forms as they were built, each checked once more: FORM_UNBALANCED ones are refused, and those never built. */
export async function candidateForms(
  context: Context,
  { forms }: SqliteStores,
  lines: readonly UnitLine[],
  period: Period,
): Promise<{ readonly candidates: readonly ReportForm[]; readonly refused: readonly Refused[] }> {
  const { t, paint } = context;
  const name = formatPeriod(period);
  return eachUnit(
    lines.map(({ code }) => code),
    async (code) => {
      const form = await forms.latest({ unit: code, form: FORM.id, period: name });
      if (form === null) throw wrong('--unit', t('submit.unitNotBuilt', { unit: code, period: name }));
      requireBalanced(form, FORM);
      if (isProvisional(form)) context.say(paint('warn', `${code}: ${t('build.provisional')}`));
      return form;
    },
  );
}

/** Makes every intent durable; a unit whose number already stands with other figures is refused. */
export async function plannedSubmissions(
  context: Context,
  outbox: OutboxStore,
  forms: readonly ReportForm[],
  version: number | null,
): Promise<{ readonly candidates: readonly Submission[]; readonly refused: readonly Refused[] }> {
  const byUnit = new Map(forms.map((form) => [form.unit.code, form]));
  return eachUnit([...byUnit.keys()], async (code) => {
    const form = byUnit.get(code);
    if (form === undefined) throw new RangeError(code);
    const latest = await latestSubmission(outbox, form);
    const wanted = version ?? latest?.key.version ?? 1;
    try {
      return (await outbox.plan(form, wanted, context.now())).submission;
    } catch (error) {
      if (!isDungHenError(error, 'CONFLICT') || version !== null) throw error;
      const detail = context.t('submit.otherFigures', { unit: code, version: wanted, next: wanted + 1 });
      throw new DungHenError('CONFLICT', {
        ...error.context,
        label: '--report-version',
        detail,
        cause: error,
      });
    }
  });
}

/** The latest version of a report in the outbox; null when it was never planned. */
export async function latestSubmission(outbox: OutboxStore, form: ReportForm): Promise<Submission | null> {
  const wanted = { unit: form.unit.code, form: form.definitionId, period: formatPeriod(form.period) };
  return (await outbox.list(wanted)).at(-1) ?? null;
}

/** Does something for each unit; what our own errors stop is set aside, a bug stops everything. */
export async function eachUnit<T>(
  units: readonly string[],
  work: (unit: string) => Promise<T>,
): Promise<{ readonly candidates: readonly T[]; readonly refused: readonly Refused[] }> {
  const candidates: T[] = [];
  const refused: Refused[] = [];
  for (const unit of units) {
    try {
      candidates.push(await work(unit));
    } catch (error) {
      if (!isDungHenError(error)) throw error;
      refused.push({ unit, error });
    }
  }
  return { candidates, refused };
}

function wrong(label: string, detail: string): DungHenError {
  return new DungHenError('INVALID_INPUT', { label, detail });
}
