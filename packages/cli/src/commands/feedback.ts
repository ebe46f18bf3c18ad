import { type Calendar, dateOf, type IsoDate, periodContaining, toDay, toIso } from '@dung-hen/calendar';
import {
  assessFeedback,
  CLOCK_NAMES,
  CONFIDENCE_WORDS,
  type DueState,
  DungHenError,
  type Feedback,
  type FeedbackAssessment,
  type FeedbackCounts,
  feedbackFigures,
  feedbackRegister,
  isDungHenError,
  type PairDecision,
  type Period,
  paperFigures,
  type RegisterEntry,
  recordsOf,
  weekPeriod,
  withPaper,
} from '@dung-hen/domain';
import { commandCalendar } from '../calendar-of.ts';
import type { Answer, Context } from '../context.ts';
import { keptPaper } from '../files/kept-paper.ts';
import { checkInput, dayInput, periodInput, wholeNumber } from '../settings/input.ts';
import { type FeedbackSource, gatherFeedback } from '../systems/feedback.ts';
import { written, writtenDate } from '../terminal/dates.ts';
import { cut, table } from '../terminal/table.ts';
import { paperInOrder, paperTable } from './feedback-paper.ts';

export interface FeedbackListOptions extends FeedbackSource {
  readonly since?: string;
  readonly limit?: string;
}

/** What the officer says of pairs, each 'province code~national code'. */
export interface PairOptions {
  readonly same?: readonly string[];
  readonly different?: readonly string[];
}

export interface FeedbackFiguresOptions extends FeedbackSource, PairOptions {
  readonly period?: string;
  /** Any day of a week, in place of a period. */
  readonly week?: string;
}

/** Days back unless `--since` says otherwise. */
const DEFAULT_DAYS = 180;

/** States of work still to be done, most urgent first. */
const URGENT: readonly DueState[] = ['overdue', 'dueToday', 'dueSoon', 'unknown', 'onTrack', 'early'];

interface Judged {
  readonly item: Feedback;
  readonly assessment: FeedbackAssessment | null;
}

/** `feedback list`: open phản ánh, kiến nghị, most urgent first. */
export async function listFeedback(context: Context, options: FeedbackListOptions): Promise<Answer> {
  const { t, paint } = context;
  const limit = checkInput(wholeNumber(1, 100_000), options.limit ?? '40', '--limit', t);
  const items = await gatherFeedback(context, options, sinceOf(context, options.since));
  const calendar = commandCalendar();
  const open = items
    .map((item) => judge(item, calendar, context))
    .filter(({ assessment }) => URGENT.includes(assessment?.state ?? 'unknown'))
    .sort((a, b) => urgency(a) - urgency(b) || (a.item.code < b.item.code ? -1 : 1));
  const shown = open.slice(0, limit);
  context.say(
    t('feedback.listTitle', { n: written(context, items.length), open: written(context, open.length) }),
  );
  if (shown.length > 0) {
    const rows = shown.map(({ item, assessment }) => [
      t(`feedback.${item.system}`),
      item.code,
      stateWords(context, assessment),
      assessment?.due ? writtenDate(assessment.due) : '–',
      assessment?.workingDaysLeft === undefined ? '–' : String(assessment.workingDaysLeft ?? '–'),
      cut(item.title, 40),
    ]);
    context.say(`\n${table(headings(context), rows, [4])}`);
  }
  if (open.length > shown.length)
    context.say(t('feedback.more', { n: written(context, open.length - shown.length) }));
  if (
    shown.some(({ assessment }) =>
      assessment?.clocks.some(({ judges, confidence }) => judges && confidence === 'unsure'),
    )
  )
    context.say(paint('warn', t('feedback.unverified')));
  const paper = paperInOrder(keptPaper(context)).filter(({ enteredOn }) => enteredOn === null);
  if (paper.length > 0) context.say(`\n${t('paper.waiting')}\n${paperTable(context, paper)}`);
  return { data: { now: context.now(), items: items.length, open: shown.map(document), paper } };
}

