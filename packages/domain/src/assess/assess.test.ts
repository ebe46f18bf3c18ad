import { createCalendar, type IsoLocal, momentAt, toDay } from '@dung-hen/calendar';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Dossier, DossierStatus } from '../dossier.ts';
import { type AssessOptions, assess } from './assess.ts';
import { syntheticDossier } from './synthetic-dossier.ts';

const calendar = createCalendar();
const NOW = '2026-10-06T10:00:00';
const RECEIVED = '2026-10-05T09:00:00';

const at = (known: Partial<Dossier>, now: IsoLocal = NOW, options: AssessOptions = {}) =>
  assess(syntheticDossier({ receivedAt: RECEIVED, ...known }), calendar, now, options);
const codes = (known: Partial<Dossier>, now: IsoLocal = NOW) =>
  at(known, now).reasons.map(({ code }) => code);

describe('a running dossier', () => {
  test('is judged by the date promised to the citizen; both dates are shown', () => {
    expect(
      at({ receivedAt: '2026-08-21T09:00:00', dueAt: '2026-08-26T09:00:00' }, '2026-08-24T10:00:00'),
    ).toMatchObject({
      dueBySystem: '2026-08-26T09:00:00',
      dueByLaw: '2026-08-25T17:00:00',
      state: 'dueSoon',
      workingDaysLeft: 2,
      workingHoursLeft: 15,
      apologyBy: '2026-08-25',
      calendarStatus: 'announced',
    });
    expect(
      at({ receivedAt: '2026-08-21T09:00:00', dueAt: '2026-08-26T09:00:00' }, '2026-08-26T08:00:00'),
    ).toMatchObject({
      state: 'dueToday',
      stateBySystem: 'dueToday',
      stateByLaw: 'overdue',
    });
  });

  test('without a system date is judged by law', () => {
    expect(at({ dueAt: null })).toMatchObject({
      dueBySystem: null,
      dueByLaw: '2026-10-08T17:00:00',
      state: 'dueSoon',
      stateBySystem: 'unknown',
      stateByLaw: 'dueSoon',
      workingDaysLeft: 2,
      apologyBy: '2026-10-07',
    });
  });

  test('without a limit is judged by the system alone', () => {
    const found = at({ limit: null, dueAt: '2026-10-08T09:00:00' });
    expect(found).toMatchObject({ dueByLaw: null, state: 'dueSoon', stateByLaw: 'unknown' });
    expect(found.reasons.map(({ code }) => code)).toContain('LIMIT_UNKNOWN');
  });

  test('with neither is unknown', () => {
    expect(at({ limit: null })).toMatchObject({ state: 'unknown', workingDaysLeft: null, apologyBy: null });
    expect(codes({ limit: null })).toEqual(expect.arrayContaining(['NO_DUE_DATE', 'LIMIT_UNKNOWN']));
  });

  test('overdue counts below zero, and the apology day is behind', () => {
    const found = at({ dueAt: '2026-10-08T09:00:00' }, '2026-10-12T10:00:00');
    expect(found).toMatchObject({ state: 'overdue', workingDaysLeft: -2, apologyBy: '2026-10-07' });
    expect(found.reasons.map(({ code }) => code)).toContain('APOLOGY_DAY_PASSED');
    expect(codes({ dueAt: '2026-10-08T09:00:00' }, '2026-10-07T10:00:00')).not.toContain(
      'APOLOGY_DAY_PASSED',
    );
  });

  test('a day off makes nothing a working day later', () => {
    const late = (now: string) => at({ dueAt: '2026-10-08T09:00:00' }, now).workingDaysLeft;
    // Friday, the weekend, Monday.
    expect([9, 10, 11, 12].map((day) => late(`2026-10-${String(day).padStart(2, '0')}T10:00:00`))).toEqual([
      -1, -1, -1, -2,
    ]);
  });

  test('due today is not overdue, but the hour is told', () => {
    expect(codes({ dueAt: '2026-10-08T09:00:00' }, '2026-10-08T09:00:00')).not.toContain('DUE_HOUR_PASSED');
    expect(at({ dueAt: '2026-10-08T09:00:00' }, '2026-10-08T09:00:01')).toMatchObject({ state: 'dueToday' });
    expect(codes({ dueAt: '2026-10-08T09:00:00' }, '2026-10-08T09:00:01')).toContain('DUE_HOUR_PASSED');
  });

  test('the product’s three in the morning is the same day, not an impossible one', () => {
    const known = {
      receivedAt: '2026-10-05T11:30:00',
      limit: { hours: 1, unit: 'workingDays' },
      dueAt: '2026-10-05T03:00:00',
    } as const;
    expect(at(known, '2026-10-05T12:00:00').state).toBe('dueToday');
    expect(codes(known, '2026-10-05T12:00:00')).toContain('DUE_HOUR_BEFORE_RECEIPT');
  });

  test('a system date on a day off is told', () => {
    expect(codes({ dueAt: '2026-10-10T09:00:00' })).toContain('DUE_ON_DAY_OFF');
    expect(codes({ dueAt: '2026-10-09T09:00:00' })).not.toContain('DUE_ON_DAY_OFF');
  });

  test('a limit too short for an apology says so', () => {
    const known = { limit: { hours: 2, unit: 'workingDays' } } as const;
    expect(at(known, '2026-10-05T09:30:00').apologyBy).toBeNull();
    expect(codes(known, '2026-10-05T09:30:00')).toContain('APOLOGY_NOT_POSSIBLE');
  });

  test('the step has a due moment and a state of its own', () => {
    expect(at({ dueAt: '2026-10-20T09:00:00', stepDueAt: '2026-10-06T09:00:00' })).toMatchObject({
      state: 'early',
      stepDue: '2026-10-06T09:00:00',
      stepState: 'overdue',
    });
  });

  test('thresholds are options', () => {
    expect(at({ dueAt: '2026-10-14T09:00:00' }).state).toBe('early');
    expect(at({ dueAt: '2026-10-14T09:00:00' }, NOW, { earlyShare: 0.1 }).state).toBe('onTrack');
    expect(at({ dueAt: '2026-10-14T09:00:00' }, NOW, { dueSoonWorkingDays: 10 }).state).toBe('dueSoon');
    expect(() => at({}, NOW, { dueSoonWorkingDays: -1 })).toThrow(
      expect.objectContaining({ code: 'INVALID_INPUT' }),
    );
  });

  test('after a supplement the two dates part, and why is told', () => {
    const supplements = [
      {
        requestedAt: '2026-10-07T08:00:00',
        completedAt: '2026-10-12T10:00:00',
        dueBefore: null,
        dueAfter: '2026-10-13T11:00:00',
      },
    ];
    const found = at({ dueAt: '2026-10-13T11:00:00', supplements }, '2026-10-13T08:00:00');
    expect(found).toMatchObject({
      state: 'dueToday',
      stateByLaw: 'dueSoon',
      dueByLaw: '2026-10-15T17:00:00',
    });
    expect(found.reasons.map(({ code }) => code)).toEqual(
      expect.arrayContaining(['SUPPLEMENT_RESTART', 'DATES_DIFFER', 'SYSTEM_SHIFTS_SUPPLEMENT']),
    );
  });
});

