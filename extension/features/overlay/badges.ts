import { isConcealed } from '../../app/page-watch/concealed.ts';
import type { ListRow, UnreadRow } from '../../app/page-watch/list-reader.ts';
import { makeHost } from '../../app/page-watch/own-nodes.ts';
import { createPacer } from '../../app/page-watch/pacer.ts';
import type { PageWatch } from '../../app/page-watch/page-watch.ts';
import type { RowGroup } from '../../app/page-watch/row-view.ts';
import { NARROW, wordsOf } from './badge-words.ts';
import { FIRST, type Span } from './near-rows.ts';
import type { OverlayParts } from './parts.ts';
import type { Dress } from './styles.ts';
import type { OverlayTexts } from './texts.ts';

/** A badge beside a dossier code, and what it stands for. */
export interface Badge {
  readonly host: HTMLElement;
  readonly root: ShadowRoot;
  /** In its root while it says something. */
  readonly button: HTMLButtonElement;
  cell: HTMLElement;
  /** What it says; null while nothing is known of its row (any more). */
  row: ListRow | null;
}

/** Badges given their words before the page may have its turn. */
const BATCH = 20;
const NOWHERE: Span = { from: 0, to: 0 };

/**
 * The badges of a list. Each is one host at the end of the cell that holds the code; the page's own nodes are never
 * written to. Frameworks may throw rows away, reuse them for other dossiers or rewrite their cells: every reading
 * puts things right again. In a long list rows get theirs as they come near the window: laying out a thousand badges
 * nobody looks at took a third of the page's own time.
 */
export class Badges {
  readonly #document: Document;
  readonly #watch: PageWatch;
  readonly #texts: OverlayTexts;
  readonly #dress: Dress;
  readonly #byRow = new Map<HTMLElement, Badge>();
  readonly #byHost = new WeakMap<EventTarget, Badge>();
  #lines = 1;
  /** Room of a badge in the list that shows, in pixels. */
  #width = Number.POSITIVE_INFINITY;
  #measured: Element | null = null;
  /** The rows of the whole list that need a badge now. */
  span = FIRST;

  constructor({ document, watch, texts, dress }: OverlayParts) {
    this.#document = document;
    this.#watch = watch;
    this.#texts = texts;
    this.#dress = dress;
  }

  /** The badge an event came from. Events from inside a closed root come from its host. */
  of(target: EventTarget | null): Badge | null {
    return target === null ? null : (this.#byHost.get(target) ?? null);
  }

  ofRow(row: HTMLElement): Badge | null {
    return this.#byRow.get(row) ?? null;
  }

  /**
   * Before new rows are painted: gives each the room of a badge, so that its row has its final height from the first.
   * A row whose badge the page took away is left to the next reading: answering at once could go on for ever.
   */
  reserve(rows: readonly UnreadRow[]): void {
    const fresh = rows.filter(({ row }) => !this.#byRow.has(row));
    if (fresh.length === 0) return;
    this.#watch.quietly(() => {
      for (const { row, cell } of fresh) cell.append(this.#make(row, cell).host);
    });
  }

  /** Before the next paint: a reused row must not wear the badge of the dossier it showed before. */
  blankReused(): void {
    for (const badge of this.#byRow.values()) {
      if (badge.row === null || !badge.cell.isConnected || says(badge.cell, badge.row)) continue;
      badge.row = null;
      badge.button.remove();
    }
  }

  /**
   * Gives badges that stand their words, or others, in slices, and draws those of the rows in a stretch of `rows`; the
   * first ones where no badge stands yet. Answers whether the page had taken any of them out of its cell.
   */
  async draw(
    rows: readonly ListRow[],
    signal: AbortSignal,
    span = this.#byRow.size === 0 ? FIRST : NOWHERE,
  ): Promise<boolean> {
    const lines = rows.some(({ view }) => view.step !== null) ? 2 : 1;
    if (lines > this.#lines) this.#grow(lines);
    this.#measure(rows.slice(span.from, span.to));
    const pace = createPacer();
    let takenAway = false;
    const due = rows.filter((row, at) => {
      const near = span.from <= at && at < span.to && !isConcealed(row.row);
      return !this.#stands(row) && (near || this.#byRow.has(row.row));
    });
    for (let start = 0; start < due.length && !signal.aborted; start += BATCH) {
      this.#watch.quietly(() => {
        for (const row of due.slice(start, start + BATCH)) takenAway = this.#drawOne(row) || takenAway;
      });
      await pace();
    }
    return takenAway;
  }

