import { sensesOf } from './glossary/senses.ts';
import type { Concept, Glossary } from './glossary/types.ts';
import type { GridColumn } from './grid-types.ts';
import { editDistance, foldMarks, normalizeLabel, tidyText, withoutRemarks } from './label.ts';

/** How a column was recognised: letter for letter; but for case, spelling and remarks; without marks; by its number. */
export type MatchHow = 'exact' | 'case' | 'marks' | 'number';

export interface ColumnMatch {
  readonly concept: Concept;
  readonly column: GridColumn;
  readonly how: MatchHow;
  /** The glossary term, or the phrases of the header path, that spoke for it. */
  readonly term: string;
}

export interface MissingColumn {
  readonly concept: Concept;
  /** The terms looked for. */
  readonly tried: readonly string[];
  /** The column label most like one of them, for the message to the officer; null in a table without labels. */
  readonly nearest: { readonly label: string; readonly term: string; readonly distance: number } | null;
}

export interface AmbiguousColumn {
  readonly concept: Concept;
  readonly columns: readonly GridColumn[];
  /** Several columns say it; one label says too little ("Quá hạn" without its group); one label fits several concepts. */
  readonly why: 'several' | 'partial' | 'shared';
}

export interface ColumnMatches {
  /** By concept id. */
  readonly found: ReadonlyMap<string, ColumnMatch>;
  readonly missing: readonly MissingColumn[];
  readonly ambiguous: readonly AmbiguousColumn[];
}

/** Texts of a column below its header, to tell apart labels that say too little; a few dozen are enough. */
export type ColumnTexts = (column: GridColumn) => readonly string[];

type Strength = 'strong' | 'weak' | 'partial';

interface Claim {
  readonly column: GridColumn;
  readonly strength: Strength;
  readonly how: MatchHow;
  readonly term: string;
}

/**
 * Finds the columns of the wanted concepts by their labels, never by place. Letter for letter first, then but for case
 * and spelling, then without marks (only for labels that carry none and fit one concept alone). A label that says too
 * little is ambiguous unless the form's column numbers decide. Every miss says what was looked for and what came nearest.
 */
export function matchColumns(
  columns: readonly GridColumn[],
  glossary: Glossary,
  wanted: readonly Concept[],
): ColumnMatches {
  const claims = new Map(wanted.map((concept) => [concept, claimsOf(columns, glossary, concept)]));
  const trusted = numbersAgree(columns, glossary);
  const found = new Map<string, ColumnMatch>();
  const missing: MissingColumn[] = [];
  const ambiguous: AmbiguousColumn[] = [];
  for (const [concept, own] of claims) {
    const settled = settle(concept, own, claims, trusted);
    if (settled === null)
      missing.push({ concept, tried: triedTerms(concept), nearest: nearestLabel(columns, concept) });
    else if ('why' in settled) ambiguous.push({ concept, ...settled });
    else found.set(concept.id, { concept, column: settled.column, how: settled.how, term: settled.term });
  }
  return { found, missing, ambiguous };
}

/** The concept a label path names by itself, without a table around it; null when none or when it says too little. */
export function conceptOf(path: readonly string[], glossary: Glossary): Concept | null {
  const column: GridColumn = { index: 0, path, label: path.join(' > '), number: null };
  const plain = glossary.concepts.filter(
    (concept) => claim(column, glossary, concept)?.strength === 'strong',
  );
  return plain.length === 1 ? (plain[0] ?? null) : null;
}

/** Concepts of a glossary by id, in the order asked for. An unknown id is left out. */
export function pickConcepts(glossary: Glossary, ids: readonly string[]): Concept[] {
  return ids.flatMap((id) => glossary.concepts.filter((concept) => concept.id === id));
}

/** The glossary with further terms for some concepts: what an officer taught by pointing at a column. */
export function withTerms(glossary: Glossary, taught: Readonly<Record<string, readonly string[]>>): Glossary {
  const concepts = glossary.concepts.map((concept) => {
    const terms = taught[concept.id];
    return terms ? { ...concept, terms: [...terms, ...concept.terms] } : concept;
  });
  return { ...glossary, concepts };
}

function claimsOf(columns: readonly GridColumn[], glossary: Glossary, concept: Concept): Claim[] {
  return columns.flatMap((column) => claim(column, glossary, concept) ?? []);
}

