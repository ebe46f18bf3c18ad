import type { GridColumn } from './grid-types.ts';
import { normalizeLabel } from './label.ts';

/** A column an officer pointed at: what it is, and the header path it stood under. Labels only, never a value. */
export interface TaughtColumn {
  /** Glossary id, e.g. 'dueAt'. */
  readonly concept: string;
  readonly path: readonly string[];
}

/** Which columns of a table were taught, and which taught labels stand there more than once (and so say nothing). */
export interface TaughtMatches {
  readonly found: ReadonlyMap<string, GridColumn>;
  readonly twice: readonly string[];
}

/**
 * Finds taught columns by their whole header path. A path that is not there is left to the glossary: the page may show
 * another list.
 */
export function findTaught(columns: readonly GridColumn[], taught: readonly TaughtColumn[]): TaughtMatches {
  const found = new Map<string, GridColumn>();
  const twice: string[] = [];
  for (const { concept, path } of taught) {
    const same = columns.filter((column) => samePath(column.path, path));
    const [only] = same;
    if (same.length > 1) twice.push(concept);
    else if (only !== undefined) found.set(concept, only);
  }
  return { found, twice };
}

function samePath(shown: readonly string[], taught: readonly string[]): boolean {
  return (
    shown.length === taught.length &&
    shown.every((part, index) => normalizeLabel(part) === normalizeLabel(taught[index] ?? ''))
  );
}
