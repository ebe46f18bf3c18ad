import { describe, expect, it } from 'vitest';
import { asTime, asTimes } from './typed-times.ts';

describe('a time of day', () => {
  it.each([
    ['7:30', '07:30'],
    ['07:30', '07:30'],
    ['7h30', '07:30'],
    ['7H', '07:00'],
    ['7 giờ', '7 giờ'],
    ['13.30', '13:30'],
    [' 17:00 ', '17:00'],
    ['25:00', '25:00'],
    ['730', '730'],
    ['', ''],
  ])('%j is read as %j', (typed, time) => {
    expect(asTime(typed)).toBe(time);
  });
});

it('reads several, and none from an empty field', () => {
  expect(asTimes('7h30, 13:30; 16h')).toEqual(['07:30', '13:30', '16:00']);
  expect(asTimes(' , ')).toEqual([]);
});
