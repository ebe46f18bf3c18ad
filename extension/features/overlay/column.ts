import type { ListRow } from '../../app/page-watch/list-reader.ts';
import { claim, isOurs, makeHost } from '../../app/page-watch/own-nodes.ts';
import type { PageWatch } from '../../app/page-watch/page-watch.ts';
import { sectionsOf } from '../../app/page-watch/table-parts.ts';
import type { OverlayParts } from './parts.ts';
import type { Dress } from './styles.ts';

/** What a cell of the column shows. */
interface Shown {
  readonly host: HTMLElement;
  readonly text: HTMLElement;
  key: string;
}

/**
 * The deadline column: one cell more at the end of every row, header and notice rows included, so that header and
 * body agree at every paint, whatever the page does to its rows in between. Removed without a trace.
 */
export class DeadlineColumn {
  readonly #document: Document;
  readonly #watch: PageWatch;
  readonly #title: string;
  readonly #dress: Dress;
  readonly #cells = new Map<HTMLElement, Shown>();
  #table: HTMLElement | null = null;

  constructor({ document, watch, texts, dress }: OverlayParts) {
    this.#document = document;
    this.#watch = watch;
    this.#title = texts.column;
    this.#dress = dress;
  }

  /** Shows the column in this table with what its rows say. */
  draw(table: HTMLElement, rows: readonly ListRow[]): void {
    if (this.#table !== table) this.clear();
    this.#table = table;
    this.even();
    for (const { row, view } of rows) {
      const cell = ourCell(row);
      const shown = cell === null ? undefined : this.#cells.get(cell);
      if (shown === undefined) continue;
      const key = JSON.stringify([view.group, view.due, view.text]);
      if (shown.key === key) continue;
      shown.key = key;
      shown.text.className = `dh mark ${view.group} due`;
      shown.text.textContent = view.due === '' ? view.text : `${view.due}\n${view.text}`;
    }
  }

  /** Gives every row its cell. Called before each paint: rows come and go, and the header must fit them. */
  even(): void {
    const table = this.#table;
    if (table === null) return;
    if (!table.isConnected) {
      this.clear();
      return;
    }
    this.#watch.quietly(() => {
      const { head, rows } = sectionsOf(table);
      const [first, ...others] = head;
      if (first !== undefined && ourCell(first) === null) this.#addHeader(first, head.length);
      for (const row of others) ourCell(row)?.remove();
      for (const row of rows) {
        const last = row.lastElementChild;
        if (last === null || isOurs(last)) continue;
        // The page put cells of its own behind ours.
        const cell = ourCell(row);
        if (cell === null) this.#addCell(row, last);
        else row.append(cell);
      }
      for (const cell of this.#cells.keys()) if (!cell.isConnected) this.#cells.delete(cell);
    });
  }

  clear(): void {
    this.#watch.quietly(() => {
      for (const cell of this.#cells.keys()) cell.remove();
    });
    this.#cells.clear();
    this.#table = null;
  }

  #addHeader(row: HTMLElement, rows: number): void {
    const last = row.lastElementChild;
    const cell = claim(this.#document.createElement(last?.localName === 'td' ? 'td' : 'th'));
    cell.className = last?.className ?? '';
    if (cell.localName === 'th') cell.setAttribute('scope', 'col');
    if (rows > 1) cell.setAttribute('rowspan', String(rows));
    const { text, host } = this.#put(row, cell);
    host.dataset.head = '';
    text.className = 'dh due title';
    text.textContent = this.#title;
  }

  #addCell(row: HTMLElement, last: Element): void {
    const cell = claim(this.#document.createElement('td'));
    cell.className = last.className;
    this.#put(row, cell);
  }

  #put(row: HTMLElement, cell: HTMLElement): Shown {
    const { host, root } = makeHost(this.#document, 'column');
    this.#dress(root, 'column');
    const text = this.#document.createElement('span');
    text.className = 'dh due';
    root.append(text);
    cell.append(host);
    row.append(cell);
    const shown = { host, text, key: '' };
    this.#cells.set(cell, shown);
    return shown;
  }
}

/** The cell of ours in a row. */
function ourCell(row: HTMLElement): HTMLElement | null {
  for (let cell = row.lastElementChild; cell !== null; cell = cell.previousElementSibling) {
    if (isOurs(cell)) return cell as HTMLElement;
  }
  return null;
}
