import { type Calendar, type DayNumber, type IsoLocal, toDay } from '@dung-hen/calendar';
import { DungHenError } from '../errors.ts';
import type { Phase } from './record.ts';

/** How a dossier (or one of its steps) stands against a due date. */
export const DUE_STATES = [
  'early',
  'onTrack',
  'dueSoon',
  'dueToday',
  'overdue',
  'paused',
  'finishedEarly',
  'finishedOnTime',
  'finishedLate',
  'unknown',
] as const;

export type DueState = (typeof DUE_STATES)[number];

/** When a running dossier stops being early and starts being due soon. */
export interface Thresholds {
  /** 'dueSoon' when at most this many working days are left. */
  readonly dueSoonWorkingDays: number;
  /** 'early' while less than this share of the working days is used. */
  readonly earlyShare: number;
}

/**
 * Thresholds with their defaults (2 working days, half of the time).
 * @throws DungHenError INVALID_INPUT for a number of days or a share that is none.
 */
export function thresholdsOf({ dueSoonWorkingDays = 2, earlyShare = 0.5 }: Partial<Thresholds>): Thresholds {
  if (
    !Number.isInteger(dueSoonWorkingDays) ||
    dueSoonWorkingDays < 0 ||
    !(earlyShare >= 0 && earlyShare <= 1)
  ) {
    throw new DungHenError('INVALID_INPUT', {
      step: 'assess',
      detail: 'dueSoonWorkingDays must be a whole number from 0, earlyShare a share from 0 to 1',
    });
  }
  return { dueSoonWorkingDays, earlyShare };
}

/**
 * State of a dossier still being handled, by day: 'overdue' from the day after the due day.
 * 'early' = less than `earlyShare` of the working days from `start` to `due` are used.
 */
export function runningState(
  start: IsoLocal | null,
  due: IsoLocal,
  today: DayNumber,
  calendar: Calendar,
  thresholds: Thresholds,
): DueState {
  const dueDay = toDay(due);
  if (today > dueDay) return 'overdue';
  if (today === dueDay) return 'dueToday';
  const left = calendar.countWorkingDays(today, dueDay);
  if (left <= thresholds.dueSoonWorkingDays) return 'dueSoon';
  if (start === null) return 'onTrack';
  const total = calendar.countWorkingDays(toDay(start), dueDay);
  return total - left < thresholds.earlyShare * total ? 'early' : 'onTrack';
}

/**
 * State of a finished dossier, by day, as the province's reports judge it: the day it was finished (not returned)
 * against the due day.
 */
export function finishedState(finishedAt: IsoLocal | null, due: IsoLocal): DueState {
  if (finishedAt === null) return 'unknown';
  const [finished, dueDay] = [toDay(finishedAt), toDay(due)];
  return finished < dueDay ? 'finishedEarly' : finished === dueDay ? 'finishedOnTime' : 'finishedLate';
}

/**
 * State of the current step of a dossier, to the second (so the product judges steps); null where no step runs.
 * Before receipt the step is the receiving itself.
 */
export function stepState(
  stepDue: IsoLocal | null,
  phase: Phase,
  now: IsoLocal,
  calendar: Calendar,
  thresholds: Thresholds,
): DueState | null {
  if (stepDue === null || phase === 'finished' || phase === 'refused') return null;
  toDay(stepDue);
  if (phase === 'paused') return 'paused';
  return stepDue < now ? 'overdue' : runningState(null, stepDue, toDay(now), calendar, thresholds);
}
