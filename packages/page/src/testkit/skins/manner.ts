import type { App, Place } from './app.ts';
import type { Draw } from './draw.ts';
import type { Cells } from './draw-table.ts';
import type { LayoutWishes } from './layout.ts';

/** A page that is alive: what its scripts listen to, and what they draw anew. */
export interface Stage {
  readonly app: App;
  /** The element the page stands in. */
  readonly root: HTMLElement;
  /** Draws the body of every table anew from what the page believes: other nodes in the same places. */
  readonly redraw: () => void;
  /** Work the page does when it comes to rest. */
  readonly later: (work: () => void) => void;
}

/** A kind of system: how it draws its fields, and what its scripts do with what is typed. */
export interface Manner {
  readonly name: string;
  readonly markup: 'table' | 'roles';
  readonly wishes: LayoutWishes;
  /** The largest figure its fields can hold; without it they hold every one. */
  readonly most?: number;
  readonly cells: (draw: Draw) => Cells;
  readonly start: (stage: Stage, draw: Draw) => void;
}

export type Field = HTMLInputElement;

/** The place of a control, by the mark the test put on it. */
export function placeAt(target: EventTarget | null): Place | null {
  const marked = (target as Element | null)?.closest?.('[data-place]');
  return (marked?.getAttribute('data-place') ?? null) as Place | null;
}

/** The typed controls of a page with their places. */
export function controlsIn(root: ParentNode): (readonly [HTMLElement, Place])[] {
  return Array.from(root.querySelectorAll<HTMLElement>('[data-place]'), (control) => [
    control,
    control.getAttribute('data-place') as Place,
  ]);
}

/** Writes the sums the page reckons where it shows them. */
export function showSums({ app, root }: Stage): void {
  for (const cell of root.querySelectorAll<HTMLElement>('[data-sum]')) {
    const text = app.shown(cell.getAttribute('data-sum') as Place);
    if (cell.localName === 'input') (cell as Field).value = text;
    else cell.textContent = text;
  }
}

/** Does what the page does with a figure it may refuse; true when it was taken. */
export function takeFrom({ app }: Stage, control: HTMLElement, place: Place, text: string): boolean {
  const taken = app.take(place, text);
  if (taken === 'marks') control.setAttribute('aria-invalid', 'true');
  else if (taken !== 'taken') (control as Field).value = app.shown(place);
  return taken === 'taken';
}
