/**
 * Vietnamese words as portals write them, made comparable: NFC, lower case, punctuation as spaces, one spelling for
 * tone marks on oa, oe, uy ("khoá" = "khóa") and for kì/kỳ, quí/quý. Marks stay: "đại thanh" is not "đại thành".
 */
export function wordsOf(text: string): string {
  const plain = text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .replace(/[ou](?:à|á|ả|ã|ạ|è|é|ẻ|ẽ|ẹ|ỳ|ý|ỷ|ỹ|ỵ)/gu, (pair) => TONE_PLACES.get(pair) ?? pair);
  return plain.replace(/(?<= |^)(?:kì|qúi|quí)(?= |$)/gu, (word) => (word === 'kì' ? 'kỳ' : 'qúy'));
}

const TONE_PLACES: ReadonlyMap<string, string> = new Map([
  ...pairs('oa', 'òóỏõọ', 'àáảãạ', 'a'),
  ...pairs('oe', 'òóỏõọ', 'èéẻẽẹ', 'e'),
  ...pairs('uy', 'ùúủũụ', 'ỳýỷỹỵ', 'y'),
]);

function pairs(vowels: string, first: string, second: string, last: string): [string, string][] {
  const lead = vowels.charAt(0);
  return [...second].map((letter, index) => [lead + letter, (first[index] ?? lead) + last]);
}

/** Without marks, đ as d: for pages that write Vietnamese in plain letters. */
export function withoutMarks(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replace(/đ/gu, 'd')
    .replace(/Đ/gu, 'D');
}

/** A phrase found in a text: which one, and where in the text's words (as from {@link wordsOf}). */
export interface PhraseHit {
  readonly phrase: string;
  readonly start: number;
  readonly end: number;
  /** The word just before it, '' at the beginning. */
  readonly before: string;
}

/** Phrases to look for, whole words only. A text without any mark is compared without marks. */
export interface Phrases {
  /** The phrases themselves, as {@link wordsOf} writes them. */
  readonly all: readonly string[];
  /** The first phrase (longest first) the text holds, or null. */
  in(text: string): string | null;
  /** Whether the whole text is one of the phrases. */
  is(text: string): boolean;
  /** The phrase the text begins with, or null. */
  startOf(text: string): string | null;
  /** Every place a phrase stands at; one inside a longer one is left out. */
  hits(text: string): readonly PhraseHit[];
}

export function phrases(...written: readonly string[]): Phrases {
  const spelled = [...new Set(written.map(wordsOf))].sort((a, b) => b.length - a.length);
  const plain = spelled.map(withoutMarks);
  const prepare = (text: string) => {
    const words = wordsOf(text);
    return { words, list: withoutMarks(words) === words ? plain : spelled };
  };
  const name = (list: readonly string[], index: number) => spelled[index] ?? list[index] ?? '';
  const first = (text: string, fits: (words: string, phrase: string) => boolean) => {
    const { words, list } = prepare(text);
    const index = list.findIndex((phrase) => fits(words, phrase));
    return index < 0 ? null : name(list, index);
  };
  return {
    all: spelled,
    in: (text) => first(text, (words, phrase) => ` ${words} `.includes(` ${phrase} `)),
    is: (text) => first(text, (words, phrase) => words === phrase) !== null,
    startOf: (text) => first(text, (words, phrase) => `${words} `.startsWith(`${phrase} `)),
    hits(text) {
      const { words, list } = prepare(text);
      const found: PhraseHit[] = [];
      for (const [index, phrase] of list.entries()) {
        for (const start of placesOf(words, phrase)) {
          const end = start + phrase.length;
          if (found.some((hit) => hit.start < end && start < hit.end)) continue;
          found.push({ phrase: name(list, index), start, end, before: wordBefore(words, start) });
        }
      }
      return found.sort((a, b) => a.start - b.start);
    },
  };
}

function placesOf(words: string, phrase: string): number[] {
  const padded = ` ${words} `;
  const places: number[] = [];
  let at = padded.indexOf(` ${phrase} `);
  while (at >= 0) {
    places.push(at);
    at = padded.indexOf(` ${phrase} `, at + 1);
  }
  return places;
}

function wordBefore(words: string, start: number): string {
  return words.slice(0, start).trim().split(' ').at(-1) ?? '';
}
