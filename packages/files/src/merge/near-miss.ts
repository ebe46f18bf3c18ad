import { foldMarks } from '@dung-hen/page';

/** Why two names that are kept apart may yet be one unit. */
export type NearMiss = 'marks' | 'spelling' | 'kind' | 'abbreviation' | 'unnamed' | 'code';

/** Abbreviations that may mean several things, or that nobody settled: read in every way, so that a person may look. */
const MAY_MEAN: Readonly<Record<string, readonly string[]>> = {
  vp: ['văn phòng'],
  'thị trấn': ['trung tâm'],
  tt: ['thị trấn', 'trung tâm'],
  tx: ['thị xã'],
  tp: ['thành phố'],
  p: ['phường', 'phòng'],
  x: ['xã'],
  q: ['quận'],
  h: ['huyện'],
};
const ABBREVIATIONS = new RegExp(`(?<!\\p{L})(?:${Object.keys(MAY_MEAN).join('|')})(?!\\p{L})`, 'gu');
/** The identifier of an agency behind its name: "xã mẫu (h56 101)", punctuation gone. */
const CODE = /\s*\(?(?<!\p{L})[a-z]\d{2}(?: \d{1,3})+\)?/gu;
const KIND = /^(?:ubnd )?(?:(?:phường|xã|thị trấn|đặc khu) )?/u;
/** Ends where the name of the place would follow. */
const UNNAMED = /(?:^| )(?:thành phố|tỉnh|thị xã|huyện|quận)$/u;
/** Names shorter than this differ by a letter and mean different places. */
const LONG_ENOUGH = 8;

/** A key with what near misses go by, worked out once. */
interface Looked {
  readonly key: string;
  readonly folded: string;
  /** Without the identifier. */
  readonly uncoded: string;
  readonly bare: string;
  readonly full: readonly string[];
}

/** Whether two different keys are so alike that a person should look; null when they are not. */
export function nearMissOf(a: string, b: string): NearMiss | null {
  return alike(look(a), look(b));
}

/** Every pair of rows kept apart that a person should look at, in the order of the rows. */
export function nearMisses(
  rows: readonly { readonly key: string; readonly label: string }[],
): { readonly a: string; readonly b: string; readonly why: NearMiss }[] {
  const looked = rows.map(({ key }) => look(key));
  const found: { readonly a: string; readonly b: string; readonly why: NearMiss }[] = [];
  for (const [first, others] of candidates(looked)) {
    for (const second of [...others].sort((one, other) => one - other)) {
      const [a, b] = [looked[first], looked[second]];
      const why = a === undefined || b === undefined ? null : alike(a, b);
      if (why !== null) found.push({ a: rows[first]?.label ?? '', b: rows[second]?.label ?? '', why });
    }
  }
  return found;
}

/** Pairs that have anything in common, each once under the earlier row: not every row is held against every other. */
function candidates(looked: readonly Looked[]): [number, Set<number>][] {
  const pairs = looked.map(() => new Set<number>());
  const seen = new Map<string, number[]>();
  looked.forEach((one, index) => {
    for (const sign of signsOf(one)) {
      const before = seen.get(sign);
      if (before === undefined) seen.set(sign, [index]);
      else {
        for (const earlier of before) if (earlier !== index) pairs[earlier]?.add(index);
        before.push(index);
      }
    }
  });
  return pairs.map((others, index) => [index, others]);
}

/** What two rows must share to be alike in any way. */
function signsOf({ key, folded, uncoded, bare, full }: Looked): Set<string> {
  const signs = new Set([`marks ${folded}`, `kind ${bare}`, `code ${uncoded}`]);
  for (const reading of full) {
    signs.add(`full ${reading}`);
    // Up to where the name of the place would follow.
    const words = reading.split(' ');
    for (let end = 1; end <= words.length; end += 1) {
      const start = words.slice(0, end).join(' ');
      if (UNNAMED.test(start)) signs.add(`place ${start}`);
    }
  }
  if (key.length >= LONG_ENOUGH) {
    signs.add(`letter ${key}`);
    for (let at = 0; at < key.length; at += 1) signs.add(`letter ${key.slice(0, at)}${key.slice(at + 1)}`);
  }
  return signs;
}

function look(key: string): Looked {
  return {
    key,
    folded: foldMarks(key),
    uncoded: key.replace(CODE, '').trim(),
    bare: key.replace(KIND, ''),
    full: readings(key),
  };
}

function alike(a: Looked, b: Looked): NearMiss | null {
  if (a.key === b.key) return null;
  if (a.uncoded === b.uncoded) return 'code';
  if (a.folded === b.folded) return 'marks';
  if (a.bare === b.bare) return 'kind';
  if (a.full.some((one) => b.full.includes(one))) return 'abbreviation';
  if (a.full.some((one) => b.full.some((other) => unnamed(one, other) || unnamed(other, one))))
    return 'unnamed';
  const long = a.key.length >= LONG_ENOUGH && b.key.length >= LONG_ENOUGH;
  return long && oneLetterApart(a.key, b.key) ? 'spelling' : null;
}

/** The key as it stands, and with its abbreviations written out in every way at once. */
function readings(key: string): string[] {
  const ways = Math.max(0, ...(key.match(ABBREVIATIONS) ?? []).map((short) => MAY_MEAN[short]?.length ?? 0));
  const written = Array.from({ length: ways }, (_, way) =>
    key.replace(ABBREVIATIONS, (short) => {
      const meant = MAY_MEAN[short] ?? [];
      return meant[Math.min(way, meant.length - 1)] ?? short;
    }),
  );
  return [...new Set([key, ...written])].map((one) =>
    one.replace(/^ubnd (?=(?:phường|xã|thị trấn|thị xã|quận|huyện|thành phố) )/u, ''),
  );
}

const unnamed = (short: string, long: string): boolean => UNNAMED.test(short) && long.startsWith(`${short} `);

function oneLetterApart(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (long.length - short.length > 1) return false;
  let at = 0;
  while (at < short.length && short[at] === long[at]) at += 1;
  const rest = long.length === short.length ? short.slice(at + 1) : short.slice(at);
  return rest === long.slice(at + 1) && !/\d/u.test(`${short[at] ?? ''}${long[at] ?? ''}`);
}
