import { ask } from '../ask.ts';
import type { Reply } from '../messages.ts';
import type { SeenDossier } from '../seen-dossier.ts';
import {
  codeCellsOf,
  type Line,
  linesOf,
  type ReadableTable,
  snapshotOf,
  type UnreadRow,
} from './list-lines.ts';
import { type Outline, outlineOf } from './outline.ts';
import { createPacer } from './pacer.ts';
import { isColumnsReply, isRowsReply, type ReadableColumns } from './page-messages.ts';
import type { RowView } from './row-view.ts';

/** A dossier of the list with the elements it was read from. */
export interface ListRow {
  readonly row: HTMLElement;
  /** The cell that holds the dossier code. */
  readonly cell: HTMLElement;
  readonly facts: SeenDossier;
  /** The count of days the portal itself writes, where it does. */
  readonly daysShown: number | null;
  readonly view: RowView;
}

/** What a look at the page gave. */
export type ListReading =
  /** No list of dossiers stands here. */
  | { readonly kind: 'none' }
  /** A list is being loaded. */
  | { readonly kind: 'waiting' }
  /** The background did not answer; ask again. `rows` are those nothing is known of yet. */
  | { readonly kind: 'silent'; readonly rows: readonly UnreadRow[] }
  /** There is a list, but not one we understand; `words` say why. */
  | { readonly kind: 'failed'; readonly words: string; readonly table: HTMLElement | null }
  | {
      readonly kind: 'list';
      readonly table: HTMLElement;
      readonly rows: readonly ListRow[];
      /** Names of what `view.copy` holds. */
      readonly header: readonly string[];
    };

export type { UnreadRow };

export interface ListReader {
  /**
   * Reads what changed since the last look, in slices, and tells of rows as they come. Null when the signal aborted:
   * the page changed again and the reading is void.
   */
  read(
    settled: boolean,
    until: AbortSignal,
    onRows: (rows: readonly ListRow[]) => void,
  ): Promise<ListReading | null>;
  /**
   * The rows in a stretch of the list last looked at that have not been read yet and are not known, as they stand now.
   * Cheap.
   */
  unread(
    isKnown: (row: HTMLElement) => boolean,
    stretch: { readonly from: number; readonly to: number },
  ): readonly UnreadRow[];
  /** Takes nothing for known any more: time has passed. */
  forget(): void;
}

/** Rows that travel in one message: what the officer sees has its badges soon, and no frame shows too many new ones. */
const WINDOW = 100;

type Columns = readonly ReadableColumns[] | null;

/**
 * Reads lists through the background: the readers of the adapters with their glossary and dates weigh more than a
 * whole content script may (docs/decisions.md). What travels is pruned here first: cells of columns the background
 * did not ask for never leave the page.
 */
export function createListReader(document: Document): ListReader {
  let memory = new WeakMap<Element, { readonly signature: string; readonly read: ListRow | null }>();
  let header: readonly string[] = [];
  let last: ReadableTable | null = null;
  let asked: { readonly key: string; readonly columns: Columns } | null = null;

  const columnsOf = async (outline: Outline): Promise<Columns | 'silent'> => {
    if (asked?.key === outline.key) return asked.columns;
    const reply = await ask('page.columns', { page: outline.snapshot(() => []) }, isColumnsReply);
    if (reply === null) return 'silent';
    asked = { key: outline.key, columns: reply.tables };
    return reply.tables;
  };

  return {
    unread: (isKnown, { from, to }) =>
      last?.element.isConnected ? codeCellsOf(last, from, to, (row) => memory.has(row) || isKnown(row)) : [],
    forget() {
      memory = new WeakMap();
    },
    async read(settled, until, onRows) {
      const pace = createPacer();
      const outline = outlineOf(document);
      if (outline.tables.length === 0) return { kind: 'none' };
      const columns = await columnsOf(outline);
      if (until.aborted) return null;
      if (columns === 'silent') return { kind: 'silent', rows: [] };
      const tables = outline.tables.flatMap((table, index): ReadableTable[] => {
        const { columns: wanted, code } = columns?.[index] ?? { columns: [], code: null };
        return wanted.length === 0 ? [] : [{ ...table, wanted: new Set(wanted), code }];
      });
      if (columns === null) return { kind: 'none' };
      const main = tables.find((table) => !table.hidden && table.code !== null);
      if (main === undefined) {
        const page = outline.snapshot(() => []);
        return unreadable(await ask('rows.assess', { page, settled }, isRowsReply), firstShown(outline));
      }
      last = main;
      const twins = tables.filter((table) => table.hidden);
      const lines = await linesOf(main, twins, pace, until);
      if (lines === null) return null;

      const data = lines.filter((line) => !line.notice);
      const changed = data.filter(({ row, signature }) => memory.get(row)?.signature !== signature);
      // Without a row of data the background must say whether the list is empty or only not there yet.
      for (const window of data.length === 0 ? [lines] : chunks(changed)) {
        const { page, numbered } = await snapshotOf(outline, main, twins, window, pace);
        if (until.aborted) return null;
        const reply = await ask('rows.assess', { page, settled }, isRowsReply);
        if (until.aborted) return null;
        if (reply === null) {
          const unread = changed.filter(({ row }) => !memory.has(row));
          return {
            kind: 'silent',
            rows: unread.flatMap(({ row, code }) => (code ? [{ row, cell: code }] : [])),
          };
        }
        if (reply.state === 'waiting') return { kind: 'waiting' };
        if (reply.state === 'failed') return { kind: 'failed', words: reply.words, table: main.element };
        header = reply.header;
        const read = new Map<HTMLElement, ListRow>();
        for (const { row, cell, ...rest } of reply.rows) {
          const [element, code] = [numbered[row], numbered[cell]];
          if (element && code) read.set(element, { row: element, cell: code, ...rest });
        }
        for (const { row, signature } of window) memory.set(row, { signature, read: read.get(row) ?? null });
        onRows([...read.values()]);
      }
      const rows = data.flatMap(({ row }) => memory.get(row)?.read ?? []);
      return { kind: 'list', table: main.element, rows, header };
    },
  };
}

/** A page that should hold a list, without a table that is one: the background says whether it is changed or late. */
function unreadable(reply: Reply<'rows.assess'> | null, table: HTMLElement | null): ListReading {
  if (reply === null) return { kind: 'silent', rows: [] };
  return reply.state === 'failed' ? { kind: 'failed', words: reply.words, table } : { kind: 'waiting' };
}

function firstShown({ tables }: Outline): HTMLElement | null {
  return tables.find((table) => !table.hidden)?.element ?? null;
}

function chunks(lines: readonly Line[]): (readonly Line[])[] {
  const windows: (readonly Line[])[] = [];
  for (let from = 0; from < lines.length; from += WINDOW) windows.push(lines.slice(from, from + WINDOW));
  return windows;
}
