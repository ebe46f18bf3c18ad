import {
  CLOCK_NAMES,
  CONFIDENCE_WORDS,
  type Feedback,
  type FeedbackAssessment,
  type FeedbackClock,
  type FeedbackReason,
} from '@dung-hen/domain';
import type { FeedbackView } from '../../app/feedback-messages.ts';
import type { RowGroup } from '../../app/page-watch/row-view.ts';
import { sourceWords } from '../../app/source-words.ts';
import { formatCount, formatMoment, type Language } from '../../app/text.ts';
import { type FeedbackTexts, feedbackTexts } from './texts.ts';

const GROUPS: Readonly<Partial<Record<FeedbackAssessment['state'], RowGroup>>> = {
  overdue: 'late',
  dueToday: 'today',
  dueSoon: 'soon',
  onTrack: 'fine',
  early: 'fine',
  finishedEarly: 'done',
  finishedOnTime: 'done',
  finishedLate: 'doneLate',
};

/** What the lines of the clocks say already. */
const SAID_BY_CLOCKS: ReadonlySet<FeedbackReason['code']> = new Set([
  'LIMIT_COUNTED',
  'REFUSE_DAY_PASSED',
  'SUPPLEMENT_DAY_PASSED',
]);

/** Two clocks may have the same reason: it is said once. */
const distinct = (reasons: readonly FeedbackReason[]): readonly FeedbackReason[] => [
  ...new Map(reasons.map((reason) => [reason.words.vi, reason])).values(),
];

/** What is shown of an item; `assessment` is null where no calendar covers its dates. */
export function feedbackView(
  item: Feedback,
  assessment: FeedbackAssessment | null,
  language: Language,
): FeedbackView {
  const t = feedbackTexts(language);
  const { state = 'unknown', phase = null, clocks = [], reasons = [] } = assessment ?? {};
  const handled = phase === 'handled' && state === 'unknown';
  return {
    group: handled ? 'done' : (GROUPS[state] ?? 'unknown'),
    text: handled ? t.done : stateWords(assessment, t, language),
    chance: chanceWords(clocks, t, language),
    title: item.title,
    lines: [
      ...clocks.map((clock) => clockLine(clock, t, language)),
      ...distinct(reasons.filter(({ code }) => !SAID_BY_CLOCKS.has(code))).map(
        ({ words, source, confidence }) => ({
          label: '',
          text: words[language],
          source: withConfidence(source, confidence, language),
        }),
      ),
    ],
  };
}

function stateWords(assessment: FeedbackAssessment | null, t: FeedbackTexts, language: Language): string {
  const left = assessment?.workingDaysLeft ?? 0;
  switch (assessment?.state) {
    case 'overdue':
      return left < 0 ? t.lateDays(formatCount(-left, language)) : t.late;
    case 'dueToday':
      return t.today;
    case 'dueSoon':
    case 'onTrack':
    case 'early':
      return t.left(formatCount(left, language));
    case 'finishedEarly':
    case 'finishedOnTime':
      return t.inTime;
    case 'finishedLate':
      return t.doneLate;
    default:
      return t.unknown;
  }
}

/** The most pressing thing that may still be done in time beside answering: refusing, asking for more. */
function chanceWords(clocks: readonly FeedbackClock[], t: FeedbackTexts, language: Language): string {
  const [next] = clocks
    .filter(({ judges, stopped, workingDaysLeft: left }) => !judges && stopped === null && (left ?? -1) >= 0)
    .sort((a, b) => (a.workingDaysLeft ?? 0) - (b.workingDaysLeft ?? 0));
  if (next === undefined) return '';
  const name = CLOCK_NAMES[next.id][language];
  const left = next.workingDaysLeft ?? 0;
  return left === 0 ? t.chanceToday(name) : t.chanceLeft(name, formatCount(left, language));
}

function clockLine(clock: FeedbackClock, t: FeedbackTexts, language: Language) {
  const { id, limit, start, due, stopped, judges, workingDaysLeft, source, confidence } = clock;
  const count = formatCount(limit.days, language);
  const days = limit.unit === 'workingDays' ? t.workingDays(count) : t.days(count);
  const left = workingDaysLeft ?? 0;
  const now =
    stopped !== null
      ? t.stopped(formatMoment(stopped))
      : left < 0
        ? judges
          ? t.lateDays(formatCount(-left, language))
          : t.passed
        : left === 0
          ? t.today
          : t.left(formatCount(left, language));
  return {
    label: CLOCK_NAMES[id][language],
    text: `${t.clock(days, formatMoment(start), formatMoment(due))}. ${now}.`,
    source: withConfidence(source, confidence, language),
  };
}

function withConfidence(source: string, confidence: FeedbackClock['confidence'], language: Language): string {
  const words = sourceWords(source, language);
  return confidence === 'certain' ? words : `${words} [${CONFIDENCE_WORDS[confidence][language]}]`;
}
