import type { RawCell } from './raw-table.ts';
import { collapse } from './text-rules.ts';

const UNTIDY = /^\s|\s$|\s\s|[^\S ]/u;

/** A cell whose text is cut out of the source only when somebody reads it. */
export class StreamCell implements RawCell {
  readonly tag: string;
  readonly colspan: number;
  readonly rowspan: number;
  readonly element = null;
  /** How many hidden elements stood around the cell when it opened: what more of them hide is not its text. */
  readonly hideBase: number;
  /** Hidden by itself. */
  readonly concealed: boolean;
  #source: string;
  #start = -1;
  #end = -1;
  #built: string | null = null;
  #tidy = false;

  constructor(
    source: string,
    tag: string,
    colspan: number,
    rowspan: number,
    concealed: boolean,
    hideBase: number,
  ) {
    this.#source = source;
    this.tag = tag;
    this.colspan = colspan;
    this.rowspan = rowspan;
    this.concealed = concealed;
    this.hideBase = hideBase;
  }

  get header(): boolean {
    return this.tag === 'th';
  }

  get text(): string {
    const text = this.#taken();
    if (this.#tidy) return text;
    this.#tidy = true;
    this.#built = UNTIDY.test(text) ? collapse(text) : text;
    return this.#built;
  }

  /** Adds a stretch of the source; the first one is only remembered. */
  addRange(start: number, end: number): void {
    if (this.#start < 0 && this.#built === null) {
      this.#start = start;
      this.#end = end;
    } else this.addText(this.#source.slice(start, end));
  }

  addText(text: string): void {
    this.#built = this.#taken() + text;
  }

  addBlank(): void {
    if (this.#start >= 0 || this.#built !== null) this.addText(' ');
  }

  #taken(): string {
    if (this.#built !== null) return this.#built;
    return this.#start < 0 ? '' : this.#source.slice(this.#start, this.#end);
  }
}
