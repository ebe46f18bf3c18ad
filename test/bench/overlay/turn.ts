/** What one page turn came to, in milliseconds from the press. */
export interface Turn {
  /** The page's last change of its own: its rows stand still. */
  readonly still: number;
  /** Every row in the window wears its badge, with its words; null without the extension, or where one does not. */
  readonly inView: number | null;
  /** Frames in which badges in the window got their words. */
  readonly frames: number;
}

/**
 * Turns to a page of the list and watches until all in the window is done. Runs in the page: it may use nothing from
 * outside. Badges are looked for in order, each row once, and nothing asks for a layout meanwhile, so that looking costs
 * next to nothing.
 */
export function turnPage({
  number,
  rows,
  overlay,
  watched,
}: {
  readonly number: number;
  /** For how many milliseconds at least; the same for all, since looking at every frame costs too. */
  readonly watched: number;
  readonly rows: number;
  readonly overlay: boolean;
}): Promise<Turn> {
  const isOurs = (node: Node): boolean => node.nodeName.toLowerCase().startsWith('dung-hen');
  const isThePages = ({ type, target, addedNodes, removedNodes }: MutationRecord): boolean =>
    !isOurs(target) &&
    (type !== 'childList' || [...addedNodes, ...removedNodes].some((node) => !isOurs(node)));
  const [REST, FRAMES_OF_REST] = [1_000, 40];
  const button = document.querySelector<HTMLElement>(`.ant-pagination-item-${number}`);
  const serial = String(rows * (number - 1) + 1);
  const inWindow = (all: readonly HTMLElement[]): number => {
    const below = all.findIndex((row) => row.getBoundingClientRect().top > innerHeight);
    return below === -1 ? all.length : below;
  };
  // As many as the window shows of the page before.
  const wanted = inWindow([...document.querySelectorAll<HTMLElement>('tr[data-row-key]')]);
  return new Promise((resolve) => {
    const began = performance.now();
    let last = began;
    let frames = 0;
    let still = 0;
    let list: HTMLTableRowElement[] = [];
    let worn: number[] = [];
    let changed = true;
    const observer = new MutationObserver((records) => {
      if (!records.some(isThePages)) return;
      last = performance.now();
      [changed, still] = [true, 0];
    });
    observer.observe(document, { subtree: true, childList: true, characterData: true });
    const wears = (row: HTMLElement | undefined): boolean => {
      const root = row?.querySelector('dung-hen-badge')?.shadowRoot;
      return root !== null && root !== undefined && root.querySelector('.pill') !== null;
    };
    /** The bar has the numbers of all rows, those far from the window too. */
    const counted = (): boolean => {
      const bar = document.querySelector('dung-hen-bar')?.shadowRoot;
      return bar?.querySelector('.bar') !== null && bar?.querySelector('[aria-busy]') === null;
    };
    const look = (): void => {
      const now = performance.now();
      if (changed) {
        const shown = [...document.querySelectorAll<HTMLTableRowElement>('tr[data-row-key]')];
        const arrived = shown.length === rows && shown[0]?.cells[1]?.textContent === serial;
        // The page may still write to rows that have come: their badges stay.
        if (!arrived || shown[0] !== list[0]) [list, worn, frames] = [arrived ? shown : [], [], 0];
        changed = false;
      }
      const before = worn.length;
      while (list.length > 0 && overlay && worn.length < rows && wears(list[worn.length]))
        worn.push(now - began);
      if (worn.length > before && before < wanted) frames += 1;
      const done = list.length > 0 && (!overlay || (worn.length >= wanted && counted()));
      // Frames are counted too: on a busy machine one may take longer than all that is waited for.
      still += 1;
      if (!done || now - last < REST || still < FRAMES_OF_REST || now - began < watched) {
        requestAnimationFrame(look);
        return;
      }
      observer.disconnect();
      resolve({ still: last - began, inView: worn[inWindow(list) - 1] ?? null, frames });
    };
    button?.click();
    requestAnimationFrame(look);
  });
}
