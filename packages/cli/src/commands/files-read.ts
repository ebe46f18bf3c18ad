import type { ReportTable } from '@dung-hen/files';
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
    for (const report of one.file.reports) sayReport(context, one.name, report);
  }
  const refused = sayRefused(context, files);
  return {
    data: { files: files.map(fileDocument) },
    exitCode: refused > 0 ? EXIT_CODES.INVALID_INPUT : 0,
  };
}

function sayReport(context: Context, file: string, report: ReportTable): void {
  const { t, paint } = context;
  const { period, columns, problems, leftOut } = report;
  const data = report.rows.filter(({ kind }) => kind === 'data');
  context.say(
    `${paint('good', '✓')} ${t('files.report', {
      name: report.sheet === '' ? file : `${file} › ${report.sheet}`,
      family: report.family,
      period: period === null ? t('files.noPeriod') : `${period.from} – ${period.to}`,
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

/** A file as JSON. */
function fileDocument(one: GivenFile) {
  if ('refused' in one) return { file: one.name, refused: one.refused.reason, reports: [] };
  return { file: one.name, refused: null, reports: one.file.reports };
}
