import { type DayNumber, type IsoDate, type IsoLocal, toDay, type Window } from '@dung-hen/calendar';

/** The days a count is about: from the first to the last, or to the day up to which anything is known. */
export interface CountedDays {
  readonly first: DayNumber;
  readonly last: DayNumber;
  /** End of the last day. */
  readonly end: IsoLocal;
}

/** @throws CalendarError INVALID_INPUT for a malformed date. */
export function countedDays(window: Window, asOf: IsoDate): CountedDays {
  const until = toDay(asOf) < toDay(window.to) ? asOf : window.to;
  return { first: toDay(window.from), last: toDay(until), end: `${until}T23:59:59` };
}

/** Whether a moment lies on one of the days; a missing one does not. */
export function isWithin({ first, last }: CountedDays, moment: IsoLocal | null): boolean {
  if (moment === null) return false;
  const day = toDay(moment);
  return day >= first && day <= last;
}

/** Whether a moment lies on the last day or before. */
export function isBy({ last }: CountedDays, moment: IsoLocal | null): boolean {
  return moment !== null && toDay(moment) <= last;
}
