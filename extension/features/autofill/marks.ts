import type { PlanCell } from '../../app/autofill-messages.ts';
import { dressRoot } from '../../app/page-watch/dress-root.ts';
import { makeHost } from '../../app/page-watch/own-nodes.ts';
import type { PageWatch } from '../../app/page-watch/page-watch.ts';
import { cellKey, elementAt, type Outcomes } from './writing.ts';

/** What a mark says, most to least welcome; the panel's counts are its legend. */
export const MARKS = ['toFill', 'filled', 'equal', 'readOnly', 'rejected', 'needsYou'] as const;
export type Mark = (typeof MARKS)[number];

export const SIGN: Readonly<Record<Mark, string>> = {
  toFill: '→',
  filled: '✓',
  equal: '=',
  readOnly: '▪',
  rejected: '✕',
  needsYou: '!',
};

/** The mark of a cell: what became of it, else what is planned. */
export function markOf(cell: PlanCell, outcomes: Outcomes): Mark {
  const outcome = outcomes.get(cellKey(cell));
  if (outcome === 'rejected' && cell.action === 'fill') return 'rejected';
  switch (cell.action) {
    case 'fill':
      return outcome === undefined || outcome === 'filled' || outcome === 'equal' ? 'toFill' : 'needsYou';
    case 'equal':
      return outcome === 'filled' ? 'filled' : 'equal';
    case 'readOnlyEqual':
    case 'readOnlyDiffers':
      return 'readOnly';
    case 'notFound':
    case 'ambiguous':
      return 'needsYou';
  }
}

/** Marks over the cells of the page. They lie in a layer of their own: no cell is touched, moved or covered for a click. */
export interface MarkLayer {
  draw(cells: readonly PlanCell[], outcomes: Outcomes, numbered: readonly HTMLElement[]): void;
  /** Rings one control, for copying by hand; null takes the ring away. */
  point(control: HTMLElement | null): void;
  remove(): void;
}

interface Placed {
  readonly control: HTMLElement;
  readonly mark: HTMLElement;
}

export function createMarks(document: Document, watch: PageWatch, style: string): MarkLayer {
  let made: { readonly host: HTMLElement; readonly layer: HTMLElement } | null = null;
  let placed: readonly Placed[] = [];
  let ring: Placed | null = null;
  let frame = 0;
  const until = new AbortController();

  const layerOf = (): HTMLElement => {
    if (made === null) {
      const { host, root } = makeHost(document, 'marks');
      const layer = document.createElement('div');
      layer.className = 'layer';
      layer.setAttribute('aria-hidden', 'true');
      dressRoot(root, style);
      root.append(layer);
      made = { host, layer };
      const again = (): void => {
        frame ||= requestAnimationFrame(() => {
          frame = 0;
          place();
        });
      };
      const { signal } = until;
      document.addEventListener('scroll', again, { capture: true, passive: true, signal });
      document.defaultView?.addEventListener('resize', again, { passive: true, signal });
      document.addEventListener('click', again, { capture: true, passive: true, signal });
    }
    const { host, layer } = made;
    if (!host.isConnected) watch.quietly(() => document.documentElement.append(host));
    return layer;
  };
  const place = (): void => {
    for (const { control, mark } of placed) put(mark, control, document, false);
    if (ring !== null) put(ring.mark, ring.control, document, true);
  };
  const make = (className: string, sign: string): HTMLElement => {
    const mark = document.createElement('span');
    mark.className = className;
    mark.textContent = sign;
    return mark;
  };

  return {
    draw(cells, outcomes, numbered) {
      const layer = layerOf();
      for (const { mark } of placed) mark.remove();
      placed = cells.flatMap((cell) => {
        const control = elementAt(cell.control, numbered);
        // A frame's own window has other coordinates.
        if (control === undefined || control.ownerDocument !== document) return [];
        const kind = markOf(cell, outcomes);
        return [{ control, mark: make(`cell-mark ${kind}`, SIGN[kind]) }];
      });
      layer.append(...placed.map(({ mark }) => mark));
      place();
    },
    point(control) {
      ring?.mark.remove();
      ring = null;
      if (control === null || control.ownerDocument !== document) return;
      ring = { control, mark: make('ring', '') };
      layerOf().append(ring.mark);
      control.scrollIntoView({ block: 'center', inline: 'nearest' });
      place();
    },
    remove() {
      until.abort();
      cancelAnimationFrame(frame);
      const host = made?.host;
      made = null;
      if (host) watch.quietly(() => host.remove());
    },
  };
}

/** Shows a mark where its control shows: not under something else, not scrolled out of its box. */
function put(mark: HTMLElement, control: HTMLElement, document: Document, whole: boolean): void {
  const box = control.getBoundingClientRect();
  const hit =
    box.width === 0 || !control.isConnected
      ? null
      : document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
  const shows = hit !== null && (control.contains(hit) || hit.contains(control));
  mark.hidden = !shows;
  if (!shows) return;
  mark.style.transform = `translate(${box.left}px, ${box.top}px)`;
  if (whole) {
    mark.style.width = `${box.width}px`;
    mark.style.height = `${box.height}px`;
  }
}
