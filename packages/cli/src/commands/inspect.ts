import { dateOf, periodContaining } from '@dung-hen/calendar';
import {
  CONFIDENCE_WORDS,
  type Inspection,
  type InspectionVerdict,
  inspect,
  inspectionMinutes,
  NO_RECORDS,
  type Period,
  type RuleOutcome,
} from '@dung-hen/domain';
import { commandCalendar } from '../calendar-of.ts';
import { sayCodes } from '../checks.ts';
import { latestCollected } from '../collected.ts';
import type { Answer, Context } from '../context.ts';
import { readLettersFile } from '../files/letters-file.ts';
import { docxPath, writePapers } from '../files/paper-file.ts';
import { readResultsFiles } from '../files/results-file.ts';
import { checkInput, invalidInput, periodInput, textInput, unitInput } from '../settings/input.ts';
import { withStores } from '../stores.ts';
import { written, writtenDate, writtenMoment } from '../terminal/dates.ts';

export interface InspectOptions {
  readonly unit?: string;
  readonly period?: string;
  /** The register of letters, as the extension exports it. */
  readonly letters?: string;
  /** Lists of results and fees by dossier code. */
  readonly results?: readonly string[];
  readonly docx?: string;
}

const STYLE: Readonly<Record<InspectionVerdict, 'bad' | 'warn' | 'good' | 'faint'>> = {
  found: 'bad',
  notEnough: 'warn',
  kept: 'good',
  none: 'faint',
};
const MARK: Readonly<Record<InspectionVerdict, string>> = {
  found: '✗',
  notEnough: '?',
  kept: '✓',
  none: '–',
};

/** `inspect`: self-inspection of the dossiers collected last, and its minutes. */
export async function inspectDossiers(context: Context, options: InspectOptions): Promise<Answer> {
  const { t } = context;
  const unit = options.unit === undefined ? null : checkInput(unitInput, options.unit, '--unit', t);
  const period = periodOf(context, options.period);
  const file = docxPath(context, options.docx);
  const letters =
    options.letters === undefined
      ? null
      : readLettersFile(context, checkInput(textInput, options.letters, '--letters', t));
  const told = options.results === undefined ? {} : await readResultsFiles(context, options.results);
  const collected = await withStores(context, ({ collections }) =>
    latestCollected(collections, context, unit),
  );
  const now = context.now();
  const records = { ...NO_RECORDS, ...told, apologies: letters };
  const inspection = inspect(collected.dossiers, period, commandCalendar(), now, records);
  say(context, inspection, collected.collection.takenAt);
  const minutes = inspectionMinutes(inspection, {
    unitName: collected.unit?.name ?? '',
    place: '',
    datedOn: dateOf(now),
  });
  const docx = await writePapers(context, file, [minutes]);
  return { data: { ...inspection, takenAt: collected.collection.takenAt, file: docx } };
}

function periodOf({ t, now }: Context, given: string | undefined): Period {
  if (given !== undefined) return checkInput(periodInput, given, '--period', t);
  const running = periodContaining('quarter', dateOf(now()));
  if (running === null) throw invalidInput('--period', 'period', t);
  return running;
}

function say(context: Context, inspection: Inspection, takenAt: string): void {
  const { t } = context;
  const { examined, window, outcomes, outsideCalendar } = inspection;
  context.say(
    t('inspect.title', {
      n: written(context, examined),
      from: writtenDate(window.from),
      to: writtenDate(window.to),
      taken: writtenMoment(takenAt),
    }),
  );
  for (const outcome of outcomes) sayOutcome(context, outcome);
  if (outsideCalendar.length > 0) {
    context.say(t('inspect.outsideCalendar', { n: written(context, outsideCalendar.length) }));
    sayCodes(context, '', outsideCalendar);
  }
  context.say(t('inspect.hint'));
}

function sayOutcome(context: Context, { rule, verdict, kept, findings, unknown }: RuleOutcome): void {
  const { t, language, paint } = context;
  const sure = rule.confidence === 'certain' ? '' : `; ${CONFIDENCE_WORDS[rule.confidence][language]}`;
  context.say(
    `${paint(STYLE[verdict], MARK[verdict])} ${rule.duty[language]} ${paint('faint', `[${rule.source}${sure}]`)}`,
  );
  context.say(
    `    ${t('inspect.counts', {
      kept: written(context, kept),
      found: written(context, findings.length),
      unknown: written(
        context,
        unknown.reduce((sum, { codes }) => sum + codes.length, 0),
      ),
    })}`,
  );
  for (const { code, words } of findings.slice(0, MOST_FINDINGS))
    context.say(`    • ${code}: ${words[language]}`);
  if (findings.length > MOST_FINDINGS) {
    context.say(`    ${t('check.andMore', { n: written(context, findings.length - MOST_FINDINGS) })}`);
  }
  for (const { words, codes } of unknown) {
    context.say(
      `    ${paint('warn', t('inspect.lacks', { what: words[language], n: written(context, codes.length) }))}`,
    );
  }
}

/** Findings printed of one rule; the document and the minutes have more. */
const MOST_FINDINGS = 6;
