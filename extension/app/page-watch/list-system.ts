import type { Reading } from '@dung-hen/domain';
import type { PageDocument, PageElement } from '@dung-hen/page';
import type { SeenDossier } from '../seen-dossier.ts';

/** What may be read of one table: columns by number, and the one with the dossier code. */
export interface TableColumns {
  readonly columns: number[];
  readonly code: number | null;
}

/** What a list says of a dossier. Null = it does not say. */
export type ListedFacts = Omit<SeenDossier, 'system' | 'pageUrl' | 'pausedAt' | 'seenAt' | 'source'>;

/** A row of a list with the elements it was read from. */
export interface SystemRow {
  readonly facts: ListedFacts;
  readonly row: PageElement;
  /** The cell that holds the dossier code. */
  readonly cell: PageElement;
  /** The count of days late the portal itself writes, where it does. */
  readonly daysShown: number | null;
  /**
   * Of this row nothing but the code could be understood, or not even that (its code is '' then): it is unknown,
   * whatever was seen earlier, and not kept.
   */
  readonly bare: boolean;
}

/** How the lists of one system are read. Another system is one more of these in `list-systems.ts`. */
export interface ListSystem {
  /** Adapter id, or 'onestop-any'. */
  readonly id: string;
  /** Host patterns where this one alone reads. Elsewhere it reads the lists it recognises. */
  readonly hosts: readonly string[];
  /**
   * The columns that may be read in each table of a page, in the order of its tables; none for a table that is no
   * list of the topmost layer. Null where no list of this system stands on the page.
   */
  columns(page: PageDocument): TableColumns[] | null;
  /**
   * Reads the topmost list of a page. Called only where `columns` found one. `beside`: rows of the same list with a code
   * that were read before and did not travel again; they count where a list is refused for its many rows without one.
   */
  rows(page: PageDocument, settled: boolean, beside: number): Reading<SystemRow>;
}
