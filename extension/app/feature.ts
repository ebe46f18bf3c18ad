import type { PageContext } from './page-context.ts';

/**
 * One thing the extension does inside a portal page. A feature is inert until started, may be started and stopped
 * any number of times, and leaves nothing behind when it stops.
 */
export interface PageFeature {
  /** Same as the folder's name. */
  readonly id: string;
  /** Whether it has work on this address; asked again at every route change. */
  runsOn(context: PageContext): boolean;
  /** Starts; the signal aborts when the route changes, the feature is switched off or the extension is updated. */
  start(context: PageContext, signal: AbortSignal): void;
}

/**
 * The part of a feature that lives in the background. `register` only adds listeners, synchronously:
 * a service worker is killed between steps and must find them again when it wakes.
 */
export interface BackgroundFeature {
  readonly id: string;
  register(): void;
}
