import { render } from 'preact';
import { ask } from '../../app/ask.ts';
import { makeHost } from '../../app/page-watch/own-nodes.ts';
import { isExplainReply } from '../../app/page-watch/page-messages.ts';
import type { Badge } from './badges.ts';
import { PanelView, spoken, type Told } from './panel-view.tsx';
import type { OverlayParts } from './parts.ts';
import { placePanel } from './place-panel.ts';

/** The one panel that explains whichever badge is asked about. */
export interface Panel {
  /** A pinned panel stays until it is closed; another goes with the pointer or the focus. */
  open(badge: Badge, pinned: boolean): void;
  close(): void;
  /** Puts it beside its badge again; closes it when that is gone or out of sight. */
  follow(): void;
  readonly badge: Badge | null;
  readonly pinned: boolean;
  /** Whether an event came from inside the panel. */
  holds(target: EventTarget | null): boolean;
  remove(): void;
}

export function createPanel({ document, watch, texts, dress }: OverlayParts, url: string): Panel {
  let made: { readonly host: HTMLElement; readonly box: HTMLElement } | null = null;
  let badge: Badge | null = null;
  let pinned = false;
  let turn = 0;

  const parts = () => {
    if (made !== null) return made;
    const { host, root } = makeHost(document, 'panel');
    dress(root, 'panel');
    const box = document.createElement('div');
    box.className = 'panel';
    box.popover = 'manual';
    box.setAttribute('role', 'tooltip');
    root.append(box);
    made = { host, box };
    return made;
  };

  const show = (told: Told): void => {
    const row = badge?.row ?? null;
    if (row === null) return;
    const { host, box } = parts();
    if (!host.isConnected) watch.quietly(() => document.documentElement.append(host));
    render(<PanelView row={row} told={told} texts={texts} />, box);
    if (!box.matches(':popover-open')) box.showPopover();
    place();
  };
  const place = (): void => {
    if (badge === null || made === null) return;
    const anchor = badge.button.getBoundingClientRect();
    const view = { width: document.documentElement.clientWidth, height: window.innerHeight };
    if (!badge.host.isConnected || anchor.bottom < 0 || anchor.top > view.height) {
      close();
      return;
    }
    const { left, top } = placePanel(anchor, made.box.getBoundingClientRect(), view);
    made.box.style.left = `${left}px`;
    made.box.style.top = `${top}px`;
  };
  const close = (): void => {
    turn += 1;
    badge = null;
    pinned = false;
    if (made?.box.matches(':popover-open')) made.box.hidePopover();
  };
  const explain = async (asked: Badge): Promise<void> => {
    turn += 1;
    const mine = turn;
    if (asked.row === null) return;
    const { facts, daysShown, row } = asked.row;
    const rowClass = row.className.slice(0, 300);
    const told = await ask('rows.explain', { facts, rowClass, daysShown, url }, isExplainReply);
    if (mine !== turn) return;
    show(told ?? 'failed');
    if (told !== null) describe(asked, spoken(told));
  };

  return {
    open(next, pin) {
      pinned = pin;
      if (badge === next || next.row === null) return;
      badge = next;
      show('loading');
      void explain(next);
    },
    close,
    follow: place,
    get badge() {
      return badge;
    },
    get pinned() {
      return pinned;
    },
    holds: (target) => target !== null && target === made?.host,
    remove() {
      close();
      if (made === null) return;
      const { host, box } = made;
      made = null;
      render(null, box);
      watch.quietly(() => host.remove());
    },
  };
}

/** Gives a badge the words of the panel: descriptions do not reach from one shadow root into another. */
function describe({ root, button }: Badge, text: string): void {
  let words = root.querySelector('.unseen');
  if (words === null) {
    words = button.ownerDocument.createElement('span');
    words.className = 'unseen';
    words.id = 'why';
    root.append(words);
  }
  words.textContent = text;
  button.setAttribute('aria-describedby', words.id);
}
