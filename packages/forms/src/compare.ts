import { compareEvidence, matchRows } from './row-match.ts';
import type { CellDifference } from './submission.ts';
import type { FormCell, FormRow, ReportForm } from './types.ts';

/** A cell in which two forms differ, down to the dossiers where both know theirs. */
export interface FormDifference extends CellDifference {
  /** Key of the row in the form that has it. */
  readonly rowKey: string;
  /** 'missingRow': only `expected` has the row; 'extraRow': only `found` has it. */
  readonly kind: 'value' | 'missingRow' | 'extraRow';
  /** Codes counted here by `expected` alone; empty unless both cells hold their evidence. */
  readonly onlyExpected: readonly string[];
  readonly onlyFound: readonly string[];
}

const NO_CELL: FormCell = { value: 0, evidence: [] };

/**
 * Compares two forms cell by cell; an empty list means every figure is equal. Rows meet by key, then by label.
 * A row that one form lacks counts as a row of zeros there, so only its other figures are differences: `found` is
 * null for a missing row, `expected` 0 for an extra one. In a row both have, a cell without a whole number in
 * `found` is a difference with `found` null.
 */
export function compareForms(expected: ReportForm, found: ReportForm): FormDifference[] {
  return matchRows(expected, found).flatMap(({ left, right }) => {
    const row = left ?? right;
    return row === null
      ? []
      : columnsOf(left, right).flatMap((column) => {
          const ours = left?.cells[column];
          const theirs = right?.cells[column];
          if (equal(left, ours, right, theirs)) {
            return [];
          }
          const { extra, missing } = compareEvidence([ours], [theirs]);
          return [
            {
              rowLabel: row.label,
              rowKey: row.key,
              columnNumber: column,
              kind: left === null ? 'extraRow' : right === null ? 'missingRow' : 'value',
              expected: ours?.value ?? 0,
              found: wholeNumber(theirs),
              onlyExpected: extra,
              onlyFound: missing,
            } satisfies FormDifference,
          ];
        });
  });
}

function equal(
  left: FormRow | null,
  ours: FormCell | undefined,
  right: FormRow | null,
  theirs: FormCell | undefined,
): boolean {
  if (left === null || right === null) {
    return (ours ?? theirs ?? NO_CELL).value === 0;
  }
  return ours !== undefined && wholeNumber(theirs) === ours.value;
}

function wholeNumber(cell: FormCell | undefined): number | null {
  return cell !== undefined && Number.isInteger(cell.value) ? cell.value : null;
}

function columnsOf(left: FormRow | null, right: FormRow | null): number[] {
  const numbers = new Set(
    [...Object.keys(left?.cells ?? {}), ...Object.keys(right?.cells ?? {})].map(Number),
  );
  return [...numbers].sort((a, b) => a - b);
}
