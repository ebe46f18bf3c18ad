import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readDayText } from './day-text.ts';
import { formatMoment } from './text.ts';

it.each([
  ['5/2/2026', '2026-02-05'],
  [' 05-02-2026 ', '2026-02-05'],
  ['05.02.2026', '2026-02-05'],
  ['17:00 26/11/2026', '2026-11-26T17:00:00'],
  ['26/11/2026 7h30', '2026-11-26T07:30:00'],
  ['26/11/2026, 17:00', '2026-11-26T17:00:00'],
])('%j is %s', (text, expected) => {
  expect(readDayText(text)).toBe(expected);
});

it.each(['', '31/2/2026', '11/26/2026', '5/2/26', '25:00 05/02/2026', '2026-02-05', '5/2/20266', 'mai'])(
  '%j is no day',
  (text) => {
    expect(readDayText(text)).toBeNull();
  },
);

it('reads back whatever the page writes', () => {
  const day = fc.date({ min: new Date('1990-01-01'), max: new Date('2099-12-31'), noInvalidDate: true });
  fc.assert(
    fc.property(day, (date) => {
      const moment = `${date.toISOString().slice(0, 16)}:00`;
      expect(readDayText(formatMoment(moment))).toBe(moment);
      expect(readDayText(formatMoment(moment.slice(0, 10)))).toBe(moment.slice(0, 10));
    }),
  );
});
