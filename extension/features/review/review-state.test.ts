import { NO_FILING } from '@dung-hen/domain';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { numberOf, numberText } from './number-input.tsx';
import { FIRST_REVIEW, readReviewState, withCost, withDays } from './review-state.ts';

describe('what is kept of a review', () => {
  it('comes back as it was stored, and begins anew from what is not understood', () => {
    const own = withCost(withDays(FIRST_REVIEW, '2026-Q2', '1.004873', 2), '1.004873', {
      before: { ...NO_FILING, trips: 2 },
      source: 'phiếu khảo sát',
    });
    expect(readReviewState(structuredClone(own))).toEqual(own);
    for (const broken of [undefined, null, {}, { ...own, rules: { within: 400 } }]) {
      expect(readReviewState(broken)).toEqual(FIRST_REVIEW);
    }
  });

  it('forgets days taken back to the rule and costs emptied again', () => {
    const own = withDays(withDays(FIRST_REVIEW, '2026-Q2', 'a', 2), '2026-Q2', 'b', null);
    expect(withDays(own, '2026-Q2', 'a', undefined).days).toEqual({ '2026-Q2': { b: null } });
    const cost = withCost(FIRST_REVIEW, 'a', { before: { ...NO_FILING, fee: 0 } });
    expect(Object.keys(cost.costs)).toEqual(['a']);
    expect(withCost(cost, 'a', { before: NO_FILING }).costs).toEqual({});
  });
});

describe('a number as it is typed', () => {
  it('is read as Vietnamese write it', () => {
    expect(['1.024.000', '8.000', '2,5', '2.5', ' 0 ', ''].map(numberOf)).toEqual([
      1_024_000,
      8_000,
      2.5,
      2.5,
      0,
      null,
    ]);
    expect(['x', '-1', '1,2,3', '1e3', '12.34.5'].map(numberOf)).toEqual(Array(5).fill(undefined));
  });

  it('comes back from its own text', () => {
    fc.assert(
      fc.property(fc.nat(1e9), fc.nat(9), (whole, tenth) => {
        const value = whole + tenth / 10;
        expect(numberOf(numberText(value))).toBeCloseTo(value, 6);
      }),
    );
  });
});
