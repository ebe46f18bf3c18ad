import { foldMarks, normalizeLabel } from '@dung-hen/page';

/**
 * A text as words with single blanks: as `normalizeLabel` spells them (lower case, one tone placement, kì = kỳ),
 * punctuation dropped. Marks stay: "đại thanh" is not "đại thành".
 */
export function wordsOf(text: string): string {
  return normalizeLabel(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** The same without marks, đ as d: for pages that write Vietnamese in plain letters. */
export function plainWordsOf(text: string): string {
  return foldMarks(wordsOf(text));
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
  /** The places phrases stand at, left to right, none overlapping another. */
  hits(text: string): readonly PhraseHit[];
}

export function phrases(...written: readonly string[]): Phrases {
  const spelled = [...new Set(written.map(wordsOf))].sort((a, b) => b.length - a.length);
  const plain = spelled.map(foldMarks);
  const prepare = (text: string) => {
    const words = wordsOf(text);
    return { words, list: foldMarks(words) === words ? plain : spelled };
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
      const all = list.flatMap((phrase, index) =>
        placesOf(words, phrase).map((start) => ({
          phrase: name(list, index),
          start,
          end: start + phrase.length,
          before: wordBefore(words, start),
        })),
      );
      return leftmost(all);
    },
  };
}

/** Of places that overlap the one that begins first stays, of those the longest. */
function leftmost(all: readonly PhraseHit[]): PhraseHit[] {
  const sorted = all.toSorted((a, b) => a.start - b.start || b.end - a.end);
  const kept: PhraseHit[] = [];
  for (const hit of sorted) if (hit.start >= (kept.at(-1)?.end ?? 0)) kept.push(hit);
  return kept;
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
