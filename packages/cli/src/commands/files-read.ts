import { type ReportTable, reportName } from '@dung-hen/files';
import { formatDate } from '@dung-hen/forms';
import type { Answer, Context } from '../context.ts';
import { EXIT_CODES } from '../exit-codes.ts';
import { type GivenFile, readGiven, sayRefused } from '../files/given-files.ts';
import { written } from '../terminal/dates.ts';

/** Lines said of one file before it says no more. */
const MOST_PROBLEMS = 10;

/** `files read`: what every file holds, as far as it is understood, and what is not. */
export async function readFiles(context: Context, paths: readonly string[]): Promise<Answer> {
  const files = await readGiven(context, paths);
  for (const one of files) {
    if ('refused' in one) continue;
    const { reports } = one.file;
    for (const report of reports) sayReport(context, reportName(one.name, report, reports.length), report);
  }
  const refused = sayRefused(context, files);
  return {
    data: { files: files.map(fileDocument) },
    exitCode: refused > 0 ? EXIT_CODES.INVALID_INPUT : 0,
  };
}

function sayReport(context: Context, name: string, report: ReportTable): void {
  const { t, paint } = context;
  const { columns, problems, leftOut } = report;
  const data = report.rows.filter(({ kind }) => kind === 'data');
  context.say(
    `${paint('good', '✓')} ${t('files.report', {
      name,
      family: familyWords(context, report.family),
      period: periodWords(context, report),
      rows: written(context, data.length),
      columns: columns.found.length,
    })}`,
  );
  const warn = (words: string): void => context.say(`  ${paint('warn', '!')} ${words}`);
  if (columns.unknown.length > 0) warn(t('files.unknownColumns', { labels: columns.unknown.join('; ') }));
  if (leftOut.hiddenRows + leftOut.hiddenColumns > 0) {
    warn(t('files.leftOut', { rows: leftOut.hiddenRows, columns: leftOut.hiddenColumns }));
  }
  if (leftOut.truncated) warn(t('files.truncated'));
  for (const { rowLabel, columnLabel, reason } of problems.slice(0, MOST_PROBLEMS)) {
    warn(t('files.problem', { row: rowLabel, column: columnLabel, reason: t(`files.reasons.${reason}`) }));
  }
}

/** Families that are named by words; the others are numbers of forms. */
const BY_WORDS = [
  'communeSummary',
  'unitSummary',
  'weekly16',
  'period33',
  'digitisation766',
  'payment766',
  'progress766',
  'unknown',
] as const;

/** What a table is, for people: 'biểu II.06a', 'tổng hợp theo đơn vị'. */
function familyWords({ t }: Context, family: ReportTable['family']): string {
  const worded = BY_WORDS.find((one) => one === family);
  return worded === undefined ? t('files.form', { name: family }) : t(`files.families.${worded}`);
}

/** '2026-Q2' → 'quý 2 năm 2026'; a window as its two days. */
function periodWords({ t }: Context, { period, periodName }: ReportTable): string {
  if (period !== null)
    return t('files.period', { period: `${formatDate(period.from)} – ${formatDate(period.to)}` });
  const [, since, year = '', quarter, months, month] =
    /^(lũy kế )?(\d{4})-(?:Q(\d)|(\d)M|(\d{2}))$/u.exec(periodName ?? '') ?? [];
  if (periodName === null || year === '') return periodName ?? t('files.noPeriod');
  const kind = quarter !== undefined ? 'quarter' : months !== undefined ? 'months' : 'month';
  const said = t(`files.${kind}`, { n: Number(quarter ?? months ?? month), year });
  return since === undefined ? said : t('files.sinceJanuary', { period: said });
}

/** A file as JSON. */
function fileDocument(one: GivenFile) {
  if ('refused' in one) return { file: one.name, refused: one.refused.reason, reports: [] };
  return { file: one.name, refused: null, reports: one.file.reports };
}
