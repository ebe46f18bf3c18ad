import { conceal, reveal } from '../../app/page-watch/concealed.ts';
import type { ListRow } from '../../app/page-watch/list-reader.ts';
import { type Filter, passes } from './summary.ts';

/** Shows only some rows of a list. No row is moved or taken out: frameworks keep finding what they put in. */
export class RowFilter {
  readonly #hidden = new Set<HTMLElement>();
  #filter: Filter | null = null;

  get current(): Filter | null {
    return this.#filter;
  }

  set(filter: Filter | null): void {
    this.#filter = filter;
  }

  /** Hides and shows rows as the filter says now; rows no longer listed are shown as the page has them. */
  apply(rows: readonly ListRow[]): void {
    const filter = this.#filter;
    const hide = new Set<HTMLElement>(
      filter === null ? [] : rows.filter(({ view }) => !passes(view, filter)).map(({ row }) => row),
    );
    for (const row of this.#hidden) if (!hide.has(row)) reveal(row);
    for (const row of hide) conceal(row);
    this.#hidden.clear();
    for (const row of hide) this.#hidden.add(row);
  }

  /** Everything as the page had it. */
  clear(): void {
    this.#filter = null;
    this.apply([]);
  }
}
