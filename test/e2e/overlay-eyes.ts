/**
 * What a test sees of the overlay. The functions run inside the page, in Chromium and in Firefox alike, and so must
 * hold everything they need.
 */

/** A row of the list with its badge. */
export interface SeenRow {
  readonly key: string | null;
  readonly code: string;
  /** All pills, 'group: words'; null: no badge. */
  readonly pills: readonly string[] | null;
  readonly text: string;
  readonly shown: boolean;
  /** The portal's own words in the cell. */
  readonly cell: string;
}

export function seeRows(): SeenRow[] {
  const rows = [...document.querySelectorAll<HTMLElement>('tr[data-row-key]')];
  return rows.map((row) => {
    const host = row.querySelector('dung-hen-badge');
    const pills = host?.shadowRoot ? [...host.shadowRoot.querySelectorAll('.pill')] : null;
    const cells = [...row.querySelectorAll('td')];
    const cell =
      (host?.closest('td') ?? cells.find((one) => /H56\./.test(one.textContent ?? '')))?.textContent ?? '';
    return {
      key: row.dataset.rowKey ?? null,
      code: /(?:H56\.[\d.]+|[\d.]+\.H56)-\d{6}-\d{4,7}/.exec(cell)?.[0] ?? '',
      pills: pills?.map((one) => `${one.className.split(' ')[2]}: ${one.textContent}`) ?? null,
      text: host?.shadowRoot?.querySelector('button')?.textContent ?? '',
      shown: getComputedStyle(row).display !== 'none',
      cell,
    };
  });
}

/** Words of the bar; null where there is none. */
export function seeBar(): string | null {
  return document.querySelector('dung-hen-bar')?.shadowRoot?.querySelector('section')?.textContent ?? null;
}

/** Every row has a badge with words, and there is a bar. */
export function allDrawn(): boolean {
  const rows = [...document.querySelectorAll('tr[data-row-key]')];
  const bar = document.querySelector('dung-hen-bar');
  return (
    rows.length > 0 &&
    bar !== null &&
    rows.every((row) => row.querySelector('dung-hen-badge')?.shadowRoot?.querySelector('.pill:not(.stale *)'))
  );
}

/** Every row the window shows has a badge with words, and there are some. */
export function windowDrawn(): boolean {
  const shown = [...document.querySelectorAll<HTMLElement>('tr[data-row-key]')].filter((row) => {
    const { top, bottom, height } = row.getBoundingClientRect();
    return height > 0 && bottom > 0 && top < innerHeight;
  });
  return (
    shown.length > 0 &&
    shown.every((row) =>
      row.querySelector('dung-hen-badge')?.shadowRoot?.querySelector('.pill:not(.stale *)'),
    )
  );
}
/** Whether the list is empty and has stayed so. */
export function saysEmpty(): boolean {
  const busy = document.querySelector('.ant-spin-blur') !== null;
  return !busy && document.querySelector('.ant-table-placeholder') !== null;
}

/** What cannot be read to its end on the badges: a warning cut short is none. */
export function cutWords(): string[] {
  return [...document.querySelectorAll('dung-hen-badge')].flatMap((host) => {
    const { bottom } = host.getBoundingClientRect();
    return [...(host.shadowRoot?.querySelectorAll('.pill') ?? [])]
      .filter((one) => one.scrollWidth > one.clientWidth || one.getBoundingClientRect().bottom > bottom + 1)
      .map((one) => one.textContent ?? '');
  });
}

/** How many nodes of ours stand in the page. */
export function countOurs(): number {
  return [...document.querySelectorAll('*')].filter((one) => one.localName.startsWith('dung-hen')).length;
}

/** Resolves when nothing in the page has changed for so many milliseconds: whatever was to come has come. */
export function standsStill(quiet: number): Promise<void> {
  return new Promise((resolve) => {
    let last = performance.now();
    const observer = new MutationObserver(() => {
      last = performance.now();
    });
    observer.observe(document, { subtree: true, childList: true, characterData: true, attributes: true });
    const look = (now: number): void => {
      if (now - last < quiet) {
        requestAnimationFrame(look);
        return;
      }
      observer.disconnect();
      resolve();
    };
    requestAnimationFrame(look);
  });
}
