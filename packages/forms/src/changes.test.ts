import { makePeriod } from '@dung-hen/domain';
import { describe, expect, it } from 'vitest';
import { compareWithEarlier } from './changes.ts';
import { figuresForm } from './fixtures/invented.ts';
import type { ReportForm } from './types.ts';

const of = (quarter: number, year: number, rows: Parameters<typeof figuresForm>[0]): ReportForm => ({
  ...figuresForm(rows),
  period: makePeriod('quarter', year, quarter),
});

describe('changes against an earlier period', () => {
  const before = of(1, 2026, {
    'Hộ tịch': { 3: 100, 10: 0 },
    'Đất đai': { 3: 40 },
    'Tổng số': { 3: 140, 10: 0 },
  });
  const now = of(2, 2026, {
    'Hộ tịch': { 3: 104, 10: 6 },
    'Đất đai': { 3: 20 },
    'Tổng số': { 3: 124, 10: 6 },
  });

  it('puts what stands out first and leaves out what did not move', () => {
    expect(
      compareWithEarlier(now, before).map((c) => [c.rowLabel, c.columnNumber, c.difference, c.standsOut]),
    ).toEqual([
      ['Đất đai', 3, -20, true],
      ['Hộ tịch', 10, 6, true],
      ['Tổng số', 10, 6, true],
      ['Tổng số', 3, -16, false],
      ['Hộ tịch', 3, 4, false],
    ]);
  });

  it('says it in words, and has no share of nothing', () => {
    const [land, late] = compareWithEarlier(now, before);
    expect(land?.words.vi).toBe('giảm 20 hồ sơ (50,0%) so với Quý I năm 2026');
    expect(late?.ratio).toBeNull();
    expect(late?.words.vi).toBe('tăng 6 hồ sơ so với Quý I năm 2026');
  });

  it('takes the thresholds of the office', () => {
    const all = compareWithEarlier(now, before, { atLeast: 1, ratio: 0 });
    expect(all.every(({ standsOut }) => standsOut)).toBe(true);
  });

  it('counts a row the other form lacks as zeros', () => {
    const withNew = of(2, 2026, { 'Chứng thực': { 3: 9 }, 'Tổng số': { 3: 9 } });
    const changes = compareWithEarlier(withNew, of(1, 2026, { 'Tổng số': { 3: 9 } }));
    expect(changes).toMatchObject([{ rowLabel: 'Chứng thực', before: 0, now: 9 }]);
  });

  it('also compares with the same quarter last year, and refuses what cannot be compared', () => {
    expect(compareWithEarlier(now, { ...before, period: makePeriod('quarter', 2025, 2) })).not.toEqual([]);
    for (const wrong of [
      { period: makePeriod('year', 2025) },
      { period: makePeriod('quarter', 2026, 3) },
      { unit: { code: 'H56.1.1', name: 'UBND xã Khác' } },
      { profile: 'Cách đếm khác' },
    ]) {
      expect(() => compareWithEarlier(now, { ...before, ...wrong })).toThrow(
        /INVALID_INPUT|cannot be compared/,
      );
    }
  });
});
