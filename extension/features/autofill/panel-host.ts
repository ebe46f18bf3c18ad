import { type ComponentChild, render } from 'preact';
import { dressRoot } from '../../app/page-watch/dress-root.ts';
import { makeHost } from '../../app/page-watch/own-nodes.ts';
import type { PageWatch } from '../../app/page-watch/page-watch.ts';

/** Events a page could take for its own when they come out of our panel. */
const KEPT_INSIDE =
  'click dblclick mousedown mouseup pointerdown pointerup keydown keyup keypress input change'.split(' ');
/** A page that takes the panel away so often does not want it. */
const MOST_REMOVALS = 8;
/** Less than this and an officer cannot see what he agrees to. */
const FAINT = 0.6;

/** Holds the panel in the page: a closed shadow root in the top layer, so that no style or dialog of the page lies over it. */
export interface PanelHost {
  show(content: ComponentChild): void;
  /** Whether a click is a person's own and the panel is what was seen there. */
  isHonest(event: MouseEvent): boolean;
  /** Puts the focus on a part of the panel: where it was is often gone. */
  focus(selector: string): void;
  hide(): void;
  remove(): void;
}

export function createPanelHost(document: Document, watch: PageWatch, style: string): PanelHost {
  const { host, root } = makeHost(document, 'autofill');
  const box = document.createElement('div');
  box.className = 'box';
  box.popover = 'manual';
  dressRoot(root, style);
  root.append(box);
  for (const type of KEPT_INSIDE) host.addEventListener(type, (event) => event.stopPropagation());
  let removals = 0;
  let placed = false;

  return {
    show(content) {
      if (!host.isConnected) {
        if (placed) removals += 1;
        if (removals > MOST_REMOVALS) return;
        watch.quietly(() => document.documentElement.append(host));
        placed = true;
      }
      render(content, box);
      if (!box.matches(':popover-open')) box.showPopover();
    },
    isHonest(event) {
      if (!event.isTrusted) return false;
      for (const element of [document.documentElement, document.body, host]) {
        if (element !== null && Number(getComputedStyle(element).opacity) < FAINT) return false;
      }
      // A press of Enter has no point; the focus says where it was.
      if (event.detail === 0) return true;
      return document.elementFromPoint(event.clientX, event.clientY) === host;
    },
    focus(selector) {
      box.querySelector<HTMLElement>(selector)?.focus({ preventScroll: true });
    },
    hide() {
      if (!host.isConnected) return;
      placed = false;
      render(null, box);
      watch.quietly(() => host.remove());
    },
    remove() {
      render(null, box);
      watch.quietly(() => host.remove());
    },
  };
}
