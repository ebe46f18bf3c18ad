import { extname, resolve } from 'node:path';
import { DungHenError } from '@dung-hen/domain';
import {
  asForm,
  type FigureProblem,
  formLayout,
  type LayoutColumn,
  type Merged,
  mergeReports,
  plainLayout,
  printMerged,
} from '@dung-hen/files';
import { FORMS, type FormFamily, formNamed } from '@dung-hen/forms';
import type { Answer, Context } from '../context.ts';
import { EXIT_CODES } from '../exit-codes.ts';
import { readGiven, reportsOf, sayRefused } from '../files/given-files.ts';
import { printInTemplate } from '../files/print-in-template.ts';
import { conceptName, sayBrokenSum, sayBrokenTotal } from '../files/say-broken.ts';
import { writeWhole } from '../files/write-whole.ts';
import { written } from '../terminal/dates.ts';

/** Where a name is written by hand. */
const DOTS = '……………………';

export interface MergeFilesOptions {
  readonly output: string;
  readonly layout?: string;
  readonly prefer?: string;
  readonly skipUnreadable?: boolean;
}

/** `files merge`: one table of many units, with every automatic match, near miss, repeat and conflict told. */
export async function mergeFiles(
  context: Context,
  options: MergeFilesOptions,
  paths: readonly string[],
): Promise<Answer> {
  const { t } = context;
  const output = outputOf(context, options.output, ['.xlsx'], 'files.xlsxOnly');
  const prefer = oneOf(options.prefer, ['first', 'last'] as const, '--prefer', t('files.prefers'));
  const chosen = oneOf(
    options.layout,
    ['plain', ...FORMS.map(({ family }) => family)] as const,
    '--layout',
    t('files.layouts'),
  );
  const files = await readGiven(context, paths);
  const refused = sayRefused(context, files);
  if (refused > 0 && options.skipUnreadable !== true) {
    throw new DungHenError('INVALID_INPUT', { label: 'files', detail: t('files.refused', { n: refused }) });
  }
  const sources = files.flatMap((one) => ('refused' in one ? [] : reportsOf(context, one)));
  const merged = mergeReports(sources, prefer === null ? {} : { prefer });
  sayMerged(context, merged, sources.length);
  if (merged.problems.length > 0 && options.skipUnreadable !== true) {
    throw new DungHenError('INVALID_INPUT', {
      label: 'files',
      detail: t('files.unreadableFigures', { n: merged.problems.length }),
    });
  }
  const period = sources.find(({ report }) => report.period !== null)?.report.period ?? null;
  if (!context.dryRun) {
    writeWhole(context, output, await printed(context, merged, chosen ?? 'plain', period));
    context.say(t('files.written', { file: output }));
  }
  const broken = merged.brokenSums.length + merged.brokenTotals.length;
  return {
    data: { ...merged, refused, file: context.dryRun ? null : output },
    exitCode: broken > 0 ? EXIT_CODES.FORM_UNBALANCED : 0,
  };
}

export type ConvertFileOptions = Pick<MergeFilesOptions, 'output' | 'skipUnreadable'>;

/** `files convert`: one report in another format, its figures as they were understood. */
export async function convertFile(
  context: Context,
  options: ConvertFileOptions,
  paths: readonly string[],
): Promise<Answer> {
  const { t } = context;
  const output = outputOf(context, options.output, ['.xlsx', '.csv', '.json'], 'files.outputs');
  const files = await readGiven(context, paths);
  const [one] = files;
  if (sayRefused(context, files) > 0 || one === undefined || 'refused' in one) {
    throw new DungHenError('INVALID_INPUT', { label: 'files', detail: t('files.refused', { n: 1 }) });
  }
  const [first, ...others] = reportsOf(context, one);
  if (first === undefined) throw new DungHenError('INVALID_INPUT', { label: one.name });
  if (others.length > 0) {
    context.say(
      `${context.paint('warn', '!')} ${t('files.othersLeft', { name: first.name, others: others.map(({ name }) => name).join(', ') })}`,
    );
  }
  for (const problem of first.report.problems) {
    context.say(`${context.paint('warn', '!')} ${problemOf(context, first.name, problem)}`);
  }
  if (first.report.problems.length > 0 && options.skipUnreadable !== true) {
    throw new DungHenError('INVALID_INPUT', {
      label: first.name,
      detail: t('files.unreadableConverted', { n: first.report.problems.length }),
    });
  }
  const merged = mergeReports([first]);
  const columns = plainLayout(merged.rows);
  const bytes =
    extname(output) === '.json'
      ? new TextEncoder().encode(`${JSON.stringify(first.report, null, 2)}\n`)
      : extname(output) === '.csv'
        ? new TextEncoder().encode(asCsv(context, merged, columns))
        : await printMerged(merged, { title: first.report.title.split('\n')[0] ?? '', columns });
  if (!context.dryRun) {
    writeWhole(context, output, bytes);
    context.say(t('files.written', { file: output }));
  }
  return { data: { report: first.report, file: context.dryRun ? null : output } };
}

