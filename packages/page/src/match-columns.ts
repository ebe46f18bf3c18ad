import { type Claim, claimsOf, type MatchHow } from './column-claims.ts';
import { allTerms, comparedTerm } from './glossary/term-index.ts';
import type { Concept, ConceptKind, Glossary } from './glossary/types.ts';
import type { Grid, GridColumn } from './grid-types.ts';
import { fitsKind } from './kind-check.ts';
import { editDistance, normalizeLabel } from './label.ts';

export type { MatchHow };

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

/** Some texts of a column below its header. */
export type ColumnTexts = (column: GridColumn) => Iterable<string>;

/** The texts of a grid's data rows, for {@link matchColumns}. */
export function columnTexts(grid: Grid): ColumnTexts {
  return function* (column) {
    for (const row of grid.rows) if (row.kind === 'data') yield row.textAt(column.index);
  };
}

/**
 * Finds the columns of the wanted concepts by their labels, never by place. Letter for letter first, then but for case
 * and spelling, then without marks (only for labels that carry none and fit one concept alone). A label that says too
 * little is ambiguous unless the form's column numbers decide. With `texts` a label that may mean several things
 * ("Thời hạn giải quyết": a date or a number of days) is settled by what stands below it. Every miss says what was
 * looked for and what came nearest.
 */
export function matchColumns(
  columns: readonly GridColumn[],
  glossary: Glossary,
  wanted: readonly Concept[],
  texts?: ColumnTexts,
): ColumnMatches {
  const all = columns.flatMap((column) => claimsOf(column, glossary));
  const trusted = numbersAgree(all);
  const ids = new Set(wanted.map((concept) => concept.id));
  const asked = all.filter((claim) => ids.has(claim.concept.id) && plausible(claim, texts));
  const found = new Map<string, ColumnMatch>();
  const missing: MissingColumn[] = [];
  const ambiguous: AmbiguousColumn[] = [];
  for (const concept of wanted) {
    const settled = settle(concept, asked, trusted);
    if (settled === null) missing.push(missingColumn(concept, columns));
    else if ('why' in settled) ambiguous.push({ concept, ...settled });
    else found.set(concept.id, { concept, column: settled.column, how: settled.how, term: settled.term });
  }
  return { found, missing, ambiguous };
}

/** The concept a label path names by itself, without a table around it; null when none or when it says too little. */
export function conceptOf(path: readonly string[], glossary: Glossary): Concept | null {
  const column: GridColumn = { index: 0, path, label: path.join(' > '), number: null };
  const plain = claimsOf(column, glossary).filter((claim) => claim.strength === 'strong');
  return plain.length === 1 ? (plain[0]?.concept ?? null) : null;
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

/** Only labels that may mean several things are held against what stands below them. */
function plausible(claim: Claim, texts: ColumnTexts | undefined): boolean {
  if (!texts || claim.strength !== 'weak') return true;
  const kind: ConceptKind = claim.concept.kind;
  return fitsKind(texts(claim.column), kind);
}

type Settled =
  | Claim
  | { readonly why: AmbiguousColumn['why']; readonly columns: readonly GridColumn[] }
  | null;

function settle(concept: Concept, asked: readonly Claim[], trusted: boolean): Settled {
  const own = asked.filter((claim) => claim.concept.id === concept.id);
  const others = asked.filter((claim) => claim.concept.id !== concept.id);
  const strong = own.filter((claim) => claim.strength === 'strong');
  if (strong.length > 0) return oneOf(strong, concept, trusted);
  const taken = new Set(others.filter((claim) => claim.strength === 'strong').map((claim) => claim.column));
  const weak = own.filter((claim) => claim.strength === 'weak' && !taken.has(claim.column));
  const [first] = weak;
  if (first && weak.length === 1) {
    const rival = others.some(
      (claim) =>
        claim.column === first.column && claim.strength === 'weak' && !hasStrong(claim.concept, others),
    );
    return rival ? { why: 'shared', columns: [first.column] } : first;
  }
  if (weak.length > 1) return oneOf(weak, concept, trusted);
  const partial = own.filter((claim) => claim.strength === 'partial' && !taken.has(claim.column));
  if (partial.length === 0) return null;
  return (
    byNumber(partial, concept, trusted) ?? { why: 'partial', columns: partial.map((claim) => claim.column) }
  );
}

function hasStrong(concept: Concept, claims: readonly Claim[]): boolean {
  return claims.some((claim) => claim.concept.id === concept.id && claim.strength === 'strong');
}

/** The only claim; labels with their marks speak before labels without; then the column number. */
function oneOf(claims: readonly Claim[], concept: Concept, trusted: boolean): Settled {
  const marked = claims.filter((claim) => claim.how !== 'marks');
  const speaking = marked.length > 0 ? marked : claims;
  const [only] = speaking;
  if (speaking.length === 1 && only) return only;
  return (
    byNumber(speaking, concept, trusted) ?? { why: 'several', columns: speaking.map((claim) => claim.column) }
  );
}

function byNumber(claims: readonly Claim[], concept: Concept, trusted: boolean): Claim | null {
  if (!trusted || concept.number === undefined) return null;
  const numbered = claims.filter((claim) => claim.column.number === concept.number);
  const [only] = numbered;
  return numbered.length === 1 && only ? { ...only, how: 'number' } : null;
}

/** Column numbers count only where no column plainly recognised contradicts them: other forms number otherwise. */
function numbersAgree(claims: readonly Claim[]): boolean {
  return claims.every(({ strength, concept, column }) => {
    if (strength !== 'strong' || concept.number === undefined || column.number === null) return true;
    return concept.number === column.number;
  });
}

/** The nearest label is only looked for when asked: it takes longer than all the matching, and readers of files never ask. */
function missingColumn(concept: Concept, columns: readonly GridColumn[]): MissingColumn {
  return {
    concept,
    tried: allTerms(concept),
    get nearest() {
      return nearestLabel(columns, concept);
    },
  };
}

function nearestLabel(columns: readonly GridColumn[], concept: Concept): MissingColumn['nearest'] {
  let nearest: MissingColumn['nearest'] = null;
  const terms = allTerms(concept).map((term) => ({ term, compared: comparedTerm(term) }));
  for (const column of columns) {
    const leaf = normalizeLabel(column.path.at(-1) ?? '');
    if (leaf === '') continue;
    const whole = column.path.map(normalizeLabel).join(' > ');
    for (const { term, compared } of terms) {
      const distance = Math.min(editDistance(leaf, compared), editDistance(whole, compared));
      if (nearest === null || distance < nearest.distance) nearest = { label: column.label, term, distance };
    }
  }
  return nearest;
}
