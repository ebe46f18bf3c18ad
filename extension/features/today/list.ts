import type { IsoLocal } from '@dung-hen/calendar';
import type { DutyMark } from '../../app/database.ts';
import { DUTY_KINDS, type Duty, type DutyKind } from './duty.ts';
import { toneOf } from './words.ts';

export interface DutyGroup {
  readonly kind: DutyKind;
  readonly duties: readonly Duty[];
}

/** A duty the officer has put away, and how. */
export interface SettledDuty {
  readonly duty: Duty;
  readonly mark: DutyMark;
}

/** Today's list as it is shown: what is open, by kind, and what was put away. */
export interface TodayList {
  readonly groups: readonly DutyGroup[];
  readonly open: readonly Duty[];
  readonly settled: readonly SettledDuty[];
}

/** What the badge and the head of the list count. */
export interface UrgentCounts {
  readonly late: number;
  readonly today: number;
  readonly letters: number;
  /** Feedback items, reports and tasks of the plan that are due today or late. */
  readonly others: number;
}

/** A mark holds for good when done, and until its moment when snoozed. */
function holds(mark: DutyMark | undefined, now: IsoLocal): mark is DutyMark {
  return mark !== undefined && (mark.state === 'done' || (mark.until !== null && mark.until > now));
}

/**
 * Sorts duties into open and put away. A dossier whose letter must go out today is not listed a second time as due
 * soon: one dossier, one thing to do.
 */
export function arrange(duties: readonly Duty[], marks: readonly DutyMark[], now: IsoLocal): TodayList {
  const byId = new Map(marks.map((mark) => [mark.dutyId, mark]));
  const settled: SettledDuty[] = [];
  const left: Duty[] = [];
  for (const duty of duties) {
    const mark = byId.get(duty.id);
    if (holds(mark, now)) settled.push({ duty, mark });
    else left.push(duty);
  }
  const waitingForLetter = new Set([
    ...left.filter(({ kind }) => kind === 'apology').map(({ subject }) => subject),
    ...settled
      .filter(({ duty, mark }) => duty.kind === 'apology' && mark.state === 'snoozed')
      .map(({ duty }) => duty.subject),
  ]);
  const open = left.filter(({ kind, subject }) => kind !== 'dueSoon' || !waitingForLetter.has(subject));
  const groups = DUTY_KINDS.map((kind) => ({
    kind,
    duties: open.filter((duty) => duty.kind === kind),
  })).filter((group) => group.duties.length > 0);
  return { groups, open, settled };
}

const OTHERS: ReadonlySet<DutyKind> = new Set<DutyKind>(['feedback', 'report', 'plan']);

/** A feedback item, a report or a task of the plan whose last day is today or has passed. */
export function isOtherUrgent(duty: Duty, now: IsoLocal): boolean {
  return OTHERS.has(duty.kind) && toneOf(duty, now) !== 'soon';
}

/** Late, due today, letters to send today, other duties at their last day or past it: only what is still open. */
export function countUrgent(open: readonly Duty[], now: IsoLocal): UrgentCounts {
  const count = (kind: DutyKind): number => open.filter((duty) => duty.kind === kind).length;
  return {
    late: count('overdue'),
    today: count('dueToday'),
    letters: count('apology'),
    others: open.filter((duty) => isOtherUrgent(duty, now)).length,
  };
}

/** Lower case, without marks, so that "dat dai" finds "Đất đai". */
function folded(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd').replaceAll('Đ', 'D').toLowerCase();
}

/** Whether every word typed stands somewhere in what a line says about its dossier. */
export function matches(duty: Duty, typed: string): boolean {
  const { subject, dossier } = duty;
  const facts = [
    subject,
    dossier?.fieldName,
    dossier?.procedureName,
    dossier?.stepName,
    dossier?.unitName,
    duty.letter?.printed,
    duty.feedback?.item.title,
    duty.feedback?.item.topic,
    duty.feedback?.twin,
    duty.paper?.note,
    duty.plan?.due.task.content,
    ...(duty.plan?.due.task.owners ?? []),
  ];
  const text = folded(facts.filter(Boolean).join(' '));
  return folded(typed)
    .split(/\s+/u)
    .every((word) => text.includes(word));
}
