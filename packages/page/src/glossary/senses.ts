import { foldMarks, normalizeLabel, withoutRemarks } from '../label.ts';
import type { Lexicon } from './types.ts';

/** What a header path says: its senses and the phrases they were read from. */
export interface PathSenses {
  readonly senses: ReadonlySet<string>;
  readonly phrases: readonly string[];
  /** Read without marks, because the label carries none. */
  readonly folded: boolean;
}

interface Index {
  /** Phrase in words joined by one blank → senses; [] for a filler. */
  readonly marked: ReadonlyMap<string, readonly string[]>;
  /** The same without marks; null where two phrases of different sense fall together. */
  readonly folded: ReadonlyMap<string, readonly string[] | null>;
  readonly longest: number;
}

const INDEXES = new WeakMap<Lexicon, Index>();

function indexOf(lexicon: Lexicon): Index {
  const known = INDEXES.get(lexicon);
  if (known) return known;
  const marked = new Map<string, readonly string[]>();
  for (const filler of lexicon.fillers) marked.set(wordsOf(normalizeLabel(filler)).join(' '), []);
  for (const [phrase, senses] of Object.entries(lexicon.phrases))
    marked.set(wordsOf(normalizeLabel(phrase)).join(' '), senses);
  const folded = new Map<string, readonly string[] | null>();
  let longest = 1;
  for (const [phrase, senses] of marked) {
    longest = Math.max(longest, phrase.split(' ').length);
    const bare = foldMarks(phrase);
    const other = folded.get(bare);
    folded.set(bare, other === undefined || String(other) === String(senses) ? senses : null);
  }
  const index = { marked, folded, longest };
  INDEXES.set(lexicon, index);
  return index;
}

/** Words of a normalised label; separators between phrases do not count, '%' is a word. */
function wordsOf(normalized: string): string[] {
  return normalized
    .replace(/%/gu, ' % ')
    .split(/[\s,;:/\\>|&+.-]+/u)
    .filter((word) => word !== '');
}

/**
 * Whether a bracketed remark says what a head would say ("Tiếp nhận (trực tuyến)"): then the path without it is
 * another column's. Parts spelled out ("(toàn trình và một phần)") and "gồm cả …" explain only.
 */
export function remarksSpeak(path: readonly string[], lexicon: Lexicon): boolean {
  const plain = sensesOf(path, lexicon);
  return path.some((part) =>
    [...normalizeLabel(part).matchAll(/\(([^()]+)\)|\[([^[\]]+)\]/gu)].some(([, round, square]) => {
      const remark = round ?? square ?? '';
      if (/[+=\d]|(?:^|\s)(?:gồm|kể cả|tính cả)(?!\p{L})/u.test(remark)) return false;
      const own = lookedUp(wordsOf(remark), lexicon);
      const [only, ...others] = own?.senses ?? [];
      return only !== undefined && others.length === 0 && plain?.senses.has(only) !== true;
    }),
  );
}

/**
 * Reads a header path as a whole with a lexicon. Bracketed remarks and "bao gồm …" tails do not count. Null when a word
 * is left that the lexicon does not know: a path half understood is not understood.
 */
export function sensesOf(path: readonly string[], lexicon: Lexicon): PathSenses | null {
  return lookedUp(
    path.flatMap((part) => wordsOf(withoutRemarks(normalizeLabel(part)))),
    lexicon,
  );
}

function lookedUp(words: readonly string[], lexicon: Lexicon): PathSenses | null {
  if (words.length === 0 || words.length > 60) return null;
  const index = indexOf(lexicon);
  const joined = words.join(' ');
  const folded = foldMarks(joined) === joined;
  const phrases = cover(words, index.longest, (phrase) => (folded ? index.folded : index.marked).get(phrase));
  if (!phrases) return null;
  const senses = new Set<string>();
  const said: string[] = [];
  for (const { phrase, senses: given } of phrases) {
    for (const sense of given) senses.add(sense);
    if (given.length > 0) said.push(phrase);
  }
  return senses.size > 0 ? { senses, phrases: said, folded } : null;
}

interface Phrase {
  readonly phrase: string;
  readonly senses: readonly string[];
}

/** The words cut into as few known phrases as possible; null when some word belongs to none. */
function cover(
  words: readonly string[],
  longest: number,
  look: (phrase: string) => readonly string[] | null | undefined,
): readonly Phrase[] | null {
  const best: (readonly Phrase[] | null)[] = [[]];
  for (let end = 1; end <= words.length; end++) {
    let found: readonly Phrase[] | null = null;
    for (let start = Math.max(0, end - longest); start < end; start++) {
      const before = best[start];
      if (!before || (found && before.length + 1 >= found.length)) continue;
      const phrase = words.slice(start, end).join(' ');
      const senses = look(phrase);
      if (senses) found = [...before, { phrase, senses }];
    }
    best[end] = found;
  }
  return best[words.length] ?? null;
}
