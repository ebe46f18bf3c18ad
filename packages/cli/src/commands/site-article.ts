import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { formatPeriod } from '@dung-hen/calendar';
import {
  articleHtml,
  articleText,
  composeArticle,
  DungHenError,
  type Period,
  tableCsv,
  weekPeriod,
} from '@dung-hen/domain';
import { type ReportForm, resultFigures } from '@dung-hen/forms';
import { buildForm, FORM, isProvisional } from '../built-form.ts';
import { latestCollected } from '../collected.ts';
import type { Answer, Context } from '../context.ts';
import { feedbackOf } from '../files/feedback-file.ts';
import { checkInput, dayInput, periodInput, textInput, unitInput } from '../settings/input.ts';
import { withStores } from '../stores.ts';

export interface SiteArticleOptions {
  readonly period?: string;
  /** Any day of the week. */
  readonly week?: string;
  readonly unit?: string;
  /** Document of `feedback figures --json`. */
  readonly feedback?: string;
  readonly output?: string;
}

/**
 * `site article`: the article of a report period or the bulletin of a week, with its table and files, from the dossiers
 * collected last. Printed and, with `--output`, written; pasted into the site by the officer.
 */
export async function writeArticle(context: Context, options: SiteArticleOptions): Promise<Answer> {
  const { t, language } = context;
  const { period, week } = periodOf(context, options);
  const unit = options.unit === undefined ? null : checkInput(unitInput, options.unit, '--unit', t);
  const feedback = options.feedback === undefined ? null : feedbackOf(context, options.feedback, period);
  const form = await withStores(context, async ({ collections }) =>
    buildForm(await latestCollected(collections, context, unit), period, t),
  );
  const article = composeArticle(resultFigures(form, { week, feedback }));
  const [html, text] = [articleHtml(article), articleText(article)];
  context.say(text);
  const provisional = isProvisional(form);
  if (provisional) context.say(context.paint('warn', t('site.provisional')));
  const files =
    options.output === undefined || context.dryRun
      ? []
      : await written(context, options.output, form, {
          'bai-viet.html': html,
          'bai-viet.txt': text,
          [article.attachments[0]?.name ?? 'so-lieu.csv']: tableCsv(article.table),
          ...Object.fromEntries(article.attachments.slice(1).map(({ name }) => [name, null])),
        });
  for (const { name, about } of article.attachments) {
    context.say(t('site.attachment', { name, about: about[language] }));
  }
  if (files.length > 0) context.say(t('site.written', { files: files.join(', ') }));
  context.say(t('site.paste'));
  return {
    data: {
      period: week ? null : formatPeriod(period),
      from: period.from,
      to: period.to,
      provisional,
      ...article,
      html,
      text,
      files,
    },
  };
}

function periodOf(
  { t }: Context,
  options: SiteArticleOptions,
): { readonly period: Period; readonly week: boolean } {
  if ((options.period === undefined) === (options.week === undefined)) {
    throw new DungHenError('INVALID_INPUT', { label: '--period, --week', detail: t('site.oneOfBoth') });
  }
  if (options.week === undefined) {
    return { period: checkInput(periodInput, options.period, '--period', t), week: false };
  }
  return { period: weekPeriod(checkInput(dayInput, options.week, '--week', t)), week: true };
}

/** Writes the files into a folder; null stands for the form as .xlsx. Gives their full names. */
async function written(
  { t }: Context,
  output: string,
  form: ReportForm,
  contents: Readonly<Record<string, string | null>>,
): Promise<string[]> {
  const folder = resolve(checkInput(textInput, output, '--output', t));
  const { printXlsx } = await import('@dung-hen/forms/xlsx');
  const names: string[] = [];
  try {
    mkdirSync(folder, { recursive: true });
    for (const [name, content] of Object.entries(contents)) {
      const file = join(folder, name);
      writeFileSync(file, content ?? (await printXlsx(form, FORM)));
      names.push(file);
    }
  } catch (cause) {
    throw new DungHenError('INVALID_INPUT', {
      label: '--output',
      detail: t('site.cannotWrite', { folder }),
      cause,
    });
  }
  return names;
}
