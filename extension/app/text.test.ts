import { describe, expect, it } from 'vitest';
import { defineTexts, formatCount, formatMoment, formatShare } from './text.ts';

describe('texts', () => {
  const texts = defineTexts(
    { hello: 'Xin chào', left: (n: number) => `còn ${n}` },
    {
      hello: 'Hello',
      left: (n) => `${n} left`,
    },
  );

  it('are Vietnamese unless English is asked for', () => {
    expect([texts('vi').left(2), texts('en').left(2)]).toEqual(['còn 2', '2 left']);
  });

  it('write numbers, shares and moments as people here do', () => {
    expect(formatCount(1234567, 'vi')).toBe('1.234.567');
    expect(formatCount(1234567, 'en')).toBe('1,234,567');
    expect(formatMoment('2026-06-14T11:30:00')).toBe('11:30 14/06/2026');
    expect(formatMoment('2026-06-14')).toBe('14/06/2026');
  });

  it('never round a share up to a target it misses, nor give a share of nothing', () => {
    expect(formatShare(97_996, 100_000, 'vi')).toBe('97,99% (97.996/100.000)');
    expect(formatShare(49, 50, 'en')).toBe('98.00% (49/50)');
    expect(formatShare(0, 0, 'vi')).toBe('không phát sinh');
  });
});
