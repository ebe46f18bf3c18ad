/**
 * Labels as people compare them. Portals write the same word in composed and decomposed Unicode, with old and new
 * tone placement ("hoà"/"hòa"), with i or y ("kì"/"kỳ"), in capitals, with stray blanks and colons.
 */

/** Zero-width characters, joiners, soft hyphens and byte-order marks: never part of a word. */
const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/gu;
/** Letters after which a rising vowel pair is followed by a final consonant: there the tone stands the same in both styles. */
const NEW_STYLE = /(?<!q)(oà|oá|oả|oã|oạ|oè|oé|oẻ|oẽ|oẹ|uỳ|uý|uỷ|uỹ|uỵ)(?!\p{L})/gu;
const OLD_STYLE: Readonly<Record<string, string>> = {
  oà: 'òa',
  oá: 'óa',
  oả: 'ỏa',
  oã: 'õa',
  oạ: 'ọa',
  oè: 'òe',
  oé: 'óe',
  oẻ: 'ỏe',
  oẽ: 'õe',
  oẹ: 'ọe',
  uỳ: 'ùy',
  uý: 'úy',
  uỷ: 'ủy',
  uỹ: 'ũy',
  uỵ: 'ụy',
};
/** Syllables written with i or y at will; y is what official forms print. */
const Y_SYLLABLE = /(?<!\p{L})(kì|kí|kĩ|lí|mĩ|sĩ|tỉ|quí)(?!\p{L})/gu;
const WITH_Y: Readonly<Record<string, string>> = {
  kì: 'kỳ',
  kí: 'ký',
  kĩ: 'kỹ',
  lí: 'lý',
  mĩ: 'mỹ',
  sĩ: 'sỹ',
  tỉ: 'tỷ',
  quí: 'quý',
};
/** Sort arrows, required-field stars and bullets around a label. */
const ORNAMENT = /[*▲▼△▽↑↓⇅⇵↕●•■]/gu;

/** NFC with invisible characters gone and blanks collapsed; upper and lower case kept. */
export function tidyText(text: string): string {
  return text.normalize('NFC').replace(INVISIBLE, '').replace(/\s+/gu, ' ').trim();
}

/** Full-width letters, digits and signs (U+FF01–U+FF5E) as plain ones; superscripts and fractions are left as they are. */
export function halfWidth(text: string): string {
  return text.replace(/[\uff01-\uff5e]/gu, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0));
}

/**
 * The form in which labels are compared: NFC, lower case, one tone placement, one spelling of i/y syllables,
 * blanks collapsed (none around slashes and inside brackets), dash and quote variants made one, ornaments and
 * trailing colon or full stop dropped. Marks and bracketed remarks stay.
 */
export function normalizeLabel(text: string): string {
  const lower = halfWidth(tidyText(text)).replace(/Ð/gu, 'Đ').toLowerCase().replace(/ð/gu, 'đ');
  return lower
    .replace(NEW_STYLE, (pair) => OLD_STYLE[pair] ?? pair)
    .replace(Y_SYLLABLE, (syllable) => WITH_Y[syllable] ?? syllable)
    .replace(ORNAMENT, ' ')
    .replace(/[‐‑‒–—―−]/gu, '-')
    .replace(/[“”„«»″]/gu, '"')
    .replace(/[‘’‚′`´]/gu, "'")
    .replace(/…/gu, '...')
    .replace(/\s*([/\\])\s*/gu, '$1')
    .replace(/\s+([,;:.!?)\]])/gu, '$1')
    .replace(/([([])\s+/gu, '$1')
    .replace(/([,;:])(?=[\p{L}([])/gu, '$1 ')
    .replace(/\s+/gu, ' ')
    .replace(/^[\s:;,.-]+|[\s:;,.-]+$/gu, '');
}

/** Marks taken off and đ made d: "Đại Thanh" and "Đại Thành" both become "dai thanh", so use it only where that cannot mislead. */
export function foldMarks(text: string): string {
  return normalizeLabel(text).normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/gu, 'd').normalize('NFC');
}

/** Remarks that make another figure of it: sums since January, another year, plans, estimates, shares. */
const OTHER_FIGURE =
  /(?<!\p{L})(?:lũy kế|cộng dồn|từ đầu năm|cùng kỳ|năm trước|năm ngoái|so với|kế hoạch|chỉ tiêu|dự kiến|ước|tỷ lệ)(?!\p{L})|%/u;

/** Whether a short text (a caption, a heading) says that what follows are other figures than those of the period. */
export function saysOtherFigures(text: string): boolean {
  return text.length <= LONGEST_CAPTION && OTHER_PERIOD.test(normalizeLabel(text));
}

const LONGEST_CAPTION = 100;
const OTHER_PERIOD =
  /(?<!\p{L})(?:lũy kế|cộng dồn|cùng kỳ|năm trước|năm ngoái|(?:số liệu|báo cáo) (?:của )?kỳ trước|kế hoạch năm)(?!\p{L})/u;

/**
 * Bracketed remarks and "bao gồm …" tails off: what is left is what the label names. "(lũy kế)", "(%)" and their like
 * are no remarks and stay, without brackets. Takes a normalised label.
 */
export function withoutRemarks(normalized: string): string {
  let text = normalized;
  for (let previous = ''; previous !== text; ) {
    previous = text;
    text = text.replace(/\(([^()]*)\)|\[([^[\]]*)\]/gu, (_, round?: string, square?: string) => {
      const remark = round ?? square ?? '';
      return OTHER_FIGURE.test(remark) ? ` ${remark} ` : ' ';
    });
  }
  return text
    .replace(/\(.*$|\[.*$/u, ' ')
    .replace(/(?<=\S\s*)[,;:-]?\s*(?:có\s+)?(?:bao gồm|kể cả|gồm cả|tính cả)(?!\p{L}).*$/u, ' ')
    .replace(/\s+/gu, ' ')
    .replace(/^[\s:;,.-]+|[\s:;,.-]+$/gu, '');
}

/** Roman or Arabic number, or a letter, that numbers a line: "1.", "1.2)", "IV -", "a)". Takes any text. */
const ORDINAL = /^\s*(?:[IVXLC]{1,6}|[ivxlc]{1,6}|\d{1,3}(?:\.\d{1,3})*|[A-Za-zĐđ])\s*[.)\-–—/:]\s*(?=\S)/u;
const BARE_ORDINAL = /^\s*(?:[IVX]{1,5}\s+(?=\p{L})|\d{1,3}(?:\.\d{1,3})*\s+(?=\p{Lu}))/u;

/** A row label without its ordinal: "1. Hộ tịch", "I - Hộ tịch" and "Hộ tịch" are one row. */
export function withoutOrdinal(text: string): string {
  const stripped = text.replace(ORDINAL, '');
  if (stripped !== text && stripped.trim() !== '') return stripped.trim();
  const bare = text.replace(BARE_ORDINAL, '');
  return bare.trim() === '' ? text : bare;
}

/** Number of single-letter changes between two short labels (used to name the nearest one, never to match). */
export function editDistance(a: string, b: string): number {
  const left = [...a];
  const right = [...b];
  let previous = right.map((_, index) => index + 1);
  previous.unshift(0);
  for (const [row, letter] of left.entries()) {
    const current = [row + 1];
    for (const [column, other] of right.entries()) {
      const change = (previous[column] ?? 0) + (letter === other ? 0 : 1);
      current.push(Math.min(change, (previous[column + 1] ?? 0) + 1, (current[column] ?? 0) + 1));
    }
    previous = current;
  }
  return previous[right.length] ?? left.length;
}
