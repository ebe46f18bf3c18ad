import { createCalendar } from '@dung-hen/calendar';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { syntheticDossier } from '../assess/synthetic-dossier.ts';
import type { Dossier } from '../dossier.ts';
import { paperText } from '../letters/paper-text.ts';
import { type CostInput, complianceCost, savedShare } from './compliance-cost.ts';
import { costInputOf, NO_FILING, simplifiedFiling } from './filing-inputs.ts';
import { handlingTimes, percentiles } from './handling-time.ts';
import { CUT_RULES, proposeCuts, proposeDays } from './propose-cuts.ts';
import { proposalLine, reviewPaper } from './review-paper.ts';

const CALENDAR = createCalendar();
const WINDOW = { from: '2025-12-15', to: '2026-06-14' };
const done = (known: Partial<Dossier> = {}): Dossier =>
  syntheticDossier({
    status: 10,
    limit: { hours: 40, unit: 'workingDays' },
    receivedAt: '2026-05-11T08:00:00',
    finishedAt: '2026-05-13T10:00:00',
    dueAt: '2026-05-18T08:00:00',
    ...known,
  });
const only = (...dossiers: readonly Dossier[]) => handlingTimes(dossiers, WINDOW, CALENDAR)[0];

describe('real handling time', () => {
  it('is counted in working time, without waiting for a supplement', () => {
    expect(only(done())).toMatchObject({ count: 1, hours: { p50: 18 }, days: { p50: 2 } });
    const pause = { dueBefore: null, dueAfter: null };
    const paused = done({
      finishedAt: '2026-05-20T10:00:00',
      supplements: [{ ...pause, requestedAt: '2026-05-12T08:00:00', completedAt: '2026-05-18T08:00:00' }],
    });
    expect(only(paused)).toMatchObject({ count: 1, days: { p50: 3 }, late: 1, judged: 1 });
    expect(
      only(done({ limit: { hours: 80, unit: 'days' }, finishedAt: '2026-05-18T10:00:00' }))?.days?.p50,
    ).toBe(7);
  });

  it('is not guessed: what cannot be measured is counted apart', () => {
    const pause = { dueBefore: null, dueAfter: null };
    const times = only(
      done(),
      done({ receivedAt: null }),
      done({ finishedAt: null }),
      done({ receivedAt: '2026-05-14T08:00:00' }),
      done({ supplements: [{ ...pause, requestedAt: '2026-05-12T08:00:00', completedAt: null }] }),
      done({
        supplements: [{ ...pause, requestedAt: '2026-05-10T08:00:00', completedAt: '2026-05-12T08:00:00' }],
      }),
      done({ pausedAt: '2026-05-12T08:00:00' }),
      done({ receivedAt: '1999-05-12T08:00:00' }),
    );
    expect(times?.count).toBe(1);
    expect(times?.unmeasured).toEqual({ dates: 3, pause: 3, moved: 0, calendar: 1 });
  });

  it('is not taken from a dossier whose due date moved and nobody wrote down why', () => {
    // Five working days from Monday 11/05 end on 18/05: 25/05 was reached by a pause or a new appointment.
    const moved = done({ dueAt: '2026-05-25T08:00:00', finishedAt: '2026-05-22T10:00:00' });
    expect(only(done(), moved)).toMatchObject({ count: 1, unmeasured: { moved: 1 }, days: { max: 2 } });
    // An earlier date is no pause, and without a limit nobody knows whether it moved.
    expect(only(done({ dueAt: '2026-05-14T08:00:00' }))?.count).toBe(1);
    expect(only(done({ dueAt: '2026-05-25T08:00:00', limit: null }))?.count).toBe(1);
    // The system’s own ways of counting are no move: a worked Saturday it does not know (22/08/2026).
    const swapped = { receivedAt: '2026-08-21T08:00:00', dueAt: '2026-08-28T08:00:00' };
    const late = done({ ...swapped, finishedAt: '2026-08-25T08:00:00' });
    expect(handlingTimes([late], { from: '2026-06-15', to: '2026-09-14' }, CALENDAR)[0]?.count).toBe(1);
  });

  it('keeps a dossier whose pause is on record and explains its date, unless it moved once more', () => {
    const supplement = {
      requestedAt: '2026-05-12T08:00:00',
      completedAt: '2026-05-18T08:00:00',
      dueBefore: '2026-05-18T08:00:00',
      dueAfter: '2026-05-25T08:00:00',
    };
    const paused = { finishedAt: '2026-05-20T10:00:00', supplements: [supplement] };
    expect(only(done({ ...paused, dueAt: '2026-05-25T08:00:00' }))?.count).toBe(1);
    expect(only(done({ ...paused, dueAt: '2026-06-10T08:00:00' }))?.unmeasured.moved).toBe(1);
  });

  it('looks at results of the window only, none of them withdrawn or unfinished', () => {
    const others = [
      done({ finishedAt: '2026-06-15T08:00:00' }),
      done({ finishedAt: '2025-12-14T08:00:00' }),
      done({ withdrawn: true }),
      done({ status: 4 }),
      done({ status: 7 }),
    ];
    expect(handlingTimes(others, WINDOW, CALENDAR)).toEqual([]);
  });

  it('has percentiles that are values seen, in order, not exceeded by their share', () => {
    expect(percentiles([])).toBeNull();
    expect(percentiles([5, 1, 4, 2, 3])).toEqual({ p50: 3, p75: 4, p90: 5, p95: 5, max: 5 });
    fc.assert(
      fc.property(fc.array(fc.nat(50), { minLength: 1, maxLength: 60 }), (values) => {
        const found = percentiles(values);
        if (found === null) throw new Error('no percentiles');
        for (const [share, value] of [
          [50, found.p50],
          [75, found.p75],
          [90, found.p90],
          [95, found.p95],
          [100, found.max],
        ] as const) {
          expect(values).toContain(value);
          const within = values.filter((one) => one <= value).length;
          const below = values.filter((one) => one < value).length;
          expect(within * 100).toBeGreaterThanOrEqual(share * values.length);
          expect(below * 100).toBeLessThan(share * values.length);
        }
      }),
    );
  });
});

