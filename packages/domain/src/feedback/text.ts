import { maskPersonalNumbers } from '../personal-numbers.ts';

/** Forms of address and what names people after them: up to five capitalised words. */
const NAMED =
  /(?<!\p{L})([Ôô]ng|[Bb]à|[Aa]nh|[Cc]hị|[Cc]ô|[Cc]hú|[Bb]ác|[Ee]m|[Cc]ụ|[Cc]háu|[Tt]hầy|[Đđ]ồng chí|[Gg]ia đình) \p{Lu}[\p{L}'’]*(?: \p{Lu}[\p{L}'’]*){0,4}/gu;

/**
 * A text without what names people as far as it can be told: personal numbers masked, names after a form of address
 * ("ông", "bà", "chị" …) replaced by dots, white space collapsed. A name that stands alone is not recognised.
 */
export function namelessText(text: string): string {
  return maskPersonalNumbers(text.normalize('NFC').replace(/\s+/gu, ' ').trim()).replace(NAMED, '$1 …');
}

/** A title that may be kept and shown: `namelessText`, 160 characters at most. */
export function feedbackTitle(text: string): string {
  const nameless = namelessText(text);
  return nameless.length <= 160 ? nameless : `${nameless.slice(0, 159)}…`;
}

/** Lower case, without tone marks or punctuation: typed twice, an item differs in these first. */
function wordsOf(text: string): string[] {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[đĐ]/gu, 'd')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}

/** FNV-1a, 32 bits, unsigned. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}

/**
 * Hashes of the words and pairs of neighbouring words of texts, sorted, each once: enough to say how alike two texts
 * are, and not the text. Not a secret: who guesses a whole sentence can confirm it.
 */
export function tracesOf(...texts: readonly string[]): number[] {
  const traces = new Set<number>();
  for (const text of texts) {
    const words = wordsOf(text);
    for (const [at, word] of words.entries()) {
      traces.add(hashOf(word));
      const next = words[at + 1];
      if (next !== undefined) traces.add(hashOf(`${word} ${next}`));
    }
  }
  return [...traces].sort((a, b) => a - b);
}

/**
 * How alike two sorted sets of traces are, from 0 (nothing common) to 1 (the same): Dice's coefficient, each trace
 * counting as much as `weightOf` says (1 unless given).
 */
export function likeness(
  a: readonly number[],
  b: readonly number[],
  weightOf: (trace: number) => number = () => 1,
): number {
  return sharePart(a, b, weightOf, totalWeight(a, weightOf) + totalWeight(b, weightOf));
}

/** What all traces of a set weigh together. */
export function totalWeight(traces: readonly number[], weightOf: (trace: number) => number): number {
  return traces.reduce((sum, trace) => sum + weightOf(trace), 0);
}

/** `likeness` of sets whose weights together are known: for one set compared with many. */
export function sharePart(
  a: readonly number[],
  b: readonly number[],
  weightOf: (trace: number) => number,
  total: number,
): number {
  if (a.length === 0 || b.length === 0) return 0;
  let [common, i, j] = [0, 0, 0];
  while (i < a.length && j < b.length) {
    const [left, right] = [a[i] ?? 0, b[j] ?? 0];
    if (left === right) common += weightOf(left);
    if (left <= right) i += 1;
    if (right <= left) j += 1;
  }
  return (2 * common) / total;
}

/**
 * How much each trace tells: one that few items of either list have tells much, one that all have ("kính gửi") hardly
 * anything.
 */
export function traceWeights(
  ...lists: readonly (readonly { readonly traces: readonly number[] }[])[]
): (trace: number) => number {
  const most = new Map<number, number>();
  for (const list of lists) {
    const own = new Map<number, number>();
    for (const { traces } of list) for (const trace of traces) own.set(trace, (own.get(trace) ?? 0) + 1);
    for (const [trace, count] of own) most.set(trace, Math.max(most.get(trace) ?? 0, count));
  }
  const longest = Math.max(1, ...lists.map(({ length }) => length));
  const weights = new Map([...most].map(([trace, count]) => [trace, Math.log(1 + longest / count)]));
  return (trace) => weights.get(trace) ?? 1;
}

/**
 * Codes a text names: a government code is a run of digits and letters after "PAKN" or "mã (số)"; one of the Thanh Hóa
 * system 24 hexadecimal digits. The form of government codes is not documented, so the whole run is taken.
 */
export function referencesIn(text: string): string[] {
  const found = new Set<string>();
  for (const [code] of text.matchAll(/(?<![0-9a-f])[0-9a-f]{24}(?![0-9a-f])/giu))
    found.add(code.toLowerCase());
  for (const match of text.matchAll(
    /(?:PAKN|mã(?: số)?)\s*(?:số)?[:\s]*([0-9A-Z][0-9A-Z./-]*\d[0-9A-Z./-]*)/giu,
  )) {
    const code = (match[1] ?? '').replace(/[./-]+$/u, '').toUpperCase();
    if (code.length >= 4 && !/^[0-9A-F]{24}$/u.test(code)) found.add(code);
  }
  return [...found];
}
