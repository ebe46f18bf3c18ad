import type { FeedbackView } from '../../app/feedback-messages.ts';
import { makeHost } from '../../app/page-watch/own-nodes.ts';
import type { PageWatch } from '../../app/page-watch/page-watch.ts';
import type { Dress } from '../overlay/styles.ts';
import type { FeedbackRow } from './page-reader.ts';

interface Badge {
  readonly host: HTMLElement;
  readonly button: HTMLButtonElement;
  cell: HTMLElement;
  view: FeedbackView;
}

/** Events of a badge that the page must not take for its own: a click on a row may open the item. */
const OURS = ['click', 'mousedown', 'mouseup', 'pointerdown', 'pointerup', 'keydown', 'keyup'];

/** The badges of a list of items, each at the end of one cell; the page's own nodes are never written to. */
export class FeedbackBadges {
  readonly #watch: PageWatch;
  readonly #dress: Dress;
  readonly #open: (view: FeedbackView, from: HTMLButtonElement) => void;
  readonly #byRow = new Map<HTMLElement, Badge>();

  constructor(watch: PageWatch, dress: Dress, open: (view: FeedbackView, from: HTMLButtonElement) => void) {
    this.#watch = watch;
    this.#dress = dress;
    this.#open = open;
  }

  /** Draws these rows' badges and takes all others away. */
  draw(rows: readonly FeedbackRow[]): void {
    this.#watch.quietly(() => {
      const kept = new Set(rows.map(({ row }) => row));
      for (const [row, { host }] of this.#byRow) {
        if (kept.has(row)) continue;
        host.remove();
        this.#byRow.delete(row);
      }
      for (const row of rows) this.#drawOne(row);
    });
  }

  #drawOne({ row, cell, view }: FeedbackRow): void {
    const badge = this.#byRow.get(row) ?? this.#make(cell.ownerDocument, view, cell);
    this.#byRow.set(row, badge);
    badge.cell = cell;
    badge.view = view;
    const parts = [pill(badge.button, view.group, '', view.text)];
    if (view.chance !== '') parts.push(pill(badge.button, 'soon', ' step', view.chance));
    badge.host.style.setProperty('--dung-hen-lines', String(parts.length));
    badge.button.replaceChildren(...parts);
    if (badge.host.parentNode !== cell) cell.append(badge.host);
  }

  #make(document: Document, view: FeedbackView, cell: HTMLElement): Badge {
    const { host, root } = makeHost(document, 'feedback-badge');
    this.#dress(root, 'badge');
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'badge dh';
    root.append(button);
    const badge: Badge = { host, button, cell, view };
    for (const type of OURS) host.addEventListener(type, (event) => event.stopPropagation());
    button.addEventListener('click', () => this.#open(badge.view, button));
    return badge;
  }
}

function pill(near: HTMLElement, group: string, kind: string, text: string): HTMLElement {
  const element = near.ownerDocument.createElement('span');
  element.className = `pill mark ${group}${kind}`;
  element.textContent = text;
  return element;
}
