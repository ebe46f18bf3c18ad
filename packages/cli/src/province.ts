import type { OneStopThanhHoa } from '@dung-hen/adapters/onestop-thanhhoa/client';
import { CRITERION_OF_COLUMN } from '@dung-hen/adapters/onestop-thanhhoa/client/drill-down';
import type { Period, Unit } from '@dung-hen/domain';
import { compareForms, type FormDifference, type FormRow, type ReportForm } from '@dung-hen/forms';
import { normalizeLabel } from '@dung-hen/page';
import { FORM } from './built-form.ts';
import { sayCodes } from './checks.ts';
import type { Context } from './context.ts';
import { written } from './terminal/dates.ts';

/** Our form against the province system's own report of the same unit and days. */
export interface ProvinceComparison {
  readonly province: ReportForm;
  readonly differences: readonly ExplainedDifference[];
  /** Equal columns of the 13 numbered ones: (1) which rows there are, (2) their names, (3)–(13) the figures. */
  readonly columns: { readonly equal: number; readonly all: number };
  readonly rows: { readonly equal: number; readonly all: number };
}

/** A cell in which the two differ, down to the dossiers where they could be listed. */
interface ExplainedDifference extends FormDifference {
  readonly onlyOurs: readonly string[];
  readonly onlyTheirs: readonly string[];
}

/** The province's own II.06a by field, as a form. Its total row is the sum of its rows. */
async function provinceForm(
  client: OneStopThanhHoa,
  period: Period,
  unit: Unit,
  takenAt: string,
  signal: AbortSignal,
): Promise<ReportForm> {
  const answer = await client.reportByField({
    from: period.from,
    to: period.to,
    scope: { kind: 'unit', code: unit.code },
    signal,
  });
  const data = answer.rows.map(
    ({ key, label, figures }): FormRow => ({ kind: 'data', key, label, cells: cells(figures) }),
  );
  const sums = Object.fromEntries(
    COUNT_COLUMNS.map((column) => [
      column,
      answer.rows.reduce((sum, { figures }) => sum + (figures[column] ?? 0), 0),
    ]),
  );
  const total: FormRow = { kind: 'total', key: '', label: 'Tổng số', cells: cells(sums) };
  const about = { definitionId: FORM.id, profile: FORM.id, calendarStatus: 'announced' } as const;
  return { ...about, period, unit, takenAt, rows: [...data, total] };
}

const COUNT_COLUMNS = FORM.columns.filter(({ kind }) => kind === 'count').map(({ number }) => number);

function cells(figures: Readonly<Record<number, number>>): FormRow['cells'] {
  return Object.fromEntries(
    COUNT_COLUMNS.map((column) => [column, { value: figures[column] ?? 0, evidence: [] }]),
  );
}

/** Compares cell by cell and asks the province for the dossiers behind every figure that differs (at most 20). */
export async function compareWithProvince(
  client: OneStopThanhHoa,
  ours: ReportForm,
  signal: AbortSignal,
): Promise<ProvinceComparison> {
  const province = await provinceForm(client, ours.period, ours.unit, ours.takenAt, signal);
  const differences = compareForms(ours, province);
  const explained: ExplainedDifference[] = [];
  for (const [index, difference] of differences.entries()) {
    explained.push(
      index < MOST_DRILLED
        ? await drilled(client, ours, difference, signal)
        : { ...difference, onlyOurs: [], onlyTheirs: [] },
    );
  }
  const renamed = renamedRows(ours, province);
  const columns = new Set(differences.map(({ columnNumber }) => columnNumber));
  // Column (1) counts the rows: it differs where one side has a row that the other lacks. Column (2) names them.
  if (differences.some(({ kind }) => kind !== 'value')) columns.add(1);
  if (renamed.length > 0) columns.add(2);
  const rows = new Set([...renamed, ...differences.map(({ rowKey }) => rowKey)]);
  const all = new Set([...ours.rows, ...province.rows].map(({ key }) => key)).size;
  return {
    province,
    differences: explained,
    columns: { equal: FORM.columns.length - columns.size, all: FORM.columns.length },
    rows: { equal: all - rows.size, all },
  };
}

/** Keys of rows that both sides have under different names. Case and spacing do not matter. */
function renamedRows(ours: ReportForm, province: ReportForm): readonly string[] {
  const names = new Map(province.rows.map(({ key, label }) => [key, normalizeLabel(label)]));
  return ours.rows
    .filter(({ key, label }) => names.has(key) && names.get(key) !== normalizeLabel(label))
    .map(({ key }) => key);
}

const MOST_DRILLED = 20;

async function drilled(
  client: OneStopThanhHoa,
  ours: ReportForm,
  difference: FormDifference,
  signal: AbortSignal,
): Promise<ExplainedDifference> {
  const criterion = CRITERION_OF_COLUMN[difference.columnNumber];
  const row = ours.rows.find(({ key, label }) => key === difference.rowKey && label === difference.rowLabel);
  if (criterion === undefined) return { ...difference, onlyOurs: [], onlyTheirs: [] };
  const { period, unit } = ours;
  const theirs = new Set<string>();
  const pages = client.drillDown(
    {
      from: period.from,
      to: period.to,
      scope: { kind: 'unit', code: unit.code },
      criterion,
      ...(row?.kind === 'total' || difference.rowKey === '' ? {} : { fieldCode: difference.rowKey }),
      signal,
    },
    { pageSize: 1_000, signal },
  );
  for await (const { records } of pages) for (const { code } of records) theirs.add(code);
  const evidence = row?.cells[difference.columnNumber]?.evidence ?? [];
  const own = new Set(evidence);
  return {
    ...difference,
    onlyOurs: evidence.filter((code) => !theirs.has(code)),
    onlyTheirs: [...theirs].filter((code) => !own.has(code)),
  };
}

/** Says whether the two agree, and where they do not. */
export function sayComparison(context: Context, comparison: ProvinceComparison): void {
  const { t, paint } = context;
  const { columns, rows, differences } = comparison;
  const figures = {
    columns: `${columns.equal}/${columns.all}`,
    rows: `${written(context, rows.equal)}/${written(context, rows.all)}`,
  };
  context.say(
    differences.length === 0
      ? `${paint('good', '✓')} ${t('province.equal', figures)}`
      : `${paint('bad', '✗')} ${t('province.different', { ...figures, n: written(context, differences.length) })}`,
  );
  for (const { rowLabel, columnNumber, expected, found, onlyOurs, onlyTheirs } of differences) {
    const words = { row: rowLabel, column: columnNumber, ours: expected, theirs: found ?? '–' };
    context.say(`  ${t('province.cell', words)}`);
    sayCodes(context, t('province.onlyOurs'), onlyOurs);
    sayCodes(context, t('province.onlyTheirs'), onlyTheirs);
  }
}
