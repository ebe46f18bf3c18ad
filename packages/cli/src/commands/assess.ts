import { type Calendar, toDay, workingDaysLeft } from '@dung-hen/calendar';
import {
  type Assessment,
  assess,
  CONFIDENCE_WORDS,
  type Dossier,
  DUE_STATES,
  type DueState,
  DungHenError,
  isDungHenError,
  parseDossierCode,
} from '@dung-hen/domain';
import { commandCalendar } from '../calendar-of.ts';
import { type Collected, latestCollected } from '../collected.ts';
import type { Answer, Context } from '../context.ts';
import { checkInput, invalidInput, unitInput, wholeNumber } from '../settings/input.ts';
import { withStores } from '../stores.ts';
import { written, writtenDate, writtenMoment } from '../terminal/dates.ts';
import { cut, table } from '../terminal/table.ts';

export interface AssessOptions {
  readonly unit?: string;
  readonly state?: string;
  readonly limit?: string;
  readonly explain?: string;
}

/** A dossier with how it stands. */
interface Judged {
  readonly dossier: Dossier;
  readonly assessment: Assessment;
  /** Working days from today to each date, negative when it has passed; null where there is no such date. */
  readonly leftBySystem: number | null;
  readonly leftByLaw: number | null;
}

/** States of work that is still to be done, most urgent first. */
const OPEN_STATES: readonly DueState[] = [
  'overdue',
  'dueToday',
  'dueSoon',
  'unknown',
  'onTrack',
  'early',
  'paused',
];

/** `assess`: the dossiers collected last, most urgent first, or one of them explained. */
export async function assessDossiers(context: Context, options: AssessOptions): Promise<Answer> {
  const { t } = context;
  const unit = options.unit === undefined ? null : checkInput(unitInput, options.unit, '--unit', t);
  const collected = await withStores(context, ({ collections }) =>
    latestCollected(collections, context, unit),
  );
  const calendar = commandCalendar();
  return options.explain === undefined
    ? list(context, collected, calendar, options)
    : explain(context, collected, calendar, options.explain);
}

/** Judges each dossier; one whose dates lie outside every calendar stands under 'unknown' and stops no other. */
function judgeAll(context: Context, dossiers: readonly Dossier[], calendar: Calendar): Judged[] {
  const now = context.now();
  const outside: string[] = [];
  const judged = dossiers.map((dossier) => {
    try {
      return judge(dossier, calendar, now);
    } catch (error) {
      if (!isDungHenError(error, 'CALENDAR_MISSING')) throw error;
      outside.push(dossier.code);
      return judge(undated(dossier), calendar, now);
    }
  });
  if (outside.length > 0) {
    const codes = outside.slice(0, 5).join(', ') + (outside.length > 5 ? ', …' : '');
    context.note(context.t('assess.outsideCalendar', { n: written(context, outside.length), codes }));
  }
  return judged;
}

/** The dossier without the dates that cannot be reckoned with. */
function undated(dossier: Dossier): Dossier {
  return {
    ...dossier,
    submittedAt: null,
    receivedAt: null,
    dueAt: null,
    stepDueAt: null,
    finishedAt: null,
    pausedAt: null,
    supplements: [],
  };
}

function judge(dossier: Dossier, calendar: Calendar, now: string): Judged {
  const assessment = assess(dossier, calendar, now);
  const left = (due: string | null) =>
    due === null || assessment.workingDaysLeft === null
      ? null
      : workingDaysLeft(calendar, toDay(now), toDay(due));
  return {
    dossier,
    assessment,
    leftBySystem: left(assessment.dueBySystem),
    leftByLaw: left(assessment.dueByLaw),
  };
}

function list(context: Context, collected: Collected, calendar: Calendar, options: AssessOptions): Answer {
  const { t } = context;
  const wanted = statesOf(context, options.state);
  const limit = checkInput(wholeNumber(1, 100_000), options.limit ?? '40', '--limit', t);
  const now = context.now();
  const all = judgeAll(context, collected.dossiers, calendar);
  const counts = new Map<DueState, number>();
  for (const { assessment } of all) counts.set(assessment.state, (counts.get(assessment.state) ?? 0) + 1);
  const chosen = all
    .filter(({ assessment }) => wanted.includes(assessment.state))
    .sort((a, b) => urgency(a) - urgency(b) || (a.dossier.code < b.dossier.code ? -1 : 1));
  const shown = chosen.slice(0, limit);

  context.say(
    t('assess.title', {
      n: written(context, all.length),
      taken: writtenMoment(collected.collection.takenAt),
      now: writtenMoment(now),
    }),
  );
  context.say(
    DUE_STATES.filter((state) => counts.has(state))
      .map((state) => `${t(`state.${state}`)}: ${written(context, counts.get(state) ?? 0)}`)
      .join(' · '),
  );
  if (shown.length > 0) context.say(`\n${tableOf(context, shown)}`);
  if (chosen.length > shown.length) {
    context.say(t('assess.more', { n: written(context, chosen.length - shown.length) }));
  }
  if (shown.some(({ assessment }) => assessment.calendarStatus === 'estimated')) {
    context.say(context.paint('warn', t('calendar.estimated')));
  }
  context.say(t('assess.hint'));
  return {
    data: {
      now,
      takenAt: collected.collection.takenAt,
      counts: Object.fromEntries(counts),
      dossiers: shown.map(document),
      omitted: chosen.length - shown.length,
    },
  };
}

