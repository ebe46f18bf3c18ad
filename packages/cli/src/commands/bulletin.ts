import { dateOf } from '@dung-hen/calendar';
import {
  type BulletinQuestion,
  bulletinQuestions,
  composeBulletin,
  DungHenError,
  type FeedbackCounts,
  lastWeek,
  noticePaper,
  type Period,
  questionsPaper,
  ruleFor,
  spokenPaper,
  weekPeriod,
} from '@dung-hen/domain';
import { resultFigures } from '@dung-hen/forms';
import { buildForm, isProvisional } from '../built-form.ts';
import { latestCollected } from '../collected.ts';
import type { Answer, Context } from '../context.ts';
import { type ClosedWeek, closedWeek, closeWeek, reopenWeek } from '../files/closed-weeks.ts';
import { feedbackOf } from '../files/feedback-file.ts';
import { docxPath, writePapers } from '../files/paper-file.ts';
import { checkInput, dayInput, textInput, unitInput } from '../settings/input.ts';
import { withStores } from '../stores.ts';
import { written, writtenMoment } from '../terminal/dates.ts';

export interface BulletinOptions {
  /** Any day of the week. */
  readonly week?: string;
  readonly unit?: string;
  /** Document of `feedback figures --json`. */
  readonly feedback?: string;
  readonly docx?: string;
  /** Keep the figures of the week as they are now. */
  readonly close?: boolean;
  /** Let closed figures of the week go and count again. */
  readonly reopen?: boolean;
}

/** Figures of a week, where they come from, and of which moment they are. */
interface WeekFigures extends ClosedWeek {
  readonly source: 'closed' | 'collected';
}

/**
 * `bulletin`: the weekly public statement from the closed figures of the week, else from the dossiers collected last.
 * Printed and, with `--docx`, written.
 */
export async function makeBulletin(context: Context, options: BulletinOptions): Promise<Answer> {
  const { t } = context;
  const now = context.now();
  const period =
    options.week === undefined ? lastWeek(now) : weekPeriod(checkInput(dayInput, options.week, '--week', t));
  const unit = options.unit === undefined ? null : checkInput(unitInput, options.unit, '--unit', t);
  const docx = docxPath(context, options.docx);
  const told =
    options.feedback === undefined
      ? null
      : feedbackOf(context, checkInput(textInput, options.feedback, '--feedback', t), period);
  const week = await figuresOf(context, period, unit, told, options.reopen === true);
  const { form, source, at } = week;
  const feedback = told ?? week.feedback;
  if (options.close === true && isProvisional(form)) {
    throw new DungHenError('INVALID_INPUT', { label: '--close', detail: t('bulletin.stillRunning') });
  }
  if (options.close === true && !context.dryRun) closeWeek(context, { at: now, form, feedback });
  const figures = resultFigures(form, { week: true, feedback });
  const text = composeBulletin(figures);
  const rule = ruleFor(now);
  const questions = rule === null ? [] : bulletinQuestions(rule);
  context.say(
    t(source === 'closed' ? 'bulletin.fromClosed' : 'bulletin.fromCollected', { when: writtenMoment(at) }),
  );
  context.say(
    feedback === null ? t('bulletin.noFeedback') : t('bulletin.withFeedback', counted(context, feedback)),
  );
  if (options.close === true) context.say(t(context.dryRun ? 'bulletin.wouldClose' : 'bulletin.closed'));
  context.say('');
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
  const file = await writePapers(context, docx, [
    noticePaper(text, figures, office),
    spokenPaper(text, office),
    questionsPaper(questions, office),
  ]);
  return {
    data: {
      from: period.from,
      to: period.to,
      source,
      takenAt: at,
      feedback,
      provisional,
      ...text,
      questions,
      file,
    },
  };
}

/** The closed figures of the week where they are; else those of the dossiers collected last. */
async function figuresOf(
  context: Context,
  period: Period,
  unit: string | null,
  feedback: FeedbackCounts | null,
  reopen: boolean,
): Promise<WeekFigures> {
  const kept = (code: string): WeekFigures | null => {
    const closed = reopen ? null : closedWeek(context, code, period.from);
    return closed === null ? null : { ...closed, source: 'closed' };
  };
  const known = unit === null ? null : kept(unit);
  if (known !== null) return known;
  return withStores(context, async ({ collections }) => {
    const collected = await latestCollected(collections, context, unit);
    const code = collected.unit?.code ?? '';
    const closed = kept(code);
    if (closed !== null) return closed;
    if (reopen && !context.dryRun) reopenWeek(context, code, period.from);
    const form = buildForm(collected, period, context.t);
    return { at: form.takenAt, form, feedback, source: 'collected' };
  });
}

const counted = (context: Context, { received, handled, onTime }: FeedbackCounts) => ({
  received: written(context, received),
  handled: written(context, handled),
  onTime: written(context, onTime),
});

function say(context: Context, heading: string, text: string): void {
  context.say(`${context.paint('strong', heading)}\n\n${text}\n`);
}

function asText({ question, answer, source }: BulletinQuestion, index: number): string {
  return `${index + 1}. ${question}\n   ${answer} (${source})`;
}
