import { CalendarError } from './errors.ts';
import type { OfficeHours } from './types.ts';

/**
 * 07:00–11:30 and 13:30–17:00 (8 hours), the hours of the Thanh Hóa one-stop product (its server settings, February 2025).
 * Other places differ (a Hà Nội project keeps 07:30–11:30, 13:30–17:00 = 7.5 hours), so this is a setting:
 * nothing here takes 8 hours for a day.
 */
export const DEFAULT_OFFICE_HOURS: OfficeHours = {
  morning: { from: 7 * 60, to: 11 * 60 + 30 },
  afternoon: { from: 13 * 60 + 30, to: 17 * 60 },
};

/** Office hours in seconds, with the working seconds they add up to. */
export interface OfficeSeconds {
  readonly morningFrom: number;
  readonly morningLength: number;
  readonly afternoonFrom: number;
  /** Working seconds of one working day. */
  readonly perDay: number;
}

/**
 * Checks office hours once and turns them into seconds.
 * @throws CalendarError INVALID_INPUT unless they are whole minutes, in order, and end before midnight.
 */
export function officeSeconds(hours: OfficeHours): OfficeSeconds {
  const marks = [hours.morning.from, hours.morning.to, hours.afternoon.from, hours.afternoon.to];
  const [morningFrom = -1, morningTo = -1, afternoonFrom = -1, afternoonTo = -1] = marks;
  const inOrder = morningFrom < morningTo && morningTo <= afternoonFrom && afternoonFrom < afternoonTo;
  if (!marks.every(Number.isInteger) || morningFrom < 0 || afternoonTo >= 24 * 60 || !inOrder) {
    throw new CalendarError(
      'INVALID_INPUT',
      'office hours must be whole minutes of a day, morning before afternoon',
    );
  }
  return {
    morningFrom: morningFrom * 60,
    morningLength: (morningTo - morningFrom) * 60,
    afternoonFrom: afternoonFrom * 60,
    perDay: (morningTo - morningFrom + afternoonTo - afternoonFrom) * 60,
  };
}

/** Working seconds of a working day that have passed at `second` after midnight. */
export function workedBy(office: OfficeSeconds, second: number): number {
  const morning = Math.min(Math.max(second - office.morningFrom, 0), office.morningLength);
  const afternoonLength = office.perDay - office.morningLength;
  const afternoon = Math.min(Math.max(second - office.afternoonFrom, 0), afternoonLength);
  return morning + afternoon;
}

/** The earliest second of the day by which `worked` (above 0) working seconds have passed: 11:30, not 13:30. */
export function earliestAfter(office: OfficeSeconds, worked: number): number {
  return worked <= office.morningLength
    ? office.morningFrom + worked
    : office.afternoonFrom + worked - office.morningLength;
}

/** The latest second of the day at which only `worked` (below a full day) working seconds have passed: 13:30, not 11:30. */
export function latestBefore(office: OfficeSeconds, worked: number): number {
  return worked < office.morningLength
    ? office.morningFrom + worked
    : office.afternoonFrom + worked - office.morningLength;
}