/** So many dossiers of one procedure, the last of them slow. */
const many = (count: number, known: Partial<Dossier> = {}): Dossier[] =>
  Array.from({ length: count }, (_, index) =>
    done({ ...known, finishedAt: index === 0 ? '2026-05-18T07:30:00' : '2026-05-13T10:00:00' }),
  );
const proposal = (dossiers: readonly Dossier[]) => proposeCuts(handlingTimes(dossiers, WINDOW, CALENDAR))[0];

describe('a proposal to cut', () => {
  it('takes the days in which 95 of 100 were finished, and compares with the target', () => {
    const cut = proposal(many(40));
    expect(cut).toMatchObject({
      verdict: 'cut',
      limitDays: 5,
      proposedDays: 2,
      cutShare: 0.6,
      reachesTarget: true,
    });
    if (cut === undefined) throw new Error('no proposal');
    expect(proposalLine(cut)).toBe('5 → 2 ngày làm việc (60%)');
  });

  it('is not made from a small sample, an unknown or mixed limit, or where there is no room', () => {
    expect(proposal(many(29))?.verdict).toBe('smallSample');
    expect(proposal(many(30))?.verdict).toBe('cut');
    expect(proposal(many(40, { limit: null }))?.verdict).toBe('limitUnknown');
    expect(proposal(many(40, { procedureCode: null }))?.verdict).toBe('limitUnknown');
    expect(proposal([...many(40), done({ limit: { hours: 24, unit: 'workingDays' } })])?.verdict).toBe(
      'severalLimits',
    );
    const tight = { limit: { hours: 16, unit: 'workingDays' }, dueAt: '2026-05-13T17:00:00' } as const;
    expect(proposal(many(40, tight))?.verdict).toBe('noRoom');
    expect(proposal(many(40, { limit: { hours: 4, unit: 'workingDays' } }))?.verdict).toBe('hoursOnly');
  });

  it('is not made where too many dossiers were left out, as the setting says', () => {
    const moved = Array.from({ length: 11 }, () => done({ dueAt: '2026-05-27T08:00:00' }));
    const times = handlingTimes([...many(30), ...moved], WINDOW, CALENDAR);
    expect(proposeCuts(times)[0]?.verdict).toBe('leftOut');
    expect(proposeCuts(times, { ...CUT_RULES, leftOut: 0.3 })[0]?.verdict).toBe('cut');
    expect(proposeCuts(times, { ...CUT_RULES, leftOut: 0.3, within: 100 })[0]?.verdict).toBe('noRoom');
  });

  it('takes the officer’s own days, or none, but never days that are no cut', () => {
    const [rule] = proposeCuts(handlingTimes(many(40), WINDOW, CALENDAR));
    if (rule === undefined) throw new Error('no proposal');
    expect(proposeDays(rule, 4, CUT_RULES)).toMatchObject({
      proposedDays: 4,
      cutShare: 0.2,
      reachesTarget: false,
      byOfficer: true,
    });
    expect(proposeDays(rule, null, CUT_RULES)).toMatchObject({ verdict: 'dropped', proposedDays: null });
    for (const days of [0, 5, 2.5, Number.NaN]) expect(proposeDays(rule, days, CUT_RULES)).toBe(rule);
    const [small] = proposeCuts(handlingTimes(many(3), WINDOW, CALENDAR));
    if (small === undefined) throw new Error('no proposal');
    expect(proposeDays(small, 3, CUT_RULES)).toMatchObject({ verdict: 'cut', cutShare: 0.4 });
  });

  it('never lies below the time 95 of 100 needed, nor above the limit', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 20 }), { minLength: 30, maxLength: 60 }), (days) => {
        const dossiers = days.map((count) =>
          done({
            limit: { hours: 80, unit: 'workingDays' },
            finishedAt: `${isoAfter('2026-05-04', count)}T16:00:00`,
            receivedAt: '2026-05-04T08:00:00',
            dueAt: null,
          }),
        );
        const one = proposal(dossiers);
        if (one?.proposedDays == null) return;
        const kept = one.times.days === null ? 0 : one.times.days.p95;
        expect(one.proposedDays).toBeGreaterThanOrEqual(Math.max(1, kept));
        expect(one.proposedDays).toBeLessThan(10);
        expect(one.cutShare).toBeGreaterThan(0);
      }),
    );
  });
});