  /** Draws badges at once, wherever they stand. */
  drawNow(rows: readonly ListRow[]): void {
    this.#watch.quietly(() => {
      for (const row of rows) this.#drawOne(row);
    });
  }

  /** Rows nobody answered for say so; those already judged keep their badge. */
  drawNeutral(rows: readonly UnreadRow[]): void {
    this.reserve(rows);
    for (const { row } of rows) {
      const badge = this.#byRow.get(row);
      if (badge === undefined || badge.row !== null) continue;
      this.#show(badge, 'badge dh stale', [this.#pill('', 'unknown', this.#texts.stale)]);
    }
  }

  /** Takes away badges of rows that are gone from the page or are no dossiers. */
  sweep(rows: readonly { readonly row: HTMLElement }[]): void {
    const kept = new Set(rows.map(({ row }) => row));
    this.#watch.quietly(() => {
      for (const [row, { host }] of this.#byRow) {
        if (kept.has(row)) continue;
        host.remove();
        this.#byRow.delete(row);
      }
    });
  }

  /** Whether a row already wears just this badge where it belongs. */
  #stands(row: ListRow): boolean {
    const badge = this.#byRow.get(row.row);
    return badge?.row === row && badge.host.parentNode === row.cell;
  }

  #drawOne(row: ListRow): boolean {
    // While the background was asked the page may have put another dossier into the row.
    if (!says(row.cell, row)) return false;
    const known = this.#byRow.get(row.row);
    const badge = known ?? this.#make(row.row, row.cell);
    const takenAway = known?.cell === row.cell && known.host.parentNode !== row.cell;
    const before = badge.row;
    badge.row = row;
    badge.cell = row.cell;
    if (before === null || JSON.stringify(before.view) !== JSON.stringify(row.view)) this.#fill(badge, row);
    if (badge.host.parentNode !== row.cell) row.cell.append(badge.host);
    return takenAway;
  }

  #make(row: HTMLElement, cell: HTMLElement): Badge {
    const { host, root } = makeHost(this.#document, 'badge');
    this.#dress(root, 'badge');
    if (this.#lines > 1) setLines(host, this.#lines);
    setNarrow(host, this.#width);
    if (putsSideBySide(cell)) host.dataset.beside = '';
    const button = this.#document.createElement('button');
    button.type = 'button';
    const badge = { host, root, button, cell, row: null };
    this.#byRow.set(row, badge);
    this.#byHost.set(host, badge);
    return badge;
  }

  /** Lists with a deadline for the step need two lines; all rows get them, so that none grows later. */
  #grow(lines: number): void {
    this.#lines = lines;
    for (const { host } of this.#byRow.values()) setLines(host, lines);
  }

  /** The column may have another width now. */
  remeasure(): void {
    this.#measured = null;
  }

  /**
   * Asks how much room the column of codes gives, once for a list: the answer may cost a layout. Where it has changed, all
   * badges are worded anew.
   */
  #measure(rows: readonly ListRow[]): void {
    const list = rows[0]?.row.parentElement ?? null;
    if (list === null || list === this.#measured) return;
    this.reserve(rows);
    const [first] = rows;
    const width = first === undefined ? 0 : (this.#byRow.get(first.row)?.host.offsetWidth ?? 0);
    if (width === 0) return;
    this.#measured = list;
    if (width === this.#width) return;
    this.#width = width;
    for (const badge of this.#byRow.values()) {
      setNarrow(badge.host, width);
      if (badge.row !== null) this.#fill(badge, badge.row);
    }
  }

  #fill(badge: Badge, { view }: ListRow): void {
    const words = wordsOf(view, this.#texts, this.#width);
    const due = this.#pill('', view.group, words.due);
    if (words.differs !== '') {
      const mark = this.#document.createElement('span');
      mark.className = 'differs';
      mark.textContent = words.differs;
      due.append(mark);
    }
    const parts = [due];
    if (view.step !== null) {
      const own = this.#pill(' step', view.step.group, words.step);
      if (view.step.sooner) parts.unshift(own);
      else parts.push(own);
    }
    badge.button.removeAttribute('aria-describedby');
    if (words.whole === null) badge.button.removeAttribute('aria-label');
    else badge.button.setAttribute('aria-label', words.whole);
    this.#show(badge, 'badge dh', parts);
  }

  #show({ root, button }: Badge, kind: string, pills: readonly HTMLElement[]): void {
    button.className = kind;
    button.replaceChildren(...pills);
    if (button.parentNode !== root) root.prepend(button);
  }

  #pill(kind: string, group: RowGroup, text: string): HTMLElement {
    const element = this.#document.createElement('span');
    element.className = `pill mark ${group}${kind}`;
    element.textContent = text;
    return element;
  }
}

function setLines(host: HTMLElement, lines: number): void {
  host.style.setProperty('--dung-hen-lines', String(lines));
}

function setNarrow(host: HTMLElement, width: number): void {
  host.toggleAttribute('data-narrow', width < NARROW);
}

/** Whether a cell lays out its parts in a line, which no cell of a real table does. */
function putsSideBySide(cell: HTMLElement): boolean {
  if (cell.localName === 'td' || cell.localName === 'th') return false;
  const { display, flexDirection } = getComputedStyle(cell);
  return display.endsWith('flex') && flexDirection.startsWith('row');
}

/** Whether a cell still speaks of the dossier it was read for. */
function says(cell: HTMLElement, { facts }: ListRow): boolean {
  return cell.textContent?.includes(facts.code) ?? false;
}
