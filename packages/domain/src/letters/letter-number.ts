import type { IsoDate } from '@dung-hen/calendar';
import type { LetterKind } from './letter-kind.ts';
import { DOTS } from './paper.ts';

/** Highest running number of a year. */
export const LAST_SEQUENCE = 99_999;

/** A number given out. Voided ones stay: a number is never given out twice. */
export interface RegisteredLetter {
  readonly year: number;
  readonly sequence: number;
  /** As printed: '05/PXL'. */
  readonly printed: string;
  readonly kind: LetterKind;
  readonly dossierCode: string;
  readonly datedOn: IsoDate;
  readonly newDue: IsoDate | null;
  readonly voided: boolean;
}

/** Whether a pattern can number letters: '{so}' once, '{nam}' at most once, one short line. */
export function isNumberPattern(pattern: string): boolean {
  const count = (token: string): number => pattern.split(token).length - 1;
  const rest = pattern.replace('{so}', '').replace('{nam}', '');
  return count('{so}') === 1 && count('{nam}') <= 1 && /^[\p{L}\d ./&-]{0,30}$/u.test(rest);
}

/** '05/PXL': numbers below 10 take a 0 (NĐ 30/2020, annex I); without a number there is room for one. */
export function formatLetterNumber(pattern: string, sequence: number | null, year: number): string {
  const written = sequence === null ? DOTS : String(sequence).padStart(2, '0');
  return pattern.replace('{so}', written).replace('{nam}', String(year));
}

/** What is unique in a register: the year and the number as printed, in capitals. */
export function letterKey(year: number, printed: string): string {
  return `${year}:${printed.normalize('NFC').trim().toLocaleUpperCase('vi')}`;
}

/** The number after the highest one of this kind and year; one whose printed form is taken already is passed over. */
export function nextSequence(
  letters: readonly RegisteredLetter[],
  kind: LetterKind,
  year: number,
  pattern: string,
): number {
  const ofYear = letters.filter((letter) => letter.year === year);
  const taken = new Set(ofYear.map((letter) => letterKey(year, letter.printed)));
  let next = 1 + Math.max(0, ...ofYear.filter((one) => one.kind === kind).map((one) => one.sequence));
  while (taken.has(letterKey(year, formatLetterNumber(pattern, next, year)))) next += 1;
  return next;
}

/** The letter of a kind that holds for a dossier: the newest not voided; null where there is none. */
export function letterInForce<Letter extends RegisteredLetter>(
  letters: readonly Letter[],
  kind: LetterKind,
  dossierCode: string,
): Letter | null {
  const held = letters.filter(
    (letter) => letter.kind === kind && letter.dossierCode === dossierCode && !letter.voided,
  );
  return held.reduce<Letter | null>((newest, one) => {
    if (newest === null) return one;
    return one.year > newest.year || (one.year === newest.year && one.sequence > newest.sequence)
      ? one
      : newest;
  }, null);
}
