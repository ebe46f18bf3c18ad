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

/** A text made ready for looking phrases up in it, once for many look-ups. */
export interface Words {
  readonly words: string;
  /** Between blanks, so that a phrase between blanks is whole words. */
  readonly padded: string;
  /** Written without any mark: compared without marks. */
  readonly bare: boolean;
}

/** Prepares a text that will be looked through for several lists of phrases. */
export function wordsIn(text: string): Words {
  return prepared(wordsOf(text));
}

function prepared(words: string): Words {
  return { words, padded: ` ${words} `, bare: !MARKED.test(words) };
}

const MARKED = /[^ -~]/u;

/** Phrases to look for, whole words only. A text without any mark is compared without marks. */
export interface Phrases {
  /** The phrases themselves, as {@link wordsOf} writes them. */
  readonly all: readonly string[];
  /** The first phrase (longest first) the text holds, or null. */
  in(text: string | Words): string | null;
  /** Whether the whole text is one of the phrases. */
  is(text: string | Words): boolean;
  /** The phrase the text begins with, or null. */
  startOf(text: string | Words): string | null;
  /** The places phrases stand at, left to right, none overlapping another. */
  hits(text: string | Words): readonly PhraseHit[];
}

/** A list of phrases to look for, in any spelling `wordsOf` makes one. */
export function phrases(...written: readonly string[]): Phrases {
  const spelled = [...new Set(written.map(wordsOf))].sort((a, b) => b.length - a.length);
  const plain = spelled.map(foldMarks);
  const whole = { marked: new Set(spelled), bare: new Set(plain) };
  const padded = { marked: spelled.map((one) => ` ${one} `), bare: plain.map((one) => ` ${one} `) };
  const ready = (text: string | Words) => (typeof text === 'string' ? wordsIn(text) : text);
  const nameAt = (index: number) => (index < 0 ? null : (spelled[index] ?? null));
  return {
    all: spelled,
    in(text) {
      const { padded: within, bare } = ready(text);
      return nameAt((bare ? padded.bare : padded.marked).findIndex((phrase) => within.includes(phrase)));
    },
    is(text) {
      const { words, bare } = ready(text);
      return (bare ? whole.bare : whole.marked).has(words);
    },
    startOf(text) {
      const { padded: within, bare } = ready(text);
      return nameAt((bare ? padded.bare : padded.marked).findIndex((phrase) => within.startsWith(phrase)));
    },
    hits(text) {
      const { words, bare } = ready(text);
      const all = (bare ? plain : spelled).flatMap((phrase, index) =>
        placesOf(words, phrase).map((start) => ({
          phrase: spelled[index] ?? phrase,
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
