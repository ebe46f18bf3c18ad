import { remarksSpeak, sensesOf } from './glossary/senses.ts';
import { type IndexedTerm, termIndex } from './glossary/term-index.ts';
import type { Concept, Glossary } from './glossary/types.ts';
import type { GridColumn } from './grid-types.ts';
import { foldMarks, normalizeLabel, tidyText, withoutRemarks } from './label.ts';

/** How a column was recognised: letter for letter; but for case, spelling and remarks; without marks; by its number. */
export type MatchHow = 'exact' | 'case' | 'marks' | 'number';

/** A column that may be a concept. `strong` says so plainly; `weak` may say something else; `partial` says too little. */
export interface Claim {
  readonly concept: Concept;
  readonly column: GridColumn;
  readonly strength: 'strong' | 'weak' | 'partial';
  readonly how: MatchHow;
  /** The glossary term, or the phrases of the header path, that spoke for it. */
  readonly term: string;
}

/** Group heads that add nothing to what the leaf says. */
const NEUTRAL_GROUPS: ReadonlySet<string> = new Set([
  'thông tin hồ sơ',
  'thông tin',
  'thông tin chung',
  'hồ sơ',
  'thời gian',
  'thời gian giải quyết',
  'thời gian xử lý',
  'ngày, tháng, năm',
  'ngày tháng năm',
  'ngày',
  'thời hạn',
  'danh sách hồ sơ',
  'danh sách',
  'nội dung',
]);

/** Header paths remembered for a glossary: files of 166 communes have the same heads, and one head is asked for often. */
const MOST_PATHS = 1_000;
const known = new WeakMap<Glossary, Map<string, readonly Claim[]>>();

/** Everything a column's header path may mean by a glossary, at most one claim a concept. */
export function claimsOf(column: GridColumn, glossary: Glossary): Claim[] {
  const paths = known.get(glossary) ?? new Map<string, readonly Claim[]>();
  known.set(glossary, paths);
  const key = JSON.stringify(column.path);
  let claims = paths.get(key);
  if (claims === undefined) {
    claims = reckoned(column, glossary);
    if (paths.size >= MOST_PATHS) paths.clear();
    paths.set(key, claims);
  }
  return claims.map((claim) => ({ ...claim, column }));
}

function reckoned(column: GridColumn, glossary: Glossary): Claim[] {
  if (column.path.length === 0) return [];
  const claims = new Map<Concept, Claim>();
  for (const claim of [...termClaims(column, glossary), ...senseClaims(column, glossary)]) {
    const other = claims.get(claim.concept);
    if (!other || rank(claim) < rank(other)) claims.set(claim.concept, claim);
  }
  return [...claims.values()];
}

const RANKS = { strong: 0, weak: 1, partial: 2 } as const;

function rank(claim: Claim): number {
  return RANKS[claim.strength];
}

/** The whole path, then the leaf alone; a leaf under a group that names something else is not that leaf. */
function termClaims(column: GridColumn, glossary: Glossary): Claim[] {
  const whole = lookUp(column, column.path, glossary);
  if (column.path.length === 1) return whole;
  const groups = column.path.slice(0, -1).map((part) => withoutRemarks(normalizeLabel(part)));
  const neutral = groups.every((group) => NEUTRAL_GROUPS.has(group));
  const { marked } = termIndex(glossary);
  const leaf = lookUp(column, column.path.slice(-1), glossary).filter(({ concept }) => {
    if (concept.senses) return false;
    return !groups.some(
      (group) =>
        !NEUTRAL_GROUPS.has(group) && marked.get(group)?.some((entry) => entry.concept.id !== concept.id),
    );
  });
  return [...whole, ...(neutral ? leaf : leaf.map((claim) => ({ ...claim, strength: 'weak' as const })))];
}

function lookUp(column: GridColumn, path: readonly string[], glossary: Glossary): Claim[] {
  const { marked, folded } = termIndex(glossary);
  const written = path.map(tidyText).join(' > ');
  const full = path.map(normalizeLabel).join(' > ');
  const plain = path.map((part) => withoutRemarks(normalizeLabel(part))).join(' > ');
  const claim = (entry: IndexedTerm, how: MatchHow): Claim => ({
    concept: entry.concept,
    column,
    strength: entry.strength,
    how: how === 'case' && entry.term === written ? 'exact' : how,
    term: entry.term,
  });
  const { lexicon } = glossary;
  const remarked = full !== plain && plain !== '' && !(lexicon && remarksSpeak(path, lexicon));
  for (const form of remarked ? [full, plain] : [full]) {
    const entries = marked.get(form);
    if (entries) return entries.map((entry) => claim(entry, 'case'));
    const bare = foldMarks(form) === form ? folded.get(form) : undefined;
    if (bare && new Set(bare.map((entry) => entry.concept)).size === 1)
      return bare.map((entry) => claim(entry, 'marks'));
  }
  return [];
}

/** Concepts whose sense is just what the path says, or more than it says and nothing else. */
function senseClaims(column: GridColumn, glossary: Glossary): Claim[] {
  const { lexicon } = glossary;
  const said = lexicon && sensesOf(column.path, lexicon);
  if (!said || remarksSpeak(column.path, lexicon)) return [];
  const how: MatchHow = said.folded ? 'marks' : 'case';
  const term = said.phrases.join(' + ');
  const plain = glossary.concepts.filter((concept) =>
    concept.senses?.some((senses) => equal(said.senses, senses)),
  );
  if (plain.length > 0) return plain.map((concept) => ({ concept, column, strength: 'strong', how, term }));
  return glossary.concepts
    .filter((concept) =>
      concept.senses?.some((senses) => [...said.senses].every((sense) => senses.includes(sense))),
    )
    .map((concept) => ({ concept, column, strength: 'partial', how: 'number', term }));
}

function equal(said: ReadonlySet<string>, senses: readonly string[]): boolean {
  return said.size === senses.length && senses.every((sense) => said.has(sense));
}
