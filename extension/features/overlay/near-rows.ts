import { isConcealed } from '../../app/page-watch/concealed.ts';

/** Lists of no more rows have all their badges at once. */
const LONG = 60;
/** Places of rows in a list, `to` not among them. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** Where badges are wanted before anything was measured. */
export const FIRST: Span = { from: 0, to: LONG };

/**
 * The rows of a list that stand in the window, or so many heights of it above or below. `rows` stand one below the other.
 * A dozen of them are asked for their place, so that the cost does not grow with the list.
 */
export function nearRows(rows: readonly { readonly row: HTMLElement }[], heights: number): Span {
  if (rows.length <= LONG) return FIRST;
  // Rows of other elements may be placed in any order.
  if (rows[0]?.row.localName !== 'tr') return { from: 0, to: rows.length };
  // A row that a filter hides has no place.
  const shown = rows.filter(({ row }) => !isConcealed(row));
  const firstWith = (passes: (box: DOMRect) => boolean): number => {
    let [low, high] = [0, shown.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      const box = shown[middle]?.row.getBoundingClientRect();
      if (box === undefined || passes(box)) high = middle;
      else low = middle + 1;
    }
    const found = shown[low];
    return found === undefined ? rows.length : rows.indexOf(found);
  };
  // A list the page does not show has no places at all.
  if (!shown[0]?.row.offsetParent) return FIRST;
  const margin = heights * window.innerHeight;
  const to = firstWith(({ top }) => top > window.innerHeight + margin);
  return {
    from: firstWith(({ bottom }) => bottom > -margin),
    // Where the end of the list shows, what is hung below it is near too.
    to: to === rows.length ? to + LONG : to,
  };
}
