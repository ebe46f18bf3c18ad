import type { Badges } from './badges.ts';
import type { Panel } from './panel.tsx';

/** Milliseconds the pointer rests on a badge before it is explained, and may be away before the panel goes. */
const REST = 150;
const LEAVE = 250;

/** Events of a badge that the page must not take for its own: a click on a row opens the dossier. */
const OURS = ['click', 'dblclick', 'mousedown', 'mouseup', 'pointerdown', 'pointerup', 'keypress', 'keyup'];

/**
 * Opens and closes the panel by pointer, focus and keyboard. A few listeners on the window serve all badges; from
 * inside a closed shadow root events come with its host as target. All go with the signal.
 */
export function listenForPointing(window: Window, badges: Badges, panel: Panel, signal: AbortSignal): void {
  let opening = 0;
  let closing = 0;
  let byPointer = false;
  const options = { capture: true, signal };
  const stop = (): void => {
    clearTimeout(opening);
    clearTimeout(closing);
  };
  signal.addEventListener('abort', stop, { once: true });

  for (const type of OURS) {
    window.addEventListener(
      type,
      (event) => {
        const badge = badges.of(event.target);
        if (badge === null && !panel.holds(event.target)) return;
        event.stopPropagation();
        if (type === 'pointerdown') byPointer = true;
        if (type !== 'click' || badge === null) return;
        byPointer = false;
        stop();
        if (panel.badge === badge && panel.pinned) panel.close();
        else panel.open(badge, true);
      },
      options,
    );
  }
  window.addEventListener(
    'pointerdown',
    (event) => {
      if (panel.pinned && badges.of(event.target) === null && !panel.holds(event.target)) panel.close();
    },
    options,
  );
  window.addEventListener(
    'pointerover',
    (event) => {
      const badge = badges.of(event.target);
      stop();
      if (badge !== null && badge !== panel.badge) {
        opening = window.setTimeout(() => panel.open(badge, false), REST);
      } else if (badge === null && !panel.holds(event.target) && panel.badge !== null && !panel.pinned) {
        closing = window.setTimeout(() => panel.close(), LEAVE);
      }
    },
    options,
  );
  window.addEventListener(
    'focusin',
    (event) => {
      const badge = badges.of(event.target);
      if (badge !== null && !byPointer) panel.open(badge, true);
      else if (badge === null && panel.pinned && !panel.holds(event.target)) panel.close();
    },
    options,
  );
  window.addEventListener(
    'keydown',
    (event) => {
      if (event.key === 'Escape' && panel.badge !== null) {
        event.stopPropagation();
        panel.close();
      } else if (badges.of(event.target) !== null) event.stopPropagation();
    },
    options,
  );
  const follow = (): void => {
    if (panel.badge !== null) panel.follow();
  };
  window.addEventListener('scroll', follow, { ...options, passive: true });
  window.addEventListener('resize', follow, { signal, passive: true });
}
