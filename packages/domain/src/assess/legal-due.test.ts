import { createCalendar, type IsoLocal, momentAt, toDay } from '@dung-hen/calendar';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Dossier } from '../dossier.ts';
import { legalDue } from './legal-due.ts';
import type { ReasonCode } from './reason.ts';
import { syntheticDossier } from './synthetic-dossier.ts';

const calendar = createCalendar();
const OTHER_HOURS = { morning: { from: 450, to: 690 }, afternoon: { from: 810, to: 990 } };

const of = (known: Partial<Dossier>, by = calendar) => legalDue(syntheticDossier(known), by);
const codes = (known: Partial<Dossier>): ReasonCode[] => of(known).reasons.map(({ code }) => code);
const days = (n: number, unit: 'workingDays' | 'days' = 'workingDays') => ({ hours: n * 8, unit }) as const;
const supplement = (completedAt: IsoLocal | null) => ({
  requestedAt: null,
  completedAt,
  dueBefore: null,
  dueAfter: null,
});

describe('limits in working days', () => {
  test.each([
    ['2018-12-28', 5, '2019-01-07'],
    ['2022-01-28', 3, '2022-02-09'],
    ['2024-04-26', 2, '2024-05-03'],
    ['2025-04-25', 1, '2025-04-26'],
    ['2025-04-25', 5, '2025-05-06'],
    ['2026-01-09', 3, '2026-01-13'],
    ['2026-02-13', 5, '2026-02-27'],
    ['2026-08-21', 3, '2026-08-25'],
    ['2026-11-23', 1, '2026-11-25'],
    ['2026-11-23', 5, '2026-12-01'],
  ])('received %s + %d ends with the office hours of %s', (received, n, due) => {
    for (const time of ['00:00:01', '08:37:00', '16:59:59', '17:30:00', '23:50:00']) {
      expect(of({ receivedAt: `${received}T${time}`, limit: days(n) }).due).toBe(`${due}T17:00:00`);
    }
  });

  test('8 hours of limit are one day whatever the office hours are', () => {
    const elsewhere = createCalendar({ officeHours: OTHER_HOURS });
    expect(of({ receivedAt: '2026-10-05T09:00:00', limit: days(1) }, elsewhere).due).toBe(
      '2026-10-06T16:30:00',
    );
    expect(of({ receivedAt: '2026-10-05T09:00:00', limit: days(10) }, elsewhere).due).toBe(
      '2026-10-19T16:30:00',
    );
  });

  test('the steps of the count are told', () => {
    expect(codes({ receivedAt: '2026-08-21T09:00:00', limit: days(10) })).toEqual([
      'RULE_CHOSEN',
      'RULE_AMENDED',
      'RULE_AMENDED',
      'FIRST_DAY_EXCLUDED',
      'DAYS_OFF_BETWEEN',
      'WORKED_SATURDAY_COUNTED',
    ]);
    const off = of({ receivedAt: '2026-08-21T09:00:00', limit: days(10) }).reasons.find(
      ({ code }) => code === 'DAYS_OFF_BETWEEN',
    );
    expect(off?.dates).toEqual(['2026-08-31', '2026-09-01', '2026-09-02']);
  });
});

describe('limits in calendar days', () => {
  test('run through days off and roll off them at the end', () => {
    expect(of({ receivedAt: '2026-04-10T09:00:00', limit: days(15, 'days') }).due).toBe(
      '2026-04-28T17:00:00',
    );
    expect(of({ receivedAt: '2026-11-09T09:00:00', limit: days(15, 'days') }).due).toBe(
      '2026-11-25T17:00:00',
    );
    expect(codes({ receivedAt: '2026-11-09T09:00:00', limit: days(15, 'days') })).toEqual(
      expect.arrayContaining(['FIRST_DAY_EXCLUDED', 'ROLLED_FORWARD', 'DAYS_OFF_BETWEEN']),
    );
  });

  test('days off on the way are no reason', () => {
    expect(codes({ receivedAt: '2026-11-20T09:00:00', limit: days(6, 'days') })).not.toContain(
      'DAYS_OFF_BETWEEN',
    );
  });
});

describe('limits below a day', () => {
  test.each([
    ['2026-10-05T09:00:00', 2, '2026-10-05T11:00:00'],
    ['2026-10-05T11:30:00', 1, '2026-10-05T14:30:00'],
    ['2026-10-05T15:30:00', 4, '2026-10-06T09:30:00'],
    ['2026-10-10T09:00:00', 4, '2026-10-12T11:00:00'],
    ['2026-11-23T16:00:00', 0.5, '2026-11-23T16:30:00'],
  ])('%s + %d working hours = %s', (receivedAt, hours, due) => {
    for (const unit of ['workingDays', 'days'] as const) {
      const found = of({ receivedAt, limit: { hours, unit } });
      expect(found.due).toBe(due);
      expect(found.reasons.map(({ code }) => code)).toContain('COUNTED_IN_HOURS');
    }
  });

  test('part of a day takes the first hours of a working day, or the whole of a calendar day', () => {
    expect(of({ receivedAt: '2026-10-05T09:00:00', limit: days(1.5) }).due).toBe('2026-10-07T11:00:00');
    expect(of({ receivedAt: '2026-10-09T09:00:00', limit: days(1.5, 'days') }).due).toBe(
      '2026-10-12T17:00:00',
    );
    expect(of({ receivedAt: '2026-10-09T09:00:00', limit: days(2, 'days') }).due).toBe('2026-10-12T17:00:00');
  });
});

