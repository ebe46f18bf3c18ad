import { createCalendar, toDay, toIso } from '@dung-hen/calendar';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { LONGEST_PROPOSAL, proposeNewDue } from './new-due.ts';

const calendar = createCalendar();
const facts = (
  dueAt: string | null,
  limit: { hours: number; unit: 'workingDays' | 'days' } | null,
  receivedAt: string | null = null,
) => ({ dueAt, limit, receivedAt });

test.each([
  // due Mon 23/11/2026, sent that day; 24/11 is a day off
  ['2026-11-23T17:00:00', { hours: 80, unit: 'workingDays' }, '2026-11-20', '2026-12-01', 5],
  ['2026-11-23T17:00:00', { hours: 24, unit: 'workingDays' }, '2026-11-20', '2026-11-27', 3],
  ['2026-11-23T17:00:00', { hours: 4, unit: 'workingDays' }, '2026-11-20', '2026-11-25', 1],
  // the old date has passed: from today
  ['2026-11-10', { hours: 80, unit: 'workingDays' }, '2026-11-16', '2026-11-23', 5],
  // 3 calendar days over the day off of 24/11
  ['2026-11-23', { hours: 24, unit: 'days' }, '2026-11-20', '2026-11-26', 2],
  // a swapped Saturday is worked
  ['2026-08-21', { hours: 8, unit: 'workingDays' }, '2026-08-20', '2026-08-22', 1],
] as const)('due %s, limit %o, on %s: proposed %s', (dueAt, limit, today, newDue, workingDays) => {
  expect(proposeNewDue(facts(dueAt, limit), calendar, today)).toMatchObject({ newDue, workingDays });
});

test('without a limit its length is taken from receipt to due date', () => {
  const known = facts('2026-11-11T17:00:00', null, '2026-11-09T09:00:00');
  expect(proposeNewDue(known, calendar, '2026-11-10')).toMatchObject({
    newDue: '2026-11-13',
    workingDays: 2,
  });
  expect(proposeNewDue(facts('2026-11-11', null), calendar, '2026-11-10')?.workingDays).toBe(
    LONGEST_PROPOSAL,
  );
});

test('without a due date or beyond the calendar nothing is proposed; a bad date is refused', () => {
  expect(proposeNewDue(facts(null, null), calendar, '2026-11-10')).toBeNull();
  expect(proposeNewDue(facts('2031-05-05', null), calendar, '2026-11-10')).toBeNull();
  expect(() => proposeNewDue(facts('11/11/2026', null), calendar, '2026-11-10')).toThrow(
    expect.objectContaining({ code: 'INVALID_INPUT' }),
  );
});

test('a year not announced yet is marked', () => {
  expect(proposeNewDue(facts('2027-03-01', null), calendar, '2026-11-10')?.calendarStatus).toBe('estimated');
});

const day = fc.integer({ min: toDay('2018-07-01'), max: toDay('2027-09-30') }).map((number) => toIso(number));
const limit = fc.option(
  fc.record({
    hours: fc.integer({ min: 1, max: 2400 }),
    unit: fc.constantFrom('workingDays' as const, 'days' as const),
  }),
  { nil: null },
);

test('a proposal is a working day after the old date and after today, at most five working days on', () => {
  fc.assert(
    fc.property(day, day, day, limit, (received, due, today, known) => {
      const proposed = proposeNewDue(facts(due, known, received), calendar, today);
      expect(proposed).not.toBeNull();
      if (proposed === null) return;
      const newDue = toDay(proposed.newDue);
      expect(calendar.isWorkingDay(newDue)).toBe(true);
      expect(newDue).toBeGreaterThan(toDay(due));
      expect(newDue).toBeGreaterThan(toDay(today));
      expect(proposed.workingDays).toBeLessThanOrEqual(LONGEST_PROPOSAL);
      expect(calendar.countWorkingDays(toDay(proposed.from), newDue)).toBe(proposed.workingDays);
      if (known?.unit === 'workingDays') {
        expect(proposed.workingDays).toBeLessThanOrEqual(Math.ceil(known.hours / 8));
      }
    }),
  );
});
