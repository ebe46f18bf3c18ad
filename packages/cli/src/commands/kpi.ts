import { formatPeriod, toDay } from '@dung-hen/calendar';
import {
  CONFIDENCE_WORDS,
  DungHenError,
  FORMULAS_766,
  GROUPS_766,
  KPI_INPUT_IDS,
  type KpiInputId,
  type KpiInputs,
  type KpiLine,
  type Kpis,
  kpisOf,
  type Ratio,
  scoreShare,
  THANH_HOA_PROFILE,
} from '@dung-hen/domain';
import { commandCalendar } from '../calendar-of.ts';
import { latestCollected } from '../collected.ts';
import type { Answer, Context } from '../context.ts';
import { checkInput, periodInput, unitInput } from '../settings/input.ts';
import { withStores } from '../stores.ts';
import { written, writtenDate, writtenMoment } from '../terminal/dates.ts';
import { table } from '../terminal/table.ts';

export interface KpiOptions {
  readonly period: string;
  readonly unit?: string;
  readonly figure?: readonly string[];
}

/** `kpi`: targets and how the dossiers collected last stand against them in a period. Writes nothing. */
export async function showKpis(context: Context, options: KpiOptions): Promise<Answer> {
  const { t } = context;
  const period = checkInput(periodInput, options.period, '--period', t);
  const unit = options.unit === undefined ? null : checkInput(unitInput, options.unit, '--unit', t);
  const inputs = figuresOf(context, options.figure ?? []);
  const collected = await withStores(context, ({ collections }) =>
    latestCollected(collections, context, unit),
  );
  const { collection, since, dossiers } = collected;
  if (toDay(since) > toDay(period.from)) {
    throw new DungHenError('INVALID_INPUT', { label: '--period', detail: t('build.tooLate', { since }) });
  }
  const takenOn = collection.takenAt.slice(0, 10);
  const kpis = kpisOf(dossiers, period, commandCalendar(), THANH_HOA_PROFILE, takenOn, inputs);
  const provisional = toDay(takenOn) <= toDay(period.to);

  const about = {
    period: formatPeriod(period),
    from: writtenDate(period.from),
    to: writtenDate(period.to),
    unit: collected.unit?.name ?? t('kpi.allUnits'),
    n: written(context, dossiers.length),
    taken: writtenMoment(collection.takenAt),
  };
  context.say(context.paint('strong', t('kpi.title', about)));
  if (provisional) context.say(context.paint('warn', t('kpi.provisional')));
  context.say(t('kpi.countedBy', { profile: kpis.profile.name[context.language] }));
  sayKpis(context, kpis);
  return {
    data: {
      period: about.period,
      from: period.from,
      to: period.to,
      unit: collected.unit,
      takenAt: collection.takenAt,
      provisional,
      profile: kpis.profile.id,
      plan: kpis.plan.map(lineDocument),
      overdue: kpis.overdue,
      national: kpis.national.map((line) => ({ ...lineDocument(line), scoreShare: scoreShare(line) })),
      unanswered: kpis.unanswered,
    },
  };
}

