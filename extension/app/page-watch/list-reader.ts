import { ask } from '../ask.ts';
import type { Reply } from '../messages.ts';
import type { SeenDossier } from '../seen-dossier.ts';
import {
  codeCellsOf,
  type Line,
  linesOf,
  type ReadableTable,
  type Stretch,
  snapshotOf,
  type UnreadRow,
} from './list-lines.ts';
import { type Outline, outlineOf } from './outline.ts';
import { createPacer, idle, type Pacer } from './pacer.ts';
import { isColumnsReply, isRowsReply, type ReadableColumns } from './page-messages.ts';
import type { RowView } from './row-view.ts';
import { tellOfTables } from './table-word.ts';

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
  /** The background did not answer; ask again. */
  | { readonly kind: 'silent' }
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
   * Reads what changed since the last look, in slices, and tells of rows as they come: those from `near` on first, the
   * others when the page has nothing to do. Null when the signal aborted: the page changed again and the reading is void.
   */
  read(
    settled: boolean,
    until: AbortSignal,
    onRows: (rows: readonly ListRow[]) => void,
    near?: { readonly from: number },
  ): Promise<ListReading | null>;
  /**
   * The rows in a stretch of the list last looked at that have not been read yet and are not known, as they stand now.
   * Cheap.
   */
  unread(isKnown: (row: HTMLElement) => boolean, stretch: Stretch): readonly UnreadRow[];
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

  /** What was read of a line that says what it said then. */
  const knownOf = ({ row, signature }: Line) => {
    const known = memory.get(row);
    return known?.signature === signature ? known : null;
  };

  const reader: ListReader = {
    unread: (isKnown, { from, to }) =>
      last?.element.isConnected ? codeCellsOf(last, from, to, (row) => memory.has(row) || isKnown(row)) : [],
    forget() {
      memory = new WeakMap();
    },
    async read(settled, until, onRows, near = { from: 0 }) {
      const outline = outlineOf(document);
      if (outline.tables.length === 0) return { kind: 'none' };
      const columns = await columnsOf(outline);
      if (until.aborted) return null;
      if (columns === 'silent') return { kind: 'silent' };
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
      const all: Line[] = [];
      /** Has lines judged. True when that was done, else what became of the whole reading. */
      const judge = async (lines: readonly Line[], pace: Pacer): Promise<ListReading | true | null> => {
        const { page, numbered } = await snapshotOf(outline, main, twins, lines, pace);
        if (until.aborted) return null;
        const beside = all.filter((line) => knownOf(line)?.read?.facts.code).length;
        const reply = await ask('rows.assess', { page, settled, beside }, isRowsReply);
        if (until.aborted) return null;
        if (reply === null) return { kind: 'silent' };
        if (reply.state === 'waiting') return { kind: 'waiting' };
        if (reply.state === 'failed') return { kind: 'failed', words: reply.words, table: main.element };
        header = reply.header;
        const read = new Map<HTMLElement, ListRow>();
        for (const { row, cell, ...rest } of reply.rows) {
          const [element, code] = [numbered[row], numbered[cell]];
          if (element && code) read.set(element, { row: element, cell: code, ...rest });
        }
        for (const { row, signature } of lines) memory.set(row, { signature, read: read.get(row) ?? null });
        onRows([...read.values()]);
        return true;
      };

      for (const [at, stretch] of stretchesOf(main.rows.length, near.from).entries()) {
        // What is far from the window takes nothing of the page's own time.
        if (at > 0) await idle();
        const pace = createPacer(at > 0 ? idle : undefined);
        const lines = await linesOf(main, twins, stretch, pace, until);
        if (lines === null) return null;
        all.push(...lines);
        const changed = lines.filter((line) => !line.notice && !knownOf(line));
        const judged = changed.length === 0 || (await judge(changed, pace));
        if (judged !== true) return judged;
      }
      const data = all.filter(({ notice }) => !notice).sort((a, b) => a.index - b.index);
      // Without a row of data the background must say whether the list is empty or only not there yet.
      const judged = data.length > 0 || (await judge(all, createPacer()));
      if (judged !== true) return judged;
      const rows = data.flatMap(({ row }) => memory.get(row)?.read ?? []);
      return { kind: 'list', table: main.element, rows, header };
    },
  };
  return {
    ...reader,
    async read(...asked) {
      tellOfTables('reading');
      const reading = await reader.read(...asked);
      if (reading !== null) tellOfTables(reading.kind);
      return reading;
    },
  };
}

/** A page that should hold a list, without a table that is one: the background says whether it is changed or late. */
function unreadable(reply: Reply<'rows.assess'> | null, table: HTMLElement | null): ListReading {
  if (reply === null) return { kind: 'silent' };
  return reply.state === 'failed' ? { kind: 'failed', words: reply.words, table } : { kind: 'waiting' };
}

function firstShown({ tables }: Outline): HTMLElement | null {
  return tables.find((table) => !table.hidden)?.element ?? null;
}

/** A list in stretches, that with the rows near the window first. */
function stretchesOf(length: number, near: number): Stretch[] {
  const first = Math.max(0, Math.min(near, length - WINDOW));
  const stretches: Stretch[] = [{ from: first, to: first + WINDOW }];
  for (let from = 0; from < first; from += WINDOW)
    stretches.push({ from, to: Math.min(from + WINDOW, first) });
  for (let from = first + WINDOW; from < length; from += WINDOW) stretches.push({ from, to: from + WINDOW });
  return stretches;
}
