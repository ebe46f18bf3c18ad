import fc from 'fast-check';
import { expect, test } from 'vitest';
import { LETTER_KINDS } from './letter-kind.ts';
import {
  formatLetterNumber,
  isNumberPattern,
  letterInForce,
  letterKey,
  nextSequence,
  type RegisteredLetter,
} from './letter-number.ts';

const letter = (over: Partial<RegisteredLetter>): RegisteredLetter => ({
  year: 2026,
  sequence: 1,
  printed: '01/PXL',
  kind: 'apology',
  dossierCode: 'H56.77.5-261103-0007',
  datedOn: '2026-11-09',
  newDue: '2026-11-13',
  voided: false,
  ...over,
});

test.each([
  ['{so}/PXL', 5, '05/PXL'],
  ['{so}/PXL-UBND', 123, '123/PXL-UBND'],
  ['{so}/{nam}/PXL', 10, '10/2026/PXL'],
])('%s numbers %i as %s', (pattern, sequence, printed) => {
  expect(isNumberPattern(pattern)).toBe(true);
  expect(formatLetterNumber(pattern, sequence, 2026)).toBe(printed);
});

test.each(['PXL', '{so}{so}', '{so}/{nam}{nam}', '{so}/{x}', '{so}\n', ''])('%j is no pattern', (pattern) => {
  expect(isNumberPattern(pattern)).toBe(false);
});

test('without a number there is room for one', () => {
  expect(formatLetterNumber('{so}/PXL', null, 2026)).toMatch(/^…+\/PXL$/u);
});

test('numbers start anew each year and each kind has its own row', () => {
  const letters = [
    letter({ year: 2025, sequence: 80, printed: '80/PXL' }),
    letter({ sequence: 4, printed: '04/PXL', voided: true }),
    letter({ kind: 'supplement', sequence: 9, printed: '09/HDHS' }),
  ];
  expect(nextSequence(letters, 'apology', 2026, '{so}/PXL')).toBe(5);
  expect(nextSequence(letters, 'apology', 2027, '{so}/PXL')).toBe(1);
  expect(nextSequence(letters, 'refusal', 2026, '{so}/PTC')).toBe(1);
});

test('a number another kind has printed already is passed over', () => {
  const letters = [
    letter({ sequence: 1, printed: '01/UBND', kind: 'supplement' }),
    letter({ sequence: 2, printed: '02/ubnd', kind: 'supplement' }),
  ];
  expect(nextSequence(letters, 'apology', 2026, '{so}/UBND')).toBe(3);
});

const letters = fc.array(
  fc.record({
    year: fc.integer({ min: 2025, max: 2027 }),
    sequence: fc.integer({ min: 1, max: 60 }),
    kind: fc.constantFrom(...LETTER_KINDS),
    voided: fc.boolean(),
  }),
  { maxLength: 40 },
);

test('the next number is never one given out, voided or not', () => {
  fc.assert(
    fc.property(
      letters,
      fc.constantFrom(...LETTER_KINDS),
      fc.constantFrom('{so}/PXL', '{so}/A'),
      (given, kind, pattern) => {
        const register = given.map((one) =>
          letter({ ...one, printed: formatLetterNumber(pattern, one.sequence, one.year) }),
        );
        const next = nextSequence(register, kind, 2026, pattern);
        const keys = new Set(register.map((one) => letterKey(one.year, one.printed)));
        expect(keys.has(letterKey(2026, formatLetterNumber(pattern, next, 2026)))).toBe(false);
        expect(next).toBeGreaterThanOrEqual(1);
      },
    ),
  );
});

test('the letter in force is the newest one not voided, of that kind and dossier', () => {
  const first = letter({ sequence: 1 });
  const second = letter({ sequence: 2, voided: true });
  const other = letter({ sequence: 3, dossierCode: 'H56.77.5-261103-0008' });
  const slip = letter({ sequence: 4, kind: 'supplement' });
  expect(letterInForce([first, second, other, slip], 'apology', first.dossierCode)).toBe(first);
  expect(letterInForce([second], 'apology', first.dossierCode)).toBeNull();
  const later = letter({ year: 2027, sequence: 1 });
  expect(letterInForce([later, first], 'apology', first.dossierCode)).toBe(later);
});
