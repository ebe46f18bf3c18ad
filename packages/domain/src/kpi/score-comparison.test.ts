import { createCalendar } from '@dung-hen/calendar';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { syntheticDossier } from '../assess/synthetic-dossier.ts';
import type { Dossier } from '../dossier.ts';
import { makePeriod } from '../period.ts';
import { THANH_HOA_PROFILE } from '../profile.ts';
import { calendarWindow } from './calendar-window.ts';
import { SCORE_GROUP_IDS } from './groups-766.ts';
import { kpisOf } from './kpis.ts';
import { nationalLate } from './national-late.ts';
import { mostPoints, pointsAddUp, scorePlace } from './score-766.ts';
import { compareScores } from './score-comparison.ts';

const calendar = createCalendar({ estimateUntil: 2030 });
const PERIOD = makePeriod('quarter', 2026, 2);
const AS_OF = '2026-07-20';
const POINTS = { publicity: 18, progress: 17, online: 6, payment: null, digitised: 11, satisfaction: 18 };
const done = (finishedAt: string, known: Partial<Dossier> = {}) =>
  syntheticDossier({
    status: 10,
    channel: 'online',
    receivedAt: '2026-04-01T08:00:00',
    dueAt: '2026-04-10T17:00:00',
    finishedAt,
    ...known,
  });
const GOOD = done('2026-04-09T08:00:00');
const LATE = done('2026-04-13T08:00:00');
const PENDING = syntheticDossier({ receivedAt: '2026-06-01T08:00:00', dueAt: '2026-06-10T17:00:00' });

function standing(dossiers: readonly Dossier[]) {
  const of = (window: { from: string; to: string }) =>
    kpisOf(dossiers, window, calendar, THANH_HOA_PROFILE, AS_OF);
  return {
    kpis: of(PERIOD),
    byCalendar: of(calendarWindow(PERIOD)),
    late: nationalLate(dossiers, PERIOD, calendar, AS_OF),
  };
}
const progressOf = (dossiers: readonly Dossier[], progress = 17) =>
  compareScores({ points: { ...POINTS, progress } }, standing(dossiers)).find(
    ({ group }) => group.id === 'progress',
  );
const said = (dossiers: readonly Dossier[], progress?: number) =>
  progressOf(dossiers, progress)
    ?.reasons.map(({ vi }) => vi)
    .join(' ');

it('works the difference out backwards through the formula', () => {
  const dossiers = [...Array<Dossier>(18).fill(GOOD), LATE, PENDING];
  expect(progressOf(dossiers)).toMatchObject({ national: 17, difference: -1 });
  const words = said(dossiers);
  expect(words).toContain('17,00/20 điểm ứng với tỷ lệ 85,00 %; ở đây đếm được 90,00 % (18/20)');
  expect(words).toContain('khoảng 1 hồ sơ trễ nhiều hơn trên Cổng (trên 20 hồ sơ');
  expect(words).toContain('1 đã giải quyết quá hạn, 1 đang giải quyết quá hạn cuối kỳ, 0 yêu cầu');
  expect(words).toContain('2.2 Thời gian giải quyết trung bình');
});

it('says that both agree, also where the portal can say no more than full', () => {
  expect(said([...Array<Dossier>(9).fill(GOOD), LATE], 18)).toContain('Hai số khớp nhau.');
  expect(said([GOOD], 20)).toContain('Hai số khớp nhau.');
  expect(said([GOOD, LATE], 20)).not.toContain('Hai số khớp nhau.');
});

it('names the rates that 3.3 multiplies by, and what is above the most counted', () => {
  const of = (online: number) =>
    compareScores(
      { points: { ...POINTS, online } },
      standing([GOOD, done('2026-04-09T08:00:00', { channel: 'counter' })]),
    )
      .find(({ group }) => group.id === 'online')
      ?.reasons.map(({ vi }) => vi)
      .join(' ');
  expect(of(6)).toContain('tích hai tỷ lệ đó là 50,00 %');
  expect(of(12)).toContain('Hai số khớp nhau.');
});

it('counts by the calendar where that is another figure', () => {
  expect(calendarWindow(PERIOD)).toEqual({ from: '2026-04-01', to: '2026-06-30' });
  expect(calendarWindow(makePeriod('month', 2026, 12))).toEqual({ from: '2026-12-01', to: '2026-12-31' });
  expect(calendarWindow(makePeriod('year', 2028))).toEqual({ from: '2028-01-01', to: '2028-12-31' });
  const march = done('2026-03-20T08:00:00', {
    receivedAt: '2026-03-16T08:00:00',
    dueAt: '2026-03-19T17:00:00',
  });
  expect(said([GOOD, march])).toContain('chỉ số 2.1 ở đây là 100,00 % (1/1)');
  expect(said([GOOD])).not.toContain('theo lịch');
});

it('gives no points where nothing is known, and no figure for 0/0', () => {
  const comparison = compareScores({ points: POINTS }, standing([]));
  for (const { own, difference } of comparison) {
    expect(difference).toBeNull();
    for (const { points } of own) expect(points).toBeNull();
  }
  expect(comparison.find(({ group }) => group.id === 'payment')?.national).toBeNull();
});

it('ours are never more than the most of a group, and the difference is that of the two', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 30 }),
      fc.integer({ min: 0, max: 30 }),
      fc.integer({ min: 0, max: 2000 }),
      (good, late, hundredths) => {
        const dossiers = [...Array<Dossier>(good).fill(GOOD), ...Array<Dossier>(late).fill(LATE)];
        const points = { ...POINTS, progress: hundredths / 100 };
        for (const { group, own, national, difference } of compareScores({ points }, standing(dossiers))) {
          for (const one of own) expect(one.points ?? 0).toBeLessThanOrEqual(group.most);
          const counted = own.find((one) => one.points !== null)?.points;
          if (difference !== null) expect(difference).toBeCloseTo((national ?? 0) - (counted ?? 0), 2);
        }
      },
    ),
    { numRuns: 60 },
  );
});

it('ranks by total and tells a total that its groups do not make', () => {
  const units = [{ total: 80 }, { total: 90 }, { total: 80 }, { total: null }];
  expect(units.map((unit) => scorePlace(unit, units))).toEqual([2, 1, 2, null]);
  const points = { publicity: 1, progress: 2, online: 3, payment: 4, digitised: 5, satisfaction: 6 };
  expect(pointsAddUp({ points, total: 21.05 })).toBe(true);
  expect(pointsAddUp({ points, total: 22 })).toBe(false);
  expect(pointsAddUp({ points: { ...points, payment: null }, total: 21 })).toBeNull();
  expect(SCORE_GROUP_IDS.reduce((sum, id) => sum + mostPoints(id), 0)).toBe(100);
});
