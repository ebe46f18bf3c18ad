import { foldMarks, normalizeLabel } from '@dung-hen/page';

/** Dashes and numbers before a name: '- Xã A', '3. Xã A', 'II. Cấp xã'; a single letter is an abbreviation ('P. Định Công'). */
const ORDINAL = /^[\s–—-]*(?:(?:\d{1,3}|[IVX]{2,5})\s*[.)]\s*)?(?=\p{L})/u;

/** Words written in many ways that mean one thing; whole words, marks kept. */
const SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/(?<!\p{L})(?:ủy|uỷ) ban nhân dân(?!\p{L})/gu, 'ubnd'],
  [/(?<!\p{L})p\.\s*(?=\p{L})/gu, 'phường '],
  [/(?<!\p{L})x\.\s*(?=\p{L})/gu, 'xã '],
  [/(?<!\p{L})tt\.\s*(?=\p{L})/gu, 'thị trấn '],
  [/(?<!\p{L})tp\.?\s+(?=\p{L})/gu, 'thành phố '],
  [
    /(?<!\p{L})(?:ttpvhcc|tt\s?pvhcc|trung tâm pvhcc|trung tâm hcc)(?!\p{L})/gu,
    'trung tâm phục vụ hành chính công',
  ],
  [/(?<!\p{L})hcc(?!\p{L})/gu, 'hành chính công'],
];

/**
 * What two spellings of one unit have in common: case, spelling of tone marks, blanks, punctuation, a leading number or
 * dash, "UBND" before a commune's name, and the usual abbreviations do not count. Marks do: "Đại Thanh" is not "Đại Thành".
 */
export function unitKey(name: string): string {
  let key = normalizeLabel(name.replace(ORDINAL, ''));
  for (const [spelling, meant] of SPELLINGS) key = key.replace(spelling, meant);
  key = key
    .replace(/[.,;:–—-]+/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim();
  return key.replace(/^ubnd (?=(?:phường|xã|thị trấn|quận|huyện|thành phố) )/u, '');
}

/** Why two names that are kept apart may yet be one unit. */
export type NearMiss = 'marks' | 'spelling' | 'kind';

const KIND = /^(?:phường|xã|thị trấn) /u;
/** Names shorter than this differ by a letter and mean different places. */
const LONG_ENOUGH = 8;

/** Whether two different keys are so alike that a person should look; null when they are not. */
export function nearMissOf(a: string, b: string): NearMiss | null {
  if (a === b) return null;
  if (foldMarks(a) === foldMarks(b)) return 'marks';
  if (a.replace(KIND, '') === b.replace(KIND, '')) return 'kind';
  return a.length >= LONG_ENOUGH && b.length >= LONG_ENOUGH && oneLetterApart(a, b) ? 'spelling' : null;
}

function oneLetterApart(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (long.length - short.length > 1) return false;
  let at = 0;
  while (at < short.length && short[at] === long[at]) at += 1;
  const rest = long.length === short.length ? short.slice(at + 1) : short.slice(at);
  return rest === long.slice(at + 1) && !/\d/u.test(`${short[at] ?? ''}${long[at] ?? ''}`);
}
