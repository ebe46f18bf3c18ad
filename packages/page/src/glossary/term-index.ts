import { foldMarks, normalizeLabel } from '../label.ts';
import type { Concept, Glossary } from './types.ts';

/** A term of a concept as it is looked up. */
export interface IndexedTerm {
  readonly concept: Concept;
  /** As the glossary prints it. */
  readonly term: string;
  readonly strength: 'strong' | 'weak';
}

/** Terms of a glossary by their compared form; made once for each glossary. */
export interface TermIndex {
  readonly marked: ReadonlyMap<string, readonly IndexedTerm[]>;
  readonly folded: ReadonlyMap<string, readonly IndexedTerm[]>;
}

const INDEXES = new WeakMap<Glossary, TermIndex>();

/** The terms of a glossary in the forms they are looked up by; made once and kept with the glossary. */
export function termIndex(glossary: Glossary): TermIndex {
  const known = INDEXES.get(glossary);
  if (known) return known;
  const marked = new Map<string, IndexedTerm[]>();
  const folded = new Map<string, IndexedTerm[]>();
  for (const concept of glossary.concepts) {
    for (const [terms, strength] of [
      [concept.terms, 'strong'],
      [concept.weakTerms ?? [], 'weak'],
    ] as const) {
      for (const term of terms) {
        const compared = comparedTerm(term);
        push(marked, compared, { concept, term, strength });
        push(folded, foldMarks(compared), { concept, term, strength });
      }
    }
  }
  const index = { marked, folded };
  INDEXES.set(glossary, index);
  return index;
}

function push(map: Map<string, IndexedTerm[]>, key: string, entry: IndexedTerm): void {
  const entries = map.get(key);
  if (entries) entries.push(entry);
  else map.set(key, [entry]);
}

/** A term, group and leaf apart, in the form labels are compared in. */
export function comparedTerm(term: string): string {
  return term.split('>').map(normalizeLabel).join(' > ');
}

/** Every term of a concept, plain ones first. */
export function allTerms(concept: Concept): readonly string[] {
  return [...concept.terms, ...(concept.weakTerms ?? [])];
}
