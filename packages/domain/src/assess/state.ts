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

export interface StateOptions {
  readonly dueSoonWorkingDays?: number;
  readonly earlyShare?: number;
}

const DUE_SOON_WORKING_DAYS = 2;
const EARLY_SHARE = 0.5;

function thresholds(options: StateOptions): { soon: number; early: number } {
  const soon = options.dueSoonWorkingDays ?? DUE_SOON_WORKING_DAYS;
  const early = options.earlyShare ?? EARLY_SHARE;
  if (!Number.isInteger(soon) || soon < 0 || !(early >= 0 && early <= 1)) {
    throw new DungHenError('INVALID_INPUT', {
      step: 'assess',
      detail: 'dueSoonWorkingDays must be a whole number from 0, earlyShare a share from 0 to 1',
    });
  }
  return { soon, early };
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
  options: StateOptions,
): DueState {
  const { soon, early } = thresholds(options);
  const dueDay = toDay(due);
  if (today > dueDay) return 'overdue';
  if (today === dueDay) return 'dueToday';
  const left = calendar.countWorkingDays(today, dueDay);
  if (left <= soon) return 'dueSoon';
  if (start === null) return 'onTrack';
  const total = calendar.countWorkingDays(toDay(start), dueDay);
  return total - left < early * total ? 'early' : 'onTrack';
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

/** State of the current step of a dossier, to the second (so the product judges steps); null where no step runs. */
export function stepState(
  stepDue: IsoLocal | null,
  phase: Phase,
  now: IsoLocal,
  calendar: Calendar,
  options: StateOptions,
): DueState | null {
  if (stepDue === null || (phase !== 'running' && phase !== 'paused')) return null;
  toDay(stepDue);
  if (phase === 'paused') return 'paused';
  return stepDue < now ? 'overdue' : runningState(null, stepDue, toDay(now), calendar, options);
}
