import { type Calendar, type IsoLocal, toDay, type Window } from '@dung-hen/calendar';
import type { Dossier, TimeLimit } from '../dossier.ts';
import { adopted, isDungHenError } from '../errors.ts';
import { isCountable, LIMIT_HOURS_PER_DAY } from '../province-due.ts';

/** Percentiles of a set of times by nearest rank: the smallest value that so many of a hundred do not exceed. */
export interface Percentiles {
  readonly p50: number;
  readonly p80: number;
  readonly p95: number;
}

/** Why a finished dossier is not among the measured ones. */
export const UNMEASURED = {
  dates: {
    vi: 'thiếu ngày tiếp nhận, ngày kết thúc hoặc ngày mâu thuẫn',
    en: 'dates missing or contradicting',
  },
  pause: { vi: 'không rõ thời gian chờ bổ sung', en: 'the time it waited for a supplement is not known' },
  calendar: { vi: 'ngày nằm ngoài lịch làm việc', en: 'dates outside the working calendar' },
} as const;

export type Unmeasured = keyof typeof UNMEASURED;

/** How long one procedure really takes, over the dossiers finished within a window. */
export interface ProcedureTimes {
  /** National code; '' gathers dossiers whose procedure is not known. */
  readonly code: string;
  readonly name: string;
  /** Limits seen on its dossiers, most frequent first; empty: none known. */
  readonly limits: readonly TimeLimit[];
  /** Dossiers measured. */
  readonly count: number;
  /** Working hours from receipt to the end of work, pauses taken out; null without a measured dossier. */
  readonly hours: Percentiles | null;
  /** Days in the unit of the first limit (working days without one), first day not counted, pauses taken out. */
  readonly days: Percentiles | null;
  /** Finished after the appointment, of those that have one. */
  readonly late: number;
  readonly judged: number;
  readonly unmeasured: Readonly<Record<Unmeasured, number>>;
}

/**
 * Real handling time of every procedure against its limit: withdrawn dossiers left out, waiting for a supplement taken
 * out, most dossiers first. Dossiers that cannot be measured are counted, never guessed.
 * @throws DungHenError INVALID_INPUT for a malformed date of the window.
 */
export function handlingTimes(
  dossiers: readonly Dossier[],
  window: Window,
  calendar: Calendar,
): readonly ProcedureTimes[] {
  return adopted({ step: 'handlingTimes' }, () => {
    const [from, to] = [toDay(window.from), toDay(window.to)];
    const finished = dossiers.filter(
      ({ status, withdrawn, finishedAt }) =>
        (status === 9 || status === 10) &&
        !withdrawn &&
        (finishedAt === null || (toDay(finishedAt) >= from && toDay(finishedAt) <= to)),
    );
    return [...Map.groupBy(finished, ({ procedureCode }) => procedureCode ?? '')]
      .map(([code, all]) => timesOf(code, all, calendar))
      .sort((a, b) => b.count - a.count || (a.code < b.code ? -1 : 1));
  });
}

function timesOf(code: string, dossiers: readonly Dossier[], calendar: Calendar): ProcedureTimes {
  const limits = limitsOf(dossiers);
  const unit = limits[0]?.unit ?? 'workingDays';
  const unmeasured: Record<Unmeasured, number> = { dates: 0, pause: 0, calendar: 0 };
  const hours: number[] = [];
  const days: number[] = [];
  for (const dossier of dossiers) {
    const taken = measured(dossier, unit, calendar);
    if (typeof taken === 'string') unmeasured[taken] += 1;
    else {
      hours.push(taken.hours);
      days.push(taken.days);
    }
  }
  const judged = dossiers.filter(({ dueAt, finishedAt }) => dueAt !== null && finishedAt !== null);
  return {
    code,
    name: dossiers.find(({ procedureName }) => procedureName !== null)?.procedureName ?? '',
    limits,
    count: hours.length,
    hours: percentiles(hours),
    days: percentiles(days),
    late: judged.filter(({ dueAt, finishedAt }) => toDay(finishedAt ?? '') > toDay(dueAt ?? '')).length,
    judged: judged.length,
    unmeasured,
  };
}

function limitsOf(dossiers: readonly Dossier[]): readonly TimeLimit[] {
  const known = dossiers.map(({ limit }) => limit).filter(isCountable);
  return [...Map.groupBy(known, ({ hours, unit }) => `${hours} ${unit}`).values()]
    .sort((a, b) => b.length - a.length)
    .flatMap(([limit]) => limit ?? []);
}

function measured(
  { receivedAt, finishedAt, pausedAt, supplements }: Dossier,
  unit: TimeLimit['unit'],
  calendar: Calendar,
): { readonly hours: number; readonly days: number } | Unmeasured {
  if (receivedAt === null || finishedAt === null || finishedAt < receivedAt) return 'dates';
  // Paused once, but how long nobody wrote down.
  if (pausedAt !== null && supplements.length === 0) return 'pause';
  const pauses: (readonly [IsoLocal, IsoLocal])[] = [];
  for (const { requestedAt, completedAt } of supplements) {
    if (requestedAt === null || completedAt === null || completedAt < requestedAt) return 'pause';
    if (requestedAt < receivedAt || completedAt > finishedAt) return 'pause';
    const last = pauses.at(-1);
    if (last !== undefined && requestedAt < last[1]) return 'pause';
    pauses.push([requestedAt, completedAt]);
  }
  const days = (start: IsoLocal, end: IsoLocal): number =>
    unit === 'days' ? toDay(end) - toDay(start) : calendar.countWorkingDays(toDay(start), toDay(end));
  try {
    return adopted({ step: 'handlingTimes' }, () => ({
      hours: net(calendar.workingHoursBetween(receivedAt, finishedAt), pauses, (start, end) =>
        calendar.workingHoursBetween(start, end),
      ),
      days: net(days(receivedAt, finishedAt), pauses, days),
    }));
  } catch (error) {
    if (isDungHenError(error, 'CALENDAR_MISSING')) return 'calendar';
    throw error;
  }
}

function net(
  whole: number,
  pauses: readonly (readonly [IsoLocal, IsoLocal])[],
  length: (start: IsoLocal, end: IsoLocal) => number,
): number {
  return pauses.reduce((rest, [start, end]) => rest - length(start, end), whole);
}

/** Percentiles by nearest rank; null for none. */
export function percentiles(values: readonly number[]): Percentiles | null {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (percent: number): number => sorted[Math.ceil((percent * sorted.length) / 100) - 1] ?? 0;
  return sorted.length === 0 ? null : { p50: at(50), p80: at(80), p95: at(95) };
}

/** A limit in days of its unit, 8 hours to the day as the province system stores it. */
export function limitInDays({ hours }: TimeLimit): number {
  return hours / LIMIT_HOURS_PER_DAY;
}
