import { CellStore, StoredRow } from './cell-store.ts';
import type { RawTable } from './raw-table.ts';
import { collapse, INLINE_TAGS } from './text-rules.ts';

interface BuiltTable extends RawTable {
  readonly rows: StoredRow[];
  caption: string;
}

/** A table whose end has not come yet, with its open row and cell. */
interface OpenTable {
  readonly table: BuiltTable;
  readonly store: CellStore;
  /** Hidden by its own markup, not by what is around it. */
  readonly concealed: boolean;
  captionOpen: boolean;
  section: 'head' | 'body' | 'foot' | null;
  sectionHidden: boolean;
  /** A row of the open section was seen. */
  sectionBegun: boolean;
  row: StoredRow | null;
  /** Place of the open cell in the store; NONE when no cell is open. */
  cell: number;
  cellTag: string;
  cellHidden: boolean;
  /** How many hidden elements stood around the cell when it opened: what more of them hide is not its text. */
  hideBase: number;
  /** Blocks open within the cell: an end tag that ends none of them is no edge. */
  readonly blocks: string[];
}

const NONE = -1;

/** An open element that hides what is in it, and how many of its own name are open inside. */
interface Hide {
  readonly tag: string;
  depth: number;
}

const SECTIONS: Readonly<Record<string, 'head' | 'body' | 'foot'>> = {
  thead: 'head',
  tbody: 'body',
  tfoot: 'foot',
};
const VOID: ReadonlySet<string> = new Set(
  'area base br col embed hr img input link meta param source track wbr'.split(' '),
);

/** Builds tables from tags and texts in the order of the source, supplying the tags HTML lets authors leave out. */
export class TableBuilder {
  readonly tables: BuiltTable[] = [];
  /** Cells so far, and the most tables that were open within one another. */
  cells = 0;
  deepest = 0;
  readonly #source: string;
  readonly #open: OpenTable[] = [];
  readonly #hides: Hide[] = [];
  #current: OpenTable | null = null;

  constructor(source: string) {
    this.#source = source;
  }

  openPart(tag: string, colspan: number, rowspan: number, hiding: boolean): void {
    if (tag === 'table') {
      this.#openTable(hiding);
      return;
    }
    const open = this.#current;
    if (!open) return;
    if (tag === 'td' || tag === 'th') {
      if (open.cell !== NONE) this.#closeCell(open);
      open.captionOpen = false;
      const row = open.row ?? this.#openRow(open, false);
      open.cell = open.store.open(tag === 'th', colspan, rowspan);
      open.cellTag = tag;
      open.cellHidden = hiding;
      open.hideBase = this.#hides.length;
      open.blocks.length = 0;
      row.count++;
      this.cells++;
      return;
    }
    this.#closeRow(open);
    open.captionOpen = tag === 'caption';
    if (tag === 'tr') this.#openRow(open, hiding);
    else if (tag in SECTIONS) {
      open.section = SECTIONS[tag] ?? null;
      open.sectionHidden = hiding;
      open.sectionBegun = false;
    }
  }

  closePart(tag: string): void {
    const open = this.#current;
    if (!open) return;
    if (tag === 'td' || tag === 'th') {
      if (open.cell !== NONE && open.cellTag === tag) this.#closeCell(open);
    } else if (tag === 'tr') this.#closeRow(open);
    else if (tag === 'table') this.#closeTable();
    else if (tag === 'caption') open.captionOpen = false;
    else if (SECTIONS[tag] !== undefined && SECTIONS[tag] === open.section) {
      this.#closeRow(open);
      open.section = null;
      open.sectionHidden = false;
      open.sectionBegun = false;
    }
  }

  openOther(tag: string, hiding: boolean): void {
    if (VOID.has(tag)) {
      if (!INLINE_TAGS.has(tag)) this.blank();
      return;
    }
    if (hiding) {
      this.blank();
      this.#hides.push({ tag, depth: 0 });
      return;
    }
    const hide = this.#hides.at(-1);
    if (hide && hide.tag === tag) hide.depth++;
    if (INLINE_TAGS.has(tag) || this.#hides.length > this.#base()) return;
    this.#current?.blocks.push(tag);
    this.blank();
  }

  closeOther(tag: string): void {
    const hide = this.#hides.at(-1);
    if (hide && this.#hides.length > this.#base()) {
      if (hide.tag === tag && hide.depth-- === 0) this.#hides.pop();
      return;
    }
    if (INLINE_TAGS.has(tag)) return;
    const blocks = this.#current?.blocks;
    const begun = blocks?.lastIndexOf(tag) ?? -1;
    if (blocks && begun >= 0) blocks.length = begun;
    else if (tag !== 'p' && tag !== 'br') return;
    this.blank();
  }

  /** Hidden elements around the open cell; outside of cells all are looked at. */
  #base(): number {
    const open = this.#current;
    return open && open.cell !== NONE ? open.hideBase : 0;
  }

