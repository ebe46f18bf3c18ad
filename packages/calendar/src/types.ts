/** A day in Vietnam, 'YYYY-MM-DD'. The form days have at every edge (files, wire, settings). */
export type IsoDate = string;

/** A wall-clock moment in Vietnam (Asia/Ho_Chi_Minh, no DST, no zone suffix), 'YYYY-MM-DDTHH:mm:ss'. */
export type IsoLocal = string;

/** Days since 1970-01-01. The form days have inside: integers add, compare and index. */
export type DayNumber = number;

/** Whether a day off rests on an official notice or on our own reckoning ("tạm tính"). */
export type CalendarStatus = 'announced' | 'estimated';

/** One year of the calendar of agencies on a Saturday–Sunday rest regime. */
export interface CalendarYear {
  readonly year: number;
  readonly status: CalendarStatus;
  /** The notices the year rests on, for people to check. */
  readonly source: string;
  /** Monday–Friday dates on which agencies do not work. */
  readonly weekdaysOff: readonly IsoDate[];
  /** Saturdays worked by an official swap (ngày làm bù). */
  readonly workedSaturdays: readonly IsoDate[];
}

/** Office hours as minutes after midnight; `to` is exclusive. Default 07:00–11:30 and 13:30–17:00. */
export interface OfficeHours {
  readonly morning: { readonly from: number; readonly to: number };
  readonly afternoon: { readonly from: number; readonly to: number };
}

/** The periods reports are made for. `index` counts from 1 and is absent where a year has only one. */
export type PeriodKind = 'month' | 'quarter' | 'sixMonths' | 'nineMonths' | 'year';

/** Both ends belong to the window. */
export interface Window {
  readonly from: IsoDate;
  readonly to: IsoDate;
}
