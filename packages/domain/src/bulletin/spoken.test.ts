import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { spokenDate, spokenNumber, spokenPercent, spokenSpan } from './spoken.ts';
import { addDays, readWords } from './synthetic-words.ts';

describe('a number in words', () => {
  it.each([
    [0, 'không'],
    [4, 'bốn'],
    [5, 'năm'],
    [10, 'mười'],
    [11, 'mười một'],
    [14, 'mười bốn'],
    [15, 'mười lăm'],
    [20, 'hai mươi'],
    [21, 'hai mươi mốt'],
    [24, 'hai mươi tư'],
    [25, 'hai mươi lăm'],
    [91, 'chín mươi mốt'],
    [100, 'một trăm'],
    [101, 'một trăm linh một'],
    [105, 'một trăm linh năm'],
    [110, 'một trăm mười'],
    [115, 'một trăm mười lăm'],
    [221, 'hai trăm hai mươi mốt'],
    [1000, 'một nghìn'],
    [1001, 'một nghìn không trăm linh một'],
    [1024, 'một nghìn không trăm hai mươi tư'],
    [2026, 'hai nghìn không trăm hai mươi sáu'],
    [10_000, 'mười nghìn'],
    [1_000_000, 'một triệu'],
    [2_000_000_000, 'hai tỷ'],
  ])('%i is %s', (value, words) => {
    expect(spokenNumber(value)).toBe(words);
  });

  it('from 0 to 10,000 reads back as itself, and none is said twice', () => {
    const said = new Set<string>();
    for (let value = 0; value <= 10_000; value++) {
      const words = spokenNumber(value);
      expect(readWords(words), words).toBe(value);
      said.add(words);
    }
    expect(said.size).toBe(10_001);
  });

  it('keeps the rules of mốt, tư, lăm and linh', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999_999_999 }), (value) => {
        const words = spokenNumber(value);
        expect(words).toBe(words.normalize('NFC'));
        expect(words).toMatch(/^\p{L}+(?: \p{L}+)*$/u);
        expect(words).not.toMatch(/mươi (?:một|bốn|năm)(?! (?:trăm|nghìn|triệu))/u);
        expect(words).not.toMatch(/(?<!mươi) (?:mốt|tư)|mười (?:năm|tư|mốt)|linh (?:mốt|tư|lăm|mười)/u);
        expect(readWords(words)).toBe(value);
      }),
    );
  });

  it('is refused for what is no count', () => {
    for (const value of [-1, 1.5, Number.NaN, Number.POSITIVE_INFINITY, 1e12]) {
      expect(() => spokenNumber(value)).toThrow(/INVALID_INPUT/u);
    }
  });
});

describe('a percentage in words', () => {
  it.each([
    [40, 41, 'chín mươi bảy phẩy năm mươi sáu phần trăm'],
    [1, 1, 'một trăm phần trăm'],
    [0, 3, 'không phần trăm'],
    [1, 2, 'năm mươi phần trăm'],
    [197, 200, 'chín mươi tám phẩy năm phần trăm'],
    [1, 2000, 'không phẩy không năm phần trăm'],
    [1201, 2000, 'sáu mươi phẩy không năm phần trăm'],
    [97_996, 100_000, 'chín mươi bảy phẩy chín mươi chín phần trăm'],
  ])('%i of %i', (part, whole, words) => {
    expect(spokenPercent(part, whole)).toBe(words);
  });

  it('of nothing is none, and never more than was reached', () => {
    expect(spokenPercent(0, 0)).toBeNull();
    expect(() => spokenPercent(2, 1)).toThrow(/INVALID_INPUT/u);
    fc.assert(
      fc.property(fc.nat(10_000), fc.nat(10_000), (a, b) => {
        const [part, whole] = [Math.min(a, b), Math.max(a, b) + 1];
        expect(spokenPercent(part, whole)).not.toMatch(/một trăm phần trăm/u);
      }),
    );
  });
});

describe('a day in words', () => {
  it('has mùng up to the tenth and a fourth month', () => {
    expect(spokenDate('2026-04-08')).toBe('ngày mùng tám tháng tư năm hai nghìn không trăm hai mươi sáu');
    expect(spokenDate('2026-12-10', 'dayAndMonth')).toBe('ngày mùng mười tháng mười hai');
    expect(spokenDate('2026-06-14T08:00:00', 'day')).toBe('ngày mười bốn');
    expect(spokenDate('2026-01-24', 'dayAndMonth')).toBe('ngày hai mươi tư tháng một');
  });

  it('of a stretch says month and year once where they are the same', () => {
    const year = 'năm hai nghìn không trăm hai mươi';
    expect(spokenSpan('2026-06-08', '2026-06-14')).toBe(
      `từ ngày mùng tám đến ngày mười bốn tháng sáu ${year} sáu`,
    );
    expect(spokenSpan('2026-06-29', '2026-07-05')).toBe(
      `từ ngày hai mươi chín tháng sáu đến ngày mùng năm tháng bảy ${year} sáu`,
    );
    expect(spokenSpan('2026-12-28', '2027-01-03')).toContain(
      `${year} sáu đến ngày mùng ba tháng một ${year} bảy`,
    );
  });

  it('is said differently for every day of a year', () => {
    const said = new Set(Array.from({ length: 365 }, (_, index) => spokenDate(addDays('2026-01-01', index))));
    expect(said.size).toBe(365);
  });
});
