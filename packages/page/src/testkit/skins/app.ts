import type { Draw } from './draw.ts';
import { hasFigure, isTyped, type Layout, type ScreenRow } from './layout.ts';
import { type MadeReport, SUMS } from './made-report.ts';

/** Which cell: id of the screen row and index of the figure. */
export type Place = `${number}:${number}`;
export const placeOf = (row: ScreenRow, at: number): Place => `${row.id}:${at}`;

/** How a page refuses a figure: puts the old one back, blanks the cell, marks it as wrong, lets fewer digits be typed. */
export type Refusal = 'restores' | 'blanks' | 'marks' | 'short';

/** What a page believes: the figures of its cells, sums reckoned, whatever stands in the fields. */
export class App {
  readonly layout: Layout;
  readonly report: MadeReport;
  readonly mark: '.' | ',' | ' ' | '';
  readonly refusals: ReadonlyMap<Place, Refusal>;
  readonly started: ReadonlyMap<Place, string>;
  readonly #values = new Map<Place, string>();

  constructor(
    draw: Draw,
    report: MadeReport,
    layout: Layout,
    most: number,
    refusals: ReadonlyMap<Place, Refusal>,
  ) {
    this.layout = layout;
    this.report = report;
    this.refusals = refusals;
    this.mark = draw.of('.', '.', '', ',', ' ');
    const start = draw.of('blank', 'blank', 'zero', 'old', 'mixed');
    for (const place of this.typed()) {
      const own = start === 'mixed' ? draw.of('blank', 'zero', 'old', 'right') : start;
      const text = {
        blank: '',
        zero: '0',
        old: String(draw.whole(0, most)),
        right: String(this.wanted(place) ?? ''),
      };
      this.#values.set(place, text[own]);
    }
    this.reckon();
    this.started = new Map(this.#values);
  }

  /** Every place a person may type into. */
  typed(): Place[] {
    return this.#places()
      .filter(([row, at]) => isTyped(this.layout, row, at))
      .map(([row, at]) => placeOf(row, at));
  }

  /** Places the page reckons. */
  reckoned(): Place[] {
    return this.#places()
      .filter(([row, at]) => !isTyped(this.layout, row, at))
      .map(([row, at]) => placeOf(row, at));
  }

  /** The figure of the report for a place; of sums over rows the sum. */
  wanted(place: Place): number | null {
    const [id, at] = place.split(':').map(Number);
    const row = this.layout.rows.find((one) => one.id === id);
    if (row === undefined) return null;
    if (row.kind === 'data') return this.#source(row)?.figures[at ?? 0] ?? null;
    return this.report.rows
      .filter(({ section }) => row.kind === 'total' || section === row.section)
      .reduce((sum, { figures }) => sum + (figures[at ?? 0] ?? 0), 0);
  }

  value(place: Place): string {
    return this.#values.get(place) ?? '';
  }

  /** As the page writes it: "1.234". */
  shown(place: Place): string {
    return this.value(place).replace(/\B(?=(?:\d{3})+$)/gu, this.mark);
  }

  /** Takes what was typed: digits with or without marks; anything else, and what the page refuses, is not taken. */
  take(place: Place, text: string): 'taken' | Refusal {
    const digits = text.replace(/[.,\s]/gu, '');
    const refusal = this.refusals.get(place);
    const isOld = digits === this.started.get(place);
    if (!/^\d*$/u.test(digits) || (refusal !== undefined && digits.length > 1 && !isOld)) {
      if (refusal === 'blanks') this.#values.set(place, '');
      if (refusal === 'marks') this.#values.set(place, this.started.get(place) ?? '');
      return refusal ?? 'restores';
    }
    this.#values.set(place, digits);
    this.reckon();
    return 'taken';
  }

  reckon(): void {
    const parts = (row: ScreenRow, at: number): number =>
      row.kind === 'data' || isTyped(this.layout, row, at)
        ? Number(this.value(placeOf(row, at)))
        : this.layout.rows
            .filter((one) => one.kind === 'data' && (row.kind === 'total' || one.section === row.section))
            .reduce((sum, one) => sum + Number(this.value(placeOf(one, at))), 0);
    for (const row of this.layout.rows.toSorted(
      (a, b) => Number(b.kind === 'data') - Number(a.kind === 'data'),
    )) {
      if (!hasFigure(this.layout, row)) continue;
      for (let at = 0; at < 11; at += 1) {
        if (isTyped(this.layout, row, at) || SUMS.has(at)) continue;
        this.#values.set(placeOf(row, at), String(parts(row, at)));
      }
      for (const [at, own] of SUMS) {
        if (isTyped(this.layout, row, at)) continue;
        const sum = own.reduce((all, one) => all + Number(this.value(placeOf(row, one))), 0);
        this.#values.set(placeOf(row, at), String(sum));
      }
    }
  }

  #source(row: ScreenRow) {
    const own = this.layout.rows.filter(({ kind }) => kind === 'data');
    return this.report.rows[own.indexOf(row)];
  }

  #places(): (readonly [ScreenRow, number])[] {
    return this.layout.rows
      .filter((row) => hasFigure(this.layout, row))
      .flatMap((row) => Array.from({ length: 11 }, (_, at) => [row, at] as const));
  }
}
