/** Milliseconds of work after which the page gets its turn. */
const SLICE = 4;

/** A page that never has nothing to do gives way after so many milliseconds all the same. */
const MOST_PATIENCE = 250;

function turn(): Promise<void> {
  const { scheduler } = globalThis as { readonly scheduler?: { readonly yield?: () => Promise<void> } };
  if (scheduler?.yield !== undefined) return scheduler.yield();
  return new Promise((resolve) => setTimeout(resolve));
}

/** Waits until the page has nothing to do. */
export function idle(): Promise<void> {
  return new Promise((resolve) => requestIdleCallback(() => resolve(), { timeout: MOST_PATIENCE }));
}

/** Keeps long work from holding up the page: await it between small steps. It waits only when the slice is used up. */
export type Pacer = () => Promise<void> | null;

/** `wait` gives the page its turn. */
export function createPacer(wait = turn): Pacer {
  let since = performance.now();
  return () => {
    if (performance.now() - since < SLICE) return null;
    return wait().then(() => {
      since = performance.now();
    });
  };
}
