/** One list page of the officer's site. */
export interface ListPage {
  readonly path: string;
  readonly label: string;
  readonly columns: readonly string[];
  readonly query: Readonly<Record<string, string | readonly string[]>>;
  readonly endpoint: string;
  readonly method: 'GET' | 'POST';
  readonly size: number;
  readonly twin: boolean;
  readonly needsRole: boolean;
  /** Member of NhacViec shown in the menu. */
  readonly counter: string | null;
}

export interface QueryContext {
  readonly today: string;
  readonly officeCode: string;
  readonly userId: string;
  readonly roles: readonly string[];
}

export const LIST_PAGES: readonly ListPage[];
export function queryOf(page: ListPage, context: QueryContext): Record<string, string | readonly string[]>;
