import { formatPeriod, toDay } from '@dung-hen/calendar';
import { DungHenError, type PostalShare, postalShares } from '@dung-hen/domain';
import { latestCollected } from '../collected.ts';
import type { Answer, Context } from '../context.ts';
import { checkInput, periodInput, unitInput, wholeNumber } from '../settings/input.ts';
import { withStores } from '../stores.ts';
import { written, writtenDate } from '../terminal/dates.ts';
import { cut, table } from '../terminal/table.ts';

export interface PostShareOptions {
  readonly period: string;
  readonly unit?: string;
  readonly limit?: string;
}

const NAME_WIDTH = 60;

/** `post share`: how many of the dossiers received in a period came by post, by field and by procedure. */
export async function showPostalShare(context: Context, options: PostShareOptions): Promise<Answer> {
  const { t } = context;
  const period = checkInput(periodInput, options.period, '--period', t);
  const unit = options.unit === undefined ? null : checkInput(unitInput, options.unit, '--unit', t);
  const limit = checkInput(wholeNumber(1, 1_000), options.limit ?? '10', '--limit', t);
  const { dossiers, since, collection } = await withStores(context, ({ collections }) =>
    latestCollected(collections, context, unit),
  );
  if (toDay(since) > toDay(period.from)) {
    throw new DungHenError('INVALID_INPUT', { label: '--period', detail: t('build.tooLate', { since }) });
  }
  const { from, to } = period;
  const shares = postalShares(dossiers, { from, to });
  const head = { period: formatPeriod(period), from: writtenDate(from), to: writtenDate(to) };
  context.say(context.paint('strong', t('post.shareTitle', head)));
  const row = (name: string, { counts, percent }: PostalShare) => [
    cut(name === '' ? t('post.unnamed') : name, NAME_WIDTH),
    ...[counts.received, counts.counter, counts.online, counts.post, counts.unknown].map((n) =>
      written(context, n),
    ),
    percent === null ? t('post.none') : percentText(context, percent),
  ];
  const heads = ['received', 'counter', 'online', 'post', 'unknown', 'percent'] as const;
  const columns = heads.map((name) => t(`postCount.${name}`));
  const right = columns.map((_, at) => at + 1);
  const { total, byField, byProcedure } = shares;
  const fields = [row(t('post.total'), total), ...byField.map((one) => row(one.name, one))];
  context.say(table([t('post.field'), ...columns], fields, right));
  const most = byProcedure.filter(({ counts }) => counts.post > 0).slice(0, limit);
  if (most.length > 0) {
    const rows = most.map((one) => row(`${one.code} ${one.name}`.trim(), one));
    context.say(`\n${table([t('post.procedure'), ...columns], rows, right)}`);
  }
  if (shares.undated > 0) context.say(context.paint('warn', t('post.undated', { n: shares.undated })));
  context.say(t('post.shareNote'));
  return { data: { period: head.period, takenAt: collection.takenAt, ...shares } };
}

/** Two places always: 97,95 % (vi), 97.95% (en). */
function percentText({ language }: Pick<Context, 'language'>, percent: number): string {
  const text = percent.toFixed(2);
  return language === 'vi' ? `${text.replace('.', ',')} %` : `${text}%`;
}
