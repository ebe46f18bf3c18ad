/** Classes of what only carries a table: its wrappers, and the spinner around it. What lets it scroll sideways does too. */
const CARRIER = /(?:^|[\s_-])(?:table|spin|datatable|grid)(?:$|[\s_-])/iu;
/** Narrower than this a bar would be all line breaks. */
const LEAST_WIDTH = 420;

/** The outermost element that carries the table and nothing else of the page, pagers aside. */
export function carrierOf(table: HTMLElement): HTMLElement {
  let carrier = table;
  for (;;) {
    const parent = carrier.parentElement;
    if (parent === null || parent === table.ownerDocument.body || !carries(parent)) return carrier;
    carrier = parent;
  }
}

function carries(element: HTMLElement): boolean {
  if (CARRIER.test(element.className.toString())) return true;
  return element.childElementCount === 1 && /auto|scroll/u.test(getComputedStyle(element).overflowX);
}

/** Whether a bar can stand above an element as a block of its own; else it is docked at a corner of the window. */
export function hasRoomAbove(carrier: HTMLElement): boolean {
  const parent = carrier.parentElement;
  if (parent === null || parent.clientWidth < LEAST_WIDTH) return false;
  const { display, flexDirection } = getComputedStyle(parent);
  if (display === 'flex' || display === 'inline-flex') return flexDirection.startsWith('column');
  return display === 'block' || display === 'flow-root' || display === 'list-item';
}