function tableOf(context: Context, rows: readonly Judged[]): string {
  const { t, paint } = context;
  const headings = [
    t('assess.code'),
    t('assess.state'),
    t('assess.dueBySystem'),
    t('assess.left'),
    t('assess.dueByLaw'),
    t('assess.left'),
    t('assess.apologyBy'),
    t('assess.field'),
  ];
  const body = rows.map(({ dossier, assessment, leftBySystem, leftByLaw }) => [
    dossier.code,
    paint(STYLE_OF[assessment.state] ?? 'faint', t(`state.${assessment.state}`)),
    assessment.dueBySystem === null ? '–' : writtenDate(assessment.dueBySystem),
    leftBySystem === null ? '–' : String(leftBySystem),
    assessment.dueByLaw === null ? '–' : writtenDate(assessment.dueByLaw),
    leftByLaw === null ? '–' : String(leftByLaw),
    assessment.apologyBy === null ? '–' : writtenDate(assessment.apologyBy),
    cut(dossier.fieldName ?? '', 24),
  ]);
  return table(headings, body, [3, 5]);
}

const STYLE_OF: Partial<Record<DueState, 'bad' | 'warn' | 'good'>> = {
  overdue: 'bad',
  dueToday: 'warn',
  dueSoon: 'warn',
  unknown: 'warn',
  onTrack: 'good',
  early: 'good',
};

/** Smaller is more urgent: by state, then by working days left. */
function urgency({ assessment }: Judged): number {
  const place = OPEN_STATES.indexOf(assessment.state);
  return (place < 0 ? OPEN_STATES.length : place) * 1e6 + (assessment.workingDaysLeft ?? 0);
}

function statesOf({ t }: Context, text: string | undefined): readonly DueState[] {
  if (text === undefined) return OPEN_STATES;
  const states = text.split(',').map((name) => name.trim());
  const known = states.filter((name): name is DueState => (DUE_STATES as readonly string[]).includes(name));
  if (known.length !== states.length) throw invalidInput(`--state (${DUE_STATES.join(', ')})`, 'state', t);
  return known;
}

function explain(context: Context, collected: Collected, calendar: Calendar, text: string): Answer {
  const { t, language } = context;
  const code = parseDossierCode(text)?.code ?? text.trim();
  const dossier = collected.dossiers.find((one) => one.code === code);
  if (dossier === undefined) {
    throw new DungHenError('INVALID_INPUT', { label: '--explain', detail: t('assess.noSuchDossier') });
  }
  const judged = judge(dossier, calendar, context.now());
  const { assessment } = judged;
  const line = (label: string, value: string | null) => context.say(`${label}: ${value ?? '–'}`);
  context.say(context.paint('strong', `${dossier.code}  ${t(`state.${assessment.state}`)}`));
  line(t('assess.procedure'), dossier.procedureName);
  line(t('assess.received'), dossier.receivedAt && writtenMoment(dossier.receivedAt));
  line(t('assess.dueBySystem'), assessment.dueBySystem && writtenMoment(assessment.dueBySystem));
  line(t('assess.dueByLaw'), assessment.dueByLaw && writtenMoment(assessment.dueByLaw));
  line(t('assess.leftBySystem'), judged.leftBySystem === null ? null : String(judged.leftBySystem));
  line(t('assess.leftByLaw'), judged.leftByLaw === null ? null : String(judged.leftByLaw));
  line(t('assess.apologyBy'), assessment.apologyBy && writtenDate(assessment.apologyBy));
  context.say(`${t('assess.reasons')}:`);
  for (const { code: reasonCode, words, source, confidence } of assessment.reasons) {
    const about = [source, confidence === 'certain' ? '' : CONFIDENCE_WORDS[confidence][language]];
    const tail = about.filter((part) => part !== '').join('; ');
    context.say(
      `  • ${words[language]}${tail === '' ? '' : ` [${tail}]`} ${context.paint('faint', reasonCode)}`,
    );
  }
  return { data: { ...document(judged), reasons: assessment.reasons } };
}

function document({ dossier, assessment, leftBySystem, leftByLaw }: Judged) {
  const { state, dueBySystem, dueByLaw, apologyBy, acceptBy, calendarStatus, reasons } = assessment;
  return {
    code: dossier.code,
    state,
    procedure: dossier.procedureCode,
    field: dossier.fieldName,
    receivedAt: dossier.receivedAt,
    dueBySystem,
    workingDaysLeftBySystem: leftBySystem,
    dueByLaw,
    workingDaysLeftByLaw: leftByLaw,
    apologyBy,
    acceptBy,
    calendarStatus,
    reasonCodes: reasons.map(({ code }) => code),
  };
}
