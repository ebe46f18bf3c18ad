import { dateOf, periodContaining } from '@dung-hen/calendar';
import {
  COST_FORMULA,
  COST_SOURCE,
  type CostedProcedure,
  CUT_RULES,
  CUT_VERDICT_WORDS,
  type CutProposal,
  type CutRules,
  complianceCost,
  cutRuleWords,
  handlingTimes,
  nameOf,
  type Period,
  proposalLine,
  proposeCuts,
  reviewPaper,
  savedShare,
  UNMEASURED,
  UNMEASURED_REASONS,
} from '@dung-hen/domain';
import { commandCalendar } from '../calendar-of.ts';
import { latestCollected } from '../collected.ts';
import type { Answer, Context } from '../context.ts';
import { readCostFile } from '../files/cost-file.ts';
import { docxPath, writePapers } from '../files/paper-file.ts';
import {
  checkInput,
  invalidInput,
  periodInput,
  textInput,
  unitInput,
  wholeNumber,
} from '../settings/input.ts';
import { withStores } from '../stores.ts';
import { written, writtenDate } from '../terminal/dates.ts';
import { cut, table } from '../terminal/table.ts';

export interface ReviewOptions {
  readonly unit?: string;
  readonly period?: string;
  /** Inputs of the cost model. */
  readonly cost?: string;
  readonly small?: string;
  readonly target?: string;
  readonly within?: string;
  readonly leftOut?: string;
  readonly docx?: string;
}

const NAME_WIDTH = 48;

/** `review`: real handling time against the limits, proposals to cut them, compliance cost, and the written proposal. */
export async function reviewTimes(context: Context, options: ReviewOptions): Promise<Answer> {
  const { t } = context;
  const unit = options.unit === undefined ? null : checkInput(unitInput, options.unit, '--unit', t);
  const period = periodOf(context, options.period);
  const rules = rulesOf(context, options);
  const file = docxPath(context, options.docx);
  const costs =
    options.cost === undefined ? [] : readCostFile(context, checkInput(textInput, options.cost, '--cost', t));
  const collected = await withStores(context, ({ collections }) =>
    latestCollected(collections, context, unit),
  );
  // What was handed over before the collection begins is not in it: the window begins with it.
  const from = collected.since > period.from ? collected.since : period.from;
  const window = { from, to: period.to };
  const proposals = proposeCuts(handlingTimes(collected.dossiers, window, commandCalendar()), rules);
  context.say(t('review.title', { from: writtenDate(window.from), to: writtenDate(window.to) }));
  if (from !== period.from) {
    context.say(context.paint('warn', t('review.shortened', { since: writtenDate(from) })));
  }
  sayTimes(context, proposals, rules);
  sayCosts(context, costs);
  const paper = reviewPaper(proposals, costs, window, rules, {
    unitName: collected.unit?.name ?? '',
    place: '',
    datedOn: dateOf(context.now()),
  });
  const docx = await writePapers(context, file, [paper]);
  return {
    data: {
      window,
      takenAt: collected.collection.takenAt,
      rules: { ...rules, words: cutRuleWords(rules)[context.language] },
      procedures: proposals,
      costs: costs.map((one) => ({ ...one, ...results(one) })),
      file: docx,
    },
  };
}

function periodOf({ t, now }: Context, given: string | undefined): Period {
  if (given !== undefined) return checkInput(periodInput, given, '--period', t);
  const running = periodContaining('year', dateOf(now()));
  if (running === null) throw invalidInput('--period', 'period', t);
  return running;
}

function rulesOf({ t }: Context, { small, target, within, leftOut }: ReviewOptions): CutRules {
  return {
    smallSample:
      small === undefined ? CUT_RULES.smallSample : checkInput(wholeNumber(1, 100_000), small, '--small', t),
    target:
      target === undefined ? CUT_RULES.target : checkInput(wholeNumber(1, 99), target, '--target', t) / 100,
    within: within === undefined ? CUT_RULES.within : checkInput(wholeNumber(50, 100), within, '--within', t),
    leftOut:
      leftOut === undefined
        ? CUT_RULES.leftOut
        : checkInput(wholeNumber(0, 100), leftOut, '--left-out', t) / 100,
  };
}