describe('same-day procedures', () => {
  test.each([
    ['2026-10-05T08:00:00', '2026-10-05T17:00:00'],
    ['2026-10-05T15:00:59', '2026-10-05T17:00:00'],
    ['2026-10-05T15:01:00', '2026-10-06T17:00:00'],
    ['2026-11-23T16:00:00', '2026-11-25T17:00:00'],
    ['2026-10-10T09:00:00', '2026-10-12T17:00:00'],
  ])('received %s: %s, whatever hours the system stores', (receivedAt, due) => {
    for (const limit of [null, days(0.5)]) {
      expect(of({ procedureCode: '2.000635', receivedAt, limit }).due).toBe(due);
    }
  });

  test('are a setting', () => {
    const dossier = syntheticDossier({ procedureCode: '1.009999', receivedAt: '2026-10-05T08:00:00' });
    expect(legalDue(dossier, calendar, { sameDayProcedures: new Set(['1.009999']) }).due).toBe(
      '2026-10-05T17:00:00',
    );
    expect(legalDue(dossier, calendar, { sameDayProcedures: new Set() }).due).toBe('2026-10-08T17:00:00');
  });
});

describe('supplements', () => {
  test('the limit starts from zero at the last one completed after receipt', () => {
    const supplements = [
      supplement('2026-10-12T10:00:00'),
      supplement('2026-10-08T10:00:00'),
      supplement(null),
    ];
    const found = of({ receivedAt: '2026-10-05T09:00:00', supplements });
    expect(found).toMatchObject({ start: '2026-10-12T10:00:00', due: '2026-10-15T17:00:00' });
    expect(found.reasons.find(({ code }) => code === 'SUPPLEMENT_RESTART')).toMatchObject({
      confidence: 'certain',
      dates: ['2026-10-12'],
    });
  });

  test('one completed before receipt changes nothing', () => {
    expect(
      of({ receivedAt: '2026-10-05T09:00:00', supplements: [supplement('2026-10-02T10:00:00')] }),
    ).toMatchObject({
      start: '2026-10-05T09:00:00',
      due: '2026-10-08T17:00:00',
    });
  });

  test('the rules are those of the receipt, not of the supplement', () => {
    const found = of({ receivedAt: '2025-06-30T09:00:00', supplements: [supplement('2025-07-07T10:00:00')] });
    expect(found.rule?.id).toBe('nd-61-2018');
    expect(found.reasons.find(({ code }) => code === 'SUPPLEMENT_RESTART')?.confidence).toBe('unsure');
  });
});

describe('what cannot be counted', () => {
  test.each([null, 0, -8, Number.NaN, Number.POSITIVE_INFINITY, 1e12])(
    'a limit of %s hours gives no date',
    (hours) => {
      const limit = hours === null ? null : { hours, unit: 'workingDays' as const };
      const found = of({ receivedAt: '2026-10-05T09:00:00', limit });
      expect(found.due).toBeNull();
      expect(found.reasons.map(({ code }) => code)).toContain('LIMIT_UNKNOWN');
    },
  );

  test('without a receipt date there is nothing to count from', () => {
    expect(of({})).toEqual({ due: null, start: null, rule: null, calendarStatus: 'announced', reasons: [] });
  });

  test('before the oldest rules the days are counted all the same, and marked', () => {
    const found = of({ receivedAt: '2018-03-05T09:00:00' });
    expect(found).toMatchObject({ due: '2018-03-08T17:00:00', rule: null });
    expect(found.reasons[0]).toMatchObject({ code: 'RULE_UNKNOWN', confidence: 'unsure' });
  });

  test('a count that leaves the calendar is CALENDAR_MISSING, one that leans on an estimate says so', () => {
    expect(() => of({ receivedAt: '2027-12-30T09:00:00' })).toThrow(
      expect.objectContaining({ name: 'DungHenError', code: 'CALENDAR_MISSING' }),
    );
    expect(of({ receivedAt: '2026-12-31T09:00:00' }).calendarStatus).toBe('estimated');
    expect(of({ receivedAt: '2026-12-01T09:00:00' }).calendarStatus).toBe('announced');
  });

  test.each(['2026-02-30T09:00:00', '05/10/2026', ''])('receipt %j is INVALID_INPUT', (receivedAt) => {
    expect(() => of({ receivedAt })).toThrow(
      expect.objectContaining({ name: 'DungHenError', code: 'INVALID_INPUT' }),
    );
  });
});

test('more time is never due earlier, and the due day is worked and after the first', () => {
  const elsewhere = createCalendar({ officeHours: OTHER_HOURS });
  fc.assert(
    fc.property(
      fc.constantFrom(calendar, elsewhere),
      fc.integer({ min: toDay('2018-07-01'), max: toDay('2026-06-30') }),
      fc.nat(86399),
      fc.tuple(fc.integer({ min: 8, max: 400 }), fc.integer({ min: 8, max: 400 })),
      fc.constantFrom<'workingDays' | 'days'>('workingDays', 'days'),
      (by, day, second, [one, other], unit) => {
        const due = (hours: number) =>
          of({ receivedAt: momentAt(day, second), limit: { hours, unit } }, by).due ?? '';
        const [shorter, longer] = [due(Math.min(one, other)), due(Math.max(one, other))];
        expect(longer >= shorter).toBe(true);
        expect(by.isWorkingDay(toDay(shorter))).toBe(true);
        expect(toDay(shorter)).toBeGreaterThan(day);
        if (unit === 'workingDays' && Math.abs(one - other) >= 8)
          expect(toDay(longer)).toBeGreaterThan(toDay(shorter));
      },
    ),
  );
});
