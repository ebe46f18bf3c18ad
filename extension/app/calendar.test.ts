import { OFFICIAL_YEARS, toDay } from '@dung-hen/calendar';
import { describe, expect, it } from 'vitest';
import { calendarOf } from './calendar.ts';
import { DEFAULT_SETTINGS, type Settings } from './settings-schema.ts';

const withDays = (...calendarDays: Settings['calendarDays']) =>
  calendarOf({ ...DEFAULT_SETTINGS, calendarDays });
const off = (date: string) => ({ date, kind: 'off' as const, note: '' });
const worked = (date: string) => ({ date, kind: 'worked' as const, note: '' });

describe('the calendar of this office', () => {
  it('knows the official days off', () => {
    expect(withDays().isWorkingDay(toDay('2026-11-24'))).toBe(false);
    expect(withDays().isWorkingDay(toDay('2026-11-25'))).toBe(true);
  });

  it('takes the office hours from the settings', () => {
    const calendar = calendarOf({
      ...DEFAULT_SETTINGS,
      officeHours: {
        morningFrom: '07:30',
        morningTo: '11:30',
        afternoonFrom: '13:00',
        afternoonTo: '17:00',
      },
    });
    expect(calendar.workingHoursBetween('2026-11-23T00:00:00', '2026-11-23T23:00:00')).toBe(8);
  });

  it('adds a day off and a worked Saturday, and takes both back', () => {
    expect(withDays(off('2026-11-25')).isWorkingDay(toDay('2026-11-25'))).toBe(false);
    expect(withDays(worked('2026-11-28')).isWorkingDay(toDay('2026-11-28'))).toBe(true);
    expect(withDays(worked('2026-11-24')).isWorkingDay(toDay('2026-11-24'))).toBe(true);
    expect(withDays(off('2026-08-22')).isWorkingDay(toDay('2026-08-22'))).toBe(false);
  });

  it('passes over days that change nothing', () => {
    const calendar = withDays(worked('2026-11-22'), off('2026-11-28'), worked('2026-11-25'));
    expect(calendar.isWorkingDay(toDay('2026-11-22'))).toBe(false);
    expect(calendar.isWorkingDay(toDay('2026-11-28'))).toBe(false);
    expect(calendar.isWorkingDay(toDay('2026-11-25'))).toBe(true);
  });

  it('goes on after the last year with data, marked as estimated, and takes own days there too', () => {
    const next = Math.max(...OFFICIAL_YEARS.map(({ year }) => year)) + 1;
    const calendar = withDays(off(`${next}-03-01`), off(`${next}-03-02`), off(`${next}-03-03`));
    expect(calendar.covers(toDay(`${next}-12-31`))).toBe(true);
    expect(calendar.status(toDay(`${next}-03-01`), toDay(`${next}-03-03`))).toBe('estimated');
    expect([1, 2, 3].map((day) => calendar.isWorkingDay(toDay(`${next}-03-0${day}`)))).not.toContain(true);
  });

  it('counts a year as announced once the office has entered its notice, and only that one', () => {
    const next = Math.max(...OFFICIAL_YEARS.map(({ year }) => year)) + 1;
    const status = (announcedYears: number[], year: number) =>
      calendarOf({ ...DEFAULT_SETTINGS, announcedYears }).status(
        toDay(`${year}-03-01`),
        toDay(`${year}-03-03`),
      );
    expect(status([next], next)).toBe('announced');
    expect(status([next], next + 1)).toBe('estimated');
    expect(status([], next)).toBe('estimated');
  });
});
