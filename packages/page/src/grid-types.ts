import type { PageElement } from './element.ts';

export interface GridCell {
  /** Collapsed text; '' where the row has no cell. */
  readonly text: string;
  readonly element: PageElement | null;
  /** False where the place is covered by the span of a cell standing left of it or above. */
  readonly origin: boolean;
}

export interface GridColumn {
  readonly index: number;
  /** Header texts from the outermost group to the leaf, repeated words once: ['Đã giải quyết', 'Quá hạn']. */
  readonly path: readonly string[];
  /** The path as one text: 'Đã giải quyết > Quá hạn'; '' for a column without header. */
  readonly label: string;
  /** From a column-number row or from "(3)" inside the header cell; null where there is none. */
  readonly number: number | null;
}

/**
 * What a row is. `group` heads the rows below it and has no figures, `subtotal` sums some rows, `total` all of them;
 * `signature` is anything written under the data (signatures, dates, notes).
 */
export type RowKind = 'data' | 'group' | 'subtotal' | 'total' | 'columnNumbers' | 'signature' | 'empty';

export interface GridRow {
  readonly kind: RowKind;
  /** One cell per column, spans expanded. */
  readonly cells: readonly GridCell[];
  /** Text in a column, '' where there is none: for readers of long lists, who need no cells. */
  textAt(column: number): string;
  /** What the row is about: the text of the label column; of a group or total row its words. */
  readonly label: string;
  /** Label of the group the row stands in, '' outside groups: one field may appear in several sections. */
  readonly group: string;
  readonly element: PageElement | null;
}

/** A table understood: header, columns by path, rows by kind. */
export interface Grid {
  readonly width: number;
  readonly columns: readonly GridColumn[];
  /** Rows below the header, in order, without those the page hides inside a table that shows. */
  readonly rows: readonly GridRow[];
  /** Rows hidden by themselves inside the table: filtered out, templates, folded away. */
  readonly hiddenRows: readonly GridRow[];
  /** False when no header row was found: the columns have no paths and nothing may be matched by label. */
  readonly headed: boolean;
  /** The column row labels are taken from; null where no column holds texts. */
  readonly labelColumn: GridColumn | null;
  readonly caption: string;
  readonly hidden: boolean;
  /** Title rows above the header, one per line. */
  readonly title: string;
  readonly element: PageElement | null;
}
