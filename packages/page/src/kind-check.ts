import { parsePortalDate } from './dates.ts';
import type { ConceptKind } from './glossary/types.ts';
import { parseNumber } from './numbers.ts';

const SAMPLE = 40;

/** Whether most of the texts that say anything are of a kind; texts that say nothing speak neither for nor against. */
export function fitsKind(texts: Iterable<string>, kind: ConceptKind): boolean {
  let fitting = 0;
  let said = 0;
  for (const text of texts) {
    if (text === '') continue;
    said++;
    if (isOfKind(text, kind)) fitting++;
    if (said === SAMPLE) break;
  }
  return said === 0 || fitting * 2 > said;
}

function isOfKind(text: string, kind: ConceptKind): boolean {
  switch (kind) {
    case 'date':
      return isDate(text);
    case 'days':
      return /^-?\d+(?:[.,]\d+)?(?:\s*\p{L}[\p{L}\s]*)?$/u.test(text) && !isDate(text);
    case 'count': {
      const number = parseNumber(text);
      return number.ok ? number.kind === 'integer' : number.reason === 'dash';
    }
    case 'rate':
      return parseNumber(text).ok;
    case 'code':
      return /\d/u.test(text) && !isDate(text);
    case 'text':
      return !isDate(text) && /\p{L}/u.test(text);
  }
}

const SHORT_YEAR = /^\d{1,2}([/.-])\d{1,2}\1\d{2}(?: \d{1,2}:\d{2}(?::\d{2})?)?$/u;

/** Years of two digits are dates too, though none that could be read alone. */
function isDate(text: string): boolean {
  if (SHORT_YEAR.test(text)) return true;
  const date = parsePortalDate(text);
  return date.ok || date.reason === 'ambiguousOrder' || date.reason === 'unset';
}