function claim(column: GridColumn, glossary: Glossary, concept: Concept): Claim | null {
  if (column.path.length === 0) return null;
  const strong = termClaim(column, glossary, concept, concept.terms, 'strong');
  if (strong) return strong;
  const bySense = senseClaim(column, glossary, concept);
  if (bySense?.strength === 'strong') return bySense;
  return termClaim(column, glossary, concept, concept.weakTerms ?? [], 'weak') ?? bySense;
}

/** Group heads that add nothing to what the leaf says. */
const NEUTRAL_GROUPS: ReadonlySet<string> = new Set([
  'thông tin hồ sơ',
  'thông tin',
  'thông tin chung',
  'hồ sơ',
  'thời gian',
  'ngày, tháng, năm',
  'ngày tháng năm',
  'ngày',
  'thời hạn',
  'danh sách hồ sơ',
  'danh sách',
  'nội dung',
]);

function termClaim(
  column: GridColumn,
  glossary: Glossary,
  concept: Concept,
  terms: readonly string[],
  strength: Strength,
): Claim | null {
  for (const wording of wordings(column, glossary, concept)) {
    const exact = terms.find((term) => wording.written === term);
    if (exact) return { column, strength: weaker(strength, wording.sure), how: 'exact', term: exact };
    const same = terms.find((term) => wording.forms.includes(normalizeTerm(term)));
    if (same) return { column, strength: weaker(strength, wording.sure), how: 'case', term: same };
    const bare = wording.forms.find((form) => foldMarks(form) === form);
    const unmarked = bare && terms.find((term) => foldMarks(normalizeTerm(term)) === bare);
    if (unmarked && !foldsInto(bare, glossary, concept)) {
      return { column, strength: weaker(strength, wording.sure), how: 'marks', term: unmarked };
    }
  }
  return null;
}

function weaker(strength: Strength, sure: boolean): Strength {
  return sure ? strength : 'weak';
}

interface Wording {
  readonly written: string;
  /** Normalised, with and without remarks. */
  readonly forms: readonly string[];
  /** The whole path was taken, or what was left out says nothing. */
  readonly sure: boolean;
}

/** The whole path; then the leaf alone, unless a group over it names another concept. */
function wordings(column: GridColumn, glossary: Glossary, concept: Concept): Wording[] {
  const whole = wordingOf(column.path, true);
  if (column.path.length === 1) return [whole];
  const groups = column.path.slice(0, -1).map((part) => withoutRemarks(normalizeLabel(part)));
  const leaf = column.path.slice(-1);
  if (concept.senses || groups.some((group) => namesAnother(group, glossary, concept))) return [whole];
  return [
    whole,
    wordingOf(
      leaf,
      groups.every((group) => NEUTRAL_GROUPS.has(group)),
    ),
  ];
}

function wordingOf(path: readonly string[], sure: boolean): Wording {
  const full = path.map(normalizeLabel).join(' > ');
  const plain = path.map((part) => withoutRemarks(normalizeLabel(part))).join(' > ');
  return {
    written: path.map(tidyText).join(' > '),
    forms: full === plain || plain === '' ? [full] : [full, plain],
    sure,
  };
}

function normalizeTerm(term: string): string {
  return term.split('>').map(normalizeLabel).join(' > ');
}

function allTerms(concept: Concept): readonly string[] {
  return [...concept.terms, ...(concept.weakTerms ?? [])];
}

function namesAnother(group: string, glossary: Glossary, concept: Concept): boolean {
  if (NEUTRAL_GROUPS.has(group)) return false;
  return glossary.concepts.some(
    (other) =>
      other !== concept &&
      other.id !== concept.id &&
      allTerms(other).some((term) => normalizeTerm(term) === group),
  );
}

/** Whether an unmarked label could as well be a term of another concept. */
function foldsInto(bare: string, glossary: Glossary, concept: Concept): boolean {
  return glossary.concepts.some(
    (other) =>
      other.id !== concept.id && allTerms(other).some((term) => foldMarks(normalizeTerm(term)) === bare),
  );
}

function senseClaim(column: GridColumn, glossary: Glossary, concept: Concept): Claim | null {
  if (!glossary.lexicon || !concept.senses) return null;
  const said = sensesOf(column.path, glossary.lexicon);
  if (!said) return null;
  const how: MatchHow = said.folded ? 'marks' : 'case';
  const term = said.phrases.join(' + ');
  if (concept.senses.some((senses) => equalSets(said.senses, senses)))
    return { column, strength: 'strong', how, term };
  const within = concept.senses.some((senses) => [...said.senses].every((sense) => senses.includes(sense)));
  const settledElsewhere = glossary.concepts.some((other) =>
    other.senses?.some((senses) => equalSets(said.senses, senses)),
  );
  return within && !settledElsewhere ? { column, strength: 'partial', how: 'number', term } : null;
}