/** `feedback register`: every matter once over both systems, with both clocks; near-misses apart. */
export async function showRegister(
  context: Context,
  options: FeedbackListOptions & PairOptions,
): Promise<Answer> {
  const { t, language } = context;
  const limit = checkInput(wholeNumber(1, 100_000), options.limit ?? '40', '--limit', t);
  const items = await gatherFeedback(context, options, sinceOf(context, options.since));
  const calendar = commandCalendar();
  const { entries, nearMisses } = feedbackRegister(items, { decisions: decisionsOf(context, options) });
  const both = entries.filter(({ match }) => match !== null);
  const words = {
    records: written(context, items.length),
    matters: written(context, entries.length),
    both: written(context, both.length),
    near: written(context, nearMisses.length),
  };
  context.say(t('feedback.registerTitle', words));
  const clocks = (item: Feedback | null): string => {
    if (item === null) return '–';
    const { assessment } = judge(item, calendar, context);
    return `${item.code} ${stateWords(context, assessment)}${assessment?.due ? ` ${writtenDate(assessment.due)}` : ''}`;
  };
  const rows = entries
    .slice(0, limit)
    .map(({ thanhHoa, government, match }) => [
      clocks(thanhHoa),
      clocks(government),
      match === null ? '–' : t(`match.${match.code}`),
      cut((government ?? thanhHoa)?.title ?? '', 30),
    ]);
  if (rows.length > 0) {
    const heads = [
      t('feedback.thanhHoa'),
      t('feedback.government'),
      t('feedback.matched'),
      t('feedback.title'),
    ];
    context.say(`\n${table(heads, rows)}`);
  }
  if (entries.length > limit)
    context.say(t('feedback.more', { n: written(context, entries.length - limit) }));
  if (nearMisses.length > 0) context.say(`\n${t('feedback.nearTitle')}`);
  for (const { thanhHoa, government, likeness, words: why } of nearMisses.slice(0, limit)) {
    context.say(
      `  • ${thanhHoa.code} ~ ${government.code} (${Math.round(likeness * 100)}%): ${why[language]}`,
    );
  }
  const side = (item: Feedback | null) => (item === null ? null : document(judge(item, calendar, context)));
  return {
    data: {
      records: items.length,
      entries: entries.map(({ thanhHoa, government, match }: RegisterEntry) => ({
        thanhHoa: side(thanhHoa),
        government: side(government),
        match,
      })),
      nearMisses: nearMisses.map(({ thanhHoa, government, code, likeness, daysApart }) => ({
        thanhHoa: thanhHoa.code,
        government: government.code,
        code,
        likeness,
        daysApart,
      })),
    },
  };
}

/** `feedback figures`: what a report on phản ánh, kiến nghị of a period says, each matter counted once. */
export async function showFigures(context: Context, options: FeedbackFiguresOptions): Promise<Answer> {
  const { t } = context;
  const today = dateOf(context.now());
  const window = windowOf(context, options, today);
  const items = await gatherFeedback(context, options, toIso(toDay(window.from) - DEFAULT_DAYS));
  const { entries, nearMisses } = feedbackRegister(items, { decisions: decisionsOf(context, options) });
  const { from, to } = window;
  const figures = feedbackFigures(entries, { from, to }, commandCalendar(), { asOf: today });
  context.say(t('feedback.figuresTitle', { from: writtenDate(from), to: writtenDate(to) }));
  const row = (name: string, counts: FeedbackCounts) => [
    name,
    ...COLUMNS.map((column) => written(context, counts[column])),
  ];
  const { rules, conduct, unknown } = figures.byKind;
  context.say(
    `\n${table(
      ['', ...COLUMNS.map((column) => t(`count.${column}`))],
      [
        row(t('feedback.total'), figures.total),
        row(t('feedback.rules'), rules),
        row(t('feedback.conduct'), conduct),
        row(t('feedback.kindUnknown'), unknown),
      ],
      COLUMNS.map((_, at) => at + 1),
    )}`,
  );
  if (figures.leftOut.length > 0)
    context.say(
      context.paint('warn', t('feedback.leftOut', { codes: figures.leftOut.slice(0, 8).join(', ') })),
    );
  if (nearMisses.length > 0)
    context.say(
      context.paint('warn', t('feedback.nearInFigures', { n: written(context, nearMisses.length) })),
    );
  const kept = keptPaper(context);
  const records = recordsOf(entries);
  const paper = paperFigures(kept, records, { from, to });
  const n = (value: number): string => written(context, value);
  if (paper.waiting + paper.unseen > 0) {
    const { waiting, unseen } = paper;
    context.say(t('paper.apart', { n: n(waiting + unseen), waiting: n(waiting), unseen: n(unseen) }));
  }
  if (paper.withoutCode > 0) {
    context.say(context.paint('warn', t('paper.withoutCode', { n: n(paper.withoutCode) })));
  }
  context.say(t('feedback.figuresHint'));
  return {
    data: {
      ...figures,
      nearMisses: nearMisses.length,
      paper,
      withPaper: withPaper(figures.total, kept, records, { from, to }),
    },
  };
}

