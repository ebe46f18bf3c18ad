import { brokenSums, brokenTotals } from '@dung-hen/files';
import type { Answer, Context } from '../context.ts';
import { EXIT_CODES, gravest } from '../exit-codes.ts';
import { readGiven, reportsOf, sayRefused } from '../files/given-files.ts';
import { sayBrokenSum, sayBrokenTotal } from '../files/say-broken.ts';

/** `files check`: the sums of every row and of every total row; the files are changed in nothing. */
export async function checkFiles(context: Context, paths: readonly string[]): Promise<Answer> {
  const { t, paint } = context;
  const files = await readGiven(context, paths);
  const refused = sayRefused(context, files);
  const checked = files
    .flatMap((one) => ('refused' in one ? [] : reportsOf(context, one)))
    .map(({ name, report }) => ({
      name,
      problems: report.problems,
      brokenSums: report.rows
        .filter(({ kind }) => kind === 'data' || kind === 'total')
        .flatMap((row) => brokenSums(row)),
      brokenTotals: brokenTotals(report),
    }));
  for (const one of checked) {
    for (const { rowLabel, columnLabel, reason } of one.problems) {
      context.say(
        `${paint('bad', '✗')} ${one.name}: ${t('files.problem', { row: rowLabel, column: columnLabel, reason: t(`files.reasons.${reason}`) })}`,
      );
    }
    for (const broken of one.brokenSums) sayBrokenSum(context, one.name, broken);
    for (const broken of one.brokenTotals) sayBrokenTotal(context, one.name, broken);
  }
  const broken = checked.reduce(
    (sum, one) => sum + one.brokenSums.length + one.brokenTotals.length + one.problems.length,
    0,
  );
  context.say(
    broken === 0 ? `${paint('good', '✓')} ${t('files.sumsGood')}` : t('files.sumsBroken', { n: broken }),
  );
  const codes = [
    ...(broken > 0 ? [EXIT_CODES.FORM_UNBALANCED] : []),
    ...(refused > 0 ? [EXIT_CODES.INVALID_INPUT] : []),
  ];
  return { data: { reports: checked, refused }, exitCode: gravest(codes) };
}
