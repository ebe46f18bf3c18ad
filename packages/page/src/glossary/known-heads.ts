import { foldMarks, normalizeLabel, withoutRemarks } from '../label.ts';
import { DOSSIER_LIST } from './dossier-list.ts';
import { REPORT } from './report.ts';
import { sensesOf } from './senses.ts';

const KNOWN = new Set<string>();
for (const { terms, ...concept } of [...DOSSIER_LIST.concepts, ...REPORT.concepts]) {
  for (const term of [...terms, ...(('weakTerms' in concept && concept.weakTerms) || [])]) {
    const leaf = normalizeLabel(term.split('>').at(-1) ?? '');
    KNOWN.add(leaf);
    KNOWN.add(foldMarks(leaf));
  }
}

/** Whether a text is a word some known column is headed by: a sign that a row without th is a header. */
export function isKnownHead(text: string): boolean {
  if (text === '' || text.length > 120) return false;
  const label = withoutRemarks(normalizeLabel(text));
  if (KNOWN.has(label)) return true;
  return REPORT.lexicon !== null && sensesOf([text], REPORT.lexicon) !== null;
}
