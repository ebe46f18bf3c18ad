/** Chromium's and newer Firefox's Navigation API, the part used here. */
interface NavigationLike {
  addEventListener(type: string, listener: () => void, options: { signal: AbortSignal }): void;
}

/** Origin and path of an address: queries may hold what a person searched for. */
export function addressOf(location: Pick<Location, 'origin' | 'pathname'>): string {
  return `${location.origin}${location.pathname}`;
}

/**
 * Calls back when the page went to another address without loading anew. The page's router calls `pushState`, which
 * fires no event a content script hears: the Navigation API tells where it exists, elsewhere the callback's owner
 * asks `check` at every change of the page. `wxt:locationchange` fires before the address is the new one.
 */
export function watchRoute(window: Window, changed: (url: string) => void, signal: AbortSignal): () => void {
  let current = addressOf(window.location);
  const check = (): void => {
    const now = addressOf(window.location);
    if (now === current || signal.aborted) return;
    current = now;
    changed(now);
  };
  const { navigation } = window as unknown as { readonly navigation?: NavigationLike };
  for (const event of ['currententrychange', 'navigatesuccess']) {
    navigation?.addEventListener(event, check, { signal });
  }
  for (const event of ['popstate', 'hashchange', 'pageshow'])
    window.addEventListener(event, check, { signal });
  return check;
}
