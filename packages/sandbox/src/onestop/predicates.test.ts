import { describe, expect, it } from 'vitest';
import { type Countable, PREDICATES, UNIT_REPORT_PREDICATES, upsetsStatistics } from './predicates.ts';

/** Window of days 100–190; the present moment is day 200, 08:00. */
const RANGE = { T: 100, D: 190, now: 200 * 86_400_000 + 8 * 3_600_000 };

const dossier = (facts: Partial<Countable>): Countable => ({
  S: 4,
  TN: 150,
  HT: 160,
  KT: null,
  YC: null,
  channel: '2',
  withdrawn: false,
  dueMs: null,
  acceptBy: () => null,
  payment: () => null,
  ...facts,
});

const holds = (name: string, facts: Partial<Countable>, predicates = PREDICATES) => {
  const predicate = predicates[name];
  if (predicate === undefined) throw new Error(`No predicate ${name}`);
  return predicate(dossier(facts), RANGE);
};

type Case = readonly [facts: Partial<Countable>, expected: boolean];

/** Each line is a sentence of the wording, tried at its edges. */
const WORDING: Readonly<Record<string, readonly Case[]>> = {
  // TN ≤ D and ((S = 5 and (YC ≤ D or YC null)) or S ∈ {6,8})
  BoSung: [
    [{ S: 5, YC: 190 }, true],
    [{ S: 5, YC: 191 }, false],
    [{ S: 5, YC: null }, true],
    [{ S: 6, YC: 999 }, true],
    [{ S: 8 }, true],
    [{ S: 8, TN: 191 }, false],
    [{ S: 8, TN: null }, false],
    [{ S: 8, TN: 1 }, true],
    [{ S: 4 }, false],
  ],
  // TN ≤ D, S = 7, T ≤ KT ≤ D
  TraLai: [
    [{ S: 7, KT: 100 }, true],
    [{ S: 7, KT: 190 }, true],
    [{ S: 7, KT: 99 }, false],
    [{ S: 7, KT: 191 }, false],
    [{ S: 7, KT: null }, false],
    [{ S: 9, KT: 150, withdrawn: true }, false],
    [{ S: 7, KT: 150, TN: 191 }, false],
  ],
  // TN < T and (S ∈ {2,4,5,6,8} or (S ∈ {9,10,7} and KT ≥ T))
  TiepNhanKyTruoc: [
    [{ TN: 99, S: 2 }, true],
    [{ TN: 99, S: 8 }, true],
    [{ TN: 100, S: 2 }, false],
    [{ TN: 99, S: 10, KT: 100 }, true],
    [{ TN: 99, S: 10, KT: 99 }, false],
    [{ TN: 99, S: 7, KT: 300 }, true],
    [{ TN: 99, S: 9, KT: null }, false],
    [{ TN: 99, S: 3 }, false],
    [{ TN: null, S: 4 }, false],
  ],
  TiepNhanTrongKy: [
    [{ TN: 100 }, true],
    [{ TN: 190 }, true],
    [{ TN: 99 }, false],
    [{ TN: 191 }, false],
    [{ TN: null }, false],
  ],
  TiepNhanQuaMang: [
    [{ channel: '2' }, true],
    [{ channel: '1' }, false],
    [{ channel: null }, false],
    [{ channel: '2', TN: 99 }, false],
  ],
  TiepNhanTrucTiepVaBCCI: [
    [{ channel: '1' }, true],
    [{ channel: '3' }, true],
    [{ channel: '2' }, false],
    [{ channel: null }, false],
  ],
  // S ∈ {9,10}, T ≤ KT ≤ D; when it was received is not asked
  DaXuLy: [
    [{ S: 9, KT: 100 }, true],
    [{ S: 10, KT: 190 }, true],
    [{ S: 10, KT: 191 }, false],
    [{ S: 7, KT: 150 }, false],
    [{ S: 9, KT: null }, false],
    [{ S: 9, KT: 150, TN: null }, true],
  ],
  DaXuLyTruocHan: [
    [{ S: 9, KT: 159 }, true],
    [{ S: 9, KT: 160 }, false],
    [{ S: 9, KT: 159, HT: null }, false],
  ],
  DaXuLyDungHan: [
    [{ S: 9, KT: 160 }, true],
    [{ S: 9, KT: 161 }, false],
    [{ S: 9, KT: 161, HT: null }, true],
  ],
  DaXuLyQuaHan: [
    [{ S: 9, KT: 161 }, true],
    [{ S: 9, KT: 160 }, false],
    [{ S: 9, KT: 999, HT: null }, false],
  ],
  // no due date is excluded here
  DaXuLyDungHanVaTruocHan: [
    [{ S: 9, KT: 160 }, true],
    [{ S: 9, KT: 150 }, true],
    [{ S: 9, KT: 150, HT: null }, false],
  ],
  DaXuLyDungHanVaTraLai: [
    [{ S: 7, KT: 180 }, true],
    [{ S: 9, KT: 160 }, true],
    [{ S: 9, KT: 180, withdrawn: true }, false],
  ],
  // TN ≤ D and (S ∈ {2,4} or (S ∈ {9,10,7} and KT > D) or (S = 5 and YC > D))
  DangXuLy: [
    [{ S: 2 }, true],
    [{ S: 4, TN: 1 }, true],
    [{ S: 4, TN: 191 }, false],
    [{ S: 10, KT: 191 }, true],
    [{ S: 10, KT: 190 }, false],
    [{ S: 7, KT: 191 }, true],
    [{ S: 9, KT: null }, false],
    [{ S: 5, YC: 191 }, true],
    [{ S: 5, YC: 190 }, false],
    [{ S: 5, YC: null }, false],
    [{ S: 6, YC: 191 }, false],
  ],
  // judged against D, not against today
  DangXuLyTrongHan: [
    [{ HT: 190 }, true],
    [{ HT: 189 }, false],
    [{ HT: null }, true],
  ],
  DangXuLyQuaHan: [
    [{ HT: 189 }, true],
    [{ HT: 190 }, false],
    [{ HT: null }, false],
    [{ S: 5, YC: 150, HT: 10 }, false],
  ],
  DangXuLyTrongHanVaBoSung: [
    [{ S: 5, YC: 150, HT: 10 }, true],
    [{ S: 4, HT: 10 }, false],
  ],
  TrangThaiDungXuLy: [[{ S: 8, TN: 999 }, true]],
  TrangThaiYeuCauThucHienNVTC: [[{ S: 6, TN: null }, true]],
  TiepNhanQuaHan: [
    [{ acceptBy: () => 149 }, true],
    [{ acceptBy: () => 150 }, false],
    [{ acceptBy: () => null }, false],
  ],
  DangXuLyQuaHanTrongKy: [
    [{ HT: 189 }, true],
    [{ HT: 189, TN: 99 }, false],
    [{ S: 9, KT: 999, HT: 189 }, false],
  ],
  // those finished early are not in it
  XuLyDungHan: [
    [{ S: 9, KT: 160 }, true],
    [{ S: 9, KT: 150 }, false],
    [{ S: 4, HT: 190 }, true],
    [{ S: 8 }, true],
  ],
  DangXuLySapHetHan: [
    [{ dueMs: RANGE.now + 86_400_000 }, true],
    [{ dueMs: RANGE.now + 86_400_001 }, false],
    [{ dueMs: RANGE.now }, false],
  ],
  CoNghiaVuTaiChinh: [
    [{ payment: () => ({ day: 150, online: false }) }, true],
    [{ payment: () => ({ day: 99, online: true }) }, false],
  ],
  DaTTTTQuaDvcqg: [
    [{ payment: () => ({ day: 150, online: true }) }, true],
    [{ payment: () => ({ day: 150, online: false }) }, false],
  ],
  // outer condition: S ∉ {1,3} and counted as running, done, waiting or returned
  TongSo: [
    [{ S: 1 }, false],
    [{ S: 3 }, false],
    [{ S: 4 }, true],
    [{ S: 9, KT: null }, false],
    [{ S: 9, KT: 99 }, false],
    [{ S: 4, TN: null }, false],
    [{ S: 9, KT: 150, TN: null }, true],
  ],
};

