import { Tokenizer } from 'htmlparser2';
import { TableBuilder } from './html-tables.ts';
import type { RawTable } from './raw-table.ts';
import { MOST_COLUMNS, MOST_ROWS, spanOf } from './tables.ts';
import { styleHides, UNREAD_TAGS } from './text-rules.ts';

/** Bounds of what is read of a text. */
export interface StreamLimits {
  /** Most cells of all tables together. */
  readonly cells: number;
  /** Most tables open within one another. */
  readonly depth: number;
}

/**
 * Reads every table of an HTML text in one pass over its tokens, nested tables apart, without building a document:
 * for lists and exports of ten thousand rows. Implied tags are supplied as browsers do (unclosed td and tr, missing
 * tbody). Elements are null and only what the markup itself hides counts as hidden. Cells keep the source text alive.
 */
export function readTables(html: string): RawTable[] {
  return read(html, null) ?? [];
}

/** As `readTables`, for texts from anywhere: null as soon as there are more cells or deeper tables than the limits say. */
export function readTablesWithin(html: string, limits: StreamLimits): RawTable[] | null {
  return read(html, limits);
}

function read(html: string, limits: StreamLimits | null): RawTable[] | null {
  const builder = new TableBuilder(html);
  const tokenizer = new Tokenizer({ decodeEntities: true }, new TokenReader(html, builder));
  // Piece by piece, so that a text beyond the limits is left where it passes them.
  for (let at = 0; at < html.length; at += PIECE) {
    tokenizer.write(html.slice(at, at + PIECE));
    if (limits !== null && (builder.cells > limits.cells || builder.deepest > limits.depth)) return null;
  }
  tokenizer.end();
  return builder.tables;
}

/** Characters looked at between two looks at the limits. */
const PIECE = 1 << 16;

const TABLE_PARTS: ReadonlySet<string> = new Set([
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

/** Turns tokens into tags with the few attributes that matter, and leaves out what nobody reads. */
class TokenReader {
  readonly #builder: TableBuilder;
  readonly #source: string;
  #skipTag = '';
  #skipDepth = 0;
  #tag = '';
  #attribute = '';
  #value = '';
  #colspan = 1;
  #rowspan = 1;
  #hiding = false;

  constructor(source: string, builder: TableBuilder) {
    this.#source = source;
    this.#builder = builder;
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
      case '':
        return;
      case 'colspan':
        this.#colspan = spanOf(this.#value, MOST_COLUMNS, 1);
        break;
      case 'rowspan':
        this.#rowspan = spanOf(this.#value, MOST_ROWS, MOST_ROWS);
        break;
      case 'style':
        if (styleHides(this.#value)) this.#hiding = true;
        break;
      default:
        this.#hiding = true;
    }
    this.#attribute = '';
  }

  onopentagend(): void {
    const tag = this.#tag;
    const part = TABLE_PARTS.has(tag);
    if (this.#skipDepth > 0) {
      // Only an unclosed list of choices lets a table part through.
      if (!(part && this.#skipTag === 'select')) {
        if (tag === this.#skipTag) this.#skipDepth++;
        return;
      }
      this.#skipDepth = 0;
    }
    if (part) this.#builder.openPart(tag, this.#colspan, this.#rowspan, this.#hiding);
    else if (tag === 'head') return;
    else if (UNREAD_TAGS.has(tag)) {
      this.#skipTag = tag;
      this.#skipDepth = 1;
      this.#builder.blank();
    } else this.#builder.openOther(tag, this.#hiding);
  }

  onselfclosingtag(): void {
    this.onopentagend();
  }

  onclosetag(start: number, end: number): void {
    const tag = this.#name(start, end);
    if (this.#skipDepth > 0) {
      if (tag === this.#skipTag) this.#skipDepth--;
      else if (this.#skipTag === 'select' && TABLE_PARTS.has(tag)) {
        this.#skipDepth = 0;
        this.#builder.closePart(tag);
      }
      return;
    }
    if (TABLE_PARTS.has(tag)) this.#builder.closePart(tag);
    else this.#builder.closeOther(tag);
  }

  ontext(start: number, end: number): void {
    if (this.#skipDepth === 0) this.#builder.range(start, end);
  }

  ontextentity(codepoint: number): void {
    if (this.#skipDepth === 0) this.#builder.text(String.fromCodePoint(codepoint));
  }

  onend(): void {
    this.#builder.end();
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
}