function isoAfter(day: string, count: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + count * 86_400_000).toISOString().slice(0, 10);
}

const COST: CostInput = {
  hourlyIncome: 50_000,
  hourlyIncomeSource: 'Số liệu thống kê năm 2025',
  activities: [
    { name: 'Chuẩn bị hồ sơ', hours: 2.5, service: 20_000, fee: 8_000, other: 5_000 },
    { name: 'Đi nộp, đi nhận', hours: 3, service: 0, fee: 0, other: 40_000 },
  ],
  filingsPerYear: 1,
  subjects: 200,
};

describe('compliance cost', () => {
  it('is the sum over activities, times filings and subjects', () => {
    expect(complianceCost(COST)).toEqual({ perFiling: 348_000, perYear: 69_600_000, missing: [] });
  });

  it('saves what the worked example of Hà Nội saves', () => {
    expect(savedShare(1_024_000, 231_000)).toBeCloseTo(0.7744, 4);
    expect(savedShare(0, 0)).toBeNull();
    expect(savedShare(null, 1)).toBeNull();
  });

  it('asks for every input it was not given, and gives no figure that leans on it', () => {
    const keys = ['hourlyIncome', 'filingsPerYear', 'subjects'] as const;
    for (const key of keys) {
      const { perYear, missing } = complianceCost({ ...COST, [key]: null });
      expect(perYear).toBeNull();
      expect(missing).toHaveLength(1);
    }
    for (const key of ['hours', 'service', 'fee', 'other'] as const) {
      const activities = COST.activities.map((one, index) => (index === 0 ? { ...one, [key]: null } : one));
      const result = complianceCost({ ...COST, activities });
      expect(result).toMatchObject({
        perFiling: null,
        perYear: null,
        missing: [{ activity: 'Chuẩn bị hồ sơ' }],
      });
    }
    expect(complianceCost({ ...COST, hourlyIncomeSource: ' ' }).perFiling).toBeNull();
    expect(complianceCost({ ...COST, activities: [] }).perFiling).toBeNull();
    expect(complianceCost({ ...COST, hourlyIncome: Number.NaN }).perFiling).toBeNull();
  });

  it('takes what people can be asked about apart into activities', () => {
    const filing = {
      ...NO_FILING,
      prepareHours: 1,
      copies: 2,
      copyPrice: 1_000,
      service: 0,
      trips: 2,
      tripHours: 1.5,
      tripCost: 20_000,
      fee: 8_000,
      other: 0,
      filingsPerYear: 1,
      subjects: 10,
    };
    const income = { income: 50_000, source: 'Niên giám' };
    const now = complianceCost(costInputOf(filing, income));
    expect(now).toEqual({ perFiling: 250_000, perYear: 2_500_000, missing: [] });
    // No trip at all costs nothing, whatever one would cost.
    const after = simplifiedFiling({ ...filing, tripCost: null }, { trips: 0, tripHours: null });
    if (after === null) throw new Error('nothing proposed');
    expect(complianceCost(costInputOf(after, income)).perFiling).toBe(60_000);
    expect(simplifiedFiling(filing, { trips: null })).toBeNull();
    expect(complianceCost(costInputOf(NO_FILING, { income: null, source: '' })).missing).toHaveLength(11);
  });

  it('never falls when any input grows', () => {
    const amount = fc.nat(1_000_000);
    fc.assert(
      fc.property(amount, amount, fc.nat(100), fc.nat(5000), (income, fee, hours, subjects) => {
        const at = (more: number) =>
          complianceCost({
            ...COST,
            hourlyIncome: income,
            subjects,
            activities: [{ name: 'a', hours: hours + more, service: 0, fee, other: 0 }],
          }).perYear ?? -1;
        expect(at(1)).toBeGreaterThanOrEqual(at(0));
      }),
    );
  });
});

