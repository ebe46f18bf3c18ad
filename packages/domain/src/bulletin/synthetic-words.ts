import { toDay, toIso } from '@dung-hen/calendar';

const DIGITS = ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín'];
const TONES = new Map([
  ['mốt', 1],
  ['tư', 4],
  ['lăm', 5],
]);
const SCALES = new Map([
  ['nghìn', 1e3],
  ['triệu', 1e6],
  ['tỷ', 1e9],
]);

/** Reads a number in words back, by the rules of the language and not of the library that wrote it: for tests. */
export function readWords(text: string): number {
  let total = 0;
  let group = 0;
  let digit = 0;
  for (const word of text.split(' ')) {
    const scale = SCALES.get(word);
    const value = TONES.get(word) ?? DIGITS.indexOf(word);
    if (scale !== undefined) {
      total += (group + digit) * scale;
      group = 0;
      digit = 0;
    } else if (word === 'trăm' || word === 'mươi') {
      group += digit * (word === 'trăm' ? 100 : 10);
      digit = 0;
    } else if (word === 'mười') {
      group += 10;
    } else if (word !== 'linh') {
      if (value < 0) throw new Error(`no number word: ${word}`);
      digit = value;
    }
  }
  return total + group + digit;
}

/** So many days after a day. */
export function addDays(day: string, count: number): string {
  return toIso(toDay(day) + count);
}
