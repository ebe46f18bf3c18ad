import { labelKey } from './row-labels.ts';
import type { FormCell, FormRow, ReportForm } from './types.ts';

/** Two rows that are the same one; null where one side has no such row. Never both null. */
export interface RowPair {
  readonly left: FormRow | null;
  readonly right: FormRow | null;
}

/**
 * Rows of two forms side by side: by key, what is left by label (NFC, case and spacing aside, marks not), equal
 * labels in print order; total with total. Rows without a partner stand alone, left ones in place, right ones last.
 * Group rows hold no figures and are left out.
 */
export function matchRows(left: ReportForm, right: ReportForm): RowPair[] {
  const free = new Set(right.rows.filter(({ kind }) => kind !== 'group'));
  const partners = new Map<FormRow, FormRow>();
  const tests: ((a: FormRow, b: FormRow) => boolean)[] = [
    (a, b) => a.kind === b.kind && (a.kind === 'total' || (a.key !== '' && a.key === b.key)),
    (a, b) => a.kind === b.kind && labelKey(a.label) === labelKey(b.label),
  ];
  const rows = left.rows.filter(({ kind }) => kind !== 'group');
  for (const same of tests) {
    for (const row of rows) {
      const partner = partners.has(row) ? undefined : [...free].find((other) => same(row, other));
      if (partner) {
        partners.set(row, partner);
        free.delete(partner);
      }
    }
  }
  return [
    ...rows.map((row) => ({ left: row, right: partners.get(row) ?? null })),
    ...[...free].map((row) => ({ left: null, right: row })),
  ];
}

/** Two sets of dossiers against each other. */
export interface EvidenceDifference {
  /** Codes on the left side only. */
  readonly extra: readonly string[];
  /** Codes on the right side only. */
  readonly missing: readonly string[];
}

/**
 * Which dossiers one side counts and the other does not. Empty when any cell cannot prove its figure, as in a form
 * read back from a portal, which has figures and no codes. A zero proves itself.
 */
export function compareEvidence(
  left: readonly (FormCell | undefined)[],
  right: readonly (FormCell | undefined)[],
): EvidenceDifference {
  const proven = [...left, ...right].every((cell) => (cell?.value ?? 0) === (cell?.evidence.length ?? 0));
  if (!proven) {
    return { extra: [], missing: [] };
  }
  const ours = left.flatMap((cell) => cell?.evidence ?? []);
  const theirs = right.flatMap((cell) => cell?.evidence ?? []);
  return { extra: without(ours, theirs), missing: without(theirs, ours) };
}

/** Codes in `all` and not in `some`, in the order of `all`. */
function without(all: readonly string[], some: readonly string[]): string[] {
  const taken = new Set(some);
  return all.filter((code) => !taken.has(code));
}
