import { normalizeLabel } from '@dung-hen/page';

/** Dashes and numbers before a name: '- Xã A', '3. Xã A', 'II. Cấp xã'; a single letter is an abbreviation ('P. Định Công'). */
const ORDINAL = /^[\s–—-]*(?:(?:\d{1,3}|[IVX]{2,5})\s*[.)]\s*)?(?=\p{L})/u;

/** Words written in many ways that mean one thing; whole words, marks kept. */
const SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/(?<!\p{L})(?:ủy|uỷ) ban nhân dân(?!\p{L})/gu, 'ubnd'],
  [/(?<!\p{L})p\.\s*(?=[\p{L}\d])/gu, 'phường '],
  [/(?<!\p{L})x\.\s*(?=\p{L})/gu, 'xã '],
  // "TT." is a township unless what follows is what centres are called by.
  [/(?<!\p{L})tt\.\s*(?=(?:phục vụ|hành chính|y tế|văn hóa|giáo dục|dịch vụ)(?!\p{L}))/gu, 'trung tâm '],
  [/(?<!\p{L})tt\.\s*(?=\p{L})/gu, 'thị trấn '],
  [/(?<!\p{L})tp(?:\.\s*|\s+)(?=\p{L})/gu, 'thành phố '],
  [/(?<!\p{L})tx\.\s*(?=\p{L})/gu, 'thị xã '],
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
  return key.replace(/^ubnd (?=(?:phường|xã|thị trấn|thị xã|quận|huyện|thành phố) )/u, '');
}
