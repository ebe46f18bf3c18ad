import { type ComponentChild, render } from 'preact';
import { makeHost } from '../../app/page-watch/own-nodes.ts';
import type { PageWatch } from '../../app/page-watch/page-watch.ts';
import { type Corner, cornerPlace, freeCorner } from './dock.ts';
import type { OverlayParts } from './parts.ts';
import { carrierOf, hasRoomAbove } from './place-bar.ts';
import type { Dress } from './styles.ts';

/** After so many removals by the page the bar no longer stands in its flow but at a corner of the window. */
const MOST_REMOVALS = 3;

/** Events a page could take for its own when they come out of our bar. */
const KEPT_INSIDE = [
  'click',
  'dblclick',
  'mousedown',
  'mouseup',
  'pointerdown',
  'pointerup',
  'keydown',
  'keyup',
  'keypress',
];

/** Holds the bar: above the list where there is room, else docked at a corner, never over the page's buttons. */
export class BarHost {
  readonly #document: Document;
  readonly #watch: PageWatch;
  readonly #dress: Dress;
  #made: { readonly host: HTMLElement; readonly box: HTMLElement } | null = null;
  #placed = false;
  #removals = 0;
  #docked = false;

  constructor({ document, watch, dress }: OverlayParts) {
    this.#document = document;
    this.#watch = watch;
    this.#dress = dress;
  }

  get docked(): boolean {
    return this.#docked;
  }

  /** Puts the bar above the table, or docks it. */
  place(table: HTMLElement): void {
    const { host } = this.#parts();
    const carrier = carrierOf(table);
    const stands = host.isConnected && host.nextElementSibling === carrier;
    if (stands) return;
    if (!host.isConnected && this.#placed) this.#removals += 1;
    this.#docked = this.#removals >= MOST_REMOVALS || !hasRoomAbove(carrier);
    this.#watch.quietly(() => {
      if (!this.#docked) carrier.before(host);
      else if (host.parentNode !== this.#document.documentElement)
        this.#document.documentElement.append(host);
    });
    this.#placed = true;
  }

  show(bar: ComponentChild, corner: Corner): void {
    const { box } = this.#parts();
    this.#float(box);
    box.ariaBusy = null;
    render(bar, box);
    if (this.#docked) this.moveTo(corner);
  }

  /** What it shows is being counted anew. */
  dim(): void {
    if (this.#made !== null) this.#made.box.ariaBusy = 'true';
  }

  /** Puts a docked bar into a corner where it covers nothing that can be pressed. */
  moveTo(wanted: Corner): void {
    const box = this.#made?.box;
    if (box === undefined || !this.#docked) return;
    const view = { width: this.#document.documentElement.clientWidth, height: window.innerHeight };
    const size = box.getBoundingClientRect();
    const pressables = Array.from(
      this.#document.querySelectorAll('button, a[href], input, select, [role="button"]'),
      (element) => element.getBoundingClientRect(),
    ).filter(({ width, height }) => width > 0 && height > 0);
    const { left, top } = cornerPlace(freeCorner(wanted, size, view, pressables), size, view);
    box.style.left = `${left}px`;
    box.style.top = `${top}px`;
  }

  remove(): void {
    if (this.#made === null) return;
    const { host, box } = this.#made;
    this.#made = null;
    this.#placed = false;
    render(null, box);
    this.#watch.quietly(() => host.remove());
  }

  #float(box: HTMLElement): void {
    if (this.#docked === (box.className === 'docked')) return;
    box.className = this.#docked ? 'docked' : '';
    if (this.#docked) {
      box.popover = 'manual';
      box.showPopover();
    } else {
      box.popover = null;
      box.removeAttribute('style');
    }
  }

  #parts() {
    if (this.#made !== null) return this.#made;
    const { host, root } = makeHost(this.#document, 'bar');
    this.#dress(root, 'bar');
    for (const type of KEPT_INSIDE) host.addEventListener(type, (event) => event.stopPropagation());
    const box = this.#document.createElement('div');
    root.append(box);
    this.#made = { host, box };
    return this.#made;
  }
}
