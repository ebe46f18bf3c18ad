import type { HeadCell } from './head-cells.ts';

/** What shows where the officer points. */
export interface PickMark {
  /** Draws a frame round a cell; null takes it away. */
  mark(cell: HTMLElement | null): void;
}

/**
 * Lets the officer point at a header cell: by a click, or with the arrow keys and Enter. Esc, or the signal, ends it
 * with null. While it lasts the page hears neither those clicks nor those keys.
 */
export function pickHead(
  window: Window,
  cells: readonly HeadCell[],
  show: PickMark,
  signal: AbortSignal,
): Promise<HeadCell | null> {
  return new Promise((resolve) => {
    const over = new AbortController();
    let at = -1;
    const end = (picked: HeadCell | null): void => {
      over.abort();
      show.mark(null);
      resolve(picked);
    };
    const under = (event: Event): number => {
      const target = event.composedPath()[0];
      return target instanceof Node ? cells.findIndex(({ cell }) => cell.contains(target)) : -1;
    };
    const move = (to: number): void => {
      at = to;
      const cell = cells[at]?.cell ?? null;
      cell?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
      show.mark(cell);
    };
    const swallow = (event: Event): void => {
      event.preventDefault();
      event.stopImmediatePropagation();
    };
    const options = { capture: true, signal: over.signal };
    window.addEventListener(
      'pointermove',
      (event) => {
        const found = under(event);
        if (found >= 0 && found !== at) move(found);
      },
      options,
    );
    for (const type of ['pointerdown', 'mousedown', 'pointerup', 'mouseup'] as const) {
      window.addEventListener(type, (event) => void (under(event) >= 0 && swallow(event)), options);
    }
    window.addEventListener(
      'click',
      (event) => {
        const picked = cells[under(event)];
        if (picked === undefined) return;
        swallow(event);
        end(picked);
      },
      options,
    );
    window.addEventListener(
      'keydown',
      (event) => {
        const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
        if (step !== undefined) {
          swallow(event);
          move((Math.max(at, step < 0 ? 0 : -1) + step + cells.length) % cells.length);
        } else if (event.key === 'Enter' && at >= 0) {
          swallow(event);
          end(cells[at] ?? null);
        } else if (event.key === 'Escape') {
          swallow(event);
          end(null);
        }
      },
      options,
    );
    if (signal.aborted || cells.length === 0) end(null);
    signal.addEventListener('abort', () => end(null), { signal: over.signal });
  });
}
