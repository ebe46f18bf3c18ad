import { dateOf } from '@dung-hen/calendar';
import {
  type BulletinQuestion,
  bulletinQuestions,
  composeBulletin,
  lastWeek,
  noticePaper,
  questionsPaper,
  ruleFor,
  spokenPaper,
  weekPeriod,
} from '@dung-hen/domain';
import { resultFigures } from '@dung-hen/forms';
import { buildForm, isProvisional } from '../built-form.ts';
import { latestCollected } from '../collected.ts';
import type { Answer, Context } from '../context.ts';
import { feedbackOf } from '../files/feedback-file.ts';
import { docxPath, writePapers } from '../files/paper-file.ts';
import { checkInput, dayInput, textInput, unitInput } from '../settings/input.ts';
import { withStores } from '../stores.ts';

export interface BulletinOptions {
  /** Any day of the week. */
  readonly week?: string;
  readonly unit?: string;
  /** Document of `feedback figures --json`. */
  readonly feedback?: string;
  readonly docx?: string;
}

/** `bulletin`: the weekly public statement from the dossiers collected last. Printed and, with `--docx`, written. */
export async function makeBulletin(context: Context, options: BulletinOptions): Promise<Answer> {
  const { t } = context;
  const now = context.now();
  const period =
    options.week === undefined ? lastWeek(now) : weekPeriod(checkInput(dayInput, options.week, '--week', t));
  const unit = options.unit === undefined ? null : checkInput(unitInput, options.unit, '--unit', t);
  const file = docxPath(context, options.docx);
  const feedback =
    options.feedback === undefined
      ? null
      : feedbackOf(context, checkInput(textInput, options.feedback, '--feedback', t), period);
  const form = await withStores(context, async ({ collections }) =>
    buildForm(await latestCollected(collections, context, unit), period, t),
  );
  const figures = resultFigures(form, { week: true, feedback });
  const text = composeBulletin(figures);
  const rule = ruleFor(now);
  const questions = rule === null ? [] : bulletinQuestions(rule);
  say(context, t('bulletin.notice'), `${text.title}\n\n${text.notice}`);
  say(context, t('bulletin.spoken'), text.spoken);
  say(context, t('bulletin.questions'), questions.map(asText).join('\n'));
  const provisional = isProvisional(form);
  if (provisional) context.say(context.paint('warn', t('site.provisional')));
  context.say(t('bulletin.hint'));
  const office = {
    unitName: form.unit.name,
    place: '',
    datedOn: dateOf(now),
    signerAuthority: ['TM. ỦY BAN NHÂN DÂN'],
    signerTitle: 'CHỦ TỊCH',
    signerName: '',
  };
  const written = await writePapers(context, file, [
    noticePaper(text, figures, office),
    spokenPaper(text, office),
    questionsPaper(questions, office),
  ]);
  return {
    data: { from: period.from, to: period.to, provisional, ...text, questions, file: written },
  };
}

function say(context: Context, heading: string, text: string): void {
  context.say(`${context.paint('strong', heading)}\n\n${text}\n`);
}

function asText({ question, answer, source }: BulletinQuestion, index: number): string {
  return `${index + 1}. ${question}\n   ${answer} (${source})`;
}
