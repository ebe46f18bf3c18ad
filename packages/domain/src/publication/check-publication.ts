import {
  type Calendar,
  type IsoDate,
  type IsoLocal,
  periodContaining,
  reportPeriod,
  toDay,
  toIso,
} from '@dung-hen/calendar';
import type { Words } from '../words.ts';
import { type DutyId, PUBLICATION_DUTIES, type PublicationDuty } from './duty.ts';
import { mondayOf, type Subject, subjectOf } from './subject.ts';
import { lineWords } from './words.ts';

/** An article as a site lists it. */
export interface PublishedItem {
  readonly address: string;
  readonly title: string;
  readonly publishedAt: IsoLocal | null;
}

/**
 * `inTime`, `late`: published, by its day. `undated`: published, the site does not say when. `pending`: not published
 * and not due yet. `missing`: not published and due. `notSeen`: not found, but the site was not read back far enough to
 * say that it is missing. `old`: a standing list that wants looking at again.
 */
export type PublicationState = 'inTime' | 'late' | 'undated' | 'pending' | 'missing' | 'notSeen' | 'old';

/** One duty in one period. */
export interface PublicationLine {
  readonly duty: DutyId;
  /** '2026-Q2', '2026', the Monday of a week; null for a standing duty. */
  readonly period: string | null;
  readonly from: IsoDate | null;
  readonly to: IsoDate | null;
  /** Last day on which it is in time; null for a standing duty. */
  readonly by: IsoDate | null;
  readonly state: PublicationState;
  readonly item: PublishedItem | null;
  /** False where the period of the article was told by its day of publication alone. */
  readonly sure: boolean;
  readonly words: Words;
  /** What to do; null where nothing need be done. */
  readonly toDo: Words | null;
}

export interface PublicationOptions {
  readonly calendar: Calendar;
  readonly today: IsoDate;
  /** Periods ending before this day are not looked at. */
  readonly since: IsoDate;
  /** First day from which the site was read without a gap; null: all of it. */
  readonly seenSince: IsoDate | null;
  readonly duties?: readonly PublicationDuty[];
}

interface DuePeriod {
  readonly period: string;
  readonly from: IsoDate;
  readonly to: IsoDate;
}

/**
 * What a site has published of what it has to, period by period, newest first within a duty: the earliest article of a
 * period counts. Weeks without a working day are left out; so is the period still running.
 * @throws CalendarError CALENDAR_MISSING for days without a calendar, INVALID_INPUT for a malformed date.
 */
export function checkPublication(
  items: readonly PublishedItem[],
  options: PublicationOptions,
): PublicationLine[] {
  const subjects = items.flatMap((item) => {
    const subject = subjectOf(item.title, item.publishedAt);
    return subject === null ? [] : [{ item, subject }];
  });
  return (options.duties ?? PUBLICATION_DUTIES).flatMap((duty) => {
    const own = subjects.filter(({ subject }) => subject.duty === duty.id);
    if (duty.rhythm.value === 'standing') return [standing(duty, own, options)];
    const periods = duty.rhythm.value === 'week' ? weeks(options) : reportPeriods(options);
    return periods.map((due) =>
      judge(
        duty,
        due,
        own.filter(({ subject }) => subject.period === due.period),
        options,
      ),
    );
  });
}

interface Fulfilment {
  readonly item: PublishedItem;
  readonly subject: Subject;
}

function judge(
  duty: PublicationDuty,
  due: DuePeriod,
  found: readonly Fulfilment[],
  { calendar, today, seenSince }: PublicationOptions,
): PublicationLine {
  const within = duty.within.value;
  const by = toIso(within === 0 ? toDay(due.to) : calendar.addWorkingDays(toDay(due.to), within));
  const first = earliest(found);
  const at = first?.item.publishedAt?.slice(0, 10) ?? null;
  const unseen = seenSince !== null && seenSince > due.to;
  const state: PublicationState =
    first === null
      ? by >= today
        ? 'pending'
        : unseen
          ? 'notSeen'
          : 'missing'
      : at === null
        ? 'undated'
        : at <= by
          ? 'inTime'
          : 'late';
  const line = {
    duty: duty.id,
    ...due,
    by,
    state,
    item: first?.item ?? null,
    sure: first?.subject.sure ?? true,
  };
  return { ...line, ...lineWords(duty, line) };
}

/** The list that counts is the newest. */
function standing(
  duty: PublicationDuty,
  found: readonly Fulfilment[],
  { today, seenSince }: PublicationOptions,
): PublicationLine {
  const newest = [...found].sort((a, b) =>
    (b.item.publishedAt ?? '').localeCompare(a.item.publishedAt ?? ''),
  )[0];
  const at = newest?.item.publishedAt ?? null;
  const state: PublicationState =
    newest === undefined
      ? seenSince === null
        ? 'missing'
        : 'notSeen'
      : at === null
        ? 'undated'
        : toDay(today) - toDay(at) > duty.within.value
          ? 'old'
          : 'inTime';
  const line = {
    duty: duty.id,
    period: null,
    from: null,
    to: null,
    by: null,
    state,
    item: newest?.item ?? null,
    sure: true,
  };
  return { ...line, ...lineWords(duty, line) };
}

function earliest(found: readonly Fulfilment[]): Fulfilment | null {
  const dated = found.filter(({ item }) => item.publishedAt !== null);
  const sorted = [...dated].sort((a, b) =>
    (a.item.publishedAt ?? '').localeCompare(b.item.publishedAt ?? ''),
  );
  return sorted[0] ?? found[0] ?? null;
}

/** Quarters I–III and years that ended before today, newest first; the fourth quarter is in the year's report. */
function reportPeriods({ today, since }: PublicationOptions): DuePeriod[] {
  const periods: DuePeriod[] = [];
  let quarter = periodContaining('quarter', today);
  while (quarter !== null && quarter.to >= since) {
    const { year, index, from, to } = quarter;
    if (to < today) {
      periods.push(
        index === 4
          ? { period: String(year), from: reportPeriod('year', year).from, to }
          : { period: `${year}-Q${index}`, from, to },
      );
    }
    quarter = periodContaining('quarter', toIso(toDay(from) - 1));
  }
  return periods;
}

function weeks({ calendar, today, since }: PublicationOptions): DuePeriod[] {
  const periods: DuePeriod[] = [];
  for (let monday = toDay(mondayOf(today)) - 7; toIso(monday + 6) >= since; monday -= 7) {
    if (calendar.countWorkingDays(monday - 1, monday + 6) === 0) continue;
    periods.push({ period: toIso(monday), from: toIso(monday), to: toIso(monday + 6) });
  }
  return periods;
}
