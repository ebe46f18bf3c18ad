import type { Dossier, Language } from '@dung-hen/domain';
import {
  type Check,
  checkForm,
  type DirtyFinding,
  explainIntakeGap,
  findDirtyData,
  type IntakeGap,
  type ReportForm,
} from '@dung-hen/forms';
import { FORM } from './built-form.ts';
import type { Context } from './context.ts';
import { written } from './terminal/dates.ts';

/** Everything that can be said about a form from this computer's data alone. */
export interface FormReview {
  readonly checks: readonly Check[];
  readonly broken: readonly Check[];
  readonly gaps: readonly IntakeGap[];
  readonly dirty: readonly DirtyFinding[];
  /** Whether a form of the period before was there to compare with. */
  readonly withPrevious: boolean;
}

/** Sums, totals, carry-over, dirty data, and why (3) is not (4)+(5)+(6). */
export function reviewForm(
  form: ReportForm,
  dossiers: readonly Dossier[],
  previous: ReportForm | null,
  now: string,
): FormReview {
  const checks = checkForm(form, FORM, previous ?? undefined);
  return {
    checks,
    broken: checks.filter(({ ok }) => !ok),
    gaps: explainIntakeGap(form, dossiers),
    dirty: findDirtyData(dossiers, now),
    withPrevious: previous !== null,
  };
}

const MOST_SHOWN = 12;
const MOST_CODES = 8;

/** Says what a review found; what is in order in one line, what is not in full. */
export function sayReview(context: Context, review: FormReview): void {
  const { t, paint, language } = context;
  const good = review.checks.length - review.broken.length;
  context.say(`${paint('good', '✓')} ${t('check.good', { n: written(context, good) })}`);
  if (!review.withPrevious) context.say(`${paint('faint', '–')} ${t('check.noPrevious')}`);
  for (const { words, extra, missing } of review.broken.slice(0, MOST_SHOWN)) {
    context.say(`${paint('bad', '✗')} ${words[language]}`);
    sayCodes(context, '+', extra);
    sayCodes(context, '-', missing);
  }
  if (review.broken.length > MOST_SHOWN) {
    context.say(t('check.moreBroken', { n: written(context, review.broken.length - MOST_SHOWN) }));
  }
  for (const { words, codes } of review.gaps) sayFinding(context, words[language], codes);
  for (const { words, advice, codes } of review.dirty) {
    sayFinding(context, `${words[language]}. ${advice[language]}`, codes);
  }
}

function sayFinding(context: Context, sentence: string, codes: readonly string[]): void {
  context.say(`${context.paint('warn', '!')} ${sentence} (${written(context, codes.length)})`);
  sayCodes(context, '', codes);
}

/** A few of the codes, and how many more. */
export function sayCodes(context: Context, mark: string, codes: readonly string[]): void {
  if (codes.length === 0) return;
  const rest = codes.length - MOST_CODES;
  const tail = rest > 0 ? ` ${context.t('check.andMore', { n: written(context, rest) })}` : '';
  context.say(`    ${mark === '' ? '' : `${mark} `}${codes.slice(0, MOST_CODES).join(', ')}${tail}`);
}

/** A review as JSON. */
export function reviewDocument(review: FormReview, language: Language) {
  return {
    checks: review.checks.length,
    broken: review.broken.map(({ rule, rowLabel, columns, difference, words, extra, missing }) => ({
      rule,
      row: rowLabel,
      columns,
      difference,
      words: words[language],
      extra,
      missing,
    })),
    intakeGaps: review.gaps.map(({ cause, codes }) => ({ cause, codes })),
    dirty: review.dirty.map(({ cause, codes }) => ({ cause, codes })),
    comparedWithPrevious: review.withPrevious,
  };
}