describe('other dossiers', () => {
  test.each<[DossierStatus, IsoLocal, string]>([
    [9, '2026-10-07T16:00:00', 'finishedEarly'],
    [10, '2026-10-08T16:00:00', 'finishedOnTime'],
    [10, '2026-10-09T07:00:00', 'finishedLate'],
    [7, '2026-10-07T16:00:00', 'finishedEarly'],
  ])('status %d finished %s: %s', (status, finishedAt, state) => {
    expect(at({ status, finishedAt, dueAt: '2026-10-08T09:00:00' }, '2026-10-20T08:00:00')).toMatchObject({
      state,
      workingDaysLeft: null,
      workingHoursLeft: null,
      apologyBy: null,
    });
  });

  test('the day of return judges nothing', () => {
    const known = {
      status: 10,
      finishedAt: '2026-10-08T16:00:00',
      returnedAt: '2026-10-15T16:00:00',
      dueAt: '2026-10-08T09:00:00',
    } as const;
    expect(at(known, '2026-10-20T08:00:00').state).toBe('finishedOnTime');
  });

  test.each<DossierStatus>([5, 6, 8])('status %d is paused, however late', (status) => {
    const found = at(
      { status, dueAt: '2026-10-01T09:00:00', stepDueAt: '2026-10-01T09:00:00' },
      '2027-03-01T08:00:00',
    );
    expect(found).toMatchObject({
      state: 'paused',
      stateBySystem: 'paused',
      stepState: 'paused',
      dueBySystem: '2026-10-01T09:00:00',
      dueByLaw: null,
      workingDaysLeft: null,
    });
  });

  test('not yet received: no due date, but the hours for answering', () => {
    expect(
      at({ status: 1, receivedAt: null, submittedAt: '2026-11-20T19:30:00' }, '2026-11-20T20:00:00'),
    ).toMatchObject({
      state: 'unknown',
      acceptBy: '2026-11-23T17:00:00',
      rule: { id: 'nd-118-2025' },
    });
  });

  test('refused: no limit runs', () => {
    expect(at({ status: 3, receivedAt: null })).toMatchObject({
      state: 'unknown',
      reasons: [{ code: 'REFUSED' }],
    });
  });
});

