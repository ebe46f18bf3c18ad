import { createCalendar } from '@dung-hen/calendar';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { syntheticDossier } from '../assess/synthetic-dossier.ts';
import type { Channel, Dossier, DossierStatus, OnlineLevel } from '../dossier.ts';
import { THANH_HOA_PROFILE } from '../profile.ts';
import { FORMULAS_766, GROUPS_766 } from './groups-766.ts';
import { scoreShare } from './kpi-line.ts';
import { type KpiInputs, kpisOf } from './kpis.ts';
import { lateDossiers } from './late-dossiers.ts';

const calendar = createCalendar({ estimateUntil: 2030 });
const WINDOW = { from: '2026-03-15', to: '2026-06-14' };
const of = (dossiers: readonly Dossier[], inputs?: KpiInputs, asOf = '2026-06-15') =>
  kpisOf(dossiers, WINDOW, calendar, THANH_HOA_PROFILE, asOf, inputs);
const lineOf = (kpis: ReturnType<typeof of>, id: string) =>
  [...kpis.plan, ...kpis.national].find(({ target }) => target.id === id);

const finished = (finishedAt: string, known: Partial<Dossier> = {}) =>
  syntheticDossier({
    status: 10,
    receivedAt: '2026-04-01T08:00:00',
    dueAt: '2026-04-10T17:00:00',
    finishedAt,
    ...known,
  });
const GOOD = finished('2026-04-09T08:00:00');
const LATE = finished('2026-04-13T08:00:00');
const PENDING = syntheticDossier({ receivedAt: '2026-06-01T08:00:00', dueAt: '2026-06-10T17:00:00' });

it('49 of 50 reach 98 % and one more late one does not', () => {
  const reached = lineOf(of([...Array<Dossier>(49).fill(GOOD), LATE]), 'onTime');
  expect(reached).toMatchObject({ ratio: { part: 49, whole: 50 }, percent: 98, margin: { reached: true } });
  expect(reached?.need?.vi).toBe('một hồ sơ trễ nữa là dưới 98 %');
  const missed = lineOf(of([...Array<Dossier>(48).fill(GOOD), LATE]), 'onTime');
  expect(missed).toMatchObject({
    ratio: { part: 48, whole: 49 },
    percent: 97.95,
    margin: { reached: false },
  });
  expect(missed?.need?.vi).toBe('cần thêm 1 hồ sơ đúng hạn');
});

it('nothing occurred is no 0 %', () => {
  for (const { ratio, percent, margin, need } of [...of([]).plan.slice(0, 4), ...of([]).national]) {
    expect({ ratio, percent, margin, need }).toEqual({
      ratio: { part: 0, whole: 0 },
      percent: null,
      margin: null,
      need: null,
    });
  }
});

it('shares count dossiers received in the period by level, those of unknown channel beside', () => {
  const filed = (channel: Channel | null, onlineLevel: OnlineLevel | null, known: Partial<Dossier> = {}) =>
    syntheticDossier({ channel, onlineLevel, receivedAt: '2026-05-04T08:00:00', ...known });
  const kpis = of([
    filed('online', 'partial'),
    filed('counter', 'partial'),
    filed('online', 'full'),
    filed('post', 'full'),
    filed(null, 'full'),
    filed('post', null),
    filed('online', 'full', { receivedAt: '2026-03-14T08:00:00' }),
    filed('online', 'full', { status: 3 }),
  ]);
  expect(lineOf(kpis, 'onlinePartial')).toMatchObject({ ratio: { part: 1, whole: 2 }, unknown: 0 });
  expect(lineOf(kpis, 'onlineFull')).toMatchObject({ ratio: { part: 1, whole: 2 }, unknown: 1 });
  expect(lineOf(kpis, 'postal')).toMatchObject({ ratio: { part: 2, whole: 5 }, percent: 40, margin: null });
  const online = lineOf(kpis, '3.3');
  expect(online).toMatchObject({ ratio: { part: 2, whole: 5 }, unknown: 1, margin: { reached: false } });
  // 40 % of the 50 % asked for: 80 % of the points.
  expect(online && scoreShare(online)).toBe(80);
});

it('digitised results come from the dossiers until a figure is handed in, and from nowhere where none tells', () => {
  const told = (digitised: Dossier['digitised'], known: Partial<Dossier> = {}) => ({
    ...GOOD,
    ...known,
    digitised,
  });
  const dossiers = [
    told('yes'),
    told('yes'),
    told('no'),
    told('noResult'),
    told(undefined),
    told('no', { withdrawn: true }),
  ];
  const kpis = of(dossiers);
  expect(lineOf(kpis, 'digitisedResults')).toMatchObject({
    ratio: { part: 2, whole: 3 },
    unknown: 1,
    margin: { reached: false },
  });
  expect(lineOf(kpis, '4.1')).toMatchObject({ ratio: { part: 2, whole: 3 } });
  expect(kpis.unanswered.map(({ number }) => number)).not.toContain('4.1');
  const given = of(dossiers, { digitisedResults: { part: 9, whole: 9 } });
  expect(lineOf(given, 'digitisedResults')).toMatchObject({ ratio: { part: 9, whole: 9 }, unknown: 0 });
  expect(lineOf(of([GOOD]), 'digitisedResults')?.ratio).toBeNull();
  expect(lineOf(of([GOOD]), '4.1')).toBeUndefined();
});

