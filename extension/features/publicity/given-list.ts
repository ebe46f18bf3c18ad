import type { InForceProcedure } from '@dung-hen/domain';

/** One list the officer gave: a file, a pasted table, the national portal, a page of the commune's site. */
export interface GivenList {
  readonly id: string;
  readonly name: string;
  readonly procedures: readonly InForceProcedure[];
  /** What has to be known of it: hidden rows left out, levels not chosen. */
  readonly notes: readonly string[];
}

/** A reading that ended: with a list, or with the words why there is none. */
export type ReadList =
  | { readonly ok: true; readonly list: Omit<GivenList, 'id'> }
  | { readonly ok: false; readonly words: string };

/** The lines of several lists as one, counted through, with where each list begins and ends. */
export function joined(lists: readonly GivenList[]): {
  readonly lines: readonly InForceProcedure[];
  readonly spans: ReadonlyMap<string, { readonly first: number; readonly last: number }>;
} {
  const lines: InForceProcedure[] = [];
  const spans = new Map<string, { readonly first: number; readonly last: number }>();
  for (const { id, procedures } of lists) {
    const before = lines.length;
    lines.push(...procedures.map((one, index) => ({ ...one, row: before + index + 1 })));
    spans.set(id, { first: before + 1, last: lines.length });
  }
  return { lines, spans };
}