/** The merged table in the layout asked for: a form with a code of its own in the office's template, else as printed. */
async function printed(
  context: Context,
  merged: Merged,
  layout: FormFamily | 'plain',
  period: { readonly from: string; readonly to: string } | null,
): Promise<Uint8Array> {
  const line = period === null ? '' : `Từ ngày ${shown(period.from)} đến ngày ${shown(period.to)}`;
  const definition = formNamed(layout);
  if (definition === null) {
    const columns = plainLayout(merged.rows);
    return printMerged(merged, { title: 'TỔNG HỢP KẾT QUẢ GIẢI QUYẾT THỦ TỤC HÀNH CHÍNH', columns }, line);
  }
  if (definition.code === '') return printMerged(merged, formLayout(definition), line);
  if (period === null) {
    throw new DungHenError('INVALID_INPUT', { label: '--layout', detail: context.t('files.noWindow') });
  }
  const { printXlsx } = await import('@dung-hen/forms/xlsx');
  const form = asForm(merged, definition, { window: period, unitName: DOTS, takenAt: context.now() });
  return (await printInTemplate(context, form, definition)) ?? printXlsx(form, definition);
}

function problemOf({ t }: Context, source: string, { rowLabel, columnLabel, reason }: FigureProblem): string {
  const words = { row: rowLabel, column: columnLabel, reason: t(`files.reasons.${reason}`) };
  return `${source}: ${t('files.problem', words)}`;
}

function sayMerged(context: Context, merged: Merged, sources: number): void {
  const { t, paint } = context;
  const warn = (words: string): void => context.say(`${paint('warn', '!')} ${words}`);
  for (const { name, sameAs } of merged.repeated) warn(t('files.repeated', { name, sameAs }));
  for (const { spellings } of merged.matches) {
    warn(t('files.matched', { spellings: spellings.map((one) => `“${one}”`).join(', ') }));
  }
  for (const { a, b, why } of merged.nearMisses)
    warn(t('files.nearMiss', { a, b, why: t(`nearMiss.${why}`) }));
  for (const { label, sources: names } of merged.conflicts) {
    warn(t('files.conflict', { label, sources: names.join(', ') }));
  }
  for (const problem of merged.problems) warn(problemOf(context, problem.source, problem));
  for (const { concept, lacking } of merged.partial) {
    warn(t('files.partial', { column: conceptName(context, concept), sources: lacking.join(', ') }));
  }
  if (merged.undated.length > 0) warn(t('files.undated', { sources: merged.undated.join(', ') }));
  if (merged.unnamed.length > 0) warn(t('files.unnamed', { sources: merged.unnamed.join(', ') }));
  for (const broken of merged.brokenSums) sayBrokenSum(context, t('files.mergedTable'), broken);
  for (const broken of merged.brokenTotals) sayBrokenTotal(context, broken.source, broken);
  context.say(
    `${paint('good', '✓')} ${t('files.merged', { rows: written(context, merged.rows.length), sources })}`,
  );
}

/** Comma-separated with a byte order mark, so that Excel reads its Vietnamese. */
function asCsv({ t }: Context, { rows, total }: Merged, columns: readonly LayoutColumn[]): string {
  const quoted = (text: string): string => (/[",\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  const head = [
    t('files.label'),
    ...columns.map(({ group, label }) => (group === null ? label : `${group} - ${label}`)),
  ];
  const body = [...rows, total].map(({ label, figures }) => [
    label,
    ...columns.map(({ figure }) => String(figure(figures) ?? '')),
  ]);
  return `\ufeff${[head, ...body].map((row) => row.map(quoted).join(',')).join('\r\n')}\r\n`;
}

function oneOf<const T extends string>(
  given: string | undefined,
  allowed: readonly T[],
  label: string,
  detail: string,
): T | null {
  if (given === undefined) return null;
  const found = allowed.find((one) => one === given);
  if (found === undefined) throw new DungHenError('INVALID_INPUT', { label, detail });
  return found;
}

function outputOf(
  { t }: Context,
  given: string,
  endings: readonly string[],
  words: 'files.xlsxOnly' | 'files.outputs',
): string {
  if (!endings.includes(extname(given))) {
    throw new DungHenError('INVALID_INPUT', { label: '--output', detail: t(words) });
  }
  return resolve(given);
}

const shown = (day: string): string => day.split('-').reverse().join('/');
