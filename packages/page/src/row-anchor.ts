import type { PageElement } from './element.ts';
import type { RowAnchor } from './fill-types.ts';
import type { InputGrid, InputRow } from './input-grid.ts';

/** What names a row of the screen; undefined where it has no label cell. */
export function anchorOf({ grid }: InputGrid, row: InputRow): RowAnchor | undefined {
  const element = grid.labelColumn && row.row.cells[grid.labelColumn.index]?.element;
  return element ? { element, said: saidIn(element) } : undefined;
}

/** Whether the label cell still says what it said. */
export function isHeld(anchor: RowAnchor | undefined): boolean {
  return anchor === undefined || saidIn(anchor.element) === anchor.said;
}

/** Asks every row but once: for stretches in which the page cannot change between two cells. */
export function heldOnce(): (anchor: RowAnchor | undefined) => boolean {
  const known = new Map<RowAnchor | undefined, boolean>();
  return (anchor) => {
    const before = known.get(anchor);
    if (before !== undefined) return before;
    const held = isHeld(anchor);
    known.set(anchor, held);
    return held;
  };
}

/** What an element says: its text, and what stands in its controls and is chosen in its lists. */
export function saidIn(element: PageElement): string {
  const controls = [element, ...element.find('input', 'select', 'textarea')];
  return [element.text(), ...controls.flatMap((control) => control.value() ?? [])].join('\n');
}
