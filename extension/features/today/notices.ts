import { type Calendar, type IsoLocal, toDay } from '@dung-hen/calendar';
import type { Settings } from '../../app/settings-schema.ts';
import { formatCount, type Language } from '../../app/text.ts';
import { backgroundTexts } from './background-texts.ts';
import { DUTY_KINDS, type Duty, type DutyKind } from './duty.ts';
import { todayTexts } from './texts.ts';
import { subjectWords, toneOf } from './words.ts';

type NoticeSettings = Pick<Settings, 'notifyAt' | 'quietFrom' | 'quietTo'>;

/** Kinds worth interrupting for. What is due soon or odd waits in the list. */
const TOLD: ReadonlySet<DutyKind> = new Set<DutyKind>([
  'overdue',
  'apology',
  'dueToday',
  'accept',
  'supplement',
  'step',
  'feedback',
  'report',
  'plan',
]);

/** Kinds that stay what they are while their day comes and passes: each of the two is news of its own. */
const TOLD_BY_STAGE: ReadonlySet<DutyKind> = new Set<DutyKind>(['feedback', 'report', 'plan']);

/** Codes named per kind; the rest is a number. */
const NAMED = 3;

const timeOf = (now: IsoLocal): string => now.slice(11, 16);

/** Quiet from one time of day to another, past midnight where the second is earlier; equal times: never quiet. */
export function isQuiet(
  time: string,
  { quietFrom, quietTo }: Pick<Settings, 'quietFrom' | 'quietTo'>,
): boolean {
  return quietFrom <= quietTo ? time >= quietFrom && time < quietTo : time >= quietFrom || time < quietTo;
}

/**
 * Whether it is time to look for news: a working day, outside quiet hours, and a set time of today has come since
 * the last look (`lookedAt`). A computer switched on late catches up on the set time it slept through.
 */
export function isTimeToTell(
  now: IsoLocal,
  lookedAt: IsoLocal,
  settings: NoticeSettings,
  calendar: Calendar,
): boolean {
  if (isQuiet(timeOf(now), settings) || !calendar.isWorkingDay(toDay(now))) return false;
  const passed = settings.notifyAt.filter((time) => time <= timeOf(now)).sort();
  const last = passed.at(-1);
  return last !== undefined && lookedAt < `${now.slice(0, 10)}T${last}:00`;
}

/** The next set time strictly after `now`; null where none is set. */
export function nextSetTime(now: IsoLocal, { notifyAt }: NoticeSettings): IsoLocal | null {
  const times = [...notifyAt].sort();
  const today = times.find((time) => time > timeOf(now));
  if (today !== undefined) return `${now.slice(0, 10)}T${today}:00`;
  const [first] = times;
  if (first === undefined) return null;
  const tomorrow = new Date(Date.parse(`${now.slice(0, 10)}T00:00:00Z`) + 86_400_000);
  return `${tomorrow.toISOString().slice(0, 10)}T${first}:00`;
}

/** A duty to tell about, and the key under which it is noted as told. */
export interface News {
  readonly key: string;
  readonly duty: Duty;
}

/**
 * Open duties nobody was told about yet. A duty that changes its kind (due today, then late) is news again; so is a
 * feedback item, a report or a task of the plan when its last day comes and when that has passed. What is to be done
 * every week is told on its last day alone.
 */
export function newsOf(open: readonly Duty[], told: ReadonlySet<string>, now: IsoLocal): readonly News[] {
  return open.flatMap((duty): News[] => {
    if (!TOLD.has(duty.kind)) return [];
    const stage = TOLD_BY_STAGE.has(duty.kind) ? toneOf(duty, now) : 'soon';
    if (stage === 'soon' && duty.plan?.due.task.time.kind === 'weekly') return [];
    const key = stage === 'soon' ? duty.id : `${duty.id}:${stage}`;
    return told.has(key) ? [] : [{ key, duty }];
  });
}

/**
 * Words of one notification about all the news: a line per kind, a few codes each. No name of a citizen, nothing of
 * what a feedback item or a task says: a notification shows over a locked screen and in front of who stands there.
 */
export function noticeWords(
  news: readonly Duty[],
  language: Language,
): { readonly title: string; readonly message: string } {
  const t = todayTexts(language);
  const { notice } = backgroundTexts(language);
  const lines = DUTY_KINDS.flatMap((kind) => {
    const subjects = news.filter((duty) => duty.kind === kind).map((duty) => subjectWords(duty, t));
    if (subjects.length === 0) return [];
    const named = subjects.slice(0, NAMED).join(', ');
    const rest = subjects.length - NAMED;
    return [notice.line(t.groups[kind], rest > 0 ? notice.more(named, formatCount(rest, language)) : named)];
  });
  return { title: notice.title(formatCount(news.length, language)), message: lines.join('\n') };
}
