import { Tokenizer } from 'htmlparser2';
import type { RawRow, RawTable } from './raw-table.ts';
import { StreamCell } from './stream-cell.ts';
import { MOST_COLUMNS, MOST_ROWS, spanOf } from './tables.ts';
import { collapse, INLINE_TAGS, styleHides, UNREAD_TAGS } from './text-rules.ts';

/**
 * Reads every table of an HTML text in one pass over its tokens, nested tables apart, without building a document:
 * for lists and exports of ten thousand rows. Implied tags are supplied as browsers do (unclosed td and tr, missing
 * tbody). Elements are null and only what the markup itself hides counts as hidden. Cells keep the source text alive.
 */
export function readTables(html: string): RawTable[] {
  const reader = new TableReader(html);
  const tokenizer = new Tokenizer({ decodeEntities: true }, reader);
  tokenizer.write(html);
  tokenizer.end();
  return reader.tables;
}

interface StreamRow extends RawRow {
  readonly cells: StreamCell[];
  readonly hidden: boolean;
}

interface StreamTable extends RawTable {
  readonly rows: StreamRow[];
  caption: string;
}

interface OpenTable {
  readonly table: StreamTable;
  /** Hidden by its own markup, not by what is around it. */
  readonly concealed: boolean;
  captionOpen: boolean;
  section: 'head' | 'body' | 'foot' | null;
  sectionHidden: boolean;
  row: StreamRow | null;
  cell: StreamCell | null;
}

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
const STRUCTURE: ReadonlySet<string> = new Set([
  'table',
  'caption',
  'colgroup',
  'col',
  'thead',
  'tbody',
  'tfoot',
  'tr',
  'td',
  'th',
]);
const VOID: ReadonlySet<string> = new Set(
  'area base br col embed hr img input link meta param source track wbr'.split(' '),
);

class TableReader {
  readonly tables: StreamTable[] = [];
  readonly #source: string;
  readonly #open: OpenTable[] = [];
  readonly #hides: Hide[] = [];
  #current: OpenTable | null = null;
  #cell: StreamCell | null = null;
  #skipTag = '';
  #skipDepth = 0;

  #tag = '';
  #attribute = '';
  #value = '';
  #colspan = 1;
  #rowspan = 1;
  #hiding = false;

  constructor(source: string) {
    this.#source = source;
  }

  onopentagname(start: number, end: number): void {
    this.#tag = this.#name(start, end);
    this.#colspan = 1;
    this.#rowspan = 1;
    this.#hiding = false;
  }