it('counts overdue dossiers with what their records say', () => {
  const { overdue, national } = of([PENDING, { ...PENDING, limit: null }, GOOD, LATE]);
  expect(overdue.count).toBe(2);
  const counts = Object.fromEntries(overdue.reasons.map(({ code, count }) => [code, count]));
  expect(counts).toEqual({ APOLOGY_DAY_PASSED: 2, DATES_DIFFER: 1, LIMIT_UNKNOWN: 1 });
  expect(overdue.withoutReason).toBe(0);
  expect(national[0]?.ratio).toEqual({ part: 1, whole: 4 });
});

it('a period still running is counted up to the day known, not to its end', () => {
  expect(of([PENDING], {}, '2026-06-10').overdue.count).toBe(0);
  expect(of([PENDING], {}, '2026-06-11').overdue.count).toBe(1);
});

it('figures handed in are held against both targets of the plan; others stay without one', () => {
  const kpis = of([], { satisfaction: { part: 97, whole: 100 }, timeCut: { part: 30, whole: 100 } });
  expect(lineOf(kpis, 'satisfaction95')).toMatchObject({ percent: 97, margin: { reached: true } });
  expect(lineOf(kpis, 'satisfaction100')).toMatchObject({ percent: 97, margin: { reached: false } });
  expect(lineOf(kpis, 'timeCut')?.margin?.reached).toBe(true);
  expect(lineOf(kpis, 'publicity')).toMatchObject({ ratio: null, percent: null, margin: null });
  expect(() => of([], { satisfaction: { part: 2, whole: 1 } })).toThrow(
    expect.objectContaining({ code: 'INVALID_INPUT' }),
  );
});

it('every target says where it stands, and indicators not worked out whom to ask', () => {
  const { plan, national, unanswered } = of([]);
  for (const { target } of [...plan, ...national]) expect(target.source).not.toBe('');
  const numbers = unanswered.map(({ number }) => number);
  for (const { target } of national) expect(numbers).not.toContain(target.id);
  expect(new Set(numbers).size).toBe(numbers.length);
  // Each indicator stands in one group, and the groups make 100 points.
  const grouped = GROUPS_766.flatMap(({ indicators }) => indicators);
  expect(grouped.toSorted()).toEqual([...numbers, ...national.map(({ target }) => target.id)].toSorted());
  expect(GROUPS_766.reduce((sum, { most }) => sum + most, 0)).toBe(100);
  for (const number of FORMULAS_766.keys()) expect(grouped).toContain(number);
});

const moments = fc.option(
  fc
    .integer({ min: 0, max: 200 })
    .map((day) => `${new Date(Date.UTC(2026, 0, 1 + day)).toISOString().slice(0, 10)}T08:00:00`),
);
const dossiers = fc.array(
  fc.record({
    status: fc.integer({ min: 1, max: 10 }).map((status) => status as DossierStatus),
    receivedAt: moments,
    dueAt: moments,
    finishedAt: moments,
    pausedAt: moments,
    channel: fc.constantFrom<(Channel | null)[]>('counter', 'online', 'post', null),
  }),
);

it('no order and no twin changes a percentage; parts never exceed wholes', () => {
  fc.assert(
    fc.property(dossiers, (parts) => {
      const all = parts.map((known) => syntheticDossier(known));
      const [once, twice] = [of(all), of([...all, ...all.toReversed()])];
      const pairs = [...once.plan, ...once.national].map(
        (line, index) => [line, [...twice.plan, ...twice.national][index]] as const,
      );
      for (const [a, b] of pairs) {
        expect(b?.percent).toBe(a.percent);
        if (a.ratio !== null) expect(a.ratio.part).toBeLessThanOrEqual(a.ratio.whole);
      }
      expect(twice.overdue.count).toBe(2 * once.overdue.count);
    }),
  );
});

it('an apology is owed for what is counted late or overdue, and for nothing else', () => {
  const codes = (asOf: string) =>
    lateDossiers(
      [
        { ...GOOD, code: 'good' },
        { ...LATE, code: 'late' },
        { ...PENDING, code: 'pending' },
      ],
      WINDOW,
      THANH_HOA_PROFILE,
      asOf,
    );
  expect(codes('2026-06-20')).toEqual(['late', 'pending']);
  expect(codes('2026-06-09')).toEqual(['late']);
});