function sayTimes(context: Context, proposals: readonly CutProposal[], rules: CutRules): void {
  const { t, language } = context;
  if (proposals.length === 0) {
    context.say(t('review.none'));
    return;
  }
  const shown = (value: number | undefined): string =>
    value === undefined ? '–' : String(Math.round(value * 10) / 10);
  const rows = proposals.map((one) => {
    const { times, limitDays } = one;
    return [
      cut(times.code === '' ? t('review.noProcedure') : nameOf(times), NAME_WIDTH),
      limitDays === null ? '–' : shown(limitDays),
      written(context, times.count),
      ...(['p50', 'p75', 'p90', 'max'] as const).map(
        (at) => `${shown(times.days?.[at])} (${shown(times.hours?.[at])})`,
      ),
      times.judged === 0 ? '–' : `${times.late}/${times.judged}`,
      one.verdict === 'cut' && language === 'vi' ? proposalLine(one) : verdictText(one, language),
    ];
  });
  const heads = [
    t('review.procedure'),
    t('review.limit'),
    t('review.count'),
    '50%',
    '75%',
    '90%',
    t('review.longest'),
    t('review.late'),
    t('review.proposal'),
  ];
  context.say(table(heads, rows, [1, 2, 3, 4, 5, 6, 7]));
  context.say(t('review.units'));
  for (const why of UNMEASURED_REASONS) {
    const n = proposals.reduce((sum, { times }) => sum + times.unmeasured[why], 0);
    if (n > 0) {
      const words = UNMEASURED[why][language];
      context.say(context.paint('warn', t('review.unmeasured', { n: written(context, n), why: words })));
    }
  }
  context.say(cutRuleWords(rules)[language]);
}

function verdictText({ verdict, limitDays, proposedDays }: CutProposal, language: 'vi' | 'en'): string {
  return verdict === 'cut' ? `${limitDays} → ${proposedDays}` : CUT_VERDICT_WORDS[verdict][language];
}

function results({ before, after }: CostedProcedure) {
  const [was, is] = [complianceCost(before), after === null ? null : complianceCost(after)];
  return {
    resultBefore: was,
    resultAfter: is,
    saved: savedShare(was.perYear ?? was.perFiling, is === null ? null : (is.perYear ?? is.perFiling)),
  };
}

function sayCosts(context: Context, costs: readonly CostedProcedure[]): void {
  const { t, language, paint } = context;
  context.say(`\n${paint('strong', t('review.costs'))}\n${COST_FORMULA[language]}`);
  context.say(paint('faint', `[${COST_SOURCE[language]}]`));
  if (costs.length === 0) {
    context.say(t('review.noCosts'));
    return;
  }
  for (const one of costs) {
    const { resultBefore, resultAfter, saved } = results(one);
    for (const [when, result] of [
      [t('review.before'), resultBefore],
      [t('review.after'), resultAfter],
    ] as const) {
      if (result === null) continue;
      const amount = (value: number | null) =>
        value === null ? t('review.notReckoned') : t('review.dong', { n: written(context, value) });
      context.say(
        t('review.cost', {
          procedure: one.procedure,
          when,
          filing: amount(result.perFiling),
          year: amount(result.perYear),
        }),
      );
      for (const { activity, what } of result.missing) {
        const of = activity === null ? '' : ` (${activity})`;
        context.say(`    ${paint('warn', t('review.ask', { what: `${what[language]}${of}` }))}`);
      }
    }
    if (saved !== null) {
      const percent = String(Math.floor(saved * 10_000) / 100);
      context.say(t('review.saved', { percent: language === 'vi' ? percent.replace('.', ',') : percent }));
    }
  }
}
