import fc from 'fast-check';
import { expect, it } from 'vitest';
import { marginOf } from './margin.ts';
import { marginWords } from './margin-words.ts';
import { checkedRatio, percentOf, type Ratio } from './ratio.ts';

const ratios = fc
  .tuple(fc.nat(5_000), fc.nat(5_000))
  .map(([a, b]): Ratio => ({ part: Math.min(a, b), whole: Math.max(a, b) }));
const targets = fc.integer({ min: 1, max: 100 });
const reaches = ({ part, whole }: Ratio, target: number) => part * 100 >= whole * target;

it('rounds down to two places and has no percentage for nothing', () => {
  expect(percentOf({ part: 47, whole: 48 })).toBe(97.91);
  expect(percentOf({ part: 49, whole: 50 })).toBe(98);
  expect(percentOf({ part: 99_999, whole: 100_000 })).toBe(99.99);
  expect(percentOf({ part: 0, whole: 5 })).toBe(0);
  expect(percentOf({ part: 0, whole: 0 })).toBeNull();
});

it('never shows more than there is, and less than a hundredth below it', () => {
  fc.assert(
    fc.property(ratios, ({ part, whole }) => {
      fc.pre(whole > 0);
      const hundredths = Math.round((percentOf({ part, whole }) ?? -1) * 100);
      expect(hundredths * whole).toBeLessThanOrEqual(part * 10_000);
      expect((hundredths + 1) * whole).toBeGreaterThan(part * 10_000);
    }),
  );
});

it('the slack is the most that may come, the missing the least that must', () => {
  fc.assert(
    fc.property(ratios, targets, fc.constantFrom('flow', 'stock'), (ratio, target, growth) => {
      const margin = marginOf(ratio, target, growth);
      expect(margin === null).toBe(ratio.whole === 0);
      if (margin === null) return;
      expect(margin.reached).toBe(reaches(ratio, target));
      const worse = ({ part, whole }: Ratio, n: number): Ratio =>
        growth === 'flow' ? { part, whole: whole + n } : { part: part - n, whole };
      const better = ({ part, whole }: Ratio, n: number): Ratio =>
        growth === 'flow' ? { part: part + n, whole: whole + n } : { part: part + n, whole };
      const { slack, missing } = margin;
      if (slack !== null) {
        expect(reaches(worse(ratio, slack), target)).toBe(true);
        expect(reaches(worse(ratio, slack + 1), target)).toBe(false);
      } else if (missing !== null) {
        expect(reaches(better(ratio, missing), target)).toBe(true);
        expect(reaches(better(ratio, missing - 1), target)).toBe(false);
      } else {
        expect([growth, target]).toEqual(['flow', 100]);
      }
    }),
  );
});

const GOOD = { vi: 'hồ sơ đúng hạn', en: ['timely dossier', 'timely dossiers'] } as const;
const BAD = { vi: 'hồ sơ trễ', en: ['late dossier', 'late dossiers'] } as const;
const say = (part: number, whole: number, target: number, growth: 'flow' | 'stock' = 'flow') => {
  const margin = marginOf({ part, whole }, target, growth);
  return margin && marginWords(margin, target, growth, GOOD, BAD);
};

it('says what is needed', () => {
  expect(say(49, 50, 98)).toEqual({
    vi: 'một hồ sơ trễ nữa là dưới 98 %',
    en: 'one more late dossier: below 98%',
  });
  expect(say(100, 100, 98)?.vi).toBe('3 hồ sơ trễ nữa là dưới 98 %');
  expect(say(47, 48, 98)).toEqual({ vi: 'cần thêm 2 hồ sơ đúng hạn', en: '2 more timely dossiers needed' });
  expect(say(48, 49, 98)?.en).toBe('1 more timely dossier needed');
  expect(say(99, 100, 100)?.vi).toBe('đã có hồ sơ trễ: kỳ này không còn đạt được 100 %');
  expect(say(90, 100, 100, 'stock')?.vi).toBe('cần thêm 10 hồ sơ đúng hạn');
  expect(say(10, 10, 100, 'stock')?.vi).toBe('bớt một hồ sơ đúng hạn là dưới 100 %');
  expect(say(0, 0, 98)).toBeNull();
});

it.each([
  { part: 2, whole: 1 },
  { part: -1, whole: 1 },
  { part: 0.5, whole: 1 },
  { part: Number.NaN, whole: 1 },
])('refuses $part of $whole', (ratio) => {
  expect(() => checkedRatio(ratio, 'satisfaction')).toThrow(
    expect.objectContaining({
      code: 'INVALID_INPUT',
      context: expect.objectContaining({ label: 'satisfaction' }),
    }),
  );
});