describe('the written proposal', () => {
  const paper = (dossiers: readonly Dossier[], costs: Parameters<typeof reviewPaper>[1] = []) =>
    paperText(
      reviewPaper(proposeCuts(handlingTimes(dossiers, WINDOW, CALENDAR)), costs, WINDOW, CUT_RULES, {
        unitName: 'UBND xã Mẫu',
        place: '',
        datedOn: '2026-06-15',
      }),
    );

  it('shows the rule, the cut, the small samples and what was not measured', () => {
    const text = paper([
      ...many(40),
      ...many(3, { procedureCode: '2.000635', procedureName: 'Thủ tục ít gặp' }),
      done({ receivedAt: null }),
    ]);
    expect(text).toContain('bách phân vị 95');
    expect(text).toContain('Đề xuất: 2 ngày làm việc; Cắt giảm: 60%');
    expect(text).toContain('Mẫu nhỏ (1 thủ tục): Thủ tục ít gặp (2.000635) (3 hồ sơ)');
    expect(text).toContain('1 hồ sơ thiếu ngày tiếp nhận');
    expect(text).toContain('Chưa có số liệu đầu vào');
  });

  it('shows every input of the cost, the result and what is still to be asked for', () => {
    const after = { ...COST, activities: COST.activities.slice(0, 1) };
    const whole = paper(many(40), [{ procedure: 'Xác nhận tình trạng hôn nhân', before: COST, after }]);
    for (const words of [
      '50.000 đồng',
      'Số liệu thống kê năm 2025',
      'Số giờ: 2,5',
      '348.000 đồng',
      '69.600.000 đồng',
      'Tiết kiệm 54,59%',
    ]) {
      expect(whole).toContain(words);
    }
    const before = { ...COST, hourlyIncome: null, hourlyIncomeSource: '' };
    const asked = paper(many(40), [{ procedure: 'Xác nhận', before, after: null }]);
    expect(asked).toContain('Chi phí một lần: chưa tính được; chi phí một năm: chưa tính được.');
    expect(asked).toContain('Còn phải thu thập: thu nhập bình quân một giờ; nguồn của thu nhập');
  });
});
