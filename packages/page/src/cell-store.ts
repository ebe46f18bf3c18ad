import type { QuickTexts, RawCell, RawRow } from './raw-table.ts';
import { collapse } from './text-rules.ts';

const NO_TEXT = -1;

interface Spans {
  readonly colspan: number;
  readonly rowspan: number;
}

/**
 * The cells of one streamed table, kept as places in the source. A text is cut out and a cell object made only when
 * somebody asks: of a list of ten thousand rows most cells are never looked at, and objects are what costs.
 */
export class CellStore {
  readonly #source: string;
  readonly #starts: number[] = [];
  readonly #ends: number[] = [];
  readonly #headers = new Set<number>();
  readonly #spans = new Map<number, Spans>();
  /** Texts put together of several pieces, or with characters that are not in the source as such. */
  readonly #built = new Map<number, string>();

  constructor(source: string) {
    this.#source = source;
  }

  get size(): number {
    return this.#starts.length;
  }

  /** Opens a cell and gives its index. */
  open(header: boolean, colspan: number, rowspan: number): number {
    const index = this.#starts.length;
    this.#starts.push(NO_TEXT);
    this.#ends.push(NO_TEXT);
    if (header) this.#headers.add(index);
    if (colspan !== 1 || rowspan !== 1) this.#spans.set(index, { colspan, rowspan });
    return index;
  }

  /** Adds a stretch of the source; the first one is only remembered. */
  addRange(index: number, start: number, end: number): void {
    if (this.#starts[index] === NO_TEXT && !this.#built.has(index)) {
      this.#starts[index] = start;
      this.#ends[index] = end;
    } else this.addText(index, this.#source.slice(start, end));
  }

  addText(index: number, text: string): void {
    this.#built.set(index, this.#raw(index) + text);
  }

  addBlank(index: number): void {
    if (this.#starts[index] !== NO_TEXT || this.#built.has(index)) this.addText(index, ' ');
  }

  text(index: number): string {
    const raw = this.#raw(index);
    return isTidy(raw) ? raw : collapse(raw);
  }

  /** Some cell of a stretch spans more than its own place. */
  spansIn(from: number, to: number): boolean {
    if (this.#spans.size === 0) return false;
    for (let index = from; index < to; index++) if (this.#spans.has(index)) return true;
    return false;
  }

  cell(index: number): RawCell {
    const spans = this.#spans.get(index);
    return {
      text: this.text(index),
      colspan: spans?.colspan ?? 1,
      rowspan: spans?.rowspan ?? 1,
      header: this.#headers.has(index),
      element: null,
    };
  }

  #raw(index: number): string {
    const built = this.#built.get(index);
    if (built !== undefined) return built;
    const start = this.#starts[index] ?? NO_TEXT;
    return start === NO_TEXT ? '' : this.#source.slice(start, this.#ends[index]);
  }
}

/** A streamed row: a stretch of its table's store. */
export class StoredRow implements RawRow, QuickTexts {
  readonly section: RawRow['section'];
  readonly hidden: boolean;
  readonly opensSection: boolean;
  readonly element = null;
  count = 0;
  readonly #store: CellStore;
  readonly #from: number;
  #cells: readonly RawCell[] | null = null;

  constructor(store: CellStore, section: RawRow['section'], opensSection: boolean, hidden: boolean) {
    this.#store = store;
    this.#from = store.size;
    this.section = section;
    this.opensSection = opensSection;
    this.hidden = hidden;
  }

  get quick(): QuickTexts {
    return this;
  }

  get spanless(): boolean {
    return !this.#store.spansIn(this.#from, this.#from + this.count);
  }

  textAt(index: number): string {
    return index < this.count ? this.#store.text(this.#from + index) : '';
  }

  get cells(): readonly RawCell[] {
    this.#cells ??= Array.from({ length: this.count }, (_, index) => this.#store.cell(this.#from + index));
    return this.#cells;
  }
}

const BLANK = 32;

/** Collapsed already: no blank at either end or doubled, and no blank but the plain one. */
function isTidy(text: string): boolean {
  let afterBlank = true;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === BLANK) {
      if (afterBlank) return false;
      afterBlank = true;
    } else if (code < BLANK || (code >= 0xa0 && isRareBlank(code))) return false;
    else afterBlank = false;
  }
  return !afterBlank || text === '';
}

function isRareBlank(code: number): boolean {
  return (
    code === 0xa0 ||
    code === 0xfeff ||
    code === 0x1680 ||
    code === 0x3000 ||
    (code >= 0x2000 && code <= 0x205f)
  );
}