describe('dates that cannot be', () => {
  test.each<[string, Partial<Dossier>]>([
    ['RECEIPT_MISSING', { receivedAt: null, dueAt: '2026-10-08T09:00:00' }],
    ['RECEIPT_IN_FUTURE', { receivedAt: '2026-10-07T09:00:00', dueAt: '2026-10-12T09:00:00' }],
    ['RECEIPT_IN_FUTURE', { receivedAt: '2099-10-07T09:00:00' }],
    ['DUE_BEFORE_RECEIPT', { dueAt: '2026-10-02T09:00:00' }],
    ['FINISH_MISSING', { status: 9, dueAt: '2026-10-08T09:00:00' }],
    ['FINISH_IN_FUTURE', { status: 9, dueAt: '2026-10-08T09:00:00', finishedAt: '2026-10-07T09:00:00' }],
    ['FINISH_BEFORE_RECEIPT', { status: 9, dueAt: '2026-10-08T09:00:00', finishedAt: '2026-10-02T09:00:00' }],
  ])('%s: the state is unknown', (code, known) => {
    expect(at(known).state).toBe('unknown');
    expect(codes(known)).toContain(code);
  });

  test('without a receipt date the system’s date alone is still judged, apart', () => {
    expect(at({ receivedAt: null, dueAt: '2026-10-02T09:00:00' })).toMatchObject({
      state: 'unknown',
      stateBySystem: 'overdue',
      workingDaysLeft: -2,
    });
  });
});

describe('what the calendar does not say', () => {
  test('a day it does not cover is CALENDAR_MISSING', () => {
    expect(() => at({ receivedAt: '2027-12-30T09:00:00' }, '2027-12-30T10:00:00')).toThrow(
      expect.objectContaining({ name: 'DungHenError', code: 'CALENDAR_MISSING' }),
    );
    expect(() => at({ dueAt: '2026-10-08T09:00:00' }, '2028-01-10T08:00:00')).toThrow(
      expect.objectContaining({ code: 'CALENDAR_MISSING' }),
    );
  });

  test('an estimated year marks the result, by whichever date leans on it', () => {
    const found = at({ receivedAt: '2026-12-30T09:00:00' }, '2026-12-30T10:00:00');
    expect(found.calendarStatus).toBe('estimated');
    expect(found.reasons.filter(({ code }) => code === 'YEAR_ESTIMATED')).toHaveLength(1);
    expect(at({ limit: null, dueAt: '2027-01-05T09:00:00' }).calendarStatus).toBe('estimated');
    const paused = { status: 5, receivedAt: '2026-12-20T09:00:00', pausedAt: '2026-12-25T09:00:00' } as const;
    expect(at(paused, '2026-12-28T10:00:00').calendarStatus).toBe('estimated');
  });

  test.each<[string, () => unknown]>([
    ['now', () => at({}, '06/10/2026')],
    ['now without a time', () => at({}, '2026-10-06')],
    ['now of a paused dossier', () => at({ status: 5 }, '')],
    ['receipt', () => at({ receivedAt: '2026-02-30T08:00:00' })],
    ['due', () => at({ dueAt: '2026-10-08 09:00' })],
    ['step due', () => at({ stepDueAt: 'x' })],
    ['pause', () => at({ status: 5, pausedAt: '2026-13-01T08:00:00' })],
    ['submission', () => at({ status: 1, submittedAt: 'yesterday' })],
  ])('a malformed date (%s) is INVALID_INPUT', (_, attempt) => {
    expect(attempt).toThrow(expect.objectContaining({ name: 'DungHenError', code: 'INVALID_INPUT' }));
  });
});

test('any dossier of the covered years gets a state, keeps its system date, and is never overdue while paused', () => {
  const moment = fc
    .tuple(fc.integer({ min: toDay('2019-01-01'), max: toDay('2026-10-31') }), fc.nat(86399))
    .map(([day, second]) => momentAt(day, second));
  const maybe = fc.option(moment, { nil: null });
  const dossiers = fc.record({
    status: fc.constantFrom<DossierStatus>(1, 2, 3, 4, 5, 6, 7, 8, 9, 10),
    limit: fc.option(
      fc.record({
        hours: fc.integer({ min: -8, max: 480 }),
        unit: fc.constantFrom<'workingDays' | 'days'>('workingDays', 'days'),
      }),
      { nil: null },
    ),
    submittedAt: maybe,
    receivedAt: maybe,
    dueAt: maybe,
    stepDueAt: maybe,
    finishedAt: maybe,
    pausedAt: maybe,
    supplements: fc.array(
      fc.record({ requestedAt: maybe, completedAt: maybe, dueBefore: maybe, dueAfter: maybe }),
      { maxLength: 2 },
    ),
  });
  fc.assert(
    fc.property(dossiers, moment, (known, now) => {
      const dossier = syntheticDossier(known);
      const found = assess(dossier, calendar, now);
      expect(found.dueBySystem).toBe(dossier.dueAt);
      if ([5, 6, 8].includes(dossier.status)) expect(found.state).toBe('paused');
      if (found.state === 'overdue') expect((dossier.dueAt ?? found.dueByLaw ?? now) < now).toBe(true);
      if (found.state === 'unknown') expect(found.reasons.length).toBeGreaterThan(0);
      if (found.apologyBy !== null) expect(calendar.isWorkingDay(toDay(found.apologyBy))).toBe(true);
      for (const { words } of found.reasons) expect(words.vi).not.toMatch(/undefined|null|NaN/u);
    }),
    { numRuns: 500 },
  );
});
