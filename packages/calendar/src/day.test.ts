import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dateOf, dateParts, minuteOf, momentAt, secondOf, toDay, toIso, weekdayOf, yearOf } from './day.ts';

const DAY_MS = 86_400_000;
const anyDay = fc.integer({ min: -719162, max: 2932896 });

describe('days', () => {
  test('are numbered from 1970-01-01', () => {
    expect(toDay('1970-01-01')).toBe(0);
    expect(toDay('1969-12-31')).toBe(-1);
    expect(toDay('2026-11-24')).toBe(Date.UTC(2026, 10, 24) / DAY_MS);
    expect(toDay('2026-11-24T23:59:59')).toBe(toDay('2026-11-24'));
    expect(toIso(-719162)).toBe('0001-01-01');
    expect(toIso(2932896)).toBe('9999-12-31');
  });

  test('go to text and back, as the platform counts them', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        const iso = toIso(day);
        expect(toDay(iso)).toBe(day);
        const platform = new Date(day * DAY_MS);
        expect(iso).toBe(platform.toISOString().slice(0, 10));
        expect(weekdayOf(day)).toBe(platform.getUTCDay());
        expect(yearOf(day)).toBe(platform.getUTCFullYear());
        expect(dateParts(day).day).toBe(platform.getUTCDate());
      }),
    );
  });

  test.each([
    '2026-02-30',
    '2025-02-29',
    '1900-02-29',
    '2026-13-01',
    '2026-00-10',
    '2026-04-31',
    '2026-01-00',
    '0000-01-01',
    '',
    ' 2026-01-01',
    '31/12/2026',
    '2026-1-1',
    '2026/01/01',
    '20260101',
    '2026-01-01T24:00:00',
    '2026-01-01T08:60:00',
    '2026-01-01T08:00:60',
    '2026-01-01T08:00',
    '2026-01-01 08:00:00',
    '2026-01-01T08:00:00Z',
    '2026-01-01T08:00:00+07:00',
    '２０２６-01-01',
    'NaN',
  ])('%j is no day', (text) => {
    expect(() => toDay(text)).toThrow(expect.objectContaining({ code: 'INVALID_INPUT' }));
  });

  test('a value that is no text is no day, and errors do not repeat what they were given', () => {
    for (const value of [undefined, null, Number.NaN, 20_000, {}, new Date(0)]) {
      expect(() => toDay(value as string)).toThrow(expect.objectContaining({ code: 'INVALID_INPUT' }));
    }
    expect(() => toDay('Nguyễn Văn Mẫu')).toThrow(
      expect.objectContaining({ message: expect.not.stringContaining('Mẫu') }),
    );
  });

  test.each([Number.NaN, Number.POSITIVE_INFINITY, 1.5, -719163, 2932897])('%d is no day number', (day) => {
    expect(() => toIso(day)).toThrow(expect.objectContaining({ code: 'INVALID_INPUT' }));
  });

  test.each([Number.NaN, Number.NEGATIVE_INFINITY, 0.5])('%d has no weekday', (day) => {
    expect(() => weekdayOf(day)).toThrow(expect.objectContaining({ code: 'INVALID_INPUT' }));
  });
});

describe('moments', () => {
  test('have a date, a minute and a second of the day', () => {
    expect(dateOf('2026-11-23T08:30:59')).toBe('2026-11-23');
    expect(dateOf('2026-11-23')).toBe('2026-11-23');
    expect(minuteOf('2026-11-23T08:30:59')).toBe(8 * 60 + 30);
    expect(secondOf('2026-11-23T23:59:59')).toBe(86399);
  });

  test('a bare date has no time of day', () => {
    expect(() => minuteOf('2026-11-23')).toThrow(expect.objectContaining({ code: 'INVALID_INPUT' }));
  });

  test('are written back as they were read', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 0, max: 86399 }), (day, second) => {
        const moment = momentAt(day, second);
        expect(toDay(moment)).toBe(day);
        expect(secondOf(moment)).toBe(second);
      }),
    );
    for (const second of [-1, 86400, 1.5, Number.NaN]) {
      expect(() => momentAt(0, second)).toThrow(expect.objectContaining({ code: 'INVALID_INPUT' }));
    }
  });
});
