import { POST_STATES, type PostState } from '@dung-hen/adapters/post/tracking/states';
import { IDLE_LIMIT, summaryOf } from '@dung-hen/adapters/post/tracking/tracking';
import { dateOf } from '@dung-hen/calendar';
import { CONFIDENCE_WORDS, DungHenError, errorSentence } from '@dung-hen/domain';
import { commandCalendar } from '../calendar-of.ts';
import type { Answer, Context } from '../context.ts';
import { EXIT_CODES, gravest } from '../exit-codes.ts';
import { checkInput, wholeNumber } from '../settings/input.ts';
import { type PostSource, trackItems } from '../systems/post.ts';
import { writtenMoment } from '../terminal/dates.ts';
import { table } from '../terminal/table.ts';

export interface PostTrackOptions extends PostSource {
  readonly idle?: string;
}

/** `post track`: where items are, and which somebody should ask after. */
export async function trackPost(
  context: Context,
  waybills: readonly string[],
  options: PostTrackOptions,
): Promise<Answer> {
  const { t, language, paint } = context;
  if (waybills.length === 0 && (options.pages ?? []).length === 0) {
    throw new DungHenError('INVALID_INPUT', { label: 'waybill', detail: t('post.nothingGiven') });
  }
  const idle =
    options.idle === undefined
      ? IDLE_LIMIT.value
      : checkInput(wholeNumber(0, 365), options.idle, '--idle', t);
  const [calendar, today] = [commandCalendar(), dateOf(context.now())];
  const tracked = (await trackItems(context, waybills, options)).map((one) => ({
    ...one,
    summary: one.tracking === null ? null : summaryOf(one.tracking, calendar, today, idle),
  }));
  const rows = tracked.flatMap(({ waybill, summary }) =>
    summary === null
      ? []
      : [
          [
            waybill,
            stateName(context, summary.state),
            summary.since === null ? t('post.noEvent') : writtenMoment(summary.since),
            summary.office ?? '',
            summary.idleDays === null ? '' : String(summary.idleDays),
            summary.ask ? paint('warn', t('post.ask')) : '',
          ],
        ],
  );
  const heads = ['waybill', 'state', 'since', 'office', 'idle', 'toDo'] as const;
  if (rows.length > 0)
    context.say(
      table(
        heads.map((head) => t(`postHead.${head}`)),
        rows,
        [4],
      ),
    );
  for (const { waybill, error } of tracked) {
    if (error !== null) context.say(`${paint('bad', '✗')} ${waybill}: ${errorSentence(error, language)}`);
  }
  const sure = CONFIDENCE_WORDS[options.idle === undefined ? IDLE_LIMIT.confidence : 'certain'][language];
  context.say(t('post.idleSetting', { n: idle, sure }));
  return {
    data: tracked.map(({ waybill, tracking, summary, error }) => ({
      waybill,
      events: tracking?.events ?? [],
      summary,
      error: error === null ? null : { code: error.code },
    })),
    exitCode: gravest(tracked.flatMap(({ error }) => (error === null ? [] : [EXIT_CODES[error.code]]))),
  };
}

function stateName({ t, language }: Context, state: PostState): string {
  return POST_STATES.find((one) => one.state === state)?.name[language] ?? t('post.unknownState');
}