/** The window asked for: a week, a period, or the running quarter. */
function windowOf({ t }: Context, { week, period }: FeedbackFiguresOptions, today: IsoDate): Period {
  if (week !== undefined) return weekPeriod(checkInput(dayInput, week, '--week', t));
  const running = period === undefined ? periodContaining('quarter', today) : null;
  return running ?? checkInput(periodInput, period ?? '', '--period', t);
}

const COLUMNS = [
  'received',
  'carriedIn',
  'arrived',
  'handled',
  'onTime',
  'late',
  'handledUnjudged',
  'inProgress',
  'inTime',
  'overdue',
  'inProgressUnjudged',
] as const satisfies readonly (keyof FeedbackCounts)[];

function decisionsOf({ t }: Context, { same = [], different = [] }: PairOptions): PairDecision[] {
  const read = (text: string, isSame: boolean, label: string): PairDecision => {
    const [thanhHoa = '', government = '', ...rest] = text.split('~').map((code) => code.trim());
    if (thanhHoa === '' || government === '' || rest.length > 0) {
      throw new DungHenError('INVALID_INPUT', { label, detail: t('feedback.pairForm') });
    }
    return { thanhHoa, government, same: isSame };
  };
  return [
    ...same.map((text) => read(text, true, '--same')),
    ...different.map((text) => read(text, false, '--different')),
  ];
}

function sinceOf(context: Context, text: string | undefined): IsoDate {
  if (text !== undefined) return checkInput(dayInput, text, '--since', context.t);
  return toIso(toDay(context.now()) - DEFAULT_DAYS);
}

/** Judges an item; one whose days lie outside every calendar has no assessment and stops no other. */
function judge(item: Feedback, calendar: Calendar, context: Context): Judged {
  try {
    return { item, assessment: assessFeedback(item, calendar, context.now()) };
  } catch (error) {
    if (!isDungHenError(error, 'CALENDAR_MISSING')) throw error;
    return { item, assessment: null };
  }
}

function urgency({ assessment }: Judged): number {
  return URGENT.indexOf(assessment?.state ?? 'unknown') * 1e6 + (assessment?.workingDaysLeft ?? 0);
}

const headings = ({ t }: Context): string[] => [
  t('feedback.system'),
  t('feedback.code'),
  t('assess.state'),
  t('feedback.due'),
  t('assess.left'),
  t('feedback.title'),
];

function stateWords({ t, paint }: Context, assessment: FeedbackAssessment | null): string {
  const state = assessment?.state ?? 'unknown';
  const style = state === 'overdue' ? 'bad' : state === 'dueToday' || state === 'dueSoon' ? 'warn' : 'faint';
  return paint(style, t(`state.${state}`));
}

function document({ item, assessment }: Judged) {
  const { system, code, title, status, kind, topic, sentAt, transferredAt } = item;
  return {
    system,
    code,
    title,
    status,
    kind,
    topic,
    sentAt,
    transferredAt,
    phase: assessment?.phase ?? null,
    state: assessment?.state ?? 'unknown',
    due: assessment?.due ?? null,
    workingDaysLeft: assessment?.workingDaysLeft ?? null,
    clocks: (assessment?.clocks ?? []).map(({ id, due, stopped, state, confidence }) => ({
      id,
      name: CLOCK_NAMES[id],
      due,
      stopped,
      state,
      confidence: CONFIDENCE_WORDS[confidence],
    })),
    reasonCodes: (assessment?.reasons ?? []).map((reason) => reason.code),
  };
}