function sayKpis(context: Context, { plan, overdue, national, unanswered }: Kpis): void {
  const { t, language } = context;
  context.say(`\n${context.paint('strong', t('kpi.plan'))}\n${tableOf(context, plan)}`);
  context.say(`\n${t('kpi.overdue', { n: written(context, overdue.count) })}`);
  for (const { words, count } of overdue.reasons) {
    context.say(`  • ${words[language]}: ${written(context, count)}`);
  }
  if (overdue.withoutReason > 0) {
    context.say(`  • ${t('kpi.withoutReason', { n: written(context, overdue.withoutReason) })}`);
  }
  if (overdue.count > 0) context.say(`  ${t('kpi.causes')}`);
  context.say(`\n${context.paint('strong', t('kpi.national'))}\n${tableOf(context, national)}`);
  for (const line of national) {
    const share = scoreShare(line);
    if (share !== null) {
      context.say(t('kpi.scoreShare', { number: line.target.id, share: percentText(context, share) }));
    }
  }
  context.say(t('kpi.upperBound'));
  for (const { words, most, indicators } of GROUPS_766) {
    context.say(`\n${t('kpi.group', { name: words[language], most })}`);
    for (const number of indicators) {
      const line = national.find(({ target }) => target.id === number);
      const open = unanswered.find((one) => one.number === number);
      const name = line?.target.words[language] ?? open?.words[language] ?? '';
      const share = line?.percent == null ? t('kpi.none') : percentText(context, line.percent);
      context.say(
        `  • ${line === undefined ? t('kpi.needsFrom', { number, name, needs: open?.needs[language] ?? '' }) : `${number} ${name}: ${share}`}`,
      );
      const formula = FORMULAS_766.get(number)?.[language];
      if (formula !== undefined) context.say(`    ${context.paint('faint', formula)}`);
    }
  }
  context.say(`\n${t('kpi.sources')}`);
  for (const { target } of [...plan, ...national]) {
    const sure = target.confidence === 'certain' ? '' : ` [${CONFIDENCE_WORDS[target.confidence][language]}]`;
    if (target.target !== null) context.say(`  • ${target.words[language]}: ${target.source}${sure}`);
  }
  context.say(t('kpi.hint', { names: KPI_INPUT_IDS.join(', ') }));
}

function tableOf(context: Context, lines: readonly KpiLine[]): string {
  const { t, language } = context;
  const headings = [
    t('kpi.name'),
    t('kpi.counts'),
    t('kpi.percent'),
    t('kpi.target'),
    t('kpi.result'),
    t('kpi.need'),
  ];
  const rows = lines.map(({ target, ratio, percent, margin, need, unknown }) => [
    target.words[language],
    ratio === null ? '–' : `${written(context, ratio.part)}/${written(context, ratio.whole)}`,
    percent === null ? t(ratio === null ? 'kpi.noFigure' : 'kpi.none') : percentText(context, percent),
    target.target === null ? t('kpi.noTarget') : `≥ ${target.target} %`,
    margin === null
      ? '–'
      : context.paint(margin.reached ? 'good' : 'bad', t(margin.reached ? 'kpi.reached' : 'kpi.notReached')),
    [need?.[language], unknown > 0 ? t('kpi.unknown', { n: written(context, unknown) }) : undefined]
      .filter((part) => part !== undefined)
      .join('; '),
  ]);
  return table(headings, rows, [1, 2, 3]);
}

/** Two places always: 97,95 % (vi), 97.95% (en). */
function percentText({ language }: Pick<Context, 'language'>, percent: number): string {
  const text = percent.toFixed(2);
  return language === 'vi' ? `${text.replace('.', ',')} %` : `${text}%`;
}

function lineDocument({ target, ratio, percent, margin, need, unknown }: KpiLine) {
  const { id, words, target: least, source, confidence } = target;
  return { id, words, ratio, percent, target: least, margin, need, unknown, source, confidence };
}

/** `--figure satisfaction=190/200`, each name once. */
function figuresOf({ t }: Context, texts: readonly string[]): KpiInputs {
  const figures: Partial<Record<KpiInputId, Ratio>> = {};
  for (const text of texts) {
    const [, name, part, whole] = /^(\w+)=(\d{1,11})\/(\d{1,11})$/u.exec(text.trim()) ?? [];
    const id = KPI_INPUT_IDS.find((one) => one === name);
    const ratio = { part: Number(part), whole: Number(whole) };
    if (id === undefined || ratio.part > ratio.whole || figures[id] !== undefined) {
      const detail = t('kpi.badFigure', { names: KPI_INPUT_IDS.join(', ') });
      throw new DungHenError('INVALID_INPUT', { label: '--figure', detail });
    }
    figures[id] = ratio;
  }
  return figures;
}
