import { type Calendar, type IsoLocal, toDay, type Window } from '@dung-hen/calendar';
import { explainDifference } from '../assess/explain-difference.ts';
import { legalDue } from '../assess/legal-due.ts';
import type { Dossier, TimeLimit } from '../dossier.ts';
import { adopted, isDungHenError } from '../errors.ts';
import { isCountable, LIMIT_HOURS_PER_DAY } from '../province-due.ts';

/** Percentiles of a set of times by nearest rank: the smallest value that so many of a hundred do not exceed. */
export interface Percentiles {
  readonly p50: number;
  readonly p75: number;
  readonly p90: number;
  readonly p95: number;
  readonly max: number;
}

/** Why a finished dossier is not among the measured ones. */
export const UNMEASURED = {
  dates: {
    vi: 'thiếu ngày tiếp nhận, ngày kết thúc hoặc ngày mâu thuẫn',
    en: 'dates missing or contradicting',
  },
  pause: { vi: 'không rõ thời gian chờ bổ sung', en: 'the time it waited for a supplement is not known' },
  moved: {
    vi: 'hạn trả đã dời mà không ghi thời gian tạm dừng (bổ sung, hẹn lại hoặc gia hạn)',
    en: 'the due date moved without a recorded pause (supplement, re-appointment or extension)',
  },
  calendar: { vi: 'ngày nằm ngoài lịch làm việc', en: 'dates outside the working calendar' },
} as const;

export type Unmeasured = keyof typeof UNMEASURED;

/** Every reason, in the order they are told. */
export const UNMEASURED_REASONS: readonly Unmeasured[] = ['dates', 'pause', 'moved', 'calendar'];

/** What one measured dossier took: working hours, and days in the unit of the procedure's first limit. */
export interface Taken {
  readonly hours: number;
  readonly days: number;
}

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
  /** Every measured time, shortest first. No codes. */
  readonly taken: readonly Taken[];
  /** Finished after the appointment, of those that have one. */
  readonly late: number;
  readonly judged: number;
  readonly unmeasured: Readonly<Record<Unmeasured, number>>;
}

/**
 * Real handling time of every procedure against its limit: withdrawn dossiers left out, waiting for a supplement taken
 * out, most dossiers first. Dossiers that cannot be measured are counted, never guessed: lists of the one-stop system
 * record no pauses of finished dossiers, so a due date later than the limit gives tells of one whose length nobody knows.
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
  const unmeasured: Record<Unmeasured, number> = { dates: 0, pause: 0, moved: 0, calendar: 0 };
  const all: Taken[] = [];
  for (const dossier of dossiers) {
    const taken = measured(dossier, unit, calendar);
    if (typeof taken === 'string') unmeasured[taken] += 1;
    else all.push(taken);
  }
  const judged = dossiers.filter(({ dueAt, finishedAt }) => dueAt !== null && finishedAt !== null);
  return {
    code,
    name: dossiers.find(({ procedureName }) => procedureName !== null)?.procedureName ?? '',
    limits,
    count: all.length,
    hours: percentiles(all.map(({ hours }) => hours)),
    days: percentiles(all.map(({ days }) => days)),
    taken: all.sort((a, b) => a.days - b.days || a.hours - b.hours),
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

function measured(dossier: Dossier, unit: TimeLimit['unit'], calendar: Calendar): Taken | Unmeasured {
  const { receivedAt, finishedAt, pausedAt, supplements } = dossier;
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
    return adopted({ step: 'handlingTimes' }, () => {
      if (hasMoved(dossier, calendar)) return 'moved';
      return {
        hours: net(calendar.workingHoursBetween(receivedAt, finishedAt), pauses, (start, end) =>
          calendar.workingHoursBetween(start, end),
        ),
        days: net(days(receivedAt, finishedAt), pauses, days),
      };
    });
  } catch (error) {
    if (isDungHenError(error, 'CALENDAR_MISSING')) return 'calendar';
    throw error;
  }
}

/**
 * Whether the appointment lies later than the limit gives from receipt or from the supplements on record, by law and by
 * every known way of the system. The time it moved by is not the time the dossier waited (by law the limit starts again
 * after a supplement, NĐ 118/2025 Art. 19(5); an extension is no pause at all), so nothing can be taken off for it.
 */
function hasMoved(dossier: Dossier, calendar: Calendar): boolean {
  const { due } = legalDue(dossier, calendar);
  if (due === null || dossier.dueAt === null || toDay(dossier.dueAt) <= toDay(due)) return false;
  const reasons = explainDifference(dossier.dueAt, due, dossier, calendar);
  return reasons.some(({ code }) => code === 'CAUSE_UNKNOWN');
}

function net(
  whole: number,
  pauses: readonly (readonly [IsoLocal, IsoLocal])[],
  length: (start: IsoLocal, end: IsoLocal) => number,
): number {
  return pauses.reduce((rest, [start, end]) => rest - length(start, end), whole);
}

/** The least of the sorted values that so many of a hundred do not exceed (nearest rank); null for none. */
export function percentileOf(sorted: readonly number[], percent: number): number | null {
  return sorted[Math.max(Math.ceil((percent * sorted.length) / 100), 1) - 1] ?? null;
}

/** Percentiles by nearest rank; null for none. */
export function percentiles(values: readonly number[]): Percentiles | null {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (percent: number): number => percentileOf(sorted, percent) ?? 0;
  return sorted.length === 0 ? null : { p50: at(50), p75: at(75), p90: at(90), p95: at(95), max: at(100) };
}

/** A limit in days of its unit, 8 hours to the day as the province system stores it. */
export function limitInDays({ hours }: TimeLimit): number {
  return hours / LIMIT_HOURS_PER_DAY;
}
