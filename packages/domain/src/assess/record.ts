import { type DayNumber, dateOf, toDay } from '@dung-hen/calendar';
import { type Dossier, FINISHED_STATUSES, PAUSED_STATUSES } from '../dossier.ts';
import { dataReason } from './data-reasons.ts';
import type { Reason } from './reason.ts';

/** Where a dossier stands in its life, as far as time goes. */
export type Phase = 'registered' | 'refused' | 'running' | 'paused' | 'finished';

/** Phase by status: 1 waits to be received, 3 was refused, 5, 6, 8 are paused, 7, 9, 10 finished, 2, 4 running. */
export function phaseOf({ status }: Pick<Dossier, 'status'>): Phase {
  if (PAUSED_STATUSES.has(status)) return 'paused';
  if (FINISHED_STATUSES.has(status)) return 'finished';
  return status === 1 ? 'registered' : status === 3 ? 'refused' : 'running';
}

/**
 * Dates that are missing or contradict each other. Any of them makes the state 'unknown' (a paused dossier stays
 * paused). Compared by day: clocks of portals are minutes apart.
 * @throws CalendarError INVALID_INPUT for a malformed date.
 */
export function dateProblems(dossier: Dossier, phase: Phase, today: DayNumber): Reason[] {
  const { receivedAt, dueAt, finishedAt, supplements } = dossier;
  const received = receivedAt === null ? null : toDay(receivedAt);
  const finished = finishedAt === null ? null : toDay(finishedAt);
  const problems: Reason[] = [];

  if (receivedAt === null || received === null) {
    if (phase === 'running' || phase === 'finished') problems.push(dataReason('RECEIPT_MISSING'));
  } else {
    if (received > today) problems.push(dataReason('RECEIPT_IN_FUTURE', dateOf(receivedAt)));
    if (dueAt !== null && toDay(dueAt) < received) {
      problems.push(dataReason('DUE_BEFORE_RECEIPT', dateOf(receivedAt), dateOf(dueAt)));
    }
  }
  for (const { completedAt } of supplements) {
    if (completedAt !== null && toDay(completedAt) > today) {
      problems.push(dataReason('SUPPLEMENT_IN_FUTURE', dateOf(completedAt)));
    }
  }
  if (phase !== 'finished') return problems;
  if (finishedAt === null || finished === null) return [...problems, dataReason('FINISH_MISSING')];
  if (finished > today) problems.push(dataReason('FINISH_IN_FUTURE', dateOf(finishedAt)));
  if (receivedAt !== null && received !== null && finished < received) {
    problems.push(dataReason('FINISH_BEFORE_RECEIPT', dateOf(receivedAt), dateOf(finishedAt)));
  }
  return problems;
}