describe('the counting predicates, sentence by sentence', () => {
  it.each(Object.entries(WORDING))('%s', (name, cases) => {
    for (const [facts, expected] of cases) {
      const tried = Object.fromEntries(
        Object.entries(facts).filter(([, value]) => typeof value !== 'function'),
      );
      expect(holds(name, facts), `${name} ${JSON.stringify(tried)}`).toBe(expected);
    }
  });

  it('the unit report takes withdrawn ones by loaiKetQua, out of the processed', () => {
    const own = (name: string, facts: Partial<Countable>) => holds(name, facts, UNIT_REPORT_PREDICATES);
    const gone = { S: 10, KT: 150, withdrawn: true };
    expect([own('TraLai', gone), own('DaXuLy', gone), own('TongSo', gone)]).toEqual([true, false, true]);
    expect(own('TraLai', { S: 7, KT: 150, withdrawn: false })).toBe(false);
    expect(own('TraLaiTruocHan', gone)).toBe(true);
    expect(own('TraLaiDungHan', { ...gone, HT: 150 })).toBe(true);
    expect(own('TraLaiQuaHan', { ...gone, HT: 149 })).toBe(true);
    expect(own('DaXuLyTruocHan', gone)).toBe(false);
  });

  it('sums hold on any dossier with a channel and a day of receipt up to D', () => {
    const days = [null, 50, 99, 100, 150, 190, 191, 250];
    for (const S of [2, 4, 5, 6, 7, 8, 9, 10]) {
      for (const TN of [50, 99, 100, 150, 190]) {
        for (const KT of days.filter((day) => day === null || day >= TN)) {
          for (const [HT, YC] of days.flatMap((a) => days.map((b) => [a, b] as const))) {
            const facts = { S, TN, KT, HT, YC, channel: '1' as const };
            const is = (name: string) => Number(holds('TongSo', facts) && holds(name, facts));
            const total = is('TongSo');
            expect(total).toBe(is('TiepNhanKyTruoc') + is('TiepNhanQuaMang') + is('TiepNhanTrucTiepVaBCCI'));
            expect(total).toBe(is('DaXuLyVaTraLai') + is('DangXuLyVaBoSung'));
            expect(is('DaXuLyVaTraLai')).toBe(
              is('DaXuLyTruocHan') + is('DaXuLyDungHanVaTraLai') + is('DaXuLyQuaHan'),
            );
            expect(is('DangXuLyVaBoSung')).toBe(is('DangXuLyTrongHanVaBoSung') + is('DangXuLyQuaHan'));
          }
        }
      }
    }
  });
});

describe('rows that upset the statistics', () => {
  const upsets = (facts: Partial<Countable>, level = '4') => upsetsStatistics(dossier(facts), level, 200);

  it('six causes, each alone', () => {
    expect(upsets({})).toBe(false);
    expect(upsets({ channel: '2' }, '2')).toBe(true);
    expect(upsets({ channel: '1' }, '2')).toBe(false);
    expect(upsets({ TN: null })).toBe(true);
    expect(upsets({ TN: null, S: 5 })).toBe(false);
    expect(upsets({ S: 9, KT: null })).toBe(true);
    expect(upsets({ TN: 201 })).toBe(true);
    expect(upsets({ S: 9, KT: 201 })).toBe(true);
    expect(upsets({ S: 9, KT: 149 })).toBe(true);
    expect(upsets({ S: 9, KT: 150 })).toBe(false);
  });

  it('dossiers never received have no day of receipt by right', () => {
    expect(upsets({ S: 1, TN: null })).toBe(false);
    expect(upsets({ S: 3, TN: null })).toBe(false);
  });
});
