import { describe, expect, it } from 'vitest';
import { calendarOf } from '../../app/calendar.ts';
import { DEFAULT_SETTINGS } from '../../app/settings-schema.ts';
import { snoozeChoices } from './snooze.ts';

const calendar = calendarOf(DEFAULT_SETTINGS);
const choices = (now: string, by = '2026-12-31T17:00:00') =>
  snoozeChoices({ by }, now, calendar, DEFAULT_SETTINGS).map(({ snooze, until }) => [snooze, until]);

describe('snoozing', () => {
  it('offers an hour, this afternoon, the next working morning, next week', () => {
    // Tuesday 24/11/2026 is a holiday.
    expect(choices('2026-11-23T08:10:00')).toEqual([
      ['hour', '2026-11-23T09:10:00'],
      ['afternoon', '2026-11-23T13:30:00'],
      ['tomorrow', '2026-11-25T07:00:00'],
      ['monday', '2026-11-30T07:00:00'],
    ]);
  });

  it('offers no afternoon in the afternoon or on a day off, and next Monday once', () => {
    expect(choices('2026-11-27T14:00:00')).toEqual([
      ['hour', '2026-11-27T15:00:00'],
      ['tomorrow', '2026-11-30T07:00:00'],
    ]);
    expect(choices('2026-11-24T08:00:00').map(([snooze]) => snooze)).not.toContain('afternoon');
  });

  it('an hour before midnight is tomorrow', () => {
    expect(choices('2026-11-23T23:30:00')[0]).toEqual(['hour', '2026-11-24T00:30:00']);
  });

  it('next week begins on the first working day of it', () => {
    // Monday 27/04/2026 is off (Hùng Kings).
    expect(choices('2026-04-21T08:00:00').at(-1)).toEqual(['monday', '2026-04-28T07:00:00']);
  });

  it('says which choices come back only after the deadline, unless it has passed already', () => {
    const late = (by: string) =>
      snoozeChoices({ by }, '2026-11-23T08:00:00', calendar, DEFAULT_SETTINGS).map(
        ({ afterDeadline }) => afterDeadline,
      );
    expect(late('2026-11-23T11:30:00')).toEqual([false, true, true, true]);
    expect(late('2026-11-23')).toEqual([false, false, true, true]);
    expect(late('2026-11-20T17:00:00')).toEqual([false, false, false, false]);
  });
});
