import { createCalendar, toDay } from '@dung-hen/calendar';
import { describe, expect, test } from 'vitest';
import { DUE_STATES, finishedState, runningState, stepState, thresholdsOf } from './state.ts';

const calendar = createCalendar();
const usual = thresholdsOf({});

describe('running', () => {
  // Received Monday 05/10/2026, due Monday 19/10/2026: ten working days.
  test.each([
    ['2026-10-05', 'early'],
    ['2026-10-09', 'early'],
    ['2026-10-12', 'onTrack'],
    ['2026-10-14', 'onTrack'],
    ['2026-10-15', 'dueSoon'],
    ['2026-10-17', 'dueSoon'],
    ['2026-10-19', 'dueToday'],
    ['2026-10-20', 'overdue'],
    ['2027-06-01', 'overdue'],
  ])('on %s: %s', (today, state) => {
    const of = runningState('2026-10-05T09:00:00', '2026-10-19T09:00:00', toDay(today), calendar, usual);
    expect(of).toBe(state);
    expect(DUE_STATES).toContain(of);
  });

  test('thresholds are settings', () => {
    const state = (given: Parameters<typeof thresholdsOf>[0]) =>
      runningState(
        '2026-10-05T09:00:00',
        '2026-10-19T09:00:00',
        toDay('2026-10-12'),
        calendar,
        thresholdsOf(given),
      );
    expect(state({ dueSoonWorkingDays: 5 })).toBe('dueSoon');
    expect(state({ dueSoonWorkingDays: 0, earlyShare: 1 })).toBe('early');
    expect(state({ earlyShare: 0 })).toBe('onTrack');
  });

  test('without a start nothing is early', () => {
    expect(runningState(null, '2026-10-19T09:00:00', toDay('2026-10-05'), calendar, usual)).toBe('onTrack');
  });

  test.each([
    { dueSoonWorkingDays: -1 },
    { dueSoonWorkingDays: 1.5 },
    { earlyShare: 2 },
    { earlyShare: Number.NaN },
  ])('%j is INVALID_INPUT', (given) => {
    expect(() => thresholdsOf(given)).toThrow(expect.objectContaining({ code: 'INVALID_INPUT' }));
  });
});

test.each([
  ['2026-10-18T23:59:59', 'finishedEarly'],
  ['2026-10-19T00:00:00', 'finishedOnTime'],
  ['2026-10-19T16:59:00', 'finishedOnTime'],
  ['2026-10-20T07:00:00', 'finishedLate'],
  [null, 'unknown'],
])('finished %s: %s, by day', (finishedAt, state) => {
  expect(finishedState(finishedAt, '2026-10-19T09:00:00')).toBe(state);
});

describe('a step', () => {
  const step = (due: string | null, now: string, phase: Parameters<typeof stepState>[1] = 'running') =>
    stepState(due, phase, now, calendar, usual);

  test('is judged to the second', () => {
    expect(step('2026-10-05T09:05:11', '2026-10-05T09:05:11')).toBe('dueToday');
    expect(step('2026-10-05T09:05:11', '2026-10-05T09:05:12')).toBe('overdue');
    expect(step('2026-10-06T09:00:00', '2026-10-05T09:00:00')).toBe('dueSoon');
    expect(step('2026-10-30T09:00:00', '2026-10-05T09:00:00')).toBe('onTrack');
  });

  test('is paused with its dossier, and has no state without a due moment or a running dossier', () => {
    expect(step('2026-10-05T09:00:00', '2026-10-09T09:00:00', 'paused')).toBe('paused');
    expect(step(null, '2026-10-09T09:00:00')).toBeNull();
    expect(step('2026-10-05T09:00:00', '2026-10-09T09:00:00', 'finished')).toBeNull();
    expect(step('2026-10-05T09:00:00', '2026-10-09T09:00:00', 'refused')).toBeNull();
    expect(step('2026-10-05T09:00:00', '2026-10-09T09:00:00', 'registered')).toBe('overdue');
  });
});
