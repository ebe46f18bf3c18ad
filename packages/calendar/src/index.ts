export { type Calendar, type CalendarOptions, createCalendar } from './calendar.ts';
export { calendarYearFrom } from './calendar-year.ts';
export { OFFICIAL_YEARS } from './data/official-years.ts';
export { dateOf, minuteOf, momentAt, secondOf, toDay, toIso, weekdayOf, yearOf } from './day.ts';
export * from './errors.ts';
export { estimateYear } from './estimate.ts';
export { type LunarDate, lunarNewYear, lunarToSolar, solarToLunar } from './lunar.ts';
export { DEFAULT_OFFICE_HOURS } from './office-hours.ts';
export { type HolidayName, holidayName, type PublicHoliday, publicHolidays } from './public-holidays.ts';
export {
  formatPeriod,
  parsePeriod,
  periodContaining,
  type ReportPeriod,
  reportPeriod,
  reportWindow,
} from './report-window.ts';
export {
  BEFORE_THE_15TH,
  SUBMISSION_CONFLICT,
  SUBMISSION_RULES,
  type SubmissionDate,
  type SubmissionRule,
  submissionDate,
} from './submission-date.ts';
export * from './types.ts';
export { workingDaysLeft } from './working-days-left.ts';
