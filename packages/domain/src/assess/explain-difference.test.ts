import { createCalendar, type IsoLocal, momentAt, OFFICIAL_YEARS, toDay } from '@dung-hen/calendar';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Dossier } from '../dossier.ts';
import { provinceDueDate } from '../province-due.ts';
import { explainDifference } from './explain-difference.ts';
import { legalDue } from './legal-due.ts';
import { syntheticDossier } from './synthetic-dossier.ts';

const calendar = createCalendar();
const ALL = new Set(OFFICIAL_YEARS.flatMap(({ weekdaysOff }) => weekdaysOff));

function explain(known: Partial<Dossier>, system: IsoLocal) {
  const dossier = syntheticDossier(known);
  const law = legalDue(dossier, calendar).due ?? '';
  return explainDifference(system, law, dossier, calendar).map(({ code, dates }) =>
    [code, ...dates].join(' '),
  );
}

/** What the product gives with these holidays loaded. */
function product(known: Partial<Dossier>, holidays: ReadonlySet<string> = ALL): IsoLocal {
  const { receivedAt, limit } = syntheticDossier(known);
  return provinceDueDate({
    receivedAt: receivedAt ?? '',
    limit: limit ?? { hours: 0, unit: 'days' },
    holidays,
  });
}

describe('why the system’s day is another', () => {
  test('no reasons when it is not', () => {
    const dossier = { receivedAt: '2026-10-05T09:00:00' };
    expect(explain(dossier, product(dossier))).toEqual([]);
  });

  test('a worked Saturday it does not know', () => {
    const dossier = { receivedAt: '2026-08-21T09:00:00' };
    expect(explain(dossier, product(dossier))).toEqual([
      'DATES_DIFFER 2026-08-26 2026-08-25',
      'SYSTEM_SKIPS_WORKED_SATURDAY 2026-08-22',
    ]);
  });

  test('next year’s holidays it has not loaded', () => {
    const dossier = { receivedAt: '2025-12-30T09:00:00' };
    const thisYear = new Set([...ALL].filter((date) => date.startsWith('2025')));
    expect(explain(dossier, product(dossier, thisYear))).toEqual([
      'DATES_DIFFER 2026-01-02 2026-01-06',
      'SYSTEM_HOLIDAYS_NOT_LOADED 2026-01-01 2026-01-02',
    ]);
  });

  test('no holidays at all', () => {
    const dossier = { receivedAt: '2026-11-23T09:00:00' };
    expect(explain(dossier, product(dossier, new Set()))).toEqual([
      'DATES_DIFFER 2026-11-26 2026-11-27',
      'SYSTEM_HOLIDAYS_NOT_LOADED 2026-11-24',
    ]);
  });

  test('received after 17:00', () => {
    const dossier = { receivedAt: '2026-10-05T17:30:00' };
    expect(explain(dossier, product(dossier))).toEqual([
      'DATES_DIFFER 2026-10-09 2026-10-08',
      'SYSTEM_AFTER_HOURS 2026-10-05',
    ]);
  });

  test('holidays passed over in a limit of calendar days', () => {
    const dossier = { receivedAt: '2026-11-10T09:00:00', limit: { hours: 240, unit: 'days' } } as const;
    expect(explain(dossier, product(dossier))).toEqual([
      'DATES_DIFFER 2026-12-11 2026-12-10',
      'SYSTEM_SKIPS_HOLIDAYS_IN_DAYS 2026-11-24',
    ]);
  });

  test('a limit below a day that stays on a Saturday', () => {
    const dossier = { receivedAt: '2026-10-10T09:00:00', limit: { hours: 2, unit: 'workingDays' } } as const;
    expect(explain(dossier, product(dossier))).toEqual([
      'DATES_DIFFER 2026-10-10 2026-10-12',
      'SYSTEM_STAYS_ON_DAY_OFF 2026-10-10',
    ]);
  });

  test('hours counted on from the moment of receipt', () => {
    const dossier = { receivedAt: '2026-10-05T09:00:00', limit: { hours: 12, unit: 'workingDays' } } as const;
    expect(explain(dossier, product(dossier))).toEqual([
      'DATES_DIFFER 2026-10-06 2026-10-07',
      'SYSTEM_COUNTS_HOURS 2026-10-05',
    ]);
  });

  const completed = {
    requestedAt: '2026-10-07T08:00:00',
    completedAt: '2026-10-12T10:00:00',
    dueBefore: '2026-10-08T09:00:00',
  };

  test('a supplement that only moved the date', () => {
    const supplements = [{ ...completed, dueAfter: '2026-10-13T11:00:00' }];
    expect(explain({ receivedAt: '2026-10-05T09:00:00', supplements }, '2026-10-13T11:00:00')).toEqual([
      'DATES_DIFFER 2026-10-13 2026-10-15',
      'SYSTEM_SHIFTS_SUPPLEMENT 2026-10-12',
    ]);
  });

  test('a supplement that changed nothing', () => {
    const supplements = [{ ...completed, dueAfter: null }];
    expect(explain({ receivedAt: '2026-10-05T09:00:00', supplements }, '2026-10-08T09:00:00')).toEqual([
      'DATES_DIFFER 2026-10-08 2026-10-15',
      'SYSTEM_IGNORES_SUPPLEMENT 2026-10-12',
    ]);
  });

  test('a date nothing leads to, or a limit that is not known', () => {
    expect(explain({ receivedAt: '2026-10-05T09:00:00' }, '2026-10-20T09:00:00').at(-1)).toBe(
      'CAUSE_UNKNOWN',
    );
    const dossier = syntheticDossier({ receivedAt: '2026-10-05T09:00:00', limit: null });
    const found = explainDifference('2026-10-20T09:00:00', '2026-10-08T17:00:00', dossier, calendar);
    expect(found.map(({ code }) => code)).toEqual(['DATES_DIFFER', 'CAUSE_UNKNOWN']);
  });

  test('a day outside the calendar, or no date', () => {
    const dossier = syntheticDossier({ receivedAt: '2026-10-05T09:00:00' });
    const attempt = (system: string) => () =>
      explainDifference(system, '2026-10-08T17:00:00', dossier, calendar);
    expect(attempt('2030-10-20T09:00:00')).toThrow(expect.objectContaining({ code: 'CALENDAR_MISSING' }));
    expect(attempt('20/10/2026')).toThrow(expect.objectContaining({ code: 'INVALID_INPUT' }));
  });

  test('whatever the product gives, with all, this year’s or no holidays, is explained', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: toDay('2018-07-01'), max: toDay('2026-10-31') }),
        fc.nat(86399),
        fc.integer({ min: 1, max: 320 }),
        fc.constantFrom<'workingDays' | 'days'>('workingDays', 'days'),
        fc.constantFrom('all', 'year', 'none'),
        (day, second, hours, unit, loaded) => {
          const receivedAt = momentAt(day, second);
          const known = { receivedAt, limit: { hours, unit } };
          const holidays = new Set(
            [...ALL].filter(
              (date) =>
                loaded === 'all' || (loaded === 'year' && date.slice(0, 4) === receivedAt.slice(0, 4)),
            ),
          );
          const system = product(known, holidays);
          const law = legalDue(syntheticDossier(known), calendar).due ?? '';
          const codes = explain(known, system);
          if (system.slice(0, 10) === law.slice(0, 10)) expect(codes).toEqual([]);
          else {
            expect(codes.length).toBeGreaterThanOrEqual(2);
            expect(codes).not.toContain('CAUSE_UNKNOWN');
          }
        },
      ),
      { numRuns: 500 },
    );
  });
});
