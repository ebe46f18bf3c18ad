import type { Warning } from '@dung-hen/domain';

/** What stands for the code of a row in which none could be read. Such a row is told of, never kept. */
export const NO_CODE = '';

const CODE = /^(?=.*\d)[\p{L}\d][\p{L}\d./_-]{4,59}$/u;
const BARE_DATE = /^(?:\d{1,2}[/.-]\d{1,2}[/.-]\d{4}|\d{4}[/.-]\d{1,2}[/.-]\d{1,2})$/u;

/** Whether a tidied text may be a dossier code. A date is none, though it is written with the same signs. */
export function isDossierCode(text: string): boolean {
  return CODE.test(text) && !BARE_DATE.test(text);
}

/** What of a list was read apart from the page at hand. */
export interface ReadBeside {
  /** Rows of the same list with a code that are already read and not on this page; 0 where the page is the whole list. */
  readonly beside?: number;
}

/**
 * Whether so many rows have no code that the list itself is not understood (its columns have moved, or stand under
 * other names; each dossier takes two rows): as many as have one, those read before (`beside`) included. Fewer, or one
 * of two, are rows with a trouble of their own; the others are read.
 */
export function mostAreUncoded(
  rows: readonly { readonly code: string }[],
  { beside = 0 }: ReadBeside,
): boolean {
  const uncoded = rows.filter(({ code }) => code === NO_CODE).length;
  const coded = rows.length - uncoded + beside;
  return uncoded > 1 ? uncoded >= coded : uncoded > coded;
}

/** How many rows were not understood, as a warning; none where all have a code. */
export function uncodedWarning(rows: readonly { readonly code: string }[]): Warning[] {
  const uncoded = rows.filter(({ code }) => code === NO_CODE).length;
  return uncoded === 0
    ? []
    : [{ code: 'CODE_MISSING', detail: `${uncoded} row(s) without a readable dossier code are left out` }];
}
