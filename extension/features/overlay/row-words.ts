import { type Calendar, dateOf, type IsoLocal, toDay, workingDaysLeft } from '@dung-hen/calendar';
import type { Assessment, DueState } from '@dung-hen/domain';
import type { RowView } from '../../app/page-watch/row-view.ts';
import { formatMoment, type Language } from '../../app/text.ts';
import { groupOfState, type JudgedRow } from './judged-row.ts';
import { portalSays } from './portal-says.ts';
import { type StandingTexts, type StateTexts, stateTexts } from './state-texts.ts';
import { cellText } from './tsv.ts';

/** By state: in time or late; what is not named cannot be judged. */
const ON_TIME: Partial<Record<DueState, boolean>> = {
  early: true,
  onTrack: true,
  dueSoon: true,
  dueToday: true,
  overdue: false,
  finishedEarly: true,
  finishedOnTime: true,
  finishedLate: false,
};

/** End of a day that was written without an hour. */
const NO_HOUR = 'T23:59:59';

/** '16:30'; null for a day written without an hour. */
export function hourOf(moment: string): string | null {
  return moment.includes('T') && !moment.endsWith(NO_HOUR) ? moment.slice(11, 16) : null;
}

/** A due moment as people write it: the bare day where the page wrote no hour. */
export function writtenDue(moment: string): string {
  return formatMoment(hourOf(moment) === null ? dateOf(moment) : moment);
}

/** '16:30 18/06': the year goes without saying. */
function withoutYear(moment: string): string {
  return writtenDue(moment).slice(0, -5);
}

/** What is shown of a judged row. */
export function viewOf(judged: JudgedRow, calendar: Calendar, url: string, language: Language): RowView {
  const t = stateTexts(language);
  const { assessment, group, due } = judged;
  const text = textOf(judged, t);
  const brief = textOf(judged, t.brief);
  const unsure = judged.statusUnknown && (group === 'late' || group === 'today');
  return {
    group,
    text: unsure ? t.statusUnknown(text) : text,
    brief: unsure ? t.brief.statusUnknown(brief) : brief,
    step: assessment === null ? null : stepOf(judged, assessment, calendar, t),
    left: assessment?.workingDaysLeft ?? null,
    onTime: ON_TIME[judged.state] ?? null,
    due: due === null ? '' : writtenDue(due),
    differs: portalSays(judged, url, language).differs,
    copy: copyOf(judged, text, t).map(cellText),
  };
}

/** Names of what `copyOf` gives, in order. */
export function copyHeader(language: Language): string[] {
  return Object.values(stateTexts(language).copyHeader);
}

function textOf(judged: JudgedRow, t: StandingTexts): string {
  const { assessment, facts, state, due, now } = judged;
  if (assessment === null) return t.notReckoned;
  const left = assessment.workingDaysLeft ?? 0;
  switch (state) {
    case 'overdue':
      return left < 0 ? t.lateDays(-left) : t.lateSince(due === null ? '' : withoutYear(dateOf(due)));
    case 'dueToday': {
      const hour = due === null ? null : hourOf(due);
      if (due === null || hour === null) return t.today;
      return due < now ? t.todayPassed(hour) : t.todayAt(hour);
    }
    case 'dueSoon':
    case 'onTrack':
    case 'early':
      return left > 0 ? t.left(left) : t.leftNone(due === null ? '' : withoutYear(dateOf(due)));
    case 'paused':
      return t.paused[facts.status === 5 || facts.status === 6 ? facts.status : 8];
    case 'finishedEarly':
    case 'finishedOnTime':
    case 'finishedLate':
      return t[state];
    case 'unknown':
      return unknownText(assessment, judged, t);
  }
}

function unknownText(
  { acceptBy, reasons }: Assessment,
  { facts, now, bare }: JudgedRow,
  t: StandingTexts,
): string {
  if (facts.code === '') return t.noCode;
  if (bare) return t.notUnderstood;
  const codes = new Set(reasons.map(({ code }) => code));
  if (facts.status === 1) {
    if (acceptBy === null) return t.acceptUnknown;
    return acceptBy < now ? t.acceptLate(withoutYear(acceptBy)) : t.accept(withoutYear(acceptBy));
  }
  if (codes.has('REFUSED')) return t.refused;
  if (facts.status === 7) return t.withdrawn;
  if (codes.has('FINISH_MISSING')) return t.finishMissing;
  if (codes.has('NO_DUE_DATE')) return t.noDue;
  return facts.dueAt === null ? t.noDue : t.contradiction;
}

/** The step's own deadline, told apart from the due date; null where none runs. */
function stepOf(
  { now, due }: JudgedRow,
  { stepDue, stepState }: Assessment,
  calendar: Calendar,
  t: StateTexts,
): RowView['step'] {
  if (stepDue === null || stepState === null || stepState === 'paused') return null;
  return {
    group: groupOfState(stepState),
    text: stepText(stepDue, now, calendar, t),
    brief: stepText(stepDue, now, calendar, t.brief),
    sooner: due === null || stepDue < due,
  };
}

function stepText(stepDue: IsoLocal, now: IsoLocal, calendar: Calendar, t: StandingTexts): string {
  const days = workingDaysLeft(calendar, toDay(now), toDay(stepDue));
  if (stepDue < now) return days < 0 ? t.step.lateDays(-days) : t.step.lateAt(withoutYear(stepDue));
  if (toDay(now) !== toDay(stepDue))
    return days > 0 ? t.step.left(days) : t.step.leftNone(withoutYear(stepDue));
  const hour = hourOf(stepDue);
  return hour === null ? t.step.today : t.step.todayAt(hour);
}

function copyOf({ facts, assessment }: JudgedRow, text: string, t: StateTexts): string[] {
  const moment = (value: string | null | undefined): string => (value ? writtenDue(value) : '');
  return [
    facts.code,
    facts.status === null ? '' : t.statuses[facts.status as keyof StateTexts['statuses']],
    moment(facts.receivedAt),
    moment(facts.dueAt),
    moment(assessment?.dueByLaw),
    moment(facts.stepDueAt),
    text,
    assessment?.workingDaysLeft?.toString() ?? '',
  ];
}
