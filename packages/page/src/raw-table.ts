import type { PageElement } from './element.ts';

/** One cell as the page wrote it, spans not yet expanded. */
export interface RawCell {
  /** Collapsed text. */
  readonly text: string;
  readonly colspan: number;
  readonly rowspan: number;
  /** Written as <th>. */
  readonly header: boolean;
  /** The element behind the cell; null where a table was read as a stream. */
  readonly element: PageElement | null;
}

/** The texts of a row without making its cells: what readers of big tables go by. */
export interface QuickTexts {
  /** Number of cells. */
  readonly count: number;
  /** No cell spans columns or rows. */
  readonly spanless: boolean;
  /** Collapsed text of the cell at this place; '' beyond the last. */
  textAt(index: number): string;
}

export interface RawRow {
  readonly cells: readonly RawCell[];
  readonly section: 'head' | 'body' | 'foot' | 'none';
  /** First row of a thead, tbody or tfoot: no rowspan reaches into it from above. */
  readonly opensSection?: boolean;
  /** Hidden by itself within a table that shows: filtered out, a template, folded away. Absent = shown. */
  readonly hidden?: boolean;
  /** Present where the table's reader can give texts without cells. */
  readonly quick?: QuickTexts;
  readonly element: PageElement | null;
}

/** A table before it is understood. Made by the DOM driver, by the HTML drivers and by the spreadsheet importer alike. */
export interface RawTable {
  readonly rows: readonly RawRow[];
  /** Hidden by the page (a twin made for printing or exporting). */
  readonly hidden: boolean;
  /** Text of <caption>, '' where there is none. */
  readonly caption: string;
  readonly element: PageElement | null;
}