function equalSets(said: ReadonlySet<string>, senses: readonly string[]): boolean {
  return said.size === senses.length && senses.every((sense) => said.has(sense));
}

type Settled =
  | Claim
  | { readonly why: AmbiguousColumn['why']; readonly columns: readonly GridColumn[] }
  | null;

function settle(
  concept: Concept,
  own: readonly Claim[],
  claims: ReadonlyMap<Concept, readonly Claim[]>,
  trusted: boolean,
): Settled {
  const strong = preferMarked(own.filter((claim) => claim.strength === 'strong'));
  if (strong.length > 0) return oneOf(strong, concept, trusted);
  const weak = own.filter(
    (claim) => claim.strength === 'weak' && !claimedStrongly(claim.column, concept, claims),
  );
  const free = preferMarked(weak);
  if (free.length > 0) {
    const [only] = free;
    const shared = free.length === 1 && only && claimedWeakly(only.column, concept, claims);
    if (shared && only) return { why: 'shared', columns: [only.column] };
    return oneOf(free, concept, trusted);
  }
  const partial = own.filter((claim) => claim.strength === 'partial');
  if (partial.length === 0) return null;
  const numbered =
    trusted && concept.number !== undefined
      ? partial.filter((claim) => claim.column.number === concept.number)
      : [];
  const [only] = numbered;
  return numbered.length === 1 && only
    ? only
    : { why: 'partial', columns: partial.map((claim) => claim.column) };
}

/** Labels with their marks speak before labels without. */
function preferMarked(claims: readonly Claim[]): readonly Claim[] {
  const marked = claims.filter((claim) => claim.how !== 'marks');
  return marked.length > 0 ? marked : claims;
}

function oneOf(claims: readonly Claim[], concept: Concept, trusted: boolean): Settled {
  const [only] = claims;
  if (claims.length === 1 && only) return only;
  const numbered =
    trusted && concept.number !== undefined
      ? claims.filter((claim) => claim.column.number === concept.number)
      : [];
  const [byNumber] = numbered;
  if (numbered.length === 1 && byNumber) return { ...byNumber, how: 'number' };
  return { why: 'several', columns: claims.map((claim) => claim.column) };
}

function claimedStrongly(
  column: GridColumn,
  concept: Concept,
  claims: ReadonlyMap<Concept, readonly Claim[]>,
): boolean {
  return claimedBy(column, concept, claims, 'strong');
}

function claimedWeakly(
  column: GridColumn,
  concept: Concept,
  claims: ReadonlyMap<Concept, readonly Claim[]>,
): boolean {
  for (const [other, list] of claims) {
    if (other === concept || list.some((claim) => claim.strength === 'strong')) continue;
    if (list.some((claim) => claim.column === column && claim.strength === 'weak')) return true;
  }
  return false;
}

function claimedBy(
  column: GridColumn,
  concept: Concept,
  claims: ReadonlyMap<Concept, readonly Claim[]>,
  strength: Strength,
): boolean {
  for (const [other, list] of claims) {
    if (other !== concept && list.some((claim) => claim.column === column && claim.strength === strength))
      return true;
  }
  return false;
}

/** Column numbers count only where no column plainly recognised contradicts them: other forms number otherwise. */
function numbersAgree(columns: readonly GridColumn[], glossary: Glossary): boolean {
  let agreed = true;
  for (const column of columns) {
    if (column.number === null) continue;
    const concept = conceptOf(column.path, glossary);
    if (concept?.number !== undefined && concept.number !== column.number) agreed = false;
  }
  return agreed;
}

function triedTerms(concept: Concept): readonly string[] {
  return allTerms(concept);
}

function nearestLabel(columns: readonly GridColumn[], concept: Concept): MissingColumn['nearest'] {
  let nearest: MissingColumn['nearest'] = null;
  for (const column of columns) {
    const leaf = column.path.at(-1);
    if (leaf === undefined) continue;
    for (const term of allTerms(concept)) {
      const whole = editDistance(normalizeLabel(column.label), normalizeTerm(term));
      const distance = Math.min(whole, editDistance(normalizeLabel(leaf), normalizeTerm(term)));
      if (nearest === null || distance < nearest.distance) nearest = { label: column.label, term, distance };
    }
  }
  return nearest;
}
