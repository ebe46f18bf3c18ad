import type { PageElement } from './element.ts';
import type { Field } from './field-types.ts';
import type { GridColumn } from './grid-types.ts';
import type { InputRow } from './input-grid.ts';

/** What is to stand in the grid. `values` by column number; a column without a value is left alone. */
export interface FillTarget {
  readonly columns: readonly {
    readonly number: number;
    readonly path: readonly string[];
    /** Other header paths of the same column, as other prints and an office's own template word it. */
    readonly also?: readonly (readonly string[])[];
    /** Number the screen prints over it, where that is not `number`; null: a screen numbers it not at all. */
    readonly printed?: number | null;
  }[];
  readonly rows: readonly {
    readonly label: string;
    readonly kind: 'data' | 'total';
    /** The section the row stands in, where names are not enough: a screen row of another section is another row. */
    readonly group?: string;
    readonly values: Readonly<Record<number, number>>;
  }[];
}

/**
 * `fill`: type the new value. `equal`: it stands there already. `readOnlyEqual` / `readOnlyDiffers`: the page computes or
 * locks the cell; compared only. `notFound`: no such cell or nothing to type into. `ambiguous`: the cell cannot be told.
 */
export type FillAction = 'fill' | 'equal' | 'readOnlyEqual' | 'readOnlyDiffers' | 'notFound' | 'ambiguous';

export interface Words {
  readonly vi: string;
  readonly en: string;
}

/** What named the row of a cell when it was planned: pages put other rows into the same nodes while one scrolls. */
export interface RowAnchor {
  readonly element: PageElement;
  /** What the label cell said, texts and controls. */
  readonly said: string;
}

export interface FillItem {
  readonly rowLabel: string;
  /** The section asked for; left out where the target named none. */
  readonly rowGroup?: string;
  readonly columnNumber: number;
  /** Header path on the screen where the column was found, else of the form. */
  readonly columnLabel: string;
  readonly field: Field | null;
  /** What stands in the cell now; null when it is empty or no number. */
  readonly oldValue: number | null;
  readonly oldText: string;
  readonly newValue: number;
  readonly action: FillAction;
  /** In Vietnamese, for the officer. */
  readonly reason: string;
  readonly reasonEn: string;
  /** Left out where the row has no label cell of its own. */
  readonly anchor?: RowAnchor;
}

export interface UnmatchedRow {
  readonly label: string;
  readonly kind: 'data' | 'total';
  readonly action: 'notFound' | 'ambiguous';
  readonly reason: Words;
}

export interface UnmatchedColumn {
  readonly number: number;
  readonly label: string;
  readonly action: 'notFound' | 'ambiguous';
  readonly reason: Words;
}

/** A row on the screen the form does not have. */
export interface ExtraRow {
  readonly label: string;
  readonly row: InputRow;
  /** Figures that stand in it and are not zero: they would count on top of what is filled. */
  readonly notZero: readonly { readonly column: GridColumn; readonly text: string }[];
  readonly reason: Words;
}

/** What would be done to a grid, cell by cell, before anything is touched. */
export interface FillPlan {
  readonly items: readonly FillItem[];
  readonly unmatchedRows: readonly UnmatchedRow[];
  readonly unmatchedColumns: readonly UnmatchedColumn[];
  readonly extraRows: readonly ExtraRow[];
  /** What was asked for, so that a fill that was interrupted can be planned again on the page as it stands then. */
  readonly target?: FillTarget;
}
