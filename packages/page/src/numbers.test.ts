import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inferNumberStyle, parseCount, parseNumber } from './numbers.ts';

const value = (text: string, style?: 'vi' | 'en') => {
  const parsed = parseNumber(text, style);
  return parsed.ok ? parsed.value : parsed.reason;
};

describe('parseNumber', () => {
  it.each([
    ['2.527', 2527],
    ['15,000', 15000],
    ['1.234.567', 1234567],
    ['1,234,567', 1234567],
    ['1.234,5', 1234.5],
    ['1,234.5', 1234.5],
    ['12,5', 12.5],
    ['12.5', 12.5],
    ['1,23', 1.23],
    ["'7", 7],
    ['’7', 7],
    ['1 234', 1234],
    ['1\u00a0234', 1234],
    ['1\u202f234\u202f567', 1234567],
    ['1\u2009234,5', 1234.5],
    ['\u00a012\u00a0', 12],
    ['\u200b7\ufeff', 7],
    ['１２３', 123],
    ['-5', -5],
    ['−1.234', -1234],
    ['–3', -3],
    ['0', 0],
    ['-0', 0],
    ['0,5', 0.5],
    ['0.123', 0.123],
    ['007', 7],
    ['1234.567', 1234.567],
    ['1.2345', 1.2345],
    [',5', 0.5],
  ])('reads %s', (text, expected) => {
    expect(value(text)).toBe(expected);
  });

  it.each([
    ['98,36%', 98.36],
    ['98.36%', 98.36],
    ['100 %', 100],
    ['1.234%', 1.234],
    ['０％', 0],
  ])('keeps %s a percentage', (text, expected) => {
    expect(parseNumber(text)).toEqual({ ok: true, value: expected, kind: 'percent' });
    expect(parseCount(text)).toEqual({ ok: false, reason: 'notCount' });
  });

  it.each([
    ['', 'empty'],
    ['\u00a0', 'empty'],
    ['\u200b', 'empty'],
    ['-', 'dash'],
    ['–', 'dash'],
    ['—', 'dash'],
    ['(12)', 'brackets'],
    ['[3]', 'brackets'],
    ['12/15', 'fraction'],
    ['3 Ngày', 'words'],
    ['3  Ngày', 'words'],
    ['n/a', 'words'],
    ['12*', 'words'],
    ['1e5', 'words'],
    ['Infinity', 'words'],
    ['28/02/2025', 'words'],
    ['1.', 'words'],
    ['1.23.456', 'grouping'],
    ['1.234,567.8', 'grouping'],
    ['1,234.567.8', 'grouping'],
    ['12 5', 'grouping'],
    ['1  234', 'grouping'],
    ['.', 'words'],
    ['12.345.67', 'grouping'],
    ['9007199254740993123', 'tooLong'],
    ['½', 'words'],
    ['12²', 'words'],
    ['５／６', 'fraction'],
  ])('refuses %j with a reason', (text, reason) => {
    expect(value(text)).toBe(reason);
  });

  it('follows the style of the column where one is given', () => {
    expect(value('1.234', 'en')).toBe(1.234);
    expect(value('1,234', 'en')).toBe(1234);
    expect(value('1,234', 'vi')).toBe(1.234);
    expect(value('1.234', 'vi')).toBe(1234);
    expect(value('12.5', 'vi')).toBe('grouping');
  });

  const LOCALES = { vi: 'vi-VN', en: 'en-US' } as const;
  it('reads back every number in every style', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -9_999_999, max: 9_999_999 }),
        fc.integer({ min: 0, max: 4 }),
        fc.constantFrom('vi' as const, 'en' as const),
        fc.boolean(),
        (units, places, style, grouped) => {
          const number = units / 10 ** places;
          const text = number.toLocaleString(LOCALES[style], {
            useGrouping: grouped,
            minimumFractionDigits: places,
            maximumFractionDigits: places,
          });
          expect(value(text, style)).toBeCloseTo(number === 0 ? 0 : number, 9);
          const blanks = text.replace(/[.,](?=\d{3}(?:\D|$))/gu, (mark) => (places === 3 ? mark : '\u00a0'));
          if (grouped && places === 0) expect(value(blanks)).toBe(number === 0 ? 0 : number);
        },
      ),
    );
  });

  it('reads whole numbers in every style without being told the style', () => {
    fc.assert(
      fc.property(
        fc.nat(999_999_999),
        fc.constantFrom('.', ',', ' ', '\u00a0', '\u202f', ''),
        (number, mark) => {
          const text = String(number).replace(/\B(?=(?:\d{3})+$)/gu, mark);
          expect(parseNumber(text)).toEqual({ ok: true, value: number, kind: 'integer' });
        },
      ),
    );
  });

  it('never throws and never gives NaN', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[\d.,\s%'()/-]{0,12}$/)), (text) => {
        const parsed = parseNumber(text);
        expect(parsed.ok ? Number.isFinite(parsed.value) : parsed.reason !== undefined).toBe(true);
      }),
    );
  });
});

describe('inferNumberStyle', () => {
  it('goes by the texts that can be read one way alone', () => {
    expect(inferNumberStyle(['1.234', '12,5'])).toEqual({ style: 'vi', conflict: null });
    expect(inferNumberStyle(['1,234', '12.5', '98,36%'])).toEqual({ style: 'en', conflict: null });
    expect(inferNumberStyle(['1.234.567'])).toEqual({ style: 'vi', conflict: null });
    expect(inferNumberStyle(['1.234', '7', '', '-', 'n/a'])).toEqual({ style: null, conflict: null });
  });

  it('names the text that contradicts the others', () => {
    expect(inferNumberStyle(['12,5', '12.5'])).toEqual({ style: null, conflict: '12.5' });
  });
});

describe('parseCount', () => {
  it('takes whole numbers of things alone', () => {
    expect(parseCount('2.527')).toEqual({ ok: true, value: 2527 });
    expect(parseCount('12,00')).toEqual({ ok: true, value: 12 });
    expect(parseCount('12,5')).toEqual({ ok: false, reason: 'notCount' });
    expect(parseCount('-3')).toEqual({ ok: false, reason: 'notCount' });
    expect(parseCount('-')).toEqual({ ok: false, reason: 'dash' });
  });
});
