import { toDay, toIso } from '@dung-hen/calendar';
import { DungHenError, draftReplies, GAP } from '@dung-hen/domain';
import type { Answer, Context } from '../context.ts';
import { checkInput, dayInput, textInput } from '../settings/input.ts';
import { type FeedbackSource, fromPages, listProvince, openProvinceFeedback } from '../systems/feedback.ts';
import { writtenDate } from '../terminal/dates.ts';

export interface FeedbackDraftOptions extends FeedbackSource {
  readonly since?: string;
}

/** Days back in which answers are looked for unless `--since` says otherwise. */
const DEFAULT_DAYS = 180;

/**
 * `feedback draft <code>`: drafts of an answer from those published before to alike questions. Printed for the officer to
 * complete; nothing is sent.
 */
export async function draftReply(
  context: Context,
  [given]: readonly string[],
  options: FeedbackDraftOptions,
): Promise<Answer> {
  const { t, signal } = context;
  const code = checkInput(textInput, given, 'code', t);
  const from =
    options.since === undefined
      ? toIso(toDay(context.now()) - DEFAULT_DAYS)
      : checkInput(dayInput, options.since, '--since', t);
  if (options.offline === true) {
    throw new DungHenError('INVALID_INPUT', { label: '--offline', detail: t('feedback.draftNeedsSystem') });
  }
  const client = await openProvinceFeedback(context, options);
  const saved = (await fromPages(options.pages ?? [])).findLast((one) => one.code === code);
  const item = saved ?? (await client.detail(code, { signal })).feedback;
  const answered = await listProvince(context, client, { from, status: 'published' });
  const past = answered.flatMap(({ feedback, answer }) =>
    answer === null
      ? []
      : [
          {
            code: feedback.code,
            topic: feedback.topic,
            traces: feedback.traces,
            answer,
            answeredAt: feedback.answeredAt,
          },
        ],
  );
  const drafts = draftReplies(item, past);
  context.say(context.paint('strong', `${item.code}  ${item.title}`));
  if (drafts.length === 0) context.say(t('feedback.noDraft'));
  for (const { text, basis } of drafts) {
    const date = basis.answeredAt === null ? '–' : writtenDate(basis.answeredAt);
    context.say(
      `\n${t('feedback.draftFrom', { code: basis.code, date, share: Math.round(basis.likeness * 100) })}`,
    );
    context.say(`  ${text}`);
  }
  if (drafts.length > 0) context.say(`\n${t('feedback.draftHint', { gap: GAP })}`);
  return { data: { code: item.code, drafts } };
}