  onattribname(start: number, end: number): void {
    const length = end - start;
    this.#attribute = '';
    if (length < 5 || length > 7) return;
    // 'class' is on nearly every cell: told from 'style' by its first letter before a string is made.
    if (length === 5 && (this.#source.charCodeAt(start) | 32) !== 115) return;
    const name = this.#source.slice(start, end).toLowerCase();
    if (name === 'style' || name === 'colspan' || name === 'rowspan' || name === 'hidden') {
      this.#attribute = name;
      this.#value = '';
    }
  }

  onattribdata(start: number, end: number): void {
    if (this.#attribute !== '') this.#value += this.#source.slice(start, end);
  }

  onattribentity(codepoint: number): void {
    if (this.#attribute !== '') this.#value += String.fromCodePoint(codepoint);
  }

  onattribend(): void {
    switch (this.#attribute) {
      case 'colspan':
        this.#colspan = spanOf(this.#value, MOST_COLUMNS, 1);
        break;
      case 'rowspan':
        this.#rowspan = spanOf(this.#value, MOST_ROWS, MOST_ROWS);
        break;
      case 'style':
        if (styleHides(this.#value)) this.#hiding = true;
        break;
      case 'hidden':
        this.#hiding = true;
    }
    this.#attribute = '';
  }

  onopentagend(): void {
    const tag = this.#tag;
    const structural = STRUCTURE.has(tag);
    if (this.#skipDepth > 0) {
      // Only an unclosed list of choices lets a table part through.
      if (!(structural && this.#skipTag === 'select')) {
        if (tag === this.#skipTag) this.#skipDepth++;
        return;
      }
      this.#skipDepth = 0;
    }
    if (structural) this.#openPart(tag);
    else this.#openOther(tag);
  }

  onselfclosingtag(): void {
    this.onopentagend();
  }

  onclosetag(start: number, end: number): void {
    const tag = this.#name(start, end);
    if (this.#skipDepth > 0) {
      if (tag === this.#skipTag) this.#skipDepth--;
      return;
    }
    if (STRUCTURE.has(tag)) this.#closePart(tag);
    else this.#closeOther(tag);
  }

  ontext(start: number, end: number): void {
    if (this.#skipDepth > 0) return;
    const cell = this.#cell;
    if (cell) {
      if (this.#hides.length === cell.hideBase) cell.addRange(start, end);
    } else if (this.#current?.captionOpen) this.#current.table.caption += this.#source.slice(start, end);
  }

  ontextentity(codepoint: number): void {
    if (this.#skipDepth > 0) return;
    const text = String.fromCodePoint(codepoint);
    const cell = this.#cell;
    if (cell) {
      if (this.#hides.length === cell.hideBase) cell.addText(text);
    } else if (this.#current?.captionOpen) this.#current.table.caption += text;
  }

  onend(): void {
    while (this.#current) this.#closeTable();
  }

  oncomment(): void {}
  oncdata(): void {}
  ondeclaration(): void {}
  onprocessinginstruction(): void {}

  /** 'td' and 'tr' are most of all tags of a table: no string is made for them. */
  #name(start: number, end: number): string {
    if (end - start === 2 && (this.#source.charCodeAt(start) | 32) === 116) {
      const second = this.#source.charCodeAt(start + 1) | 32;
      if (second === 100) return 'td';
      if (second === 114) return 'tr';
      if (second === 104) return 'th';
    }
    return this.#source.slice(start, end).toLowerCase();
  }

  #openPart(tag: string): void {
    if (tag === 'table') {
      this.#openTable();
      return;
    }
    const open = this.#current;
    if (!open) return;
    if (tag === 'td' || tag === 'th') {
      if (open.cell) this.#closeCell(open);
      open.captionOpen = false;
      const row = open.row ?? this.#openRow(open, false);
      open.cell = new StreamCell(
        this.#source,
        tag,
        this.#colspan,
        this.#rowspan,
        this.#hiding,
        this.#hides.length,
      );
      row.cells.push(open.cell);
      this.#cell = open.cell;
      return;
    }
    this.#closeRow(open);
    open.captionOpen = tag === 'caption';
    if (tag === 'tr') this.#openRow(open, this.#hiding);
    else if (tag in SECTIONS) {
      open.section = SECTIONS[tag] ?? null;
      open.sectionHidden = this.#hiding;
    }
  }

  #closePart(tag: string): void {
    const open = this.#current;
    if (!open) return;
    if (tag === 'table') this.#closeTable();
    else if (tag === 'td' || tag === 'th') {
      if (open.cell?.tag === tag) this.#closeCell(open);
    } else if (tag === 'tr') this.#closeRow(open);
    else if (tag === 'caption') open.captionOpen = false;
    else if (SECTIONS[tag] !== undefined && SECTIONS[tag] === open.section) {
      this.#closeRow(open);
      open.section = null;
      open.sectionHidden = false;
    }
  }

  #openTable(): void {
    // A table straight inside a table part, outside any cell, ends that table.
    if (this.#current && !this.#current.cell && !this.#current.captionOpen) this.#closeTable();
    const around = this.#hides.length > 0 || this.#open.some(concealing);
    const table: StreamTable = { rows: [], hidden: this.#hiding || around, caption: '', element: null };
    this.tables.push(table);
    this.#current = {
      table,
      concealed: this.#hiding,
      captionOpen: false,
      section: null,
      sectionHidden: false,
      row: null,
      cell: null,
    };
    this.#open.push(this.#current);
    this.#cell = null;
  }

  #closeTable(): void {
    const closed = this.#open.pop();
    if (!closed) return;
    this.#closeRow(closed);
    closed.table.caption = collapse(closed.table.caption);
    this.#current = this.#open.at(-1) ?? null;
    this.#cell = this.#current?.cell ?? null;
    this.#cell?.addBlank();
  }

  #openRow(open: OpenTable, hiding: boolean): StreamRow {
    open.section ??= 'body';
    const hidden = hiding || (open.sectionHidden && !open.table.hidden);
    const row: StreamRow = { cells: [], section: open.section, hidden, element: null };
    open.table.rows.push(row);
    open.row = row;
    return row;
  }

  #closeRow(open: OpenTable): void {
    if (open.cell) this.#closeCell(open);
    open.row = null;
    open.captionOpen = false;
  }

  #closeCell(open: OpenTable): void {
    const { cell } = open;
    if (!cell) return;
    this.#hides.length = Math.min(this.#hides.length, cell.hideBase);
    open.cell = null;
    this.#cell = null;
    const outer = this.#open.at(-2)?.cell;
    if (outer && this.#open.at(-1) === open) this.#handOut(cell, outer, open);
  }

  /** What a nested table says is also text of the cell around it, unless it is hidden there. */
  #handOut(cell: StreamCell, outer: StreamCell, open: OpenTable): void {
    if (cell.concealed || open.concealed || open.sectionHidden || open.row?.hidden) return;
    if (this.#hides.length === outer.hideBase) outer.addText(` ${cell.text}`);
  }

  #openOther(tag: string): void {
    if (UNREAD_TAGS.has(tag)) {
      if (tag === 'head') return;
      this.#skipTag = tag;
      this.#skipDepth = 1;
      this.#cell?.addBlank();
      return;
    }
    if (VOID.has(tag)) {
      if (!INLINE_TAGS.has(tag)) this.#cell?.addBlank();
      return;
    }
    if (this.#hiding) {
      this.#hides.push({ tag, depth: 0 });
      this.#cell?.addBlank();
      return;
    }
    const hide = this.#hides.at(-1);
    if (hide?.tag === tag) hide.depth++;
    if (!INLINE_TAGS.has(tag)) this.#blank();
  }

  #closeOther(tag: string): void {
    const base = this.#cell?.hideBase ?? 0;
    const hide = this.#hides.at(-1);
    if (hide?.tag === tag && this.#hides.length > base) {
      if (hide.depth-- === 0) this.#hides.pop();
      return;
    }
    if (!INLINE_TAGS.has(tag)) this.#blank();
  }

  #blank(): void {
    if (this.#cell) this.#cell.addBlank();
    else if (this.#current?.captionOpen) this.#current.table.caption += ' ';
  }
}

/** Whether an open table hides what stands in its open cell. */
function concealing(open: OpenTable): boolean {
  return open.concealed || open.sectionHidden || open.row?.hidden === true || open.cell?.concealed === true;
}
