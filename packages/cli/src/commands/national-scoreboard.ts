import { SCORE_GROUPS, type ScoreboardQuery } from '@dung-hen/adapters/national-portal/wire';
import { DungHenError } from '@dung-hen/domain';
import type { Answer, Context } from '../context.ts';
import { checkInput, periodInput, wholeNumber } from '../settings/input.ts';
import { type NationalSource, openNational } from '../systems/national.ts';
import { table } from '../terminal/table.ts';

export interface ScoreboardOptions extends NationalSource {
  readonly period: string;
  readonly province?: string;
  readonly unit?: string;
  readonly unitKind?: string;
}

/** Number of Thanh Hóa on the scoreboard in 2024; the numbers since 1/7/2025 are not known. */
const THANH_HOA = '11342';

/** `national scoreboard`: points and places of the units of a province by Decision 766, one unit marked. */
export async function showScoreboard(context: Context, options: ScoreboardOptions): Promise<Answer> {
  const { t, language, paint, signal } = context;
  const number = wholeNumber(1, 999_999_999);
  const provinceId = String(checkInput(number, options.province ?? THANH_HOA, '--province', t));
  const query: ScoreboardQuery = {
    provinceId,
    ...partsOf(context, options.period),
    ...(options.unitKind === undefined ? {} : { unitKind: options.unitKind }),
  };
  const client = await openNational(context, options);
  const { units } = await client.scoreboard(query, { signal });
  if (units.length === 0) {
    throw new DungHenError('EMPTY_UNCONFIRMED', {
      label: '--province',
      detail: t('national.noScores', { province: provinceId }),
    });
  }
  const wanted = options.unit?.trim().toLowerCase();
  const isOwn = ({ code, name }: { readonly code: string; readonly name: string }) =>
    wanted !== undefined && (code.toLowerCase() === wanted || name.toLowerCase().includes(wanted));
  const point = (value: number | null) =>
    value === null ? '–' : value.toFixed(2).replace('.', language === 'vi' ? ',' : '.');
  context.say(t('national.scoreTitle', { period: options.period, province: provinceId, n: units.length }));
  const heads = [
    '#',
    t('national.unit'),
    ...SCORE_GROUPS.map((group) => `${group[language]} (${group.most})`),
    t('national.total'),
  ];
  const rows = units.map((unit) => [
    `${isOwn(unit) ? '➤ ' : ''}${unit.rank ?? '–'}`,
    unit.name,
    ...SCORE_GROUPS.map(({ id }) => point(unit.points[id])),
    `${point(unit.total)}${unit.addsUp === false ? ' *' : ''}`,
  ]);
  context.say(`\n${table(heads, rows, [0, 2, 3, 4, 5, 6, 7, 8])}`);
  if (units.some(({ addsUp }) => addsUp === false)) context.say(paint('warn', t('national.doesNotAddUp')));
  const own = units.filter(isOwn);
  if (wanted !== undefined && own.length === 0) context.say(paint('warn', t('national.unitAbsent')));
  return { data: { period: options.period, provinceId, units, own } };
}

function partsOf({ t }: Context, given: string): Omit<ScoreboardQuery, 'provinceId'> {
  const { kind, year, index } = checkInput(periodInput, given, '--period', t);
  if (kind === 'month') return { year, month: index };
  if (kind === 'quarter' && (index === 1 || index === 2 || index === 3 || index === 4))
    return { year, quarter: index };
  if (kind === 'sixMonths') return { year, half: 1 };
  if (kind === 'year') return { year };
  throw new DungHenError('INVALID_INPUT', { label: '--period', detail: t('national.periodKinds') });
}