  /** Text that stands in the source as it is. */
  range(start: number, end: number): void {
    const open = this.#current;
    if (!open) return;
    if (open.cell !== NONE) {
      if (this.#hides.length === open.hideBase) open.store.addRange(open.cell, start, end);
    } else if (open.captionOpen) this.#captionText(open, this.#source.slice(start, end));
  }

  /** Text that was written as an entity. */
  text(text: string): void {
    const open = this.#current;
    if (!open) return;
    if (open.cell !== NONE) {
      if (this.#hides.length === open.hideBase) open.store.addText(open.cell, text);
    } else if (open.captionOpen) this.#captionText(open, text);
  }

  /** An edge of something that does not run on within the line. */
  blank(): void {
    const open = this.#current;
    if (!open) return;
    if (open.cell !== NONE) {
      if (this.#hides.length === open.hideBase) open.store.addBlank(open.cell);
    } else if (open.captionOpen) this.#captionText(open, ' ');
  }

  end(): void {
    while (this.#current) this.#closeTable();
  }

  #openTable(hiding: boolean): void {
    // A table straight inside a table part, outside any cell, ends that table.
    if (this.#current && this.#current.cell === NONE && !this.#current.captionOpen) this.#closeTable();
    const around = this.#hides.length > 0 || this.#open.some(conceals);
    const table: BuiltTable = { rows: [], hidden: hiding || around, caption: '', element: null };
    this.tables.push(table);
    this.#current = {
      table,
      store: new CellStore(this.#source),
      concealed: hiding,
      captionOpen: false,
      section: null,
      sectionHidden: false,
      sectionBegun: false,
      row: null,
      cell: NONE,
      cellTag: '',
      cellHidden: false,
      hideBase: this.#hides.length,
      blocks: [],
    };
    this.#open.push(this.#current);
    this.deepest = Math.max(this.deepest, this.#open.length);
  }

  #closeTable(): void {
    const closed = this.#open.at(-1);
    if (!closed) return;
    this.#closeRow(closed);
    this.#open.pop();
    closed.table.caption = collapse(closed.table.caption);
    this.#current = this.#open.at(-1) ?? null;
    this.blank();
  }

  #openRow(open: OpenTable, hiding: boolean): StoredRow {
    open.section ??= 'body';
    const concealed = hiding || (open.sectionHidden && !open.table.hidden);
    const row = new StoredRow(open.store, open.section, !open.sectionBegun, concealed);
    open.sectionBegun = true;
    open.table.rows.push(row);
    open.row = row;
    return row;
  }

  #closeRow(open: OpenTable): void {
    if (open.cell !== NONE) this.#closeCell(open);
    open.row = null;
    open.captionOpen = false;
  }

  #closeCell(open: OpenTable): void {
    const { cell } = open;
    if (this.#hides.length > open.hideBase) this.#hides.length = open.hideBase;
    open.cell = NONE;
    if (this.#open.length > 1 && !open.cellHidden) this.#handOut(open, open.store.text(cell));
  }

  #captionText(open: OpenTable, text: string): void {
    open.table.caption += text;
    this.#handOut(open, text);
  }

  /** What a nested table says is also text of the cell around it, as far as it is not hidden there. */
  #handOut(open: OpenTable, text: string): void {
    const outer = this.#open[this.#open.indexOf(open) - 1];
    if (!outer || outer.cell === NONE || this.#hides.length !== outer.hideBase) return;
    if (open.concealed || open.sectionHidden || open.row?.hidden) return;
    outer.store.addText(outer.cell, ` ${text} `);
  }
}

/** Whether an open table hides what stands in its open cell. */
function conceals(open: OpenTable): boolean {
  return open.concealed || open.sectionHidden || open.row?.hidden === true || open.cellHidden;
}
