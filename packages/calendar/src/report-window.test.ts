import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toDay, toIso } from './day.ts';
import { formatPeriod, parsePeriod, periodContaining, reportPeriod, reportWindow } from './report-window.ts';
import type { PeriodKind } from './types.ts';

const INVALID = expect.objectContaining({ code: 'INVALID_INPUT' });

describe('report windows', () => {
  test.each<[PeriodKind, number, number | undefined, string, string]>([
    ['quarter', 2026, 1, '2025-12-15', '2026-03-14'],
    ['quarter', 2026, 2, '2026-03-15', '2026-06-14'],
    ['quarter', 2026, 3, '2026-06-15', '2026-09-14'],
    ['quarter', 2026, 4, '2026-09-15', '2026-12-14'],
    ['month', 2026, 1, '2025-12-15', '2026-01-14'],
    ['month', 2026, 3, '2026-02-15', '2026-03-14'],
    ['month', 2024, 12, '2024-11-15', '2024-12-14'],
    ['sixMonths', 2026, undefined, '2025-12-15', '2026-06-14'],
    ['nineMonths', 2026, undefined, '2025-12-15', '2026-09-14'],
    ['year', 2026, undefined, '2025-12-15', '2026-12-14'],
    ['year', 2026, 1, '2025-12-15', '2026-12-14'],
  ])('%s %d/%s holds %s to %s', (kind, year, index, from, to) => {
    expect(reportWindow(kind, year, index)).toEqual({ from, to });
  });

  test.each<[PeriodKind, number, number | undefined]>([
    ['month', 2026, 0],
    ['month', 2026, 13],
    ['month', 2026, undefined],
    ['quarter', 2026, 5],
    ['quarter', 2026, 1.5],
    ['quarter', 2026, undefined],
    ['year', 2026, 2],
    ['sixMonths', 2026, 2],
    ['year', Number.NaN, undefined],
    ['year', 20261, undefined],
    ['decade' as PeriodKind, 2026, 1],
  ])('there is no %s %d/%s', (kind, year, index) => {
    expect(() => reportWindow(kind, year, index)).toThrow(INVALID);
  });

  test('months and quarters follow each other without gap or overlap', () => {
    for (const [kind, count] of [
      ['month', 12],
      ['quarter', 4],
    ] as const) {
      for (let index = 1; index < count; index++) {
        const next = reportWindow(kind, 2026, index + 1);
        expect(toDay(next.from)).toBe(toDay(reportWindow(kind, 2026, index).to) + 1);
      }
      expect(toDay(reportWindow(kind, 2027, 1).from)).toBe(toDay(reportWindow(kind, 2026, count).to) + 1);
    }
  });

  test('a day belongs to the period whose window holds it', () => {
    expect(periodContaining('quarter', '2026-12-15')).toEqual(reportPeriod('quarter', 2027, 1));
    expect(periodContaining('month', '2026-12-14')).toEqual(reportPeriod('month', 2026, 12));
    expect(periodContaining('sixMonths', '2026-06-15')).toBeNull();
    expect(periodContaining('nineMonths', '2026-09-14')).toEqual(reportPeriod('nineMonths', 2026));
    expect(() => periodContaining('year', '2026-02-30')).toThrow(INVALID);
    const any = fc.integer({ min: toDay('2018-01-01'), max: toDay('2030-12-31') });
    fc.assert(
      fc.property(
        any,
        fc.constantFrom<PeriodKind>('month', 'quarter', 'year', 'sixMonths', 'nineMonths'),
        (day, kind) => {
          const period = periodContaining(kind, toIso(day));
          if (period === null) return;
          expect(toDay(period.from)).toBeLessThanOrEqual(day);
          expect(toDay(period.to)).toBeGreaterThanOrEqual(day);
          expect(parsePeriod(formatPeriod(period))).toEqual(period);
        },
      ),
    );
  });

  test.each(['2026-06', '2026-Q2', '2026-6M', '2026-9M', '2026'])(
    '%s is read and written the same',
    (text) => {
      expect(formatPeriod(parsePeriod(text))).toBe(text);
    },
  );

  test.each([
    '',
    '2026-Q5',
    '2026-13',
    '2026-00',
    '2026-6',
    '2026-6m',
    '2026-12M',
    '26',
    'Q2-2026',
    '2026-Q2 ',
    '0000',
  ])('%j is no period', (text) => {
    expect(() => parsePeriod(text)).toThrow(INVALID);
  });
});
